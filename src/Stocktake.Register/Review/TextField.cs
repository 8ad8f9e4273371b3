using System.Data.Common;
using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>A text in one language, out of a column that holds a JSON object of texts by language.</summary>
/// <param name="name">The field without the language.</param>
/// <param name="table">The table, a constant.</param>
/// <param name="column">The column, a constant.</param>
/// <param name="language">ISO 639-2.</param>
internal sealed class TextField(string name, string table, string column, string language) : ReviewField($"{name}.{language}")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) =>
        (await TextsAsync(connection, id)).TryGetValue(language, out var text) ? Json(text) : null;

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        if (typed.Trim().Length > 0)
        {
            return FreeText.Check(typed);
        }

        return (await TextsAsync(connection, id)).Keys.Any(other => other != language) ? new CheckedValue(null, null) : new ReviewRefusal("empty", Name);
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        var texts = await TextsAsync(writer.Connection, id);
        texts.Remove(language);
        if (json is not null)
        {
            texts[language] = Of<string>(json);
        }

        await writer.Connection.ExecuteAsync($"UPDATE {table} SET {column} = @texts WHERE id = @id", new { id, texts = TextsByLanguage.Write(texts) });
    }

    private async Task<SortedDictionary<string, string>> TextsAsync(DbConnection connection, long id) =>
        TextsByLanguage.Read(await connection.ExecuteScalarAsync<string>($"SELECT {column} FROM {table} WHERE id = @id", new { id }) ?? "{}");
}

/// <summary>The title of a work in one language.</summary>
internal sealed class WorkTitleField(string language) : ReviewField($"title.{language}")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) =>
        await connection.ExecuteScalarAsync<string?>("SELECT title FROM work_title WHERE work_id = @id AND language = @language", new { id, language }) is { } title
            ? Json(title)
            : null;

    public override Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed) =>
        Task.FromResult(typed.Trim().Length == 0 ? new ReviewRefusal("empty", Name) : FreeText.Check(typed));

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json) => await writer.Connection.ExecuteAsync(
        json is null
            ? "DELETE FROM work_title WHERE work_id = @id AND language = @language"
            : """
              INSERT INTO work_title (work_id, language, title) VALUES (@id, @language, @title)
              ON CONFLICT (work_id, language) DO UPDATE SET title = excluded.title
              """,
        new { id, language, title = json is null ? null : Of<string>(json) });
}

/// <summary>Words that a person types freely.</summary>
internal static class FreeText
{
    /// <summary>The longest text that is taken, in UTF-16 units.</summary>
    public const int Longest = 2000;

    /// <summary>One line of text without characters that cannot be shown or stored.</summary>
    public static CheckedValue Check(string typed)
    {
        var text = typed.Trim();
        return text.Length > Longest ? new ReviewRefusal("too-long", $"{Longest}")
            : text.Any(char.IsControl) || string.Concat(text.EnumerateRunes()) != text ? new ReviewRefusal("not-a-line")
            : new CheckedValue(ReviewField.Json(text), null);
    }
}
