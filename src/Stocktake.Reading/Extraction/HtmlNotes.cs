using AngleSharp.Dom;

namespace Stocktake.Reading.Extraction;

/// <summary>Finds which elements of a page are footnotes and which are their marks, by links and, where there are none, by raised figures.</summary>
internal sealed class HtmlNotes
{
    private readonly Dictionary<INode, (string Key, string Marker)> _notes = [];
    private readonly Dictionary<INode, string> _marks = [];

    public static HtmlNotes Of(IDocument document)
    {
        var notes = new HtmlNotes();
        foreach (var link in document.QuerySelectorAll("a[href^='#']"))
        {
            notes.OfferLink(document, link);
        }

        notes.FindRaised(document);
        return notes;
    }

    /// <summary>The key and the mark of the note that the element is, or null.</summary>
    public (string Key, string Marker)? NoteAt(INode element) => _notes.TryGetValue(element, out var note) ? note : null;

    /// <summary>The key of the note that the element is a mark of, or null.</summary>
    public string? MarkAt(INode element) => _marks.GetValueOrDefault(element);

    /// <summary>Whether a mark stands below the element, so that its notes are no mere page furniture.</summary>
    public bool HoldsNote(IElement element) => _notes.Keys.Any(note => note == element || note.Ancestors().Contains(element));

    /// <summary>Whether an element inside a note is its own mark or the way back to the text.</summary>
    public static bool IsWayBack(IElement element, string marker)
    {
        var text = element.TextContent.Trim();
        return (element.LocalName is "a" && (element.GetAttribute("href") ?? "").StartsWith('#') && (Bare(text) == marker || text.Length <= 2 || element.ClassList.Any(name => name.Contains("back", StringComparison.OrdinalIgnoreCase)) || element.GetAttribute("role") == "doc-backlink"))
            || (element.LocalName == "sup" && Bare(text) == marker);
    }

    private void OfferLink(IDocument document, IElement link)
    {
        var marker = Bare(link.TextContent);
        if (!IsMarker(marker) || link.GetAttribute("role") == "doc-backlink" || document.GetElementById(link.GetAttribute("href")![1..]) is not { } target)
        {
            return;
        }

        var (from, note) = (Block(link), Block(target));
        if (note is null || from is null || note == from || note.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body" or "main" or "article" || !HasTextBefore(link, from))
        {
            return;
        }

        _notes.TryAdd(note, ("note:" + target.Id, marker));
        var mark = link.ParentElement is { LocalName: "sup" } raised && Bare(raised.TextContent) == marker ? raised : link;
        _marks[mark] = _notes[note].Key;
    }

    private void FindRaised(IDocument document)
    {
        var raised = document.QuerySelectorAll("sup").Where(sup => MarkAt(sup) is null && sup.QuerySelector("a[href]") is null && IsMarker(Bare(sup.TextContent))).ToList();
        var definitions = raised.Where(sup => Block(sup) is { } block && !HasTextBefore(sup, block) && !_notes.ContainsKey(block)).ToLookup(sup => Bare(sup.TextContent), StringComparer.Ordinal);
        foreach (var sup in raised)
        {
            var marker = Bare(sup.TextContent);
            var definition = definitions[marker].FirstOrDefault(candidate => candidate != sup && (sup.CompareDocumentPosition(candidate) & DocumentPositions.Following) != 0);
            if (definition is not null && HasTextBefore(sup, Block(sup)!))
            {
                var note = Block(definition)!;
                _notes.TryAdd(note, ($"raised:{marker}:{_notes.Count}", marker));
                _marks[sup] = _notes[note].Key;
            }
        }
    }

    private static string Bare(string text) => text.Trim().Trim('[', ']', '(', ')', '.', ' ', '\u00a0');

    private static bool IsMarker(string text) =>
        text.Length is > 0 and <= 4 && (text.All(char.IsAsciiDigit) || text.All(character => character is '*' or '†' or '‡' or '§') || (text.Length == 1 && char.IsAsciiLetterLower(text[0])) || text.All(character => character is 'i' or 'v' or 'x'));

    private static IElement? Block(IElement element)
    {
        IElement? block = element;
        while (block is not null && !HtmlElements.IsBlock(block))
        {
            block = block.ParentElement;
        }

        // A paragraph that is all of a list item, and the item, are the same note.
        return block?.ParentElement is { LocalName: "li" or "dd" or "aside" } holder && holder.FirstElementChild == block ? holder : block;
    }

    private static bool HasTextBefore(INode node, IElement block)
    {
        for (INode? at = node; at is not null && at != block; at = at.Parent)
        {
            for (var before = at.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                if (before.NodeType is NodeType.Text or NodeType.Element && before.TextContent.AsSpan().ContainsAnyExcept(" \t\r\n\u00a0"))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
