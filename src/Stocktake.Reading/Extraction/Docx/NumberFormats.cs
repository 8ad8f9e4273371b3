using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Writes a number in a format of ECMA-376 Part 1, 17.18.59 (ST_NumberFormat).</summary>
internal static class NumberFormats
{
    // A letter is doubled, tripled … (aa, bb); Word ends that at 30 rounds.
    private const int MostRounds = 30;

    private static readonly Lazy<Dictionary<string, NumberFormatEntry>> Entries =
        new(() => DataFile.Load("number-formats.json", data => data.ByKey("formats", NumberFormatEntry.Read)));

    /// <param name="format">Name of the format, e.g. <c>lowerRoman</c>; an unknown one is decimal.</param>
    /// <param name="custom">The pattern of the format <c>custom</c>, e.g. <c>001, 002, 003, ...</c>.</param>
    /// <param name="value">The number, from 0.</param>
    public static string Write(string format, string? custom, int value) => format switch
    {
        "decimal" => Decimal(value),
        "none" or "bullet" => "",
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Decimal(value)} -",
        "hex" => value.ToString("X", CultureInfo.InvariantCulture),
        "ordinal" => Decimal(value) + OrdinalEnding(value),
        "custom" => Padded(custom, value),
        "dollarText" => Write("cardinalText", null, value),
        _ => value > 0 && Entries.Value.TryGetValue(format, out var entry) ? Write(entry, value) ?? Decimal(value) : Decimal(value),
    };

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as the entry says; null where its signs do not reach that far.</summary>
    private static string? Write(NumberFormatEntry entry, int value)
    {
        if (value > (entry.Maximum ?? int.MaxValue))
        {
            return null;
        }

        return entry switch
        {
            { Sequence: { } sequence } => InSequence(Array.ConvertAll(sequence.EnumerateRunes().ToArray(), rune => rune.ToString()), entry.Beyond, value),
            { Items: { } items } => InSequence(items, entry.Beyond, value),
            { Additive: { } signs } => Sum(signs, value),
            { Units: not null } when value < (entry.PositionalFrom ?? int.MaxValue) => Counting.Write(entry, value),
            { Digits: { } digits } => string.Concat(Decimal(value).Select(digit => digits[digit - '0'])),
            _ => null,
        };
    }

    private static string? InSequence(string[] signs, string? beyond, int value)
    {
        var round = (value - 1) / signs.Length;
        var sign = signs[(value - 1) % signs.Length];
        return (round, beyond) switch
        {
            (0, _) or (_, "cycle") => sign,
            ( < MostRounds, "repeat") => string.Concat(Enumerable.Repeat(sign, round + 1)),
            _ => null,
        };
    }

    private static string Sum(NumberSign[] signs, int value)
    {
        var text = new StringBuilder();
        foreach (var (worth, sign) in signs)
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static string OrdinalEnding(int value) => (value % 100, value % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    /// <summary>As many figures as the pattern's first example has.</summary>
    private static string Padded(string? pattern, int value)
    {
        var example = pattern?.Split(',', 2)[0].Trim() ?? "";
        return example.Length is > 0 and < 10 && example.All(char.IsAsciiDigit)
            ? value.ToString(CultureInfo.InvariantCulture).PadLeft(example.Length, '0')
            : Decimal(value);
    }
}
