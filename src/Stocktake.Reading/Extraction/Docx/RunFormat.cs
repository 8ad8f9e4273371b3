namespace Stocktake.Reading.Extraction.Docx;

/// <summary>How the words of a run look, as far as it matters here.</summary>
internal readonly record struct RunFormat(bool IsEmphasized, bool IsHidden)
{
    public static RunFormat Plain { get; } = new(false, false);

    /// <summary>Toggles of the paragraph's and the character's style cancel each other; direct formatting wins (ECMA-376 Part 1, 17.7.3).</summary>
    public static RunFormat Of(OoxmlElement? properties, ParagraphStyle paragraph, DocxStyles styles)
    {
        var character = styles.Character(properties?.Child("w:rStyle")?.Val);
        var isBold = DocxStyles.Bold(properties) ?? (paragraph.IsBold != character.IsBold);
        var isItalic = DocxStyles.Italic(properties) ?? (paragraph.IsItalic != character.IsItalic);
        var isHidden = properties?.Toggle("w:vanish") ?? (paragraph.IsHidden != character.IsHidden);
        return new RunFormat(isBold || isItalic, isHidden);
    }
}
