using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Reads headers and footers: each distinct text once, with a warning that says where it repeats.</summary>
internal static class DocxFurniture
{
    /// <summary>The headers and footers that the sections show, in the order of the sections, first pages first.</summary>
    public static IEnumerable<(string Part, bool IsFooter)> Shown(IEnumerable<OoxmlElement> sections, OoxmlElement? settings, IReadOnlyDictionary<string, OoxmlRelationship> relationships)
    {
        var hasEvenPages = settings?.Toggle("w:evenAndOddHeaders") ?? false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            var shown = section.Children
                .Where(child => child.Name is "w:headerReference" or "w:footerReference")
                .Where(child => child["w:type"] switch { "first" => section.Toggle("w:titlePg") ?? false, "even" => hasEvenPages, _ => true })
                .OrderBy(child => child["w:type"] == "first" ? 0 : 1);
            foreach (var reference in shown)
            {
                if (reference["r:id"] is { } id && relationships.TryGetValue(id, out var target) && seen.Add(target.Target))
                {
                    yield return (target.Target, reference.Name == "w:footerReference");
                }
            }
        }
    }

    /// <summary>The paragraphs of the parts, each distinct text once; for each a warning of this key is added.</summary>
    public static List<FlowParagraph> Read(OoxmlPackage package, DocxState state, IEnumerable<string> parts, string warning, HashSet<string> seen, List<Warning> warnings)
    {
        var paragraphs = new List<FlowParagraph>();
        foreach (var part in parts)
        {
            var story = new BlockReader(state, FlowStyle.Furniture);
            using var reader = package.Read(part);
            foreach (var block in reader?.Elements("w:hdr", "w:ftr") ?? [])
            {
                story.Read(block, []);
            }

            foreach (var paragraph in story.Finish())
            {
                var text = paragraph.Text.Trim();
                if (text.Length > 0 && seen.Add(text))
                {
                    paragraphs.Add(paragraph with { Page = null });
                    warnings.Add(WarningTexts.Of(warning, null, text));
                }
            }
        }

        return paragraphs;
    }
}
