using static Stocktake.Reading.Output.EditionHtml;

namespace Stocktake.Reading.Output;

/// <summary>Writes the blocks of an edition as HTML, the claims highlighted in their words.</summary>
internal sealed class HtmlBlocks
{
    private readonly Edition _edition;
    private readonly TextWriter _output;
    private readonly OutputTexts _texts;
    private readonly EditionLabels _labels;
    private readonly ILookup<string, Highlight> _highlights;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    public HtmlBlocks(Edition edition, TextWriter output, OutputTexts texts)
    {
        _edition = edition;
        _output = output;
        _texts = texts;
        _labels = EditionLabels.Of(edition, texts);
        _highlights = Highlights.Of(edition, texts).ToLookup(highlight => highlight.Block, StringComparer.Ordinal);
    }

    public void Write()
    {
        foreach (var block in _edition.Blocks.Where(block => block.Kind != BlockKind.Footnote))
        {
            WriteBlock(block);
        }

        var notes = _edition.Blocks.Where(block => block.Kind == BlockKind.Footnote).ToList();
        if (notes.Count > 0)
        {
            _output.Write($"<section lang=\"{_texts.Tag}\">\n<h2>{Text(_texts.Get("notes"))}</h2>\n</section>\n");
        }

        notes.ForEach(WriteBlock);
    }

    private void WriteBlock(Block block)
    {
        var id = _shown.Add(block.EId) ? $" id=\"{Text(Uri.EscapeDataString(SoundText.Of(block.EId)))}\"" : "";
        if (!block.Rows.IsDefaultOrEmpty)
        {
            _output.Write($"<div class=\"wide\" tabindex=\"0\"{id}>\n<table>\n");
            foreach (var row in block.Rows)
            {
                _output.Write($"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>\n");
            }

            _output.Write("</table>\n</div>\n");
            return;
        }

        var element = block.Kind switch
        {
            BlockKind.Heading => "h" + Math.Clamp(block.Level + 1, 2, 6),
            BlockKind.Quote => "blockquote",
            _ => "p",
        };
        var level = block.Level > 1 && block.Kind != BlockKind.Heading ? " level-" + Math.Min(block.Level, 4) : "";
        _output.Write($"<{element}{id} class=\"{ContractNames.Of(block.Kind)}{level}\">");
        if (block.Num is { Length: > 0 } num)
        {
            var former = block.FormerNum is { } old ? $" title=\"{Text(_texts.Get("former", old))}\"" : "";
            _output.Write($"<span class=\"num\"{former}>{Text(num)}</span>");
        }

        Words(block);
        _output.Write($"</{element}>\n");
    }

    /// <summary>Cuts the words wherever a highlight, a change or a mark begins or ends, so that those which cross are shown whole.</summary>
    private void Words(Block block)
    {
        var length = block.Text.Length;
        var highlights = _highlights[block.EId].Where(highlight => highlight.End <= length).ToList();
        var changes = block.Changes.Where(change => change.Kind != ChangeKind.ParagraphMark && change.Start >= 0 && change.Start < change.End && change.End <= length).ToList();
        var notes = block.Notes.Where(note => note.At >= 0 && note.At <= length).ToLookup(note => note.At);
        var cuts = new SortedSet<int>(highlights.SelectMany(highlight => new[] { highlight.Start, highlight.End }).Concat(changes.SelectMany(change => new[] { change.Start, change.End })).Concat(notes.Select(group => group.Key))) { 0, length };
        var start = 0;
        foreach (var cut in cuts)
        {
            if (cut > start)
            {
                Piece(block.Text[start..cut], [.. highlights.Where(highlight => highlight.Start <= start && highlight.End >= cut)], changes.FirstOrDefault(change => change.Start <= start && change.End >= cut));
            }

            foreach (var note in notes[cut])
            {
                Mark(note);
            }

            start = cut;
        }
    }

    private void Piece(string words, List<Highlight> highlights, Change? change)
    {
        var isNew = change?.Kind is ChangeKind.Inserted or ChangeKind.MovedTo;
        var author = change?.Author is { } name ? $" title=\"{Text(name)}\"" : "";
        _output.Write(change is null ? "" : isNew ? $"<ins{author}>" : $"<del{author}>");
        if (highlights.Count > 0)
        {
            _output.Write($"<mark class=\"{string.Join(' ', highlights.Select(highlight => highlight.Class).Distinct())}\" title=\"{Text(string.Join(" | ", highlights.Select(highlight => highlight.Title)))}\">{Text(words)}</mark>");
        }
        else
        {
            _output.Write(Text(words));
        }

        _output.Write(change is null ? "" : isNew ? "</ins>" : "</del>");
    }

    private void Mark(NoteMark note)
    {
        var id = _noted.Add(note.Ref) ? $" id=\"ref-{Text(Uri.EscapeDataString(SoundText.Of(note.Ref)))}\"" : "";
        _output.Write($"<sup{id}><a href=\"{Address(note.Ref)}\">{Text(_labels.Marker(note.Ref))}</a></sup>");
    }
}
