using System.Text;

namespace Stocktake.Reading.Layout;

/// <summary>Puts lines together to running text: a space between words of an alphabet, none beside a Han character, none inside a broken word or link.</summary>
internal sealed class LineJoiner
{
    private readonly Lazy<HashSet<string>> _words;

    /// <param name="lines">All lines of the text: a word broken at a line end is put together when it stands whole elsewhere.</param>
    public LineJoiner(LayoutLine[] lines) => _words = new Lazy<HashSet<string>>(() => Words(lines));

    /// <summary>Appends a line; returns the offset at which it begins.</summary>
    public int Append(StringBuilder text, string line)
    {
        if (text.Length > 0 && line.Length > 0)
        {
            var last = text[^1];
            if (last == '\u00AD')
            {
                text.Length--;
            }
            else if (last is '-' or '\u2010' && char.IsLetter(line[0]))
            {
                if (text.Length > 1 && char.IsLetter(text[^2]) && IsBrokenWord(text, line))
                {
                    text.Length--;
                }
            }
            else if (!Script.IsHan(last) && !Script.IsHan(line[0]) && !IsInLink(text) && !IsInNumber(text, line))
            {
                text.Append(' ');
            }
        }

        var start = text.Length;
        text.Append(line);
        return start;
    }

    private bool IsBrokenWord(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        var head = text.ToString(start, text.Length - 1 - start);
        var tail = line[..end];
        return _words.Value.Contains(head + tail) && !_words.Value.Contains(head + "-" + tail);
    }

    // "2015–" and "2030", "A/AC.105/" and "1219": a range of years or a symbol broken at its dash or stroke.
    private static bool IsInNumber(StringBuilder text, string line) =>
        text.Length > 1 && ((text[^1] is '-' or '\u2010' or '\u2011' or '\u2013' && char.IsDigit(text[^2]) && char.IsDigit(line[0]))
            || (text[^1] == '/' && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(line[0])));

    // "https://example.org/" goes on without a space.
    private static bool IsInLink(StringBuilder text)
    {
        if (text[^1] is not ('/' or '=' or '_' or '&'))
        {
            return false;
        }

        var start = text.Length;
        while (start > 0 && text.Length - start < 2048 && !char.IsWhiteSpace(text[start - 1]) && !Script.IsHan(text[start - 1]))
        {
            start--;
        }

        return text.ToString(start, text.Length - start) is var word && (word.StartsWith("http", StringComparison.OrdinalIgnoreCase) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
    }

    // Whole words, and pairs with a hyphen, that do not touch a line's end.
    private static HashSet<string> Words(LayoutLine[] lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var spans = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            foreach (var range in line.Text.AsSpan().SplitAny(' ', '\u00A0', '/', '(', ')', ',', '.', ';'))
            {
                var word = line.Text.AsSpan(range);
                if (word.Length > 4 && char.IsLetter(word[0]) && char.IsLetter(word[^1]) && word.Length < 40)
                {
                    spans.Add(word);
                }
            }
        }

        return words;
    }
}
