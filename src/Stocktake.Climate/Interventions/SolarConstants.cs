using Stocktake.Climate.Text;

namespace Stocktake.Climate.Interventions;

/// <summary>
/// The numbers that turn solar radiation modification into forcing. Each stands with its source in <c>solar-constants.csv</c>, and a
/// reader who doubts one gives a table of the same form with another value.
/// </summary>
public sealed class SolarConstants
{
    // 1 Mt SO2 in Mt S, by the molecular weights of sulfur and sulfur dioxide (FaIR 2.2, structure/units).
    private const double SulfurPerSulfurDioxide = 32.07 / 64.069;

    private readonly Dictionary<string, double> _values;

    private SolarConstants(Dictionary<string, double> values) => _values = values;

    /// <summary>The published values.</summary>
    public static SolarConstants Published { get; } = new(Rows(EmbeddedTable.Read("solar-constants.csv"), null));

    /// <summary>E-folding time of the stratospheric burden, years.</summary>
    public double BurdenLifetimeYears => _values["burden lifetime"];

    /// <summary>Share of the burden that is still there a year later.</summary>
    internal double KeptInYear => Math.Exp(-1 / BurdenLifetimeYears);

    /// <summary>Cooling by the largest injection, W m⁻², positive.</summary>
    internal double LargestForcingWm2 => ForcingOf(_values["largest injection"] / SulfurPerSulfurDioxide);

    /// <summary>The published values with those of a table in their place: <c>constant,value</c>, other columns not read.</summary>
    /// <exception cref="ClimateInputException">A constant is unknown, or a value is no number above zero (a spread: zero or above).</exception>
    public static SolarConstants Read(ReadOnlyMemory<byte> utf8, string source) => new(Rows(CsvText.Parse(utf8, source), Published._values));

    /// <summary>Spread of the efficiency of a method between members: standard deviation of its logarithm.</summary>
    internal double SpreadOf(string method) => _values[method switch
    {
        SolarMethods.Injection => "injection spread",
        SolarMethods.Brightening => "brightening spread",
        _ => "thinning spread",
    }];

    /// <summary>Cooling by a steady injection, W m⁻², positive: limit · exp(−(scale / x)^power), x in Mt S a year.</summary>
    internal double ForcingOf(double sulfurDioxideMt) => sulfurDioxideMt <= 0
        ? 0
        : _values["injection limit"] * Math.Exp(-Math.Pow(_values["injection scale"] / (sulfurDioxideMt * SulfurPerSulfurDioxide), _values["injection power"]));

    /// <summary>The steady injection that cools so much, Mt SO2 a year: the inverse of <see cref="ForcingOf"/>.</summary>
    internal double InjectionFor(double forcingWm2) => forcingWm2 <= 0
        ? 0
        : _values["injection scale"] / Math.Pow(Math.Log(_values["injection limit"] / forcingWm2), 1 / _values["injection power"]) / SulfurPerSulfurDioxide;

    private static Dictionary<string, double> Rows(CsvText table, Dictionary<string, double>? known)
    {
        if (table.FieldCount(0) < 2 || table.Text(0, 0) != "constant" || table.Text(0, 1) != "value")
        {
            throw new ClimateInputException("input.constants-heading", table.Source);
        }

        var values = known is null ? new Dictionary<string, double>(StringComparer.Ordinal) : new Dictionary<string, double>(known, StringComparer.Ordinal);
        for (var row = 1; row < table.RowCount; row++)
        {
            var name = table.Text(row, 0);
            if (known?.ContainsKey(name) == false)
            {
                throw new ClimateInputException("input.no-constant", table.Source, row + 1, name, string.Join(", ", known.Keys));
            }

            var isSpread = name.EndsWith("spread", StringComparison.Ordinal);
            values[name] = table.FieldCount(row) > 1 && DecimalText.TryParse(table.Field(row, 1), out var value) && (value > 0 || (isSpread && value == 0))
                ? value
                : throw new ClimateInputException(isSpread ? "input.cell-from-zero" : "input.cell-above-zero", table.Source, row + 1, name);
        }

        return values;
    }
}
