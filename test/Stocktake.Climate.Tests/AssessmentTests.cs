using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Results;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Tests.Reference;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Tests;

public sealed class AssessmentTests
{
    [Fact]
    public void Categories_follow_the_published_cases()
    {
        foreach (var cells in Rows("category_cases.csv"))
        {
            var (p33, p50, p67, end) = (Number(cells["p33_peak"]), Number(cells["median_peak"]), Number(cells["p67_peak"]), Number(cells["median_2100"]));

            Assert.Equal(cells["expected_category"], WarmingCategory.Of(p33, p50, p67, end));
        }
    }

    [Fact]
    public void Categories_follow_seventy_five_published_scenarios()
    {
        foreach (var cells in Rows("ex2_peak_and_category.csv"))
        {
            Assert.Equal(cells["expected_category"], WarmingCategory.Of(Number(cells["p33_peak"]), Number(cells["median_peak"]), Number(cells["p67_peak"]), Number(cells["median_2100"])));
        }
    }

    [Fact]
    public void Quantiles_found_by_selection_are_those_of_a_sorted_list() =>
        Prop.ForAll(
            Gen.OneOf(
                Gen.Choose(-50, 50).Select(value => value / 7.0).ArrayOf().Where(values => values.Length > 0),
                Gen.Choose(-50_000, 50_000).Select(value => value / 7.0).ArrayOf(400),
                Gen.Choose(0, 3).Select(value => (double)value).ArrayOf(300)).ToArbitrary(),
            values =>
            {
                double[] quantiles = [0, 0.05, 1 / 3.0, 0.5, 0.95, 1];
                var picked = new double[quantiles.Length];
                new OrderStatistics(values.Length, quantiles).Pick((double[])values.Clone(), picked);
                var sorted = values.Order().ToArray();
                return quantiles.Select((quantile, index) => (quantile * (values.Length - 1), picked[index])).All(pair =>
                {
                    var rank = Math.Min((int)pair.Item1, values.Length - 1);
                    var next = Math.Min(rank + 1, values.Length - 1);
                    return Math.Abs(sorted[rank] + ((sorted[next] - sorted[rank]) * (pair.Item1 - rank)) - pair.Item2) < 1e-12;
                });
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_are_read_as_the_framework_reads_them() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            var value = number.Get;
            string[] forms = [value.ToString("R", CultureInfo.InvariantCulture), value.ToString("G10", CultureInfo.InvariantCulture), value.ToString("F6", CultureInfo.InvariantCulture)];
            return forms.All(form => DecimalText.TryParse(System.Text.Encoding.UTF8.GetBytes(form), out var read) && read.Equals(double.Parse(form, CultureInfo.InvariantCulture)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_budget_is_what_is_left_of_the_level_divided_by_the_warming_per_emissions()
    {
        ClimateMetrics Member(double tcre, double commitment) => new("m", 3, 1.8, tcre, commitment, []);
        ClimateMetrics[] members = [Member(1.5, 0), Member(2, 0), Member(2.5, 0)];

        Assert.Equal(0.3 / 2 * 3664.06, RemainingCarbonBudget.Of(members, 1.2, 1.6, 0.1, 0.5), 0.1);
        Assert.True(RemainingCarbonBudget.Of(members, 1.2, 1.6, 0.1, 0.67) < RemainingCarbonBudget.Of(members, 1.2, 1.6, 0.1, 0.33));
        Assert.True(RemainingCarbonBudget.Of(members, 1.5, 1.5, 0.1, 0.5) < 0);
        Assert.True(RemainingCarbonBudget.Of([Member(2, 0.1)], 1.2, 1.5, 0, 0.5) < RemainingCarbonBudget.Of([Member(2, 0)], 1.2, 1.5, 0, 0.5));
    }

    [Fact]
    public void Vetting_names_what_departs_from_history_and_what_is_negative()
    {
        Dictionary<string, double[]> Emissions(double fossil, double methane) => new()
        {
            ["CO2 FFI"] = [.. Enumerable.Repeat(fossil, 351)],
            ["CO2 AFOLU"] = [.. Enumerable.Repeat(4.0, 351)],
            ["CH4"] = [.. Enumerable.Repeat(methane, 351)],
        };
        var none = new Dictionary<string, double[]>();
        var history = new Scenario("history", Emissions(36, 350), none);

        Assert.Empty(ScenarioVetting.Failures(new Scenario("near", Emissions(38, 330), none), history));
        Assert.Equal(2, ScenarioVetting.Failures(new Scenario("half", Emissions(18, 330), none), history).Count);
        Assert.Contains("CH4", ScenarioVetting.Failures(new Scenario("negative", Emissions(36, -1), none), history)[0].English, StringComparison.Ordinal);
    }

    [Fact]
    public void Vetting_sums_the_Kyoto_gases_where_all_are_given_and_says_so_where_they_are_not()
    {
        var years = Enumerable.Repeat(1.0, 351).ToArray();
        Dictionary<string, YearlySeries> Given(double fossil) => KyotoGases.Species
            .ToDictionary(name => name, name => new YearlySeries(1750, [.. years.Select(_ => name switch { "CO2 FFI" => fossil, "CO2 AFOLU" => 4.0, "CH4" => 340, "N2O" => 10, _ => 0 })]));

        // 36 + 4 + 0.34 × 27.9 + 0.01 × 273 = 52.2.
        var passes = ScenarioVetting.Vet(Given(36), Given(36));
        var (failures, _) = ScenarioVetting.Vet(Given(46), Given(46));
        var lacking = Given(36);
        lacking.Remove("SF6");
        var (none, notChecked) = ScenarioVetting.Vet(lacking, Given(36));

        Assert.Equal((0, 0), (passes.Failures.Count, passes.Unchecked.Count));
        Assert.Contains("62.2", Assert.Single(failures).English, StringComparison.Ordinal);
        Assert.Empty(none);
        Assert.All(notChecked, sentence => Assert.Contains("SF6", sentence.English, StringComparison.Ordinal));
        Assert.Equal(52.216, KyotoGases.Sum(name => Given(36)[name][2015]).GtCo2Equivalent, 1e-9);
    }

    [Fact]
    public void A_series_that_misses_years_of_the_assessment_fails()
    {
        var given = new Dictionary<string, YearlySeries> { ["CH4"] = new(2020, [.. Enumerable.Repeat(340.0, 50)]) };

        Assert.Contains("2020 to 2069", Assert.Single(ScenarioVetting.Vet(given, given).Failures).English, StringComparison.Ordinal);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        var csv = CsvText.Parse(ReferenceInputs.Bytes("climate-assessment/" + name), name);
        for (var row = 1; row < csv.RowCount; row++)
        {
            yield return Enumerable.Range(0, csv.FieldCount(0)).ToDictionary(column => csv.Text(0, column), column => csv.Text(row, column));
        }
    }

    private static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
