using Stocktake.Storage;

namespace Stocktake.Register.Search.Queries;

/// <summary>The best passage of a text: the stretch that holds the most of what was searched for, with the words that were found marked.</summary>
internal static class Passage
{
    // About three lines of a page.
    private const int LongestPassage = 240;

    // What stands before the first word that was found, for the reader to see it in its sentence.
    private const int LeadIn = 60;

    private const string Ellipsis = "…";

    public static IReadOnlyList<SnippetPart> Of(string text, IReadOnlyList<PlannedTerm> terms)
    {
        var marks = Marks(text, terms);
        var (start, end) = Window(text, marks);
        return [.. Parts(text, start, end, Joined(marks.Where(mark => mark.Start >= start && mark.End <= end)))];
    }

    // Every place where a term stands, in order.
    private static List<Mark> Marks(string text, IReadOnlyList<PlannedTerm> terms)
    {
        var tokens = SearchTokens.Locate(text);
        var places = tokens.ToLookup(located => located.Token.Position);
        var marks = new List<Mark>();
        for (var term = 0; term < terms.Count; term++)
        {
            foreach (var first in tokens)
            {
                if (EndOf(text, terms[term], first, places) is { } end)
                {
                    marks.Add(new Mark(first.Start, end, term));
                }
            }
        }

        marks.Sort((one, other) => (one.Start, one.End).CompareTo((other.Start, other.End)));
        return marks;
    }

    // A beginning of one Han character finds pairs; the character alone is meant.
    private static int EndOf(string text, PlannedTerm term, int index, LocatedToken located) =>
        located.Start + (term.IsPrefix(index) && SearchTokens.HanLength(text, located.Start) is > 0 and var length ? length : located.Length);

    private static int? EndOf(string text, PlannedTerm term, LocatedToken first, ILookup<int, LocatedToken> places)
    {
        if (!Matches(term, 0, first.Token.Text))
        {
            return null;
        }

        var end = EndOf(text, term, 0, first);
        for (var index = 1; index < term.Tokens.Count; index++)
        {
            var following = places[first.Token.Position + index].Where(located => Matches(term, index, located.Token.Text)).ToList();
            if (following.Count == 0)
            {
                return null;
            }

            end = Math.Max(end, EndOf(text, term, index, following[0]));
        }

        return end;
    }

    private static bool Matches(PlannedTerm term, int index, string token) => term.IsPrefix(index)
        ? token.StartsWith(term.Term.Tokens[index], StringComparison.Ordinal)
        : token == term.Term.Tokens[index];

    // Slides over the marks: most distinct terms, then most marks, then the earliest.
    private static (int Start, int End) Window(string text, List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return (0, WordEnd(text, Math.Min(text.Length, LongestPassage), 0));
        }

        var best = (Terms: 0, Marks: 0, First: 0);
        for (var first = 0; first < marks.Count; first++)
        {
            var inside = marks.Skip(first).TakeWhile(mark => mark.End <= marks[first].Start + LongestPassage - LeadIn).ToList();
            var score = (inside.Select(mark => mark.Term).Distinct().Count(), inside.Count, first);
            best = score.Item1 > best.Terms || (score.Item1 == best.Terms && score.Count > best.Marks) ? score : best;
        }

        var anchor = marks[best.First];
        var start = WordStart(text, Math.Max(0, Math.Min(anchor.Start - LeadIn, text.Length - LongestPassage)), anchor.Start);
        return (start, WordEnd(text, Math.Min(text.Length, start + LongestPassage), anchor.Start + 1));
    }

    // The first start of a word from an index on, not beyond a limit; where no space stands, a whole character.
    private static int WordStart(string text, int index, int limit)
    {
        if (index == 0)
        {
            return 0;
        }

        for (var at = index; at < limit; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at + 1;
            }
        }

        return char.IsLowSurrogate(text[index]) && index > 0 ? index - 1 : index;
    }

    // The last end of a word up to an index, not before a limit; where no space stands near, a whole character.
    private static int WordEnd(string text, int index, int limit)
    {
        if (index == text.Length)
        {
            return index;
        }

        for (var at = index; at > Math.Max(limit, index - LeadIn); at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[index]) ? index + 1 : index;
    }

    private static List<Mark> Joined(IEnumerable<Mark> marks)
    {
        var joined = new List<Mark>();
        foreach (var mark in marks)
        {
            if (joined.Count > 0 && mark.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, mark.End) };
            }
            else
            {
                joined.Add(mark);
            }
        }

        return joined;
    }

    private static IEnumerable<SnippetPart> Parts(string text, int start, int end, List<Mark> marks)
    {
        var before = start > 0 ? Ellipsis : string.Empty;
        var at = start;
        foreach (var mark in marks)
        {
            if (mark.Start > at || before.Length > 0)
            {
                yield return new SnippetPart(before + text[at..mark.Start], false);
                before = string.Empty;
            }

            yield return new SnippetPart(text[mark.Start..mark.End], true);
            at = mark.End;
        }

        var rest = before + text[at..end] + (end < text.Length ? Ellipsis : string.Empty);
        if (rest.Length > 0)
        {
            yield return new SnippetPart(rest, false);
        }
    }

    private readonly record struct Mark(int Start, int End, int Term);
}
