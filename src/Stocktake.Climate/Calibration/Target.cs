using Stocktake.Climate.Text;

namespace Stocktake.Climate.Calibration;

/// <summary>An assessed or observed range that the ensemble must reproduce.</summary>
/// <param name="Key">Which indicator of a member it is about.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="Unit">Unit of the three values.</param>
/// <param name="Low">5 % of the probability lies below.</param>
/// <param name="Middle">The median.</param>
/// <param name="High">95 % of the probability lies below.</param>
/// <param name="Source">Where the range is assessed.</param>
public sealed record Target(string Key, string Name, string Unit, double Low, double Middle, double High, string Source)
{
    /// <summary>Width of the range from 5 to 95 %, by which deviations are measured.</summary>
    public double Width => High - Low;

    /// <summary>Whether it is about a concentration, which climates alone cannot be held against.</summary>
    internal bool IsOfGas => Key is "co2" or "ch4";

    /// <summary>
    /// The value below which a share lies, of the distribution that has these three quantiles: a + b exp(s z), z standard normal
    /// (the shifted log-normal, closed in its quantiles; normal where the range is symmetric).
    /// </summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public double Quantile(double share)
    {
        var z = NormalDistribution.Quantile(share) / NormalDistribution.NinetyPercent;
        var ratio = (High - Middle) / (Middle - Low);
        return Math.Abs(ratio - 1) < 1e-6
            ? Middle + (z * Width / 2)
            : Middle + ((High - Middle) / (ratio - 1) * (Math.Pow(ratio, z) - 1));
    }

    /// <summary>Reads a table with one target a row: key, name, unit, 5 %, 50 %, 95 %, source.</summary>
    /// <exception cref="ClimateInputException">A value is no number.</exception>
    internal static IReadOnlyList<Target> Read(ReadOnlyMemory<byte> utf8)
    {
        var csv = CsvText.Parse(utf8, "targets");
        return [.. Enumerable.Range(1, csv.RowCount - 1).Select(row => new Target(
            csv.Text(row, 0), csv.Text(row, 1), csv.Text(row, 2), Number(csv, row, 3), Number(csv, row, 4), Number(csv, row, 5), csv.Text(row, 6)))];
    }

    private static double Number(CsvText csv, int row, int column) =>
        DecimalText.TryParse(csv.Field(row, column), out var value) ? value : throw new ClimateInputException("input.no-number-in-row", csv.Source, row + 1, csv.Text(row, column));
}
