namespace Stocktake.Reading.Mandates;

/// <summary>
/// Folded terms by their first character, longest first; finds the longest that begins at a place of a folded text.
/// Plain chained entries: generic collections of value types would have to be compiled at every start of the program.
/// </summary>
internal sealed class TermTable<T>
{
    private const int Buckets = 256;

    private readonly Entry?[] _first = new Entry?[Buckets];

    /// <summary>Adds a term, or replaces its value.</summary>
    public void Add(string printed, T value)
    {
        var term = FoldedText.Of(printed).Text;
        if (term.Length == 0)
        {
            return;
        }

        ref var link = ref _first[term[0] % Buckets];
        while (link is not null && (link.Term.Length > term.Length || (link.Term.Length == term.Length && link.Term != term)))
        {
            link = ref link.Next;
        }

        link = link is not null && link.Term == term ? new Entry(term, value, link.Next) : new Entry(term, value, link);
    }

    /// <summary>Adds terms that share a value.</summary>
    public TermTable<T> With(string[] printed, T value)
    {
        foreach (var term in printed)
        {
            Add(term, value);
        }

        return this;
    }

    /// <summary>The longest term at a place, or false; in a spaced script a term ends where a word ends.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, bool spaced, out string term, out T value)
    {
        for (var entry = at >= 0 && at < text.Length ? _first[text[at] % Buckets] : null; entry is not null; entry = entry.Next)
        {
            if (text[at..].StartsWith(entry.Term, StringComparison.Ordinal) && (!spaced || EndsWord(text, at + entry.Term.Length)))
            {
                (term, value) = (entry.Term, entry.Value);
                return true;
            }
        }

        (term, value) = ("", default!);
        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || text[end - 1] == '\'' || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '‑');

    private sealed class Entry(string term, T value, Entry? next)
    {
        public readonly string Term = term;
        public readonly T Value = value;
        public Entry? Next = next;
    }
}
