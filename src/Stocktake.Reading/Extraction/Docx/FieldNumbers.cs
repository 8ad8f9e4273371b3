using System.Globalization;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>
/// Numbers of fields whose results the file does not hold, because Word counts them anew each time:
/// <c>AUTONUM</c>, <c>AUTONUMLGL</c> and <c>LISTNUM</c> (ECMA-376 Part 1, 17.16.5).
/// </summary>
internal sealed class FieldNumbers
{
    // The list that LISTNUM uses unless it names another: 1) a) i) (1) (a) (i) 1. a. i.
    private static readonly (string Format, string Before, string After)[] DefaultList =
    [
        ("decimal", "", ")"), ("lowerLetter", "", ")"), ("lowerRoman", "", ")"),
        ("decimal", "(", ")"), ("lowerLetter", "(", ")"), ("lowerRoman", "(", ")"),
        ("decimal", "", "."), ("lowerLetter", "", "."), ("lowerRoman", "", "."),
    ];

    private readonly int[] counts = new int[DefaultList.Length];
    private int paragraphs;

    /// <summary>What Word prints for the field; null for every other field.</summary>
    public string? Next(string instruction)
    {
        var words = instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault()?.ToUpperInvariant() switch
        {
            "AUTONUM" or "AUTONUMLGL" => NumberFormats.Write("decimal", null, ++paragraphs) + (words.Contains("\\e", StringComparer.OrdinalIgnoreCase) ? "" : "."),
            "LISTNUM" => Listed(Math.Clamp(Switch(words, "\\l") ?? 1, 1, DefaultList.Length) - 1, Switch(words, "\\s")),
            _ => null,
        };
    }

    private string Listed(int level, int? start)
    {
        counts[level] = Math.Clamp(start ?? counts[level] + 1, 0, short.MaxValue);
        counts.AsSpan(level + 1).Clear();
        var (format, before, after) = DefaultList[level];
        return before + NumberFormats.Write(format, null, counts[level]) + after;
    }

    /// <summary>The number after a switch; null if it is absent.</summary>
    private static int? Switch(string[] words, string name)
    {
        var at = Array.FindIndex(words, word => word.Equals(name, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < words.Length && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
