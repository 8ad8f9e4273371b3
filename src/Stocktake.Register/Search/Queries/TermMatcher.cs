using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Queries;

/// <summary>Walks through the entries of one segment that have one term: a token, or tokens that follow one another.</summary>
internal sealed class TermMatcher
{
    private readonly PostingCursor[] cursors;
    private readonly List<int> starts = [];
    private readonly List<int> next = [];

    public TermMatcher(IEnumerable<PostingList> lists)
    {
        cursors = [.. lists.Select(list => new PostingCursor(list))];
        foreach (var cursor in cursors)
        {
            cursor.Next();
        }

        // The rarest token leads.
        Rarest = cursors.MinBy(cursor => cursor.Entries)!;
    }

    /// <summary>The cursor of the token that fewest entries have.</summary>
    public PostingCursor Rarest { get; }

    /// <summary>Steps to the first entry from an ordinal on that has all tokens, in whatever order; gives <see cref="PostingCursor.End"/> when there is none.</summary>
    public int SkipTo(int ordinal)
    {
        var target = Rarest.SkipTo(ordinal);
        for (var index = 0; index < cursors.Length && target != PostingCursor.End;)
        {
            var at = cursors[index].SkipTo(target);
            if (at == target)
            {
                index++;
                continue;
            }

            target = at == PostingCursor.End ? at : Rarest.SkipTo(at);
            index = 0;
        }

        return target;
    }

    /// <summary>How often the term stands in the entry stood at; may be asked for once in each entry.</summary>
    public int Count()
    {
        if (cursors.Length == 1)
        {
            return cursors[0].Count;
        }

        cursors[0].Positions(starts);
        for (var index = 1; index < cursors.Length && starts.Count > 0; index++)
        {
            cursors[index].Positions(next);
            KeepFollowed(index);
        }

        return starts.Count;
    }

    // Both lists are in order: the starts that the next token follows at its distance stay.
    private void KeepFollowed(int distance)
    {
        var kept = 0;
        var at = 0;
        for (var index = 0; index < starts.Count; index++)
        {
            var start = starts[index];
            while (at < next.Count && next[at] < start + distance)
            {
                at++;
            }

            if (at < next.Count && next[at] == start + distance)
            {
                starts[kept++] = start;
            }
        }

        starts.RemoveRange(kept, starts.Count - kept);
    }
}
