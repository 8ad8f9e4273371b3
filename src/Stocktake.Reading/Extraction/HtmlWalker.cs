using System.Collections.Immutable;
using AngleSharp.Dom;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Walks a page in reading order and writes its paragraphs.</summary>
internal sealed class HtmlWalker
{
    private readonly ImmutableArray<FlowParagraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<FlowParagraph>();
    private readonly FlowTextBuilder _text = new();
    private readonly HtmlNotes _notes;
    private readonly bool _hasOneTitle;
    private Place _place = new(FlowStyle.Body);
    private int _emphasis;

    private HtmlWalker(IDocument document)
    {
        _notes = HtmlNotes.Of(document);
        _hasOneTitle = document.QuerySelectorAll("h1").Length == 1;
    }

    /// <summary>What the paragraphs at this place of the page are.</summary>
    private sealed record Place(FlowStyle Style)
    {
        public int? StyleLevel { get; init; }

        public int ListDepth { get; init; }

        public bool IsCentred { get; init; }

        public string? NoteKey { get; init; }

        public string? NoteMarker { get; init; }

        /// <summary>The label that the item's first paragraph will take.</summary>
        public Pending? Label { get; init; }
    }

    private sealed class Pending(string? label)
    {
        public string? Label { get; set; } = label;
    }

    public static ImmutableArray<FlowParagraph> Walk(IDocument document)
    {
        var walker = new HtmlWalker(document);
        if (document.Body is { } body)
        {
            walker.Children(body);
            walker.Flush();
        }

        return walker._paragraphs.ToImmutable();
    }

    private void Children(INode parent)
    {
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node.NodeType == NodeType.Text)
            {
                _text.Append(node.NodeValue, _emphasis > 0);
            }
            else if (node is IElement element && !HtmlElements.IsHidden(element))
            {
                Element(element);
            }
        }
    }

    private void Element(IElement element)
    {
        if (_notes.MarkAt(element) is { } key && _place.Style != FlowStyle.Footnote)
        {
            _text.Note(key);
            return;
        }

        if (_place is { Style: FlowStyle.Footnote, NoteMarker: { } marker } && HtmlNotes.IsWayBack(element, marker))
        {
            return;
        }

        if (HtmlElements.IsBlock(element))
        {
            Block(element);
        }
        else
        {
            Inline(element);
        }
    }

    private void Inline(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                LineBreak(element);
                break;
            case "ins" or "del":
                var start = _text.Length;
                Children(element);
                _text.Changed(element.LocalName == "ins" ? ChangeKind.Inserted : ChangeKind.Deleted, Math.Min(start, _text.Length), element.GetAttribute("datetime"));
                break;
            case "b" or "strong" or "i" or "em" or "cite":
                _emphasis++;
                Children(element);
                _emphasis--;
                break;
            default:
                Children(element);
                break;
        }
    }

    // Two breaks in a row part paragraphs; one parts lines.
    private void LineBreak(IElement element)
    {
        var next = element.NextSibling;
        while (next is { NodeType: NodeType.Text } && string.IsNullOrWhiteSpace(next.NodeValue))
        {
            next = next.NextSibling;
        }

        if (next is IElement { LocalName: "br" })
        {
            Flush();
        }
        else
        {
            _text.Space();
        }
    }

    private void Block(IElement element)
    {
        Flush();
        var outer = _place;
        _place = Inside(element);
        switch (element.LocalName)
        {
            case "table" when IsDataTable(element):
                Table(element);
                break;
            case "ol" or "ul" or "menu":
                List(element);
                break;
            case "pre":
                foreach (var line in element.TextContent.Split('\n'))
                {
                    _text.Append(line);
                    Flush();
                }

                break;
            default:
                Children(element);
                break;
        }

        Flush();
        _place = outer;
    }

    private Place Inside(IElement element)
    {
        var place = _place with { IsCentred = _place.IsCentred || HtmlElements.IsCentred(element) };
        if (_notes.NoteAt(element) is { } note)
        {
            return place with { Style = FlowStyle.Footnote, NoteKey = note.Key, NoteMarker = note.Marker, Label = null };
        }

        if (place.Style is FlowStyle.Furniture or FlowStyle.Footnote)
        {
            return place;
        }

        return element.LocalName switch
        {
            _ when HtmlElements.IsFurniture(element) && !_notes.HoldsNote(element) => place with { Style = FlowStyle.Furniture },
            "h1" when _hasOneTitle => place with { Style = FlowStyle.Title, Label = null },
            ['h', >= '1' and <= '6'] => place with { Style = FlowStyle.Heading, StyleLevel = element.LocalName[1] - '0', Label = null },
            "blockquote" => place with { Style = FlowStyle.Quote },
            "figcaption" or "caption" => place with { Style = FlowStyle.Caption },
            "dt" or "summary" when place.Style == FlowStyle.Body => place with { Label = null },
            _ => place,
        };
    }

    private void List(IElement list)
    {
        var counter = new HtmlListCounter(list);
        var outer = _place with { ListDepth = _place.ListDepth + 1 };
        for (var node = list.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is not IElement element || HtmlElements.IsHidden(element))
            {
                continue;
            }

            var label = element.LocalName == "li" ? counter.Label(element) : null;
            _place = outer with { Label = new Pending(label) };
            if (outer.Style == FlowStyle.Body && label == "•")
            {
                _place = _place with { Style = FlowStyle.ListItem, StyleLevel = outer.ListDepth };
            }

            Element(element);
            Flush();
        }

        _place = outer with { ListDepth = outer.ListDepth - 1 };
    }

    // A table that only lays out the page holds blocks, or one column.
    private static bool IsDataTable(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none")
        && table.QuerySelector("table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote") is null
        && table.QuerySelectorAll("tr").Any(row => row.Children.Length > 1);

    private void Table(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            Block(caption);
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var notes = ImmutableArray.CreateBuilder<FlowNoteMark>();
        var at = 0;
        foreach (var row in table.QuerySelectorAll("tr").Where(row => !HtmlElements.IsHidden(row)))
        {
            var cells = ImmutableArray.CreateBuilder<string>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlElements.IsHidden(cell)))
            {
                Children(cell, inCell: true);
                var words = _text.Take();
                notes.AddRange(words.Notes.Select(note => note with { At = note.At + at }));
                cells.Add(words.Text);
                at += words.Text.Length + 1;
            }

            if (cells.Count > 0)
            {
                rows.Add(cells.ToImmutable());
            }
        }

        if (rows.Any(row => row.Any(cell => cell.Length > 0)))
        {
            var text = string.Join(' ', rows.Select(row => string.Join('\t', row)));
            _paragraphs.Add(new FlowParagraph { Text = text, Style = _place.Style == FlowStyle.Furniture ? FlowStyle.Furniture : FlowStyle.Table, Rows = rows.ToImmutable(), Notes = notes.ToImmutable() });
        }
    }

    // In a cell blocks are parted by a space: the cell is one text.
    private void Children(IElement cell, bool inCell)
    {
        for (var node = cell.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is not IElement element)
            {
                _text.Append(node.NodeType == NodeType.Text ? node.NodeValue : "");
            }
            else if (_notes.MarkAt(element) is { } key)
            {
                _text.Note(key);
            }
            else if (!HtmlElements.IsHidden(element))
            {
                var isBlock = HtmlElements.IsBlock(element) || element.LocalName == "br";
                if (isBlock)
                {
                    _text.Space();
                }

                Children(element, inCell);
                if (isBlock)
                {
                    _text.Space();
                }
            }
        }
    }

    private void Flush()
    {
        var paragraph = _text.Take();
        if (paragraph.Text.Length == 0)
        {
            return;
        }

        if (_place.Style == FlowStyle.Footnote && _paragraphs.Count > 0 && _paragraphs[^1] is { Style: FlowStyle.Footnote } before && before.NoteKey == _place.NoteKey)
        {
            // A note of several paragraphs is one note.
            _paragraphs[^1] = before with { Text = before.Text + " " + paragraph.Text };
            return;
        }

        var label = _place.Label?.Label;
        if (_place.Label is { } pending && _place.Style is FlowStyle.Body or FlowStyle.ListItem)
        {
            pending.Label = null;
        }

        var isLabelled = label is not null && _place.Style is FlowStyle.Body or FlowStyle.ListItem && (label == "•" || LabelReading.Leading(paragraph.Text) is null);
        _paragraphs.Add(paragraph with
        {
            Style = _place.Style == FlowStyle.ListItem && !isLabelled ? FlowStyle.Body : _place.Style,
            StyleLevel = _place.StyleLevel,
            Label = isLabelled ? label : null,
            LabelLevel = isLabelled ? _place.ListDepth - 1 : null,
            IsCentred = _place.IsCentred,
            NoteKey = _place.NoteKey,
            NoteMarker = _place.NoteMarker,
        });
    }
}
