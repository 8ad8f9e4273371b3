using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;

namespace Stocktake.Register.Tests.Commitments;

public sealed class CommitmentTrackTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly Dictionary<string, string> Measure = new() { ["eng"] = "cuts in emissions" };

    [Theory]
    [InlineData(20, TrackState.OnTrack)]
    [InlineData(19, TrackState.OffTrack)]
    [InlineData(40, TrackState.Met)]
    [InlineData(55, TrackState.Met)]
    public void A_cut_is_on_track_when_as_much_of_it_is_done_as_of_its_time(double recorded, TrackState state) =>
        Assert.Equal(state, Track("decrease", 40, 2020, 2030, (2025, recorded)).State);

    [Theory]
    [InlineData(60, TrackState.OnTrack)]
    [InlineData(61, TrackState.OffTrack)]
    [InlineData(20, TrackState.Met)]
    public void A_level_below_the_first_figure_is_a_path_downwards(double recorded, TrackState state) =>
        Assert.Equal(state, Track("reach", 20, 2020, 2030, (2020, 100), (2025, recorded)).State);

    [Fact]
    public void A_thing_promised_begins_at_nothing()
    {
        var track = Track("reach", 100, 2020, 2030, (2024, 50));

        Assert.Equal(TrackState.OnTrack, track.State);
        Assert.Equal([new TrackPoint(2020, 0), new TrackPoint(2030, 100)], track.Path);
    }

    [Theory]
    [InlineData(2025, 1.4, TrackState.OnTrack)]
    [InlineData(2025, 1.6, TrackState.OffTrack)]
    public void A_limit_holds_until_a_figure_is_above_it(int year, double recorded, TrackState state) =>
        Assert.Equal(state, Track("limit", 1.5, null, 2100, (year, recorded)).State);

    [Fact]
    public void After_the_due_year_what_is_not_reached_is_off_track() =>
        Assert.Equal(TrackState.OffTrack, Track("decrease", 40, 2010, 2020, (2025, 39)).State);

    [Fact]
    public void What_nothing_measures_is_not_known()
    {
        Assert.Equal(TrackState.NotMeasured, Track("decrease", 40, 2020, 2030).State);
        Assert.Equal(TrackState.NotMeasured, Track("decrease", null, 2020, 2030, (2025, 5)).State);
        Assert.Equal(TrackState.NotMeasured, Track("decrease", 40, null, null, (2025, 5)).State);
        Assert.Equal(TrackState.NotMeasured, Track("decrease", 40, 2020, 2030, (2027, 40)).State);
        Assert.Equal(TrackState.NotMeasured, CommitmentTrack.Of(Target("decrease", 40, 2020, 2030), null, [Figure(2025, 40) with { Unit = "t" }], Today).State);
        Assert.Equal(
            TrackState.NotMeasured,
            CommitmentTrack.Of(Target("decrease", 40, 2020, 2030), null, [Figure(2025, 40) with { Measures = new Dictionary<string, string> { ["eng"] = "ships" } }], Today).State);
    }

    [Fact]
    public void Further_along_is_never_a_worse_track()
    {
        for (var done = 0; done < 60; done++)
        {
            var (less, more) = (Track("increase", 50, 2015, 2035, (2025, done)).State, Track("increase", 50, 2015, 2035, (2025, done + 1)).State);

            Assert.True(Rank(less) <= Rank(more), $"{done}: {less}, {more}");
        }
    }

    private static int Rank(TrackState state) => state switch { TrackState.Met => 2, TrackState.OnTrack => 1, _ => 0 };

    private static CommitmentTrack Track(string direction, double? value, int? baseYear, int? due, params (int Year, double Value)[] figures) =>
        CommitmentTrack.Of(Target(direction, value, baseYear, due), null, figures.Select(figure => Figure(figure.Year, figure.Value)), Today);

    private static TargetItem Target(string direction, double? value, int? baseYear, int? due) =>
        new() { Ordinal = 1, Measures = Measure, Direction = direction, Value = value, Unit = "%", BaseYear = baseYear, DueYear = due, Review = "proposed" };

    private static FigureItem Figure(int year, double value) =>
        new() { Slug = "f", Measures = Measure, Value = value, Unit = "%", Date = $"{year}", Review = "proposed" };
}
