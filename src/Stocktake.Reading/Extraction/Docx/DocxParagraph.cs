using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>The properties of one paragraph (<c>w:pPr</c>) resolved with its style.</summary>
internal sealed class DocxParagraph
{
    private DocxParagraph(OoxmlElement? properties, DocxStyles styles)
    {
        Properties = properties;
        Style = styles.Paragraph(properties?.Child("w:pStyle")?.Val);
    }

    public OoxmlElement? Properties { get; }

    public ParagraphStyle Style { get; }

    /// <summary>The list and level that number it; null if none do.</summary>
    public (int Id, int Level)? Numbering { get; private init; }

    /// <summary>The list and level before a tracked change of the paragraph's properties.</summary>
    public (int Id, int Level)? FormerNumbering { get; private init; }

    public bool IsCentred => Properties?.Child("w:jc") is { } alignment ? alignment.Val == "center" : Style.IsCentred;

    /// <summary>The first letter of the next paragraph, set over several lines (ECMA-376 Part 1, 17.3.1.11).</summary>
    public bool IsDropCapital => Properties?.Child("w:framePr")?["w:dropCap"] is "drop" or "margin";

    public static DocxParagraph Of(OoxmlElement paragraph, DocxStyles styles, NumberingDefinitions numbering)
    {
        var properties = paragraph.Child("w:pPr");
        var current = NumberingOf(properties, styles, numbering);
        var former = properties?.Child("w:pPrChange") is { } change ? NumberingOf(change.Child("w:pPr"), styles, numbering) : current;

        // Numbering properties that were put in with tracking on (ECMA-376 Part 1, 17.13.5.19): there were none before.
        var isNew = properties?.Child("w:numPr")?.Child("w:ins") is not null;
        return new DocxParagraph(properties, styles) { Numbering = current, FormerNumbering = isNew && properties?.Child("w:pPrChange") is null ? null : former };
    }

    /// <summary>What the paragraph is, by its own outline level or its style.</summary>
    public StyleRole Role
    {
        get
        {
            var named = Style.Role ?? new StyleRole(FlowStyle.Body, null);
            return Properties?.ChildNumber("w:outlineLvl") is { } outline && named.Style is FlowStyle.Body or FlowStyle.Heading
                ? outline is >= 0 and < 9 ? new StyleRole(FlowStyle.Heading, outline + 1) : new StyleRole(FlowStyle.Body, null)
                : named;
        }
    }

    /// <summary>Left indentation in points: its own, else the list level's, else the style's.</summary>
    public double? IndentPoints(NumberingDefinitions numbering)
    {
        var level = Numbering is (var id, var index) ? numbering.List(id)?.Levels[index]?.IndentTwips : null;
        return (IndentOf(Properties) ?? level ?? Style.IndentTwips) is { } twips ? twips / 20.0 : null;
    }

    /// <summary>Left indentation in twentieths of a point; null if the properties give none.</summary>
    public static int? IndentOf(OoxmlElement? properties) =>
        properties?.Child("w:ind") is { } indent ? indent.Number("w:left") ?? indent.Number("w:start") : null;

    private static (int Id, int Level)? NumberingOf(OoxmlElement? properties, DocxStyles styles, NumberingDefinitions numbering)
    {
        var styleId = properties?.Child("w:pStyle")?.Val;
        var style = styles.Paragraph(styleId);
        var direct = properties?.Child("w:numPr");
        var directId = direct?.ChildNumber("w:numId");
        if ((directId ?? style.NumberingId) is not ({ } id and not 0) || numbering.List(id) is not { } list)
        {
            return null;
        }

        var fromStyle = list.LevelOf(styleId) ?? list.LevelOf(style.NumberingOwner) ?? style.NumberingLevel;
        var level = direct?.ChildNumber("w:ilvl") ?? (directId is null ? fromStyle : null) ?? 0;
        return (id, Math.Clamp(level, 0, NumberingDefinitions.LevelCount - 1));
    }
}
