using System.Globalization;
using System.Text;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Bench;

/// <summary>
/// Solar and volcanic forcing: annual means of 1750–2024 from Indicators of Global Climate Change, each on the bound that ends its year; then the sun
/// of the forcing of calibration 1.4.1, and volcanoes fading in a straight line to their long-term mean, zero, in ten years.
/// </summary>
internal static class NaturalForcing
{
    private const int LastObserved = 2024;
    private const int YearsToMean = 10;

    public static string Table(string inputs, string indicators)
    {
        var observed = CsvText.Parse(File.ReadAllBytes(Path.Combine(indicators, "effective_radiative_forcing/ERF_best_1750-2024.csv")), "indicators");
        var series = ForcingReader.ReadForcing(File.ReadAllBytes(Path.Combine(inputs, "inputs/volcanic_solar.csv")), "forcing", ["Solar", "Volcanic"]).Scenarios.Values.First();
        var solar = Observed(observed, "solar");
        var volcanic = Observed(observed, "volcanic");
        var lastObservedVolcanic = volcanic[^1];
        for (var year = LastObserved + 2; year <= series["Solar"].LastYear; year++)
        {
            solar.Add(series["Solar"][year]);
            volcanic.Add(lastObservedVolcanic * Math.Max(0, 1 - ((double)(year - LastObserved - 1) / YearsToMean)));
        }

        var text = new StringBuilder("scenario,variable,unit," + string.Join(',', Enumerable.Range(1750, solar.Count)) + "\n");
        foreach (var (name, values) in new[] { ("Solar", solar), ("Volcanic", volcanic) })
        {
            text.Append(CultureInfo.InvariantCulture, $"bundled,{name},W/m2,").AppendJoin(',', values.Select(value => value.ToString("G10", CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }

    private static List<double> Observed(CsvText table, string column)
    {
        var index = Enumerable.Range(0, table.FieldCount(0)).Single(each => table.Text(0, each) == column);
        var values = Enumerable.Range(1, table.RowCount - 1).Select(row => DecimalText.TryParse(table.Field(row, index), out var value) ? value : throw new InvalidDataException($"row {row + 1}: no number"));
        return [0, .. values];
    }
}
