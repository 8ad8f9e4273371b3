using System.Text.Json;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Names of styles that mean the same, of <c>Data/docx-styles.json</c>.</summary>
internal sealed record StyleNameEntry(string Style, int? Level, string[] Names)
{
    public static StyleNameEntry Read(JsonElement data) => new(data.Text("style"), data.NumberOrNone("level"), data.Words("names"));
}

/// <summary>One number format of <c>Data/number-formats.json</c>: exactly one of the ways to write is given.</summary>
internal sealed record NumberFormatEntry
{
    /// <summary>Characters for 1, 2, 3 …</summary>
    public string? Sequence { get; init; }

    /// <summary>Words for 1, 2, 3 …</summary>
    public string[]? Items { get; init; }

    /// <summary>After the last of the sequence: <c>repeat</c> (aa, bb), <c>cycle</c> (from the first again) or, by default, decimal figures.</summary>
    public string? Beyond { get; init; }

    /// <summary>Ten digits from zero, written by position.</summary>
    public string? Digits { get; init; }

    /// <summary>Signs that are added up, greatest first, e.g. Roman figures.</summary>
    public NumberSign[]? Additive { get; init; }

    /// <summary>The greatest number that can be written; beyond it decimal figures.</summary>
    public int? Maximum { get; init; }

    /// <summary>Ten, hundred and thousand of a counting system; its digits stand in <see cref="Digits"/>.</summary>
    public string? Units { get; init; }

    /// <summary>Ten thousand of a counting system.</summary>
    public string? TenThousand { get; init; }

    /// <summary>A zero is written for skipped places.</summary>
    public bool Zero { get; init; }

    /// <summary>Where "one" is left out before a unit: <c>leadingTen</c>, <c>always</c>, or nowhere by default.</summary>
    public string? DropOne { get; init; }

    /// <summary>From this number on digits are written by position.</summary>
    public int? PositionalFrom { get; init; }

    public static NumberFormatEntry Read(JsonElement data) => new()
    {
        Sequence = data.TextOrNone("sequence"),
        Items = data.Holds("items", out var items) ? DataValues.Words(items) : null,
        Beyond = data.TextOrNone("beyond"),
        Digits = data.TextOrNone("digits"),
        Additive = data.Holds("additive", out var signs) ? DataValues.Items(signs, NumberSign.Read) : null,
        Maximum = data.NumberOrNone("maximum"),
        Units = data.TextOrNone("units"),
        TenThousand = data.TextOrNone("tenThousand"),
        Zero = data.Holds("zero", out var zero) && zero.GetBoolean(),
        DropOne = data.TextOrNone("dropOne"),
        PositionalFrom = data.NumberOrNone("positionalFrom"),
    };
}

/// <summary>A sign and what it is worth.</summary>
internal sealed record NumberSign(int Value, string Sign)
{
    public static NumberSign Read(JsonElement data) => new(data.GetProperty("value").GetInt32(), data.Text("sign"));
}
