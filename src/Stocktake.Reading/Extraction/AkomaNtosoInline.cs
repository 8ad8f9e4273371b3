using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Stocktake.Reading.Extraction;

/// <summary>The words of a published Akoma Ntoso paragraph, with the places of its footnotes and changes.</summary>
internal sealed class AkomaNtosoInline
{
    private readonly StringBuilder _text = new();
    private readonly List<(int At, XElement Note)> _notes = [];
    private readonly List<Change> _changes = [];

    private AkomaNtosoInline()
    {
    }

    /// <summary>The words, white space folded.</summary>
    public string Text => _text.ToString();

    /// <summary>The footnotes at their places: <c>authorialNote</c> or <c>noteRef</c> elements.</summary>
    public IReadOnlyList<(int At, XElement Note)> Notes => _notes;

    /// <summary>Insertions and deletions.</summary>
    public ImmutableArray<Change> Changes => [.. _changes.Where(change => change.End > change.Start)];

    /// <summary>Reads the inline content of one element or of several that belong together.</summary>
    public static AkomaNtosoInline Read(params IEnumerable<XElement> holders)
    {
        var inline = new AkomaNtosoInline();
        foreach (var holder in holders)
        {
            inline.Space();
            inline.Walk(holder);
        }

        inline.TrimEnd();
        return inline;
    }

    private void Walk(XElement element)
    {
        XElement? before = null;
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                Append(text.Value);
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
                _notes.Add((_text.Length, element));
                break;
            case "sup" when IsNoteBracket(element, before):
                break;
            case "eol" or "br":
                Space();
                break;
            case "ins" or "del":
                var start = _text.Length;
                Walk(element);
                _changes.Add(new Change { Kind = element.Name.LocalName == "ins" ? ChangeKind.Inserted : ChangeKind.Deleted, Start = start, End = _text.Length });
                break;
            case "p" or "block":
                Space();
                Walk(element);
                Space();
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

    private void Append(string text)
    {
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\n' or '\r')
            {
                Space();
            }
            else
            {
                // A Chinese sentence goes on after a mark without the space that the typist set behind it.
                if (IsHan(character) && _text.Length > 1 && _text[^1] == ' ' && _notes.Count > 0 && _notes[^1].At == _text.Length - 1)
                {
                    _text.Length--;
                }

                _text.Append(character);
            }
        }
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';

    private void Space()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        for (var index = 0; index < _notes.Count; index++)
        {
            _notes[index] = (Math.Min(_notes[index].At, _text.Length), _notes[index].Note);
        }

        for (var index = 0; index < _changes.Count; index++)
        {
            _changes[index] = _changes[index] with { End = Math.Min(_changes[index].End, _text.Length), Start = Math.Min(_changes[index].Start, _text.Length) };
        }
    }
}
