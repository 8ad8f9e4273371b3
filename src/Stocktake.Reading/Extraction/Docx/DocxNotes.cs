using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Reads the notes that the text refers to, in the order of their marks.</summary>
internal static class DocxNotes
{
    public static IEnumerable<FlowParagraph> Read(OoxmlPackage package, DocxState state, IReadOnlyDictionary<string, OoxmlRelationship> relationships)
    {
        var found = new Dictionary<string, FlowParagraph>(StringComparer.Ordinal);
        var references = state.Notes.All.ToDictionary(reference => reference.Key, StringComparer.Ordinal);
        ReadPart(package, state, relationships, "footnotes", "w:footnote", "footnote-", references, found);
        ReadPart(package, state, relationships, "endnotes", "w:endnote", "endnote-", references, found);
        return state.Notes.All.Where(reference => found.ContainsKey(reference.Key)).Select(reference => found[reference.Key]);
    }

    private static void ReadPart(
        OoxmlPackage package,
        DocxState state,
        IReadOnlyDictionary<string, OoxmlRelationship> relationships,
        string kind,
        string element,
        string prefix,
        Dictionary<string, NoteReference> references,
        Dictionary<string, FlowParagraph> found)
    {
        var part = relationships.Values.FirstOrDefault(relationship => relationship.Kind == kind)?.Target;
        using var reader = part is null ? null : package.Read(part);
        foreach (var note in reader?.Elements("w:" + kind) ?? [])
        {
            if (note.Name == element && references.TryGetValue(prefix + note["w:id"], out var reference) && !found.ContainsKey(reference.Key))
            {
                found.Add(reference.Key, Note(note, state, reference));
            }
        }
    }

    private static FlowParagraph Note(OoxmlElement note, DocxState state, NoteReference reference)
    {
        var story = new BlockReader(state, FlowStyle.Footnote);
        story.Children(note, []);
        var words = ParagraphJoiner.Join(story.Finish());

        // A mark typed by the author stands in the note as well.
        if (words.Text.StartsWith(reference.Marker, StringComparison.Ordinal) && note.Child("w:p") is { } first && !HasNumber(first))
        {
            words = words.Slice(reference.Marker.Length, words.Text.Length).Trim();
        }

        return new FlowParagraph
        {
            Text = words.Text,
            Changes = words.Changes,
            Notes = words.Notes,
            Style = FlowStyle.Footnote,
            NoteKey = reference.Key,
            NoteMarker = reference.Marker,
        };
    }

    private static bool HasNumber(OoxmlElement element) =>
        element.Name is "w:footnoteRef" or "w:endnoteRef" || element.Children.Any(HasNumber);
}
