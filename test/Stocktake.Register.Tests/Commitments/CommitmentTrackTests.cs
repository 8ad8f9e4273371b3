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

    [Theory]
    [InlineData("Gt CO2-eq/a", 0.5, TrackState.OnTrack)]
    [InlineData("Mt CO2-eq/a", 499, TrackState.OffTrack)]
    [InlineData("t CO2-eq/a", 1e9, TrackState.Met)]
    [InlineData("Gt CO2-eq", 0.5, TrackState.NotMeasured)]
    [InlineData("Gt CH4/a", 0.5, TrackState.NotMeasured)]
    [InlineData("USD", 1e9, TrackState.NotMeasured)]
    public void Figures_in_a_unit_that_turns_into_the_target_s_measure_it(string unit, double recorded, TrackState state) => Assert.Equal(
        state, CommitmentTrack.Of(Target("reach", 1e9, 2020, 2030) with { Unit = "t CO2-eq/a" }, null, [Figure(2025, recorded) with { Unit = unit }], Today).State);

    [Theory]
    [InlineData("decrease", "%", 40, 80, 20, TrackState.OnTrack)]
    [InlineData("decrease", "%", 40, 81, 19, TrackState.OffTrack)]
    [InlineData("increase", "%", 40, 120, 20, TrackState.OnTrack)]
    [InlineData("increase", "times", 2, 150, 1.5, TrackState.OnTrack)]
    [InlineData("increase", "times", 2, 149, 1.49, TrackState.OffTrack)]
    [InlineData("increase", "times", 2, 200, 2, TrackState.Met)]
    [InlineData("decrease", "times", 2, 50, 2, TrackState.Met)]
    public void A_change_is_worked_out_from_levels_since_the_base_year(string direction, string unit, double goal, double level, double change, TrackState state)
    {
        var target = Target(direction, goal, 2020, 2030) with { Unit = unit };
        FigureItem[] levels = [Figure(2020, 100) with { Unit = "kt" }, Figure(2025, level / 1000) with { Unit = "Mt" }];

        var track = CommitmentTrack.Of(target, null, levels, Today);

        Assert.Equal(state, track.State);
        Assert.Equal(change, track.Recorded[^1].Value, 9);
        Assert.Equal(TrackState.NotMeasured, CommitmentTrack.Of(target with { BaseYear = null }, 2020, levels, Today).State);
        Assert.Equal(TrackState.NotMeasured, CommitmentTrack.Of(target with { BaseYear = 2019 }, 2020, levels, Today).State);
    }

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
