using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Search.Queries;

/// <summary>The values that entries have, by their numbers, and how many entries have each.</summary>
internal sealed class ValueNames
{
    private readonly Dictionary<long, (SearchField Field, string Value, long Entries)> values;

    private ValueNames(Dictionary<long, (SearchField Field, string Value, long Entries)> values) => this.values = values;

    public static async Task<ValueNames> LoadAsync(DbConnection connection)
    {
        var rows = await connection.QueryAsync<(long Id, long Field, string Value, long Entries)>("SELECT id, field, value, entries FROM search_value");
        return new ValueNames(rows.ToDictionary(row => row.Id, row => ((SearchField)row.Field, row.Value, row.Entries)));
    }

    public (SearchField Field, string Value) this[long number] => (values[number].Field, values[number].Value);

    /// <summary>What a request's filters ask of a set of values.</summary>
    public Func<int[], bool> Filter(SearchRequest request)
    {
        var fields = request.Wanted().Select(pair => NumbersOf(pair.Field, pair.Values.Contains)).ToList();
        if (request.YearFrom is not null || request.YearTo is not null)
        {
            var (from, to) = (request.YearFrom ?? int.MinValue, request.YearTo ?? int.MaxValue);
            fields.Add(NumbersOf(SearchField.Year, value => Year(value) >= from && Year(value) <= to));
        }

        return set => fields.TrueForAll(numbers => set.Any(number => numbers.Contains(number)));
    }

    /// <summary>The year in a set of values, or 0.</summary>
    public int YearOf(int[] set) => set.Where(number => values[number].Field == SearchField.Year).Select(number => Year(values[number].Value)).FirstOrDefault();

    /// <summary>The counts kept with the values: how many of all entries have each.</summary>
    public IReadOnlyDictionary<SearchField, IReadOnlyList<SearchCount>> Kept() => Facets(values.Select(pair => (pair.Key, pair.Value.Entries)));

    /// <summary>Counts by the number of the value, in order for a page.</summary>
    public IReadOnlyDictionary<SearchField, IReadOnlyList<SearchCount>> Facets(IEnumerable<(long Number, long Entries)> counts) => counts
        .Where(pair => pair.Entries > 0)
        .GroupBy(pair => values[pair.Number].Field)
        .ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<SearchCount>)[.. group
                .Select(pair => new SearchCount(values[pair.Number].Value, pair.Entries))
                .OrderByDescending(count => count.Entries).ThenBy(count => count.Value, StringComparer.Ordinal)]);

    private static int Year(string value) => int.Parse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private HashSet<int> NumbersOf(SearchField field, Func<string, bool> isWanted) =>
        [.. values.Where(pair => pair.Value.Field == field && isWanted(pair.Value.Value)).Select(pair => (int)pair.Key)];
}
