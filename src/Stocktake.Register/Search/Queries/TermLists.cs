using System.Data.Common;
using Stocktake.Register.Search.Postings;
using Stocktake.Register.Search.Segments;

namespace Stocktake.Register.Search.Queries;

/// <summary>Finds the lists of a query's tokens in each segment.</summary>
/// <param name="Lists">By segment, term and token; null where no entry of the segment has the token.</param>
/// <param name="IsComplete">False when a beginning stood for more pages than are read.</param>
internal sealed record TermLists(IReadOnlyList<PostingList?[][]> Lists, bool IsComplete)
{
    // Of one segment: some megabytes, which is every word that begins with two given letters in a million entries.
    private const int MostPagesOfPrefix = 256;

    public static async Task<TermLists> LoadAsync(DbConnection connection, PageStore store, QueryPlan plan, IReadOnlyList<LiveSegment> segments)
    {
        var isComplete = true;
        var wanted = new List<(PageKey Key, bool NeedsPositions)>();
        foreach (var live in segments)
        {
            foreach (var term in plan.Terms)
            {
                for (var token = 0; token < term.Tokens.Count; token++)
                {
                    var (first, last) = Pages(live.Segment, term, token, out var isCut);
                    isComplete &= !isCut;
                    for (var page = first; page <= last; page++)
                    {
                        wanted.Add((new PageKey(live.Row.Id, page), term.IsPhrase));
                    }
                }
            }
        }

        var postings = await store.LoadAsync(connection, wanted.Select(page => page.Key), isPositions: false);
        var positions = await store.LoadAsync(connection, wanted.Where(page => page.NeedsPositions).Select(page => page.Key), isPositions: true);
        return new TermLists([.. segments.Select(live => plan.Terms.Select(term => Of(live, term, postings, positions)).ToArray())], isComplete);
    }

    private static PostingList?[] Of(LiveSegment live, PlannedTerm term, Dictionary<PageKey, byte[]> postings, Dictionary<PageKey, byte[]> positions)
    {
        var lists = new PostingList?[term.Tokens.Count];
        for (var token = 0; token < lists.Length; token++)
        {
            var (first, last) = Pages(live.Segment, term, token, out _);
            var found = new List<PostingList>();
            for (var page = first; page <= last; page++)
            {
                var key = new PageKey(live.Row.Id, page);
                var reader = new PageReader(postings[key], term.IsPhrase ? positions[key] : []);
                Collect(reader, term.Tokens[token], term.IsPrefix(token), found);
            }

            lists[token] = found.Count switch
            {
                0 => null,
                1 => found[0],
                _ => PostingUnion.Of(found, live.Segment.Entries, term.IsPhrase),
            };
        }

        return lists;
    }

    private static void Collect(PageReader reader, byte[] token, bool isPrefix, List<PostingList> found)
    {
        while (reader.Next())
        {
            var order = reader.Term.SequenceCompareTo(token);
            if (order == 0 || (isPrefix && reader.Term.StartsWith(token)))
            {
                found.Add(reader.List);
            }
            else if (order > 0)
            {
                return;
            }
        }
    }

    private static (int First, int Last) Pages(Segment segment, PlannedTerm term, int token, out bool isCut)
    {
        var bytes = term.Tokens[token];
        var first = segment.PageOf(bytes);
        isCut = false;
        if (!term.IsPrefix(token))
        {
            return first < 0 ? (0, -1) : (first, first);
        }

        var last = segment.LastPageOf(bytes);
        first = Math.Max(first, 0);
        isCut = last - first >= MostPagesOfPrefix;
        return (first, isCut ? first + MostPagesOfPrefix - 1 : last);
    }
}
