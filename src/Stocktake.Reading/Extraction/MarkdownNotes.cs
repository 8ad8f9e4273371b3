using System.Collections.Immutable;
using System.Globalization;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// The notes of a Markdown text: definitions <c>[^1]:</c>, and paragraphs that begin with a raised figure or a star
/// whose mark stands in the text before them. A mark belongs to the next note with its figure, since pages number their notes anew.
/// </summary>
internal sealed class MarkdownNotes
{
    private readonly Dictionary<int, (string Key, string Marker, string Source)> _byBlock = [];
    private readonly Dictionary<string, List<(int Block, string Key)>> _byMarker = new(StringComparer.Ordinal);

    public static MarkdownNotes Of(ImmutableArray<MarkdownBlock> blocks)
    {
        var notes = new MarkdownNotes();
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is { Kind: MarkdownKind.Note, Key: { } defined })
            {
                notes.Add(index, "^" + defined, defined, string.Join('\n', blocks[index].Lines));
            }
            else if (blocks[index].Kind == MarkdownKind.Paragraph && MarkdownInline.LeadingMark(string.Join('\n', blocks[index].Lines).TrimStart()) is { } leading
                && IsMarked(blocks, index, leading.Marker))
            {
                notes.Add(index, leading.Marker, leading.Marker, leading.Words);
            }
        }

        return notes;
    }

    /// <summary>The note that a block is, or null.</summary>
    public (string Key, string Marker, string Source)? At(int block) => _byBlock.TryGetValue(block, out var note) ? note : null;

    /// <summary>The key of the note that a mark in a block means, or null.</summary>
    public string? KeyOf(string marker, int block)
    {
        if (!_byMarker.TryGetValue(marker, out var notes))
        {
            return null;
        }

        var next = notes.Find(note => note.Block > block);
        return next.Key ?? notes[^1].Key;
    }

    private void Add(int block, string marker, string printed, string source)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{marker}@{block}");
        _byBlock[block] = (key, printed, source);
        if (!_byMarker.TryGetValue(marker, out var notes))
        {
            _byMarker[marker] = notes = [];
        }

        notes.Add((block, key));
    }

    // The note stands after its mark; the search goes back to the note before it with the same mark, over as much as a few pages.
    private static bool IsMarked(ImmutableArray<MarkdownBlock> blocks, int index, string marker)
    {
        const int reach = 200;
        var raised = marker[0] == '*' ? string.Concat(Enumerable.Repeat("\\*", marker.Length)) : $"<sup>{marker}</sup>";
        for (var before = index - 1; before >= Math.Max(0, index - reach); before--)
        {
            foreach (var line in blocks[before].Lines)
            {
                if (line.IndexOf(raised, StringComparison.OrdinalIgnoreCase) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
