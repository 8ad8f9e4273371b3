using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Web.Charts;
using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Tests;

public sealed class ChartTests
{
    private static readonly ChartStyle Wide = new(720, CultureInfo.GetCultureInfo("en-GB"), "not known");

    private static readonly double[] Rising = [1, 2.5, double.NaN, 4, 7.25];

    private static readonly (string Name, Chart Chart)[] Examples =
    [
        ("line", new LineChart("Level", "m", 2000, [new("One", Rising) { Bands = [("range", [0, 1, 2, 3, 5], [2, 3, 4, 6, 9])] }, new("Two", [5, 4, 3, 2, -1]) { IsDashed = true }]) { YearHead = "Year", Marks = [(3, "limit")], TableStep = 1 }),
        ("area", new AreaChart("Flow", "Gt", 2000, [("up", [3, 2, 1, 1, 1]), ("turns", [1, 0.5, 0, -1, -2])]) { YearHead = "Year", Line = ("net", [4, 2.5, 1, 0, -1]), TableStep = 1 }),
        ("bars", new BarChart("Count", "items", ["open", "done"], [new("A", [3, 4]), new("B", [0, double.NaN]), new("C & D", [12, 1])]) { NameHead = "Name" }),
        ("bars-lying", new BarChart("Balance", "Mt", ["all"], [new("A long name", [3.5]), new("B", [-2]), new("C", [double.NaN])]) { NameHead = "Name", IsLying = true, Format = "N1" }),
        ("heat", new HeatMatrix("Who by what", "mandates", ["Alpha", "Beta"], ["x", "y", "z"], [[0, 5, double.NaN], [12, 30, 1]]) { RowHead = "Who" }),
        ("timeline", new TimelineChart("Due", "dates", [new("Late", new(2030, 6, 1), null, 1), new("Early", new(2026, 1, 9)), new("Long", new(2027, 1, 1), new(2029, 12, 31), 2)]) { Heads = ("What", "From", "To"), Mark = (new(2028, 2, 29), "today") }),
        ("slope", new SlopeChart("Share", "%", "2020", "2030", [("A", 10, 20), ("B", 20, 19.9), ("C", double.NaN, 5), ("D", 20, 20)]) { NameHead = "Who" }),
        ("tiles", new TileMap("Reports", "reports", new Dictionary<string, double> { ["TUV"] = 3, ["CHN"] = 1, ["FRA"] = 0 }, code => Area.Parse(code).Name(Language.English)) { StateHead = "State" }),
    ];

    public static TheoryData<string> Names => [.. Examples.Select(example => example.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_chart_is_drawn_as_it_was_accepted(string name)
    {
        var chart = Examples.Single(example => example.Name == name).Chart;

        Snapshot.Matches($"{name}.svg", chart.Svg(Wide));
        Snapshot.Matches($"{name}-narrow.svg", chart.Svg(Wide with { Width = 360 }));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_chart_is_sound_XML_without_style_whatever_the_culture(string name)
    {
        var chart = Examples.Single(example => example.Name == name).Chart;
        foreach (var culture in (string[])["en-GB", "fr-FR", "ar-EG", "zh-Hans-CN"])
        {
            var svg = chart.Svg(Wide with { Format = CultureInfo.GetCultureInfo(culture) });

            var drawing = System.Xml.Linq.XElement.Parse(svg);
            Assert.Equal("img", drawing.Attribute("role")!.Value);
            Assert.StartsWith(chart.Title, drawing.Attribute("aria-label")!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(drawing.DescendantsAndSelf(), element => element.Attribute("style") is not null);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_table_behind_a_chart_has_a_cell_under_every_heading(string name)
    {
        var table = Examples.Single(example => example.Name == name).Chart.Table(Wide);

        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(table.Heads.Count, row.Cells.Count));
    }

    [Fact]
    public void What_is_not_known_is_said_and_not_drawn_as_nothing()
    {
        var heat = Examples.Single(example => example.Name == "heat").Chart;

        Assert.Contains("not known", heat.Table(Wide).Rows[0].Cells);
        Assert.Contains("class=\"none\"", heat.Svg(Wide), StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_has_one_tile_for_every_member_and_observer_state_and_no_two_in_one_place()
    {
        var states = Area.All.Where(area => area.Status is AreaStatus.Member or AreaStatus.Observer).Select(area => area.Alpha3);

        Assert.Equal(states.Order(StringComparer.Ordinal), TileLayout.Tiles.Select(tile => tile.Code).Order(StringComparer.Ordinal));
        Assert.Equal(TileLayout.Tiles.Count, TileLayout.Tiles.Select(tile => (tile.Column, tile.Row)).Distinct().Count());
    }

    [Fact]
    public void Ticks_are_nice_and_hold_the_values()
    {
        var pairs = from low in ArbMap.Default.GeneratorFor<NormalFloat>() from high in ArbMap.Default.GeneratorFor<NormalFloat>() select (low.Get, high.Get);

        Prop.ForAll(Arb.From(pairs.Where(pair => Math.Abs(pair.Item1) < 1e12 && Math.Abs(pair.Item2) < 1e12 && Math.Abs(pair.Item1 - pair.Item2) > 1e-6)), pair =>
        {
            var scale = NiceScale.Around([pair.Item1, pair.Item2], 0, 100, 5, withZero: false);
            var mantissa = scale.Step / Math.Pow(10, Math.Floor(Math.Log10(scale.Step) + 1e-9));
            var slack = scale.Step * 1e-6;
            return scale.Low <= Math.Min(pair.Item1, pair.Item2) + slack
                && scale.High >= Math.Max(pair.Item1, pair.Item2) - slack
                && new[] { 1.0, 2, 5, 10 }.Any(nice => Math.Abs(mantissa - nice) < 1e-6)
                && scale.Ticks.Count() is >= 2 and <= 13;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { double.NaN })]
    [InlineData(new[] { 5.0 })]
    [InlineData(new[] { 0.0, 0.0 })]
    [InlineData(new[] { 1e-300, 2e-300 })]
    public void A_scale_of_hardly_anything_is_still_a_scale(double[] values)
    {
        var scale = NiceScale.Around(values, 0, 100, 5, withZero: true);

        Assert.True(scale.High > scale.Low);
        Assert.True(double.IsFinite(scale.At(scale.High)));
    }
}
