using System.Data.Common;
using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Makes one segment of neighbours and leaves out what was removed from them. Reads and writes some pages at a time.</summary>
internal static class SegmentMerge
{
    private const int PagesAtOnce = 32;

    public static async Task RunAsync(DbConnection connection, IReadOnlyList<SegmentRow> rows)
    {
        var inputs = new List<MergeInput>();
        foreach (var row in rows)
        {
            var removed = (await IndexTables.RemovedAsync(connection, row.Id, 0)).ToHashSet();
            inputs.Add(new MergeInput(connection, row.Id, await IndexTables.SegmentAsync(connection, row.Id), removed));
        }

        var id = await IndexTables.NextAsync(connection, "segment", 1);
        var (offsets, lengths, sets, setValues) = MoveEntries(inputs, rows[0].FirstEntry);
        var firstTerms = await MergeTermsAsync(connection, id, inputs);
        foreach (var row in rows)
        {
            await IndexTables.DeleteSegmentAsync(connection, row.Id);
        }

        if (offsets.Length > 0)
        {
            var merged = new SegmentRow(id, rows[0].FirstEntry, rows[^1].LastEntry, offsets.Length, 0, rows.Sum(row => row.Length));
            await IndexTables.InsertAsync(connection, merged, new Segment(merged.FirstEntry, offsets, lengths, sets, setValues, [.. firstTerms]));
        }
    }

    private static (int[] Offsets, int[] Lengths, int[] Sets, int[][] SetValues) MoveEntries(IReadOnlyList<MergeInput> inputs, long firstEntry)
    {
        var (offsets, lengths, sets) = (new List<int>(), new List<int>(), new List<int>());
        var valueSets = new ValueSets();
        foreach (var input in inputs)
        {
            var segment = input.Segment;
            input.Offset = offsets.Count;
            input.NewOrdinals = input.Removed.Count == 0 ? null : new int[segment.Entries];
            for (var ordinal = 0; ordinal < segment.Entries; ordinal++)
            {
                var entry = segment.EntryOf(ordinal);
                var isKept = !input.Removed.Contains(entry);
                if (input.NewOrdinals is { } moved)
                {
                    moved[ordinal] = isKept ? offsets.Count : -1;
                }

                if (isKept)
                {
                    offsets.Add(checked((int)(entry - firstEntry)));
                    lengths.Add(segment.Lengths[ordinal]);
                    sets.Add(valueSets.NumberOf(segment.SetValues[segment.Sets[ordinal]]));
                }
            }
        }

        return ([.. offsets], [.. lengths], [.. sets], valueSets.Sets);
    }

    private static async Task<List<byte[]>> MergeTermsAsync(DbConnection connection, long id, IReadOnlyList<MergeInput> inputs)
    {
        var open = new List<MergeInput>();
        foreach (var input in inputs)
        {
            if (await input.NextAsync())
            {
                open.Add(input);
            }
        }

        var pages = new PageWriter();
        var stored = 0;
        var list = new PostingWriter();
        while (open.Count > 0)
        {
            var term = First(open);
            list.Clear();
            for (var index = 0; index < open.Count; index++)
            {
                if (open[index].Reader.Term.SequenceEqual(term))
                {
                    open[index].WriteTo(list);
                    if (!await open[index].NextAsync())
                    {
                        open.RemoveAt(index--);
                    }
                }
            }

            if (list.Entries > 0)
            {
                pages.Add(term, list);
            }

            if (pages.Full.Count >= PagesAtOnce)
            {
                await StoreAsync();
            }
        }

        pages.Finish();
        await StoreAsync();
        return pages.FirstTerms;

        async Task StoreAsync()
        {
            await IndexTables.InsertAsync(connection, id, stored, pages.Full);
            stored += pages.Full.Count;
            pages.Full.Clear();
        }
    }

    private static byte[] First(List<MergeInput> open)
    {
        var first = open[0].Reader;
        for (var index = 1; index < open.Count; index++)
        {
            if (open[index].Reader.Term.SequenceCompareTo(first.Term) < 0)
            {
                first = open[index].Reader;
            }
        }

        return first.Term.ToArray();
    }
}
