namespace Stocktake.Reading.Targets;

/// <summary>
/// Phrases looked up at a place of a folded text, longest first. In a phrase <c>*</c> stands for any letters or digits,
/// and what follows <c>|</c> must come next but is not part of it (<c>#</c>: a digit). Words of alphabetic scripts match whole.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<char, List<Phrase>> _byFirst = [];

    // By the low byte of the first character: most places of a text are turned away here, without a look into the dictionary.
    private readonly bool[] _mayBeFirst = new bool[256];

    /// <summary>Adds phrases of one value. Of two that are equally long the one added first wins.</summary>
    public void Add(string[] phrases, T value)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase, value);
        }
    }

    /// <summary>Adds a phrase.</summary>
    public void Add(string text, T value)
    {
        var phrase = Phrase.Of(text, value);
        if (phrase.Pattern.Length == 0)
        {
            return;
        }

        _mayBeFirst[(byte)phrase.Pattern[0]] = true;
        if (!_byFirst.TryGetValue(phrase.Pattern[0], out var phrases))
        {
            _byFirst.Add(phrase.Pattern[0], phrases = []);
        }

        var place = phrases.FindIndex(other => other.Length < phrase.Length);
        phrases.Insert(place < 0 ? phrases.Count : place, phrase);
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>.</summary>
    public bool TryMatch(string text, int at, out int length, out T value)
    {
        length = 0;
        value = default!;
        if (at >= text.Length || !_mayBeFirst[(byte)text[at]] || !MayBegin(text, at) || !_byFirst.TryGetValue(text[at], out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            var matched = Length(text, at, phrase.Pattern);
            if (matched > length && EndsWhole(text, at + matched) && IsAhead(text, at + matched, phrase.Ahead))
            {
                (length, value) = (matched, phrase.Value);
            }
        }

        return length > 0;
    }

    /// <summary>Whether a phrase ends exactly at <paramref name="end"/> and begins at or after <paramref name="from"/>.</summary>
    public bool EndsAt(string text, int from, int end, out int start)
    {
        for (start = Math.Max(from, end - 40); start < end; start++)
        {
            if (TryMatch(text, start, out var length, out _) && start + length == end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBegin(string text, int at) =>
        at == 0 || !FoldedText.IsAlphabetic(text[at]) || !char.IsLetterOrDigit(text[at - 1]) || FoldedText.IsHan(text[at - 1]) || char.IsDigit(text[at - 1])
        || (text[at] is >= '\u0600' and <= '\u06ff' && text[at - 1] is 'و' or 'ل' or 'ب' or 'ف');

    private static bool EndsWhole(string text, int end) =>
        end >= text.Length || end == 0 || !FoldedText.IsAlphabetic(text[end - 1]) || !FoldedText.IsAlphabetic(text[end]);

    private static bool IsAhead(string text, int at, string ahead)
    {
        while (ahead.Length > 0 && at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return ahead == "#" ? at < text.Length && char.IsAsciiDigit(text[at]) : string.CompareOrdinal(text, at, ahead, 0, ahead.Length) == 0;
    }

    private static int Length(string text, int at, string pattern)
    {
        var i = at;
        foreach (var wanted in pattern)
        {
            if (wanted == '*')
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]) && !FoldedText.IsHan(text[i]))
                {
                    i++;
                }
            }
            else if (i < text.Length && text[i] == wanted)
            {
                i++;
            }
            else
            {
                return 0;
            }
        }

        return i - at;
    }

    private sealed record Phrase(string Pattern, string Ahead, T Value)
    {
        public int Length => Pattern.Length + Ahead.Length;

        public static Phrase Of(string text, T value)
        {
            var bar = text.IndexOf('|', StringComparison.Ordinal);
            return bar < 0 ? new Phrase(text, "", value) : new Phrase(text[..bar], text[(bar + 1)..], value);
        }
    }
}
