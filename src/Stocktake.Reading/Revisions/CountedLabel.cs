using System.Globalization;

namespace Stocktake.Reading.Revisions;

/// <summary>The series that a label counts in.</summary>
internal enum LabelSeries
{
    /// <summary>1, 2, 3.</summary>
    Figures,

    /// <summary>a, b, c.</summary>
    SmallLetters,

    /// <summary>A, B, C.</summary>
    Capitals,

    /// <summary>一, 二, 三.</summary>
    ChineseFigures,
}

/// <summary>A label as printed, and what is left of it without brackets and stops.</summary>
internal sealed record CountedLabel(string Printed, string Core, LabelSeries Series)
{
    private const string ChineseOnes = "一二三四五六七八九";
    private const int LongestCore = 8;

    /// <summary>What the label counts as one number; null where it cannot be one.</summary>
    public int? Value => Series == LabelSeries.Figures && int.TryParse(Core, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : Core.Length <= 2 ? Enumerable.Range(1, 60).Where(count => Of(Series, count) == Core).Select(count => (int?)count).FirstOrDefault()
        : null;

    /// <summary>The printed label with another core.</summary>
    public string With(string core) => Printed.Replace(Core, core, StringComparison.Ordinal);

    public static bool TryRead(string? printed, out CountedLabel label)
    {
        label = null!;
        var core = (printed ?? "").Trim().Trim('(', ')', '.', '（', '）', '、', ' ', '．', ',', ':', '：');
        if (core.Length is 0 or > LongestCore)
        {
            return false;
        }

        LabelSeries? series = core.All(char.IsAsciiDigit) ? LabelSeries.Figures
            : core.All(char.IsAsciiLetterLower) ? LabelSeries.SmallLetters
            : core.All(char.IsAsciiLetterUpper) ? LabelSeries.Capitals
            : core.All(c => c == '十' || ChineseOnes.Contains(c, StringComparison.Ordinal)) ? LabelSeries.ChineseFigures
            : null;
        if (series is null)
        {
            return false;
        }

        label = new CountedLabel(printed!, core, series.Value);
        return true;
    }

    /// <summary>The label of an item by its place in a series.</summary>
    public static string Of(LabelSeries series, int count) => series switch
    {
        LabelSeries.Figures => count.ToString(CultureInfo.InvariantCulture),
        LabelSeries.SmallLetters => Letters('a', count),
        LabelSeries.Capitals => Letters('A', count),
        _ => Chinese(count),
    };

    // a … z, aa, bb … as word processors go on.
    private static string Letters(char first, int count) => new((char)(first + ((count - 1) % 26)), ((count - 1) / 26) + 1);

    private static string Chinese(int count) => count switch
    {
        < 10 => ChineseOnes[count - 1].ToString(),
        < 100 => (count / 10 == 1 ? "" : ChineseOnes[(count / 10) - 1].ToString()) + "十" + (count % 10 == 0 ? "" : ChineseOnes[(count % 10) - 1].ToString()),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };
}
