using AngleSharp.Dom;

namespace Stocktake.Reading.Extraction;

/// <summary>Finds which elements of a page are footnotes and which are their marks, by links and, where there are none, by raised figures.</summary>
internal sealed class HtmlNotes
{
    private readonly Dictionary<INode, (string Key, string Marker)> _notes = [];
    private readonly Dictionary<INode, string> _marks = [];
    private readonly HashSet<INode> _holders = [];

    public static HtmlNotes Of(IDocument document)
    {
        var notes = new HtmlNotes();
        var targets = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in document.QuerySelectorAll("[id]"))
        {
            targets.TryAdd(element.Id!, element);
        }

        foreach (var link in document.QuerySelectorAll("a[href^='#']"))
        {
            notes.OfferLink(targets, link);
        }

        notes.FindRaised(document);
        return notes;
    }

    /// <summary>The key and the mark of the note that the element is, or null.</summary>
    public (string Key, string Marker)? NoteAt(INode element) => _notes.TryGetValue(element, out var note) ? note : null;

    /// <summary>The key of the note that the element is a mark of, or null.</summary>
    public string? MarkAt(INode element) => _marks.GetValueOrDefault(element);

    /// <summary>Whether a mark stands below the element, so that its notes are no mere page furniture.</summary>
    public bool HoldsNote(IElement element) => _holders.Contains(element);

    /// <summary>Whether an element inside a note is its own mark or the way back to the text.</summary>
    public static bool IsWayBack(IElement element, string marker)
    {
        var text = element.TextContent.Trim();
        return (element.LocalName is "a" && (element.GetAttribute("href") ?? "").StartsWith('#') && (Bare(text) == marker || text.Length <= 2 || element.ClassList.Any(name => name.Contains("back", StringComparison.OrdinalIgnoreCase)) || element.GetAttribute("role") == "doc-backlink"))
            || (element.LocalName == "sup" && Bare(text) == marker);
    }

    private void OfferLink(Dictionary<string, IElement> targets, IElement link)
    {
        var marker = Bare(link.TextContent);
        if (!IsMarker(marker) || link.GetAttribute("role") == "doc-backlink" || !targets.TryGetValue(link.GetAttribute("href")![1..], out var target))
        {
            return;
        }

        var (from, note) = (Block(link), Block(target));
        if (note is null || from is null || note == from || note.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body" or "main" or "article" || !HasTextBefore(link, from))
        {
            return;
        }

        Add(note, "note:" + target.Id, marker);
        var mark = link.ParentElement is { LocalName: "sup" } raised && Bare(raised.TextContent) == marker ? raised : link;
        _marks[mark] = _notes[note].Key;
    }

    private void FindRaised(IDocument document)
    {
        var raised = document.QuerySelectorAll("sup").Where(sup => MarkAt(sup) is null && sup.QuerySelector("a[href]") is null && IsMarker(Bare(sup.TextContent))).ToList();
        var definitions = raised.Index()
            .Where(sup => Block(sup.Item) is { } block && !HasTextBefore(sup.Item, block) && !_notes.ContainsKey(block))
            .GroupBy(sup => Bare(sup.Item.TextContent), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<(int Index, IElement Sup)>(group), StringComparer.Ordinal);
        foreach (var (index, sup) in raised.Index())
        {
            var marker = Bare(sup.TextContent);
            if (!definitions.TryGetValue(marker, out var following))
            {
                continue;
            }

            while (following.TryPeek(out var passed) && passed.Index <= index)
            {
                following.Dequeue();
            }

            if (following.TryPeek(out var definition) && HasTextBefore(sup, Block(sup)!))
            {
                var note = Block(definition.Sup)!;
                Add(note, $"raised:{marker}:{_notes.Count}", marker);
                _marks[sup] = _notes[note].Key;
            }
        }
    }

    private void Add(IElement note, string key, string marker)
    {
        if (!_notes.TryAdd(note, (key, marker)))
        {
            return;
        }

        for (INode? holder = note; holder is not null && _holders.Add(holder); holder = holder.Parent)
        {
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
        for (var at = node; at is not null && at != block; at = at.Parent)
        {
            var before = at.Parent?.ChildNodes.TakeWhile(sibling => sibling != at) ?? [];
            if (before.Any(sibling => sibling.NodeType is NodeType.Text or NodeType.Element && sibling.TextContent.AsSpan().ContainsAnyExcept(" \t\r\n\u00a0")))
            {
                return true;
            }
        }

        return false;
    }
}
