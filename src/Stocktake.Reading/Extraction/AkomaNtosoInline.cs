using System.Collections.Immutable;
using System.Xml.Linq;

namespace Stocktake.Reading.Extraction;

/// <summary>The words of a published Akoma Ntoso paragraph, with the places of its footnotes and changes.</summary>
internal sealed class AkomaNtosoInline
{
    private readonly FlowTextBuilder _text = new();
    private readonly List<XElement> _notes = [];

    private AkomaNtosoInline(IEnumerable<XElement> holders)
    {
        foreach (var holder in holders)
        {
            _text.Space();
            Walk(holder);
        }

        var words = _text.Take();
        Text = words.Text;
        Notes = [.. words.Notes.Zip(_notes, (mark, note) => (mark.At, note))];
        Changes = words.Changes;
    }

    /// <summary>The words, white space folded.</summary>
    public string Text { get; }

    /// <summary>The footnotes at their places: <c>authorialNote</c> or <c>noteRef</c> elements.</summary>
    public IReadOnlyList<(int At, XElement Note)> Notes { get; }

    /// <summary>Insertions and deletions.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Reads the inline content of one element or of several that belong together.</summary>
    public static AkomaNtosoInline Read(params IEnumerable<XElement> holders) => new(holders);

    private void Walk(XElement element)
    {
        XElement? before = null;
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                _text.Append(text.Value);
            }
            else if (node is XElement child)
            {
                WalkElement(child, before);
                before = child;
            }
        }
    }

    private void WalkElement(XElement element, XElement? before)
    {
        switch (element.Name.LocalName)
        {
            case "authorialNote" or "noteRef":
                _text.Note("");
                _notes.Add(element);
                break;
            case "sup" when IsNoteBracket(element, before):
                break;
            case "eol" or "br":
                _text.Space();
                break;
            case "ins" or "del":
                var start = _text.Length;
                Walk(element);
                _text.Changed(element.Name.LocalName == "ins" ? ChangeKind.Inserted : ChangeKind.Deleted, Math.Min(start, _text.Length), null);
                break;
            case "p" or "block":
                _text.Space();
                Walk(element);
                _text.Space();
                break;
            default:
                Walk(element);
                break;
        }
    }

    // Arabic sets a mark in brackets of its own: <sup>(</sup><authorialNote/><sup>)</sup>.
    private static bool IsNoteBracket(XElement sup, XElement? before) => sup.Value.Trim() switch
    {
        "(" => sup.ElementsAfterSelf().FirstOrDefault() is { } next && (next.Name.LocalName == "authorialNote" || next.Value.Length == 0),
        ")" => before is not null && (before.Name.LocalName == "authorialNote" || before.Value.Length == 0),
        "" or "()" => true,
        _ => false,
    };
}
