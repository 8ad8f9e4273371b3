using System.Data.Common;
using Stocktake.Register.Search.Postings;
using Stocktake.Register.Search.Segments;

namespace Stocktake.Register.Search.Queries;

/// <summary>Answers one request in one snapshot.</summary>
internal sealed class QueryRun
{
    private readonly DbConnection connection;
    private readonly QueryPlan plan;
    private readonly SegmentStore segmentStore;
    private readonly PageStore pageStore;

    public QueryRun(DbConnection connection, QueryPlan plan, SegmentStore segmentStore, PageStore pageStore)
    {
        this.connection = connection;
        this.plan = plan;
        this.segmentStore = segmentStore;
        this.pageStore = pageStore;
    }

    public async Task<SearchPage> FindAsync()
    {
        var values = await segmentStore.ValuesAsync(connection);
        if (plan.AsksNothing)
        {
            return new SearchPage([], 0, true, await values.KeptAsync(connection), null);
        }

        var segments = await segmentStore.LoadAsync(connection);
        var findings = new Findings(new TopHits(plan.Request.PageSize, plan.After), values.Count);
        var filter = values.Filter(plan.Request);
        var scans = segments.Select(live => new SegmentScan(live, filter, findings)).ToList();
        var isComplete = true;
        if (plan.Terms.Count == 0)
        {
            scans.ForEach(scan => scan.List(values.YearOf));
        }
        else
        {
            isComplete = await MatchAsync(segments, scans);
        }

        var ranked = findings.Hits.InOrder();
        return new SearchPage(
            await HitsAsync(ranked, values),
            findings.Total,
            isComplete,
            values.Facets(findings.Counts),
            findings.Hits.HasMore ? new SearchCursor(ranked[^1].Score, ranked[^1].Entry).ToText(plan.Request) : null);
    }

    private async Task<bool> MatchAsync(IReadOnlyList<LiveSegment> segments, List<SegmentScan> scans)
    {
        var found = await TermLists.LoadAsync(connection, pageStore, plan, segments);
        var ranking = new Bm25(segments.Sum(live => live.Row.Left), segments.Sum(live => live.Row.Length));
        var weights = new double[plan.Terms.Count];
        for (var term = 0; term < weights.Length; term++)
        {
            for (var token = 0; token < plan.Terms[term].Tokens.Count; token++)
            {
                weights[term] += ranking.Weight(segments.Select((live, index) => Frequency(live, found.Lists[index][term][token])).Sum());
            }
        }

        for (var index = 0; index < scans.Count; index++)
        {
            scans[index].Match(found.Lists[index], weights, ranking);
        }

        return found.IsComplete;
    }

    private static long Frequency(LiveSegment live, PostingList? list)
    {
        if (list is not { } postings || live.Removed is not { } removed)
        {
            return list?.Entries ?? 0;
        }

        var frequency = 0L;
        var cursor = new PostingCursor(postings);
        while (cursor.Next() != PostingCursor.End)
        {
            frequency += removed[cursor.Ordinal] ? 0 : 1;
        }

        return frequency;
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(IReadOnlyList<RankedEntry> ranked, ValueNames values)
    {
        if (ranked.Count == 0)
        {
            return [];
        }

        var rows = (await IndexTables.EntriesAsync(connection, [.. ranked.Select(hit => hit.Entry)])).ToDictionary(row => row.Id);
        return [.. ranked.Select(hit => Hit(rows[hit.Entry], hit.Score, values))];
    }

    private SearchHit Hit(EntryRow row, double score, ValueNames values)
    {
        var reader = new ByteReader(row.Facets);
        var kind = ValueSets.Read(ref reader).Select(number => values[number]).First(value => value.Field == SearchField.Kind).Value;
        return new SearchHit(row.EntryKey, SearchValues.Kind(kind), row.WorkId, row.Title, Passage.Of(row.Words, plan.Terms), score);
    }
}
