using System.Globalization;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Tests.Reference;

/// <summary>
/// One member through two scenarios, every variable and year that the reference wrote
/// (FaIR 2.2.3, Leach et al. 2021, calibration 1.4.1, Smith et al. 2024; computed with FaIR unmodified, ten significant digits).
/// </summary>
public sealed class ReferenceMemberTests
{
    private const double Kelvin = 1e-8;
    private const double MixingRatio = 1e-6;
    private const double WattPerSquareMetre = 1e-8;

    private static readonly Lazy<string[][]> Rows = new(() =>
        [.. System.Text.Encoding.UTF8.GetString(ReferenceInputs.Bytes("cmip7draft_detail_member1234.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))]);

    public static TheoryData<string, string> Variables => new()
    {
        { "temperature_layer0", "temperature_layer:0" },
        { "temperature_layer1", "temperature_layer:1" },
        { "temperature_layer2", "temperature_layer:2" },
        { "forcing_sum", "forcing" },
        { "toa_imbalance", "toa_imbalance" },
        { "ocean_heat_content_change", "ohc" },
        { "concentration", "concentration" },
        { "forcing", "forcing" },
        { "alpha_lifetime", "alpha" },
        { "airborne_emissions", "airborne" },
    };

    [Theory]
    [MemberData(nameof(Variables))]
    public void Every_row_of_the_reference_is_met(string referenceVariable, string ours)
    {
        var rows = Rows.Value.Where(row => row[2] == referenceVariable && row.Skip(5).Any(cell => cell.Length > 0)).ToArray();
        var variables = rows.Select(row => VariableOf(row, ours)).Distinct().ToArray();
        var model = ReferenceInputs.Model(members: "1234");
        var scenarios = ReferenceInputs.Scenarios(model.Species, "high-extension", "verylow-overshoot");

        var result = model.Run(scenarios, new RunSettings { To = 2300, Variables = variables });

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var values = result.Scenarios.ToList().IndexOf(row[0]);
            Compare(row, year => result.Values(values, Array.IndexOf(variables, VariableOf(row, ours)), year)[0]);
        }
    }

    private static ClimateVariable VariableOf(string[] row, string ours)
    {
        var text = row[3] == "all" ? ours : $"{ours}:{row[3]}";
        Assert.True(ClimateVariable.TryParse(text, out var variable), text);
        return variable;
    }

    private static void Compare(string[] row, Func<int, double> ours)
    {
        var largest = row.Skip(4).Where(cell => cell.Length > 0).Max(cell => Math.Abs(double.Parse(cell, CultureInfo.InvariantCulture)));
        var tolerance = row[2] switch
        {
            "concentration" => MixingRatio,
            "forcing" or "forcing_sum" or "toa_imbalance" => WattPerSquareMetre,
            "ocean_heat_content_change" or "airborne_emissions" or "alpha_lifetime" => 1e-9 * largest,
            _ => Kelvin,
        };
        for (var column = 4; column < row.Length; column++)
        {
            if (row[column].Length == 0)
            {
                continue;
            }

            var expected = double.Parse(row[column], CultureInfo.InvariantCulture);
            // The reference is written with ten digits, which for large values is coarser than the tolerance.
            var written = 0.5e-9 * Math.Pow(10, Math.Ceiling(Math.Log10(Math.Max(Math.Abs(expected), 1e-300))));
            Assert.True(
                Math.Abs(ours(1750 + column - 4) - expected) <= tolerance + written,
                $"{row[0]} {row[2]} {row[3]} in {1750 + column - 4}: {ours(1750 + column - 4):R}, reference {expected:R}");
        }
    }
}
