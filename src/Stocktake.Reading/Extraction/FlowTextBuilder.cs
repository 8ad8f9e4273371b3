using System.Text;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Gathers the words of one paragraph: folds white space, keeps the places of note marks and changes, and the length of the emphasis it opens with.</summary>
internal sealed class FlowTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<FlowNoteMark> _notes = [];
    private readonly List<Change> _changes = [];
    private bool _isEmphasisOver;
    private int _emphasis;

    /// <summary>Whether nothing but white space was added.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>The offset at which the next character will stand.</summary>
    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> words, bool isEmphasized = false)
    {
        foreach (var character in words)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                Space();
                continue;
            }

            if (_notes.Count > 0 && _text.Length > 0 && _text[^1] == ' ' && _notes[^1].At == _text.Length - 1 && IsHan(character))
            {
                // A Chinese sentence goes on after a mark without the space that parted them.
                _text.Length--;
            }

            _text.Append(character);
            _isEmphasisOver |= !isEmphasized;
            _emphasis = _isEmphasisOver ? _emphasis : _text.Length;
        }
    }

    /// <summary>A line break of the source: a space, except between two Han characters.</summary>
    public void Break(char next)
    {
        if (_text.Length > 0 && !(IsHan(_text[^1]) && IsHan(next)))
        {
            Space();
        }
    }

    public void Space()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }
    }

    public void Note(string key) => _notes.Add(new FlowNoteMark(_text.Length, key));

    public void Changed(ChangeKind kind, int start, string? date)
    {
        if (start < _text.Length)
        {
            _changes.Add(new Change { Kind = kind, Start = start, End = _text.Length, Date = date });
        }
    }

    /// <summary>The paragraph, and a new start.</summary>
    public FlowParagraph Take()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        var length = _text.Length;
        var paragraph = new FlowParagraph
        {
            Text = _text.ToString(),
            LeadEmphasis = Math.Min(_emphasis, length),
            Notes = [.. _notes.Select(note => note with { At = Math.Min(note.At, length) })],
            Changes = [.. _changes.Where(change => change.Start < length).Select(change => change with { End = Math.Min(change.End, length) }).OrderBy(change => change.Start)],
        };
        _text.Clear();
        _notes.Clear();
        _changes.Clear();
        _isEmphasisOver = false;
        _emphasis = 0;
        return paragraph;
    }

    /// <summary>Han characters and the punctuation that is set with them.</summary>
    public static bool IsHan(char character) => character is (>= '\u3000' and <= '\u9fff') or (>= '\uff00' and <= '\uffef') or '“' or '”' or '‘' or '’';
}
