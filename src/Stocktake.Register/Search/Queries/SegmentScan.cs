using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Queries;

/// <summary>Goes through the entries of one segment that a query fits.</summary>
internal sealed class SegmentScan
{
    private readonly LiveSegment live;
    private readonly Func<int[], bool>? filter;
    private readonly Findings findings;

    // By set of values: what the filter said, once it was asked.
    private readonly Answer[] answers;

    /// <param name="live">The segment.</param>
    /// <param name="filter">What the filters ask of a set of values; null when nothing.</param>
    /// <param name="findings">Is told every entry that fits.</param>
    public SegmentScan(LiveSegment live, Func<int[], bool>? filter, Findings findings)
    {
        this.live = live;
        this.filter = filter;
        this.findings = findings;
        answers = filter is null ? [] : new Answer[live.Segment.SetValues.Length];
    }

    private enum Answer : byte
    {
        NotAsked,
        Fits,
        FitsNot,
    }

    /// <summary>Finds entries that have all terms.</summary>
    /// <param name="lists">The lists by term and token.</param>
    /// <param name="weights">The weight of each term.</param>
    /// <param name="ranking">The ranking function.</param>
    public void Match(PostingList?[][] lists, double[] weights, Bm25 ranking)
    {
        if (lists.Any(term => term.Any(list => list is null)))
        {
            return;
        }

        var terms = lists.Select(term => new TermMatcher(term.Select(list => list!.Value))).ToArray();
        var lead = terms.MinBy(term => term.Rarest.Entries)!;
        var counts = new int[terms.Length];
        for (var ordinal = lead.SkipTo(0); ordinal != PostingCursor.End; ordinal = lead.SkipTo(ordinal + 1))
        {
            ordinal = Meet(terms, ordinal);
            if (ordinal == PostingCursor.End)
            {
                return;
            }

            if (Fits(ordinal) && Count(terms, counts))
            {
                Offer(ordinal, Score(counts, weights, ranking.Norm(live.Segment.Lengths[ordinal])));
            }
        }
    }

    /// <summary>Finds every entry that the filters let through, ranked by year.</summary>
    public void List(Func<int[], int> yearOf)
    {
        for (var ordinal = 0; ordinal < live.Segment.Entries; ordinal++)
        {
            if (Fits(ordinal))
            {
                Offer(ordinal, yearOf(live.Segment.SetValues[live.Segment.Sets[ordinal]]));
            }
        }
    }

    private static int Meet(TermMatcher[] terms, int ordinal)
    {
        for (var index = 0; index < terms.Length;)
        {
            var at = terms[index].SkipTo(ordinal);
            if (at == PostingCursor.End)
            {
                return at;
            }

            (ordinal, index) = at == ordinal ? (ordinal, index + 1) : (at, 0);
        }

        return ordinal;
    }

    private static bool Count(TermMatcher[] terms, int[] counts)
    {
        for (var index = 0; index < terms.Length; index++)
        {
            counts[index] = terms[index].Count();
            if (counts[index] == 0)
            {
                return false;
            }
        }

        return true;
    }

    // In the order of the query, so that the sum is the same to the last bit wherever it is made.
    private static double Score(int[] counts, double[] weights, double norm)
    {
        var score = 0.0;
        for (var index = 0; index < counts.Length; index++)
        {
            score += Bm25.Score(weights[index], counts[index], norm);
        }

        return score;
    }

    private bool Fits(int ordinal)
    {
        if (live.Removed?[ordinal] == true)
        {
            return false;
        }

        if (filter is null)
        {
            return true;
        }

        ref var answer = ref answers[live.Segment.Sets[ordinal]];
        if (answer == Answer.NotAsked)
        {
            answer = filter(live.Segment.SetValues[live.Segment.Sets[ordinal]]) ? Answer.Fits : Answer.FitsNot;
        }

        return answer == Answer.Fits;
    }

    private void Offer(int ordinal, double score) =>
        findings.Add(score, live.Segment.EntryOf(ordinal), live.Segment.SetValues[live.Segment.Sets[ordinal]]);
}
