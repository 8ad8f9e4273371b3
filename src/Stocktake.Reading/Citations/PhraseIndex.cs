namespace Stocktake.Reading.Citations;

/// <summary>
/// Finds the phrases of a data file in a folded text, the longest at each place.
/// In a phrase "*" stands for the rest of a word. Words of scripts with spaces match whole, whatever their case, but for a capital at the beginning of a phrase;
/// Arabic words may carry the prefixed particles (wa-, fa-, bi-, li-, ka-, al-).
/// </summary>
internal sealed class PhraseIndex<T>
{
    private sealed record Entry(string Phrase, T Value);

    private readonly Dictionary<ulong, List<Entry>> _byOpening = [];

    // One bit for each character that may open a phrase: most places of a text are passed by without a look-up.
    private readonly ulong[] _openings = new ulong[(char.MaxValue + 1) / 64];

    public void Add(string phrase, T value)
    {
        var folded = FoldedText.OfPhrase(phrase);
        if (folded.Length < 1)
        {
            return;
        }

        Put(folded, value);
        Open(FoldedText.Of(phrase).Text[0]);
        if (folded.StartsWith("ال", StringComparison.Ordinal))
        {
            // "li-" before the article swallows its first letter: للجمعية.
            Put(folded[2..], value);
            Open(folded[2]);
        }
    }

    // A phrase that opens with a capital is a name and stands with a capital only.
    private void Open(char first)
    {
        _openings[first / 64] |= 1ul << (first % 64);
        var capital = char.ToUpperInvariant(first);
        _openings[capital / 64] |= 1ul << (capital % 64);
    }

    private bool Opens(char c) => (_openings[c / 64] & (1ul << (c % 64))) != 0;

    /// <summary>Puts the longest phrases first; call once after the last <see cref="Add"/>.</summary>
    public void Seal()
    {
        foreach (var phrases in _byOpening.Values)
        {
            phrases.Sort(static (left, right) => right.Phrase.Length.CompareTo(left.Phrase.Length));
        }
    }

    /// <summary>The longest phrase that stands at <paramref name="start"/>; false if none does.</summary>
    public bool TryMatch(string text, int start, out int end, out T value)
    {
        if (IsWordStart(text, start))
        {
            if (TryMatchHere(text, start, out end, out value))
            {
                return true;
            }

            for (var at = start; text[at] >= '\u0600' && at < Math.Min(start + 4, text.Length - 1) && text[at] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' or 'ا'; at++)
            {
                if (TryMatchHere(text, at + 1, out end, out value))
                {
                    return true;
                }
            }
        }

        (end, value) = (start, default!);
        return false;
    }

    private bool TryMatchHere(string text, int start, out int end, out T value)
    {
        if (Opens(text[start]) && _byOpening.TryGetValue(Opening(text, start), out var phrases))
        {
            foreach (var (phrase, found) in phrases)
            {
                if (Matches(phrase, text, start, out end))
                {
                    value = found;
                    return true;
                }
            }
        }

        (end, value) = (start, default!);
        return false;
    }

    private void Put(string phrase, T value)
    {
        var opening = Opening(phrase, 0);
        if (!_byOpening.TryGetValue(opening, out var phrases))
        {
            _byOpening[opening] = phrases = [];
        }

        phrases.Add(new(phrase, value));
    }

    // Up to three letters of one word, or one Han character or mark: enough to leave only a few phrases to compare.
    private static ulong Opening(string text, int start)
    {
        if (start >= text.Length || !CharacterKind.IsWordCharacter(text[start]))
        {
            return start < text.Length ? text[start] : 0ul;
        }

        ulong key = 0;
        for (var i = start; i < Math.Min(start + 3, text.Length) && CharacterKind.IsWordCharacter(text[i]); i++)
        {
            key = (key << 16) | char.ToLowerInvariant(text[i]);
        }

        return key;
    }

    private static bool Matches(string phrase, string text, int start, out int end)
    {
        end = start;
        foreach (var expected in phrase)
        {
            if (expected == '*')
            {
                while (end < text.Length && char.IsLetter(text[end]))
                {
                    end++;
                }
            }
            else if (expected == ' ')
            {
                var before = end;
                while (end < text.Length && text[end] == ' ')
                {
                    end++;
                }

                if (end == before)
                {
                    return false;
                }
            }
            else if (end < text.Length && char.ToLowerInvariant(text[end]) == expected)
            {
                end++;
            }
            else
            {
                return false;
            }
        }

        return end >= text.Length || !CharacterKind.IsWordCharacter(text[end - 1]) || !CharacterKind.IsWordCharacter(text[end]);
    }

    private static bool IsWordStart(string text, int start) =>
        start == 0 || !CharacterKind.IsWordCharacter(text[start]) || !CharacterKind.IsWordCharacter(text[start - 1]);
}
