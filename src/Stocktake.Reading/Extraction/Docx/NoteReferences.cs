namespace Stocktake.Reading.Extraction.Docx;

/// <summary>A note that the text refers to.</summary>
/// <param name="Key">Joins mark and note in the flow.</param>
/// <param name="Id">Its identifier in the notes part.</param>
/// <param name="IsEndnote">In the endnotes part, not the footnotes part.</param>
/// <param name="Marker">The mark as printed.</param>
internal sealed record NoteReference(string Key, string Id, bool IsEndnote, string Marker);

/// <summary>Footnotes and endnotes in the order of their marks, numbered as the document's settings and sections say (ECMA-376 Part 1, 17.11).</summary>
internal sealed class NoteReferences(OoxmlElement? settings)
{
    private readonly List<NoteReference> references = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bookmarked = new(StringComparer.Ordinal);
    private readonly Series footnotes = new(settings?.Child("w:footnotePr"), "decimal");
    private readonly Series endnotes = new(settings?.Child("w:endnotePr"), "lowerRoman");

    public IReadOnlyList<NoteReference> All => references;

    /// <summary>Takes note of a mark and gives its key.</summary>
    /// <param name="mark">The reference element.</param>
    /// <param name="custom">A mark typed by the author; null for a numbered one.</param>
    public string Take(OoxmlElement mark, string? custom)
    {
        var isEndnote = mark.Name == "w:endnoteReference";
        var id = mark["w:id"] ?? "";
        var key = (isEndnote ? "endnote-" : "footnote-") + id;
        foreach (var name in open.Values)
        {
            bookmarked.TryAdd(name, key);
        }

        if (keys.Add(key))
        {
            references.Add(new NoteReference(key, id, isEndnote, custom ?? (isEndnote ? endnotes : footnotes).Next()));
        }

        return key;
    }

    /// <summary>Takes note of where a bookmark begins and ends: a mark within can be printed again by its name.</summary>
    public void Bookmark(OoxmlElement element)
    {
        if (element["w:id"] is not { } id)
        {
            return;
        }

        if (element.Name == "w:bookmarkEnd")
        {
            open.Remove(id);
        }
        else if (element["w:name"] is { } name)
        {
            open[id] = name;
        }
    }

    /// <summary>The key of the mark in a bookmark; null where none has been met.</summary>
    public string? KeyOf(string? bookmark) => bookmark is null ? null : bookmarked.GetValueOrDefault(bookmark);

    /// <summary>A section ends: its own numbering applies from the next on.</summary>
    public void EndSection(OoxmlElement section)
    {
        footnotes.EndSection(section.Child("w:footnotePr"));
        endnotes.EndSection(section.Child("w:endnotePr"));
    }

    private sealed class Series(OoxmlElement? properties, string usual)
    {
        private readonly string format = properties?.Child("w:numFmt")?.Val ?? usual;
        private readonly int start = properties?.ChildNumber("w:numStart") ?? 1;
        private readonly bool restarts = properties?.Child("w:numRestart")?.Val == "eachSect";
        private int used;

        public string Next() => NumberFormats.Write(format, null, Math.Clamp(start, 0, short.MaxValue) + used++);

        public void EndSection(OoxmlElement? own)
        {
            if (restarts || own?.Child("w:numRestart")?.Val == "eachSect")
            {
                used = 0;
            }
        }
    }
}
