using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>The shape of <c>Data/docx-styles.json</c>.</summary>
internal sealed record StyleNameFile(ImmutableArray<StyleNameEntry> Styles);

/// <summary>Names of styles that mean the same.</summary>
internal sealed record StyleNameEntry(string Style, int? Level, ImmutableArray<string> Names);

/// <summary>The shape of <c>Data/docx-symbols.json</c>: for each font, characters by hexadecimal code.</summary>
internal sealed record SymbolFile(Dictionary<string, Dictionary<string, string>> Fonts);

/// <summary>The shape of <c>Data/number-formats.json</c>.</summary>
internal sealed record NumberFormatFile(Dictionary<string, NumberFormatEntry> Formats);

/// <summary>One number format: exactly one of the ways to write is given.</summary>
internal sealed record NumberFormatEntry
{
    /// <summary>Characters for 1, 2, 3 …</summary>
    public string? Sequence { get; init; }

    /// <summary>Words for 1, 2, 3 …</summary>
    public ImmutableArray<string>? Items { get; init; }

    /// <summary>After the last of the sequence: <c>repeat</c> (aa, bb), <c>cycle</c> (from the first again) or, by default, decimal figures.</summary>
    public string? Beyond { get; init; }

    /// <summary>Ten digits from zero, written by position.</summary>
    public string? Digits { get; init; }

    /// <summary>Signs that are added up, greatest first, e.g. Roman figures.</summary>
    public ImmutableArray<NumberSign>? Additive { get; init; }

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
}

/// <summary>A sign and what it is worth.</summary>
internal sealed record NumberSign(int Value, string Sign);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(StyleNameFile))]
[JsonSerializable(typeof(SymbolFile))]
[JsonSerializable(typeof(NumberFormatFile))]
internal sealed partial class DocxJsonContext : JsonSerializerContext;
