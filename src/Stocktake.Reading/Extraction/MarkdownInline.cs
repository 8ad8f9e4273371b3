using System.Net;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// The words of a Markdown block without their marks: emphasis, links, code, escapes, character references and HTML tags.
/// A raised figure, an escaped star or <c>[^1]</c> is a note mark where there is such a note.
/// </summary>
internal sealed class MarkdownInline
{
    // The longest link text, address or code that is looked for; further marks are words.
    private const int LongestMark = 2000;

    private readonly string _source;
    private readonly Func<string, string?> _noteKey;
    private readonly FlowTextBuilder _text = new();
    private int _at;
    private bool _isStrong;
    private bool _isEmphasized;
    private int _inserted = -1;
    private int _deleted = -1;

    private MarkdownInline(string source, Func<string, string?> noteKey)
    {
        _source = source;
        _noteKey = noteKey;
    }

    /// <summary>Reads a block's source; <paramref name="noteKey"/> gives the key of the note with a printed mark, or null.</summary>
    public static FlowParagraph Read(string source, Func<string, string?> noteKey)
    {
        var inline = new MarkdownInline(source, noteKey);
        while (inline._at < source.Length)
        {
            inline.Step();
        }

        return inline._text.Take();
    }

    /// <summary>The mark that a note's paragraph begins with, and the rest; null where it begins with none.</summary>
    public static (string Marker, string Words)? LeadingMark(string source)
    {
        if (source.StartsWith("<sup>", StringComparison.OrdinalIgnoreCase) && source.IndexOf("</sup>", StringComparison.OrdinalIgnoreCase) is var end and > 5)
        {
            var marker = source[5..end].Trim();
            return IsMarker(marker) ? (marker, source[(end + 6)..].Trim()) : null;
        }

        var stars = 0;
        while (source.AsSpan(stars * 2).StartsWith("\\*"))
        {
            stars++;
        }

        return stars > 0 && source.Length > stars * 2 && source[stars * 2] is ' ' or '\t' ? (new string('*', stars), source[(stars * 2)..].Trim()) : null;
    }

    private static bool IsMarker(string text) => text.Length is > 0 and <= 4 && text.All(character => char.IsAsciiDigit(character) || character is '*' or '†' or '‡' || (char.IsAsciiLetterLower(character) && text.Length == 1));

    private void Step()
    {
        var character = _source[_at];
        var isRead = character switch
        {
            '\\' => Escape(),
            '*' or '_' => Emphasis(character),
            '`' => Code(),
            '[' => NoteOrLink(),
            '!' when Next(1) == '[' => Skip(1),
            '<' => Tag(),
            '&' => Reference(),
            '\n' => LineBreak(),
            _ => false,
        };
        if (!isRead)
        {
            Word(_source.AsSpan(_at, 1));
            _at++;
        }
    }

    private void Word(ReadOnlySpan<char> words) => _text.Append(words, _isStrong || _isEmphasized);

    /// <summary>Where a character or a tag stands within the reach of an inline mark, or -1.</summary>
    private int Find(string words, int from, int reach)
    {
        var at = _source.AsSpan(from, Math.Min(reach, _source.Length - from)).IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : from + at;
    }

    private char Next(int ahead) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    private bool Skip(int count)
    {
        _at += count;
        return true;
    }

    private bool Escape()
    {
        var next = Next(1);
        if (next == '*')
        {
            var stars = 0;
            while (_source.AsSpan(_at + (stars * 2)).StartsWith("\\*"))
            {
                stars++;
            }

            if (_noteKey(new string('*', stars)) is { } key && !_text.IsEmpty)
            {
                _text.Note(key);
                return Skip(stars * 2);
            }
        }

        if (next is '\n' or '\0')
        {
            return Skip(1);
        }

        if (!char.IsAscii(next) || char.IsLetterOrDigit(next) || next == ' ')
        {
            return false;
        }

        Word([next]);
        return Skip(2);
    }

    // Strong marks of a damaged copy seldom pair; single ones are marks only where they touch a word on one side and nothing on the other.
    private bool Emphasis(char mark)
    {
        if (Next(1) == mark)
        {
            _isStrong = !_isStrong;
            return Skip(2);
        }

        var before = _at > 0 ? _source[_at - 1] : ' ';
        var after = Next(1);
        var opens = !char.IsWhiteSpace(after) && after != '\0' && (mark == '*' || !char.IsLetterOrDigit(before));
        var closes = !char.IsWhiteSpace(before) && (mark == '*' || !char.IsLetterOrDigit(after));
        if (_isEmphasized ? !closes : !opens || Find(mark.ToString(), _at + 1, LongestMark) < 0)
        {
            return false;
        }

        _isEmphasized = !_isEmphasized;
        return Skip(1);
    }

    private bool Code()
    {
        var end = Find("`", _at + 1, LongestMark);
        if (end < 0)
        {
            return false;
        }

        Word(_source.AsSpan(_at + 1, end - _at - 1));
        _at = end + 1;
        return true;
    }

    private bool NoteOrLink()
    {
        var end = Find("]", _at + 1, LongestMark);
        if (end < 0)
        {
            return false;
        }

        if (Next(1) == '^' && _noteKey("^" + _source[(_at + 2)..end]) is { } key)
        {
            _text.Note(key);
            _at = end + 1;
            return true;
        }

        if (end + 1 >= _source.Length || _source[end + 1] != '(' || Find(")", end, LongestMark) is not (> 0 and var close))
        {
            return false;
        }

        Word(Read(_source[(_at + 1)..end], _ => null).Text);
        _at = close + 1;
        return true;
    }

    private bool Tag()
    {
        var end = Find(">", _at + 1, LongestMark);
        if (end < 0)
        {
            return false;
        }

        var tag = _source[(_at + 1)..end];
        if (tag.StartsWith("http", StringComparison.Ordinal) || tag.Contains('@', StringComparison.Ordinal))
        {
            Word(tag);
            return Skip(end + 1 - _at);
        }

        var name = tag.TrimStart('/').Split(' ', '/')[0].ToLowerInvariant();
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || tag.StartsWith("!--", StringComparison.Ordinal)))
        {
            return false;
        }

        if (tag == "sup" && Find("</sup>", end, 40) is > 0 and var close && !_text.IsEmpty && _noteKey(_source[(end + 1)..close].Trim()) is { } key)
        {
            _text.Note(key);
            return Skip(close + 6 - _at);
        }

        Apply(name, isClosing: tag.StartsWith('/'));
        return Skip(end + 1 - _at);
    }

    private void Apply(string name, bool isClosing)
    {
        switch (name)
        {
            case "br":
                _text.Space();
                break;
            case "ins":
                _inserted = Changed(ChangeKind.Inserted, _inserted, isClosing);
                break;
            case "del":
                _deleted = Changed(ChangeKind.Deleted, _deleted, isClosing);
                break;
            case "b" or "strong":
                _isStrong = !isClosing;
                break;
            case "i" or "em":
                _isEmphasized = !isClosing;
                break;
            default:
                break;
        }
    }

    private int Changed(ChangeKind kind, int start, bool isClosing)
    {
        if (!isClosing)
        {
            return _text.Length;
        }

        if (start >= 0)
        {
            _text.Changed(kind, start, null);
        }

        return -1;
    }

    private bool Reference()
    {
        var end = Find(";", _at, 12);
        if (end < 0)
        {
            return false;
        }

        var decoded = WebUtility.HtmlDecode(_source[_at..(end + 1)]);
        if (decoded.Length == end + 1 - _at)
        {
            return false;
        }

        Word(decoded);
        return Skip(end + 1 - _at);
    }

    private bool LineBreak()
    {
        var next = _at + 1;
        while (next < _source.Length && _source[next] is '*' or ' ' or '\\')
        {
            next++;
        }

        _text.Break(next < _source.Length ? _source[next] : ' ');
        return Skip(1);
    }
}
