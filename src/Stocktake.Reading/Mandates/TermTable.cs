namespace Stocktake.Reading.Mandates;

/// <summary>Folded terms by their first character, longest first; finds the longest that begins at a place of a folded text.</summary>
internal sealed class TermTable<T>
{
    private readonly Dictionary<char, (string Term, T Value)[]> _byFirst;

    public TermTable(IEnumerable<KeyValuePair<string, T>> terms) =>
        _byFirst = terms
            .Select(pair => (Term: FoldedText.Of(pair.Key).Text, pair.Value))
            .Where(entry => entry.Term.Length > 0)
            .GroupBy(entry => entry.Term[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Term.Length).ToArray());

    /// <summary>The longest term at a place, or false; in a spaced script a term ends where a word ends.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, bool spaced, out string term, out T value)
    {
        if (at >= 0 && at < text.Length && _byFirst.TryGetValue(text[at], out var entries))
        {
            foreach (var (candidate, held) in entries)
            {
                if (text[at..].StartsWith(candidate, StringComparison.Ordinal) && (!spaced || EndsWord(text, at + candidate.Length)))
                {
                    (term, value) = (candidate, held);
                    return true;
                }
            }
        }

        (term, value) = ("", default!);
        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || text[end - 1] == '\'' || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '‑');
}
