using System.Data.Common;
using Dapper;
using Stocktake.Reading;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>The themes of a fact.</summary>
/// <param name="table">The table that holds them, a constant.</param>
/// <param name="key">Its column of the fact, a constant.</param>
internal sealed class ThemesField(string table, string key) : ReviewField("themes")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) =>
        Json((await connection.QueryAsync<string>($"SELECT theme FROM {table} WHERE {key} = @id", new { id })).Order(StringComparer.Ordinal));

    public override Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var themes = TypedList.Of(typed).Order(StringComparer.Ordinal).ToArray();
        var unknown = Array.Find(themes, theme => !ThemeCodes.All.Contains(theme));
        return Task.FromResult(unknown is null ? new CheckedValue(Json(themes), null) : new ReviewRefusal("unknown-theme", unknown, string.Join(' ', ThemeCodes.All)));
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        await writer.Connection.ExecuteAsync($"DELETE FROM {table} WHERE {key} = @id", new { id });
        await writer.Connection.ExecuteAsync(
            $"INSERT INTO {table} ({key}, theme) VALUES (@id, @theme)", Of<string[]>(json ?? "[]").Select(theme => new { id, theme }));
    }
}

/// <summary>A list as typed: its items between commas, each once.</summary>
internal static class TypedList
{
    public static string[] Of(string typed, char separator = ',') =>
        [.. typed.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
