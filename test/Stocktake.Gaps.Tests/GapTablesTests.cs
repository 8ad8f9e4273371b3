using Stocktake.Foundations;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Tests;

/// <summary>The tables of <c>data/gaps</c> hold together and with the starter register.</summary>
public sealed class GapTablesTests(GapsFixture fixture) : IClassFixture<GapsFixture>
{
    [Fact]
    public void Every_definition_is_about_something_that_the_register_holds()
    {
        Assert.All(GapTables.Wedges, wedge =>
        {
            Assert.True((wedge.Commitment is null) != (wedge.Figure is null), wedge.Id);
            Assert.True(wedge.Commitment is null || fixture.Register.Commitments.ContainsKey(wedge.Commitment), wedge.Id);
            Assert.True(wedge.Figure is null || fixture.Register.Figures.ContainsKey(wedge.Figure), wedge.Id);
            Assert.Contains(wedge.Sector, GapTables.Sectors.Select(sector => sector.Id));
            Assert.All(wedge.Area.Except(["world"]).Concat(wedge.Except), code => Assert.True(Area.TryParse(code, out _), $"{wedge.Id}: {code}"));
        });
        Assert.All(GapTables.Unexpressed.Values, entry =>
        {
            var (slug, target) = (entry.Target.Split('#')[0], int.Parse(entry.Target.Split('#')[1], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Contains(fixture.Register.Commitments[slug].Targets, each => each.Ordinal == target);
            Assert.True(Enum.TryParse<UnexpressedReason>(entry.Reason, ignoreCase: true, out _), entry.Target);
        });
    }

    [Fact]
    public void Every_definition_becomes_a_wedge()
    {
        var assessment = fixture.Assess();

        Assert.Equal(GapTables.Wedges.Select(wedge => wedge.Id), assessment.Wedges.Select(outcome => outcome.Wedge.Id));
        Assert.All(assessment.Wedges, outcome => Assert.Contains(outcome.Wedge.Reductions.Values, series => series.Central.Any(value => value > 0)));
    }

    [Fact]
    public void Every_assumption_has_a_source_or_says_why_it_was_chosen()
    {
        var assumptions = fixture.Assess().Wedges.SelectMany(outcome => outcome.Wedge.Assumptions).ToArray();

        Assert.All(
            assumptions.Where(assumption => assumption.Kind is not (AssumptionKind.Delivered or AssumptionKind.Kept)),
            assumption => Assert.True(
                assumption.Passage is not null || assumption.Publication is not null || assumption.IsOfBaseline || assumption.Why is not null, assumption.Id));
        Assert.Equal(assumptions.Length, assumptions.Select(assumption => assumption.Id).Distinct().Count());
    }

    [Fact]
    public void Every_text_stands_in_English_and_Chinese()
    {
        IEnumerable<IReadOnlyDictionary<string, string>?> texts =
        [
            .. GapTables.Wedges.Select(wedge => wedge.Names), .. GapTables.Quantities.Values.Select(quantity => quantity.Names), .. GapTables.Sectors.Select(sector => sector.Names),
            .. GapTables.Unexpressed.Values.Select(entry => entry.Why), .. fixture.Assess().Wedges.SelectMany(outcome => outcome.Wedge.Assumptions).Select(assumption => assumption.Why),
        ];

        Assert.All(texts.OfType<IReadOnlyDictionary<string, string>>(), names => Assert.True(names.ContainsKey("eng") && names.ContainsKey("zho"), string.Join(" ", names.Values)));
    }

    [Fact]
    public void Sectors_are_a_tree_and_only_those_within_each_other_overlap()
    {
        WedgeScope Of(string sector) => new(sector, ["DEU"]);

        Assert.True(Of("all").Overlaps(Of("games")));
        Assert.True(Of("games").Overlaps(Of("ict")));
        Assert.False(Of("ict").Overlaps(Of("transport")));
        Assert.False(new WedgeScope("all", ["DEU"]).Overlaps(new WedgeScope("all", ["THA"])));
        Assert.False(Of("cooling").Overlaps(Of("ict")));
        Assert.True((Of("cooling") with { IsWholeSpecies = true }).Overlaps(Of("ict")));
        Assert.False((Of("cooling") with { IsWholeSpecies = true }).Overlaps(new WedgeScope("ict", ["THA"])));
    }
}
