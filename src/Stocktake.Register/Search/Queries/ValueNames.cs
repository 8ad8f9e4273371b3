using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Stocktake.Register.Search.Queries;

/// <summary>The values that entries are filtered and counted by, by their numbers, which begin at 1. Values are only ever added.</summary>
internal sealed class ValueNames
{
    private readonly SearchField[] fields;
    private readonly string[] values;
    private readonly int[] years;

    private ValueNames(SearchField[] fields, string[] values)
    {
        this.fields = fields;
        this.values = values;
        years = [.. fields.Zip(values, (field, value) => field == SearchField.Year ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : 0)];
    }

    public static ValueNames None { get; } = new([default], [string.Empty]);

    /// <summary>One more than the greatest number.</summary>
    public int Count => values.Length;

    public (SearchField Field, string Value) this[int number] => (fields[number], values[number]);

    /// <summary>These values and those added since.</summary>
    public async Task<ValueNames> WithNewAsync(DbConnection connection)
    {
        var rows = (await connection.QueryAsync<(long Id, long Field, string Value)>(
            "SELECT id, field, value FROM search_value WHERE id >= @Count ORDER BY id", new { Count = (long)Count })).AsList();
        return rows.Count == 0 ? this : new ValueNames([.. fields, .. rows.Select(row => (SearchField)row.Field)], [.. values, .. rows.Select(row => row.Value)]);
    }

    /// <summary>The counts kept with the values: how many of all entries have each.</summary>
    public async Task<IReadOnlyDictionary<SearchField, IReadOnlyList<SearchCount>>> KeptAsync(DbConnection connection)
    {
        var counts = new long[Count];
        foreach (var (id, entries) in await connection.QueryAsync<(long Id, long Entries)>("SELECT id, entries FROM search_value WHERE entries > 0"))
        {
            counts[id] = entries;
        }

        return Facets(counts);
    }

    /// <summary>The year in a set of values, or 0.</summary>
    public int YearOf(int[] set)
    {
        var year = 0;
        foreach (var number in set)
        {
            year = Math.Max(year, years[number]);
        }

        return year;
    }

    /// <summary>What the filters of a request ask of a set of values; null when they ask nothing.</summary>
    public Func<int[], bool>? Filter(SearchRequest request)
    {
        if (!request.HasFilter)
        {
            return null;
        }

        // Each field that is named is a bit; a set fits when its values have all the bits.
        var bits = new int[Count];
        var all = 0;
        foreach (var (field, wanted) in request.Wanted())
        {
            Mark(number => fields[number] == field && wanted.Contains(values[number]));
        }

        if (request.YearFrom is not null || request.YearTo is not null)
        {
            Mark(number => fields[number] == SearchField.Year && years[number] >= (request.YearFrom ?? int.MinValue) && years[number] <= (request.YearTo ?? int.MaxValue));
        }

        return set =>
        {
            var has = 0;
            foreach (var number in set)
            {
                has |= bits[number];
            }

            return has == all;
        };

        void Mark(Func<int, bool> isWanted)
        {
            var bit = all + 1;
            all |= bit;
            for (var number = 1; number < bits.Length; number++)
            {
                bits[number] |= isWanted(number) ? bit : 0;
            }
        }
    }

    /// <summary>Counts by the number of the value, in order for a page.</summary>
    public IReadOnlyDictionary<SearchField, IReadOnlyList<SearchCount>> Facets(long[] counts) => Enumerable.Range(1, Count - 1)
        .Where(number => counts[number] > 0)
        .GroupBy(number => fields[number])
        .ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<SearchCount>)[.. group
                .Select(number => new SearchCount(values[number], counts[number]))
                .OrderByDescending(count => count.Entries).ThenBy(count => count.Value, StringComparer.Ordinal)]);
}
