using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Search;

/// <summary>Numbers the values of filters and keeps the number of entries that have each, within one transaction.</summary>
internal sealed class ValueTable
{
    private readonly DbConnection connection;
    private readonly Dictionary<(SearchField Field, string Value), int> numbers = [];
    private readonly SortedDictionary<int, long> changes = [];

    public ValueTable(DbConnection connection) => this.connection = connection;

    /// <summary>The numbers of an entry's values in order; values that are new get numbers.</summary>
    public async ValueTask<int[]> NumbersOfAsync(SearchEntry entry)
    {
        var result = new List<int>();
        foreach (var value in SearchValues.Of(entry))
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = await NumberAsync(value.Field, value.Value);
            }

            result.Add(number);
        }

        result.Sort();
        return [.. result];
    }

    public void Count(ReadOnlySpan<int> values, long change)
    {
        foreach (var value in values)
        {
            changes[value] = changes.GetValueOrDefault(value) + change;
        }
    }

    public Task SaveAsync() => connection.ExecuteAsync(
        "UPDATE search_value SET entries = entries + @change WHERE id = @id",
        changes.Where(pair => pair.Value != 0).Select(pair => new { id = (long)pair.Key, change = pair.Value }));

    private async Task<int> NumberAsync(SearchField field, string value)
    {
        var parameters = new { field = (long)field, value };
        if (await connection.ExecuteScalarAsync<long?>("SELECT id FROM search_value WHERE field = @field AND value = @value", parameters) is { } known)
        {
            return (int)known;
        }

        var id = await IndexTables.NextAsync(connection, "value", 1);
        await connection.ExecuteAsync("INSERT INTO search_value (id, field, value, entries) VALUES (@id, @field, @value, 0)", new { id, parameters.field, value });
        return checked((int)id);
    }
}
