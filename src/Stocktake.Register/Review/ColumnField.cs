using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    /// <summary>One of a list of words.</summary>
    Word,

    /// <summary>A date as precise as known.</summary>
    Date,

    /// <summary>A year, 1 to 9999.</summary>
    Year,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A unit: a word or two, as <c>%</c>, <c>t CO2-eq/a</c>.</summary>
    Unit,
}

/// <summary>A field that is one column.</summary>
/// <param name="name">The field.</param>
/// <param name="table">The table, a constant.</param>
/// <param name="column">The column, a constant.</param>
/// <param name="kind">What its values are.</param>
internal sealed class ColumnField(string name, string table, string column, ColumnKind kind) : ReviewField(name)
{
    private const int LongestUnit = 40;

    /// <summary>The words that may stand here; empty for other kinds.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether the value may be taken away.</summary>
    public bool IsOptional { get; init; }

    public override async Task<string?> ReadAsync(DbConnection connection, long id)
    {
        var sql = $"SELECT {column} FROM {table} WHERE id = @id";
        return kind switch
        {
            ColumnKind.Number => await connection.ExecuteScalarAsync<double?>(sql, new { id }) is { } number ? Json(number) : null,
            ColumnKind.Year => await connection.ExecuteScalarAsync<int?>(sql, new { id }) is { } year ? Json(year) : null,
            _ => await connection.ExecuteScalarAsync<string?>(sql, new { id }) is { } text ? Json(text) : null,
        };
    }

    public override Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var text = typed.Trim();
        return Task.FromResult(text.Length == 0 ? (IsOptional ? new CheckedValue(null, null) : new ReviewRefusal("empty", Name)) : Check(text));
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        var sql = $"UPDATE {table} SET {column} = @value WHERE id = @id";
        await (kind switch
        {
            ColumnKind.Number => writer.Connection.ExecuteAsync(sql, new { id, value = json is null ? (double?)null : Of<double>(json) }),
            ColumnKind.Year => writer.Connection.ExecuteAsync(sql, new { id, value = json is null ? (int?)null : Of<int>(json) }),
            _ => writer.Connection.ExecuteAsync(sql, new { id, value = json is null ? null : Of<string>(json) }),
        });
    }

    private CheckedValue Check(string text)
    {
        switch (kind)
        {
            case ColumnKind.Word:
                return Words.Contains(text, StringComparer.Ordinal) ? new CheckedValue(Json(text), null) : new ReviewRefusal("unknown-word", text, Name, string.Join(' ', Words));
            case ColumnKind.Date:
                return PartialDate.TryParse(text, out _) ? new CheckedValue(Json(text), null) : new ReviewRefusal("not-a-date", text);
            case ColumnKind.Year:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999
                    ? new CheckedValue(Json(year), null)
                    : new ReviewRefusal("not-a-year", text);
            case ColumnKind.Number:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? new CheckedValue(Json(number), null)
                    : new ReviewRefusal("not-a-number", text);
            case ColumnKind.Unit:
            default:
                return IsUnit(text) ? new CheckedValue(Json(text), null) : new ReviewRefusal("not-a-unit", text);
        }
    }

    private static bool IsUnit(string text) =>
        text.Length <= LongestUnit && !char.IsDigit(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || "%°·/-² ³$€£¥".Contains(letter));
}
