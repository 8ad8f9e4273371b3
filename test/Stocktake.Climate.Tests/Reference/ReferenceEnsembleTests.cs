using System.Globalization;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Tests.Reference;

/// <summary>Percentiles of all 841 members against those of the reference (origin as in <see cref="ReferenceMemberTests"/>).</summary>
public sealed class ReferenceEnsembleTests
{
    private static readonly (string Reference, ClimateVariable Ours, double Tolerance, double Factor)[] Variables =
    [
        ("temperature_rel_1850-1900_K", ClimateVariable.Temperature, 1e-8, 1),
        ("forcing_sum_Wm-2", new(VariableKind.Forcing), 1e-8, 1),
        ("CO2_ppm", new(VariableKind.Concentration, "CO2"), 1e-6, 1),
        ("CH4_ppb", new(VariableKind.Concentration, "CH4"), 1e-6, 1),
        ("OHC_ZJ", new(VariableKind.HeatContent), double.NaN, 1e-21),
    ];

    [Fact]
    public void Every_percentile_of_every_year_is_met()
    {
        var lines = System.Text.Encoding.UTF8.GetString(ReferenceInputs.Bytes("cmip7draft_ensemble841_percentiles_2scenarios.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var years = lines[0].TrimEnd('\r').Split(',').Skip(3).Select(year => int.Parse(year, CultureInfo.InvariantCulture)).ToArray();
        var model = ReferenceInputs.Model();
        var scenarios = ReferenceInputs.Scenarios(model.Species, "high-extension", "verylow-overshoot");

        var result = model.Run(scenarios, new RunSettings { To = years[^1], Variables = [.. Variables.Select(variable => variable.Ours)] });

        Assert.Equal(841, result.Members.Count);
        foreach (var cells in lines.Skip(1).Select(line => line.TrimEnd('\r').Split(',')))
        {
            var index = Array.FindIndex(Variables, variable => variable.Reference == cells[1]);
            var (_, _, tolerance, factor) = Variables[index];
            var quantile = double.Parse(cells[2], CultureInfo.InvariantCulture) / 100;
            var ours = result.Quantiles(result.Scenarios.ToList().IndexOf(cells[0]), index, [quantile])[0];
            var expected = cells.Skip(3).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            var allowed = double.IsNaN(tolerance) ? 1e-9 * expected.Max(Math.Abs) : tolerance;
            for (var year = 0; year < years.Length; year++)
            {
                var written = 0.5e-9 * Math.Pow(10, Math.Ceiling(Math.Log10(Math.Max(Math.Abs(expected[year]), 1e-300))));
                Assert.True(
                    Math.Abs((ours[years[year] - 1750] * factor) - expected[year]) <= allowed + written,
                    $"{cells[0]} {cells[1]} {cells[2]} in {years[year]}: {ours[years[year] - 1750] * factor:R}, reference {expected[year]:R}");
            }
        }
    }
}
