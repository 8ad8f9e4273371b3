using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Queries;

/// <summary>Makes one list of those of all terms with one beginning, as if they were one word.</summary>
internal static class PostingUnion
{
    public static PostingList Of(IReadOnlyList<PostingList> lists, int entries, bool withPositions)
    {
        var writer = new PostingWriter();
        if (withPositions)
        {
            WritePositions(lists, writer);
        }
        else
        {
            WriteCounts(lists, entries, writer);
        }

        return new PostingList(writer.Entries, writer.Last, writer.Ordinals.Written.ToArray(), writer.Positions.Written.ToArray());
    }

    private static void WriteCounts(IReadOnlyList<PostingList> lists, int entries, PostingWriter writer)
    {
        var counts = new int[entries];
        foreach (var list in lists)
        {
            var cursor = new PostingCursor(list);
            while (cursor.Next() != PostingCursor.End)
            {
                counts[cursor.Ordinal] += cursor.Count;
            }
        }

        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
            {
                writer.Add(ordinal, counts[ordinal], []);
            }
        }
    }

    private static void WritePositions(IReadOnlyList<PostingList> lists, PostingWriter writer)
    {
        var all = new List<(int Ordinal, int Position)>();
        var positions = new List<int>();
        foreach (var list in lists)
        {
            var cursor = new PostingCursor(list);
            while (cursor.Next() != PostingCursor.End)
            {
                cursor.Positions(positions);
                foreach (var position in positions)
                {
                    all.Add((cursor.Ordinal, position));
                }
            }
        }

        all.Sort();
        for (var start = 0; start < all.Count;)
        {
            var end = start;
            positions.Clear();
            for (; end < all.Count && all[end].Ordinal == all[start].Ordinal; end++)
            {
                positions.Add(all[end].Position);
            }

            writer.Add(all[start].Ordinal, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(positions));
            start = end;
        }
    }
}
