using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Stage 4. Reads paragraphs, writes blocks with kind, role, label, level, parent and heading, and the work they render.
/// The steps, each one pass over the paragraphs: language, labels, parts (front, resolution, annex, report), kinds and roles
/// by the grammar of the part, nesting, headings, names, blocks.
/// </summary>
internal static class StructureParser
{
    public static Edition Parse(FlowDocument document, Language? language)
    {
        language ??= document.Stated?.Language ?? LanguageDetector.Detect(document.Paragraphs);
        var drafts = new List<Draft>(document.Paragraphs.Length);
        foreach (var paragraph in document.Paragraphs)
        {
            if (HasWords(paragraph))
            {
                drafts.Add(new Draft { Source = paragraph, Index = drafts.Count, Kind = KindOfStyle(paragraph.Style) });
            }
        }

        LabelAcceptance.Apply(drafts);
        PartFinder.Classify(drafts, language);
        Nesting.Apply(drafts);
        HeadingTree.Apply(drafts);
        EIds.Assign(drafts);
        return new Edition
        {
            Work = WorkReader.Read(document, drafts, language),
            Blocks = BlockWriter.Write(drafts),
            Revision = document.Revision,
            Warnings = document.Warnings,
        };
    }

    // A line of dashes, stars or underscores parts the page and says nothing.
    private static bool HasWords(FlowParagraph paragraph) =>
        paragraph.Text.Any(character => !Script.IsSpace(character) && character is not ('_' or '-' or '–' or '—' or '*' or '=' or '.' or '·' or '\0'));

    private static BlockKind KindOfStyle(FlowStyle style) => style switch
    {
        FlowStyle.Title => BlockKind.Title,
        FlowStyle.Heading => BlockKind.Heading,
        FlowStyle.ListItem => BlockKind.ListItem,
        FlowStyle.Quote => BlockKind.Quote,
        FlowStyle.Caption => BlockKind.Caption,
        FlowStyle.Footnote => BlockKind.Footnote,
        FlowStyle.Table => BlockKind.Table,
        FlowStyle.Furniture => BlockKind.Other,
        _ => BlockKind.Paragraph,
    };
}
