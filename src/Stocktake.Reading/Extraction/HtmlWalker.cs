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
    private HtmlPlace _place = new(FlowStyle.Body);
    private int _emphasis;

    private HtmlWalker(IDocument document)
    {
        _notes = HtmlNotes.Of(document);
        _hasOneTitle = document.QuerySelectorAll("h1").Length == 1;
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

    // By index: to find the sibling of a node, the tree looks through all of them.
    private void Children(INode parent)
    {
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].NodeType == NodeType.Text)
            {
                _text.Append(nodes[i].NodeValue, _emphasis > 0);
            }
            else if (nodes[i] is IElement element && !HtmlElements.IsHidden(element))
            {
                if (element.LocalName == "br")
                {
                    LineBreak(nodes, i);
                }
                else
                {
                    Element(element);
                }
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
    private void LineBreak(INodeList siblings, int at)
    {
        var next = at + 1;
        while (next < siblings.Length && siblings[next].NodeType == NodeType.Text && string.IsNullOrWhiteSpace(siblings[next].NodeValue))
        {
            next++;
        }

        if (next < siblings.Length && siblings[next] is IElement { LocalName: "br" })
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
        _place = _place.Inside(element, _notes, _hasOneTitle);
        switch (element.LocalName)
        {
            case "table" when HtmlTable.IsData(element):
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

    private void List(IElement list)
    {
        var counter = new HtmlListCounter(list);
        var outer = _place with { ListDepth = _place.ListDepth + 1 };
        foreach (var element in list.Children.Where(element => !HtmlElements.IsHidden(element)))
        {
            var label = element.LocalName == "li" ? counter.Label(element) : null;
            _place = outer with { Label = new HtmlPlace.PendingLabel(label) };
            if (outer.Style == FlowStyle.Body && label == "•")
            {
                _place = _place with { Style = FlowStyle.ListItem, StyleLevel = outer.ListDepth };
            }

            Element(element);
            Flush();
        }

        _place = outer with { ListDepth = outer.ListDepth - 1 };
    }

    private void Table(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            Block(caption);
        }

        if (HtmlTable.Read(table, _notes) is { } data)
        {
            _paragraphs.Add(_place.Style == FlowStyle.Furniture ? data with { Style = FlowStyle.Furniture } : data);
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

        var isLabelled = label is not null && _place.Style is FlowStyle.Body or FlowStyle.ListItem && (label == "•" || LeadingLabel.Of(paragraph.Text) is null);
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
