using System.Xml;
using Stocktake.Reading.Extraction.Docx;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Reads a word-processing document (ECMA-376 Part 1): paragraphs with their automatic labels, tables, notes, text boxes,
/// headers and footers, and all tracked changes. Nothing outside the package is followed.
/// </summary>
internal static class DocxExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using var package = OoxmlPackage.Open(bytes, name);
            return new FlowSource(SourceFormat.Docx, Read(package));
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new ReadFailureException("failure.docx-document-type", name);
        }
        catch (XmlException fault) when (fault.LineNumber == 0)
        {
            throw new ReadFailureException("failure.docx-empty-part", name);
        }
        catch (XmlException fault)
        {
            throw new ReadFailureException("failure.docx-broken-part", name, fault.LineNumber, fault.LinePosition);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            throw new ReadFailureException("failure.docx-cut-part", name);
        }
    }

    private static FlowDocument Read(OoxmlPackage package)
    {
        var relationships = package.RelationshipsOf(package.MainPart);
        var settings = Root(package, relationships, "settings");
        var styles = new DocxStyles(Elements(package, relationships, "styles", "w:styles"));
        var state = new DocxState(styles, new NumberingDefinitions(Elements(package, relationships, "numbering", "w:numbering"), styles), settings);
        var (body, sections) = Body(package, state);
        var notes = DocxNotes.Read(package, state, relationships).ToList();

        var warnings = new List<Warning>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var furniture = DocxFurniture.Shown(sections, settings, relationships).ToLookup(shown => shown.IsFooter, shown => shown.Part);
        var headers = DocxFurniture.Read(package, state, furniture[false], "warning.running-head.header", seen, warnings);
        var footers = DocxFurniture.Read(package, state, furniture[true], "warning.running-head.footer", seen, warnings);
        if (state.Hidden.Warning is { } hidden)
        {
            warnings.Add(hidden);
        }

        warnings.AddRange(state.Unread.Warnings);
        IEnumerable<FlowParagraph> all = [.. headers, .. body, .. notes, .. footers];

        // Word writes where its pages began; other programs do not, and then nothing is known of pages.
        var paragraphs = state.Page > 1 ? [.. all] : all.Select(paragraph => paragraph with { Page = null }).ToList();
        return new FlowDocument { Paragraphs = [.. paragraphs], Revision = TrackedRevision.Of(paragraphs), Warnings = [.. warnings] };
    }

    private static (IReadOnlyList<FlowParagraph> Body, IReadOnlyList<OoxmlElement> Sections) Body(OoxmlPackage package, DocxState state)
    {
        var story = new BlockReader(state, FlowStyle.Body);
        var sections = new List<OoxmlElement>();
        using var reader = package.Read(package.MainPart);
        foreach (var block in reader!.Elements("w:document", "w:body", "w:sdt", "w:sdtContent", "w:customXml"))
        {
            story.Read(block, []);
            if ((block.Name == "w:sectPr" ? block : block.Child("w:pPr")?.Child("w:sectPr")) is { } section)
            {
                sections.Add(section);
            }
        }

        return (story.Finish(), sections);
    }

    private static List<OoxmlElement> Elements(OoxmlPackage package, IReadOnlyDictionary<string, OoxmlRelationship> relationships, string kind, string container)
    {
        var part = relationships.Values.FirstOrDefault(relationship => relationship.Kind == kind)?.Target;
        using var reader = part is null ? null : package.Read(part);
        return [.. reader?.Elements(container) ?? []];
    }

    private static OoxmlElement? Root(OoxmlPackage package, IReadOnlyDictionary<string, OoxmlRelationship> relationships, string kind)
    {
        var part = relationships.Values.FirstOrDefault(relationship => relationship.Kind == kind)?.Target;
        using var reader = part is null ? null : package.Read(part);
        return reader?.Root();
    }
}
