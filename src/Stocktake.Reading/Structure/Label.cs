using System.Collections.Immutable;

namespace Stocktake.Reading.Structure;

/// <summary>The system a label counts in.</summary>
internal enum Numbering
{
    Decimal,
    Composite,
    LowerLatin,
    UpperLatin,
    LowerRoman,
    UpperRoman,
    Han,
    Abjad,
    Cyrillic,
    Article,
    Bullet,
}

/// <summary>A numbering system with the marks around it: <c>(a)</c> and <c>a.</c> are two forms.</summary>
/// <param name="Numbering">The system.</param>
/// <param name="Marks">The marks, e.g. <c>()</c>, <c>)</c>, <c>.</c>; the sign itself for a bullet.</param>
internal readonly record struct LabelForm(Numbering Numbering, string Marks);

/// <summary>One way of understanding a label: <c>i)</c> is the ninth letter or the first Roman numeral.</summary>
/// <param name="Form">The form.</param>
/// <param name="Ordinal">Its place in the count from 1; 0 for a bullet.</param>
internal readonly record struct LabelReading(LabelForm Form, int Ordinal);

/// <summary>A label in front of a paragraph.</summary>
internal sealed record Label
{
    /// <summary>As printed, without the white space after it.</summary>
    public required string Printed { get; init; }

    /// <summary>Number of characters to take from the text, white space included; 0 for an automatic label.</summary>
    public required int Length { get; init; }

    /// <summary>The ways to understand it, the likelier first; never empty.</summary>
    public required ImmutableArray<LabelReading> Readings { get; init; }

    /// <summary>A bare number or a lone capital: a label only where the count expects it.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Carries bis, ter …: inserted after the paragraph of the same number.</summary>
    public bool IsInserted { get; init; }

    /// <summary>An old and a new label run together by a revision that was flattened.</summary>
    public bool IsPair { get; init; }

    public Numbering Numbering => Readings[0].Form.Numbering;

    public int Ordinal => Readings[0].Ordinal;

    /// <summary>A label that stands in front of the text.</summary>
    /// <param name="text">The text of the paragraph.</param>
    /// <param name="start">Where the label begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="body">Where the words begin.</param>
    /// <param name="readings">What it may mean.</param>
    public static Label Typed(string text, int start, int end, int body, ImmutableArray<LabelReading> readings) =>
        new() { Printed = text[start..end].Trim(), Length = body, Readings = readings };
}
