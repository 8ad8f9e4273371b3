using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>A field of a fact that persons may correct: how it is read, checked and written. Its values are JSON; null stands for none.</summary>
internal abstract class ReviewField(string name)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name, e.g. <c>due</c>, <c>title.eng</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The value that the row holds now.</summary>
    public abstract Task<string?> ReadAsync(DbConnection connection, long id);

    /// <summary>Checks what was typed, and gives it as JSON.</summary>
    public abstract Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed);

    /// <summary>Writes a value that was checked, or read before.</summary>
    public abstract Task WriteAsync(RegisterWriter writer, long id, string? json);

    /// <summary>A value as it is stored in entries.</summary>
    public static string Json<T>(T value) => JsonSerializer.Serialize(value, Plain);

    /// <summary>A value as <see cref="Json"/> wrote it.</summary>
    public static T Of<T>(string json) => JsonSerializer.Deserialize<T>(json, Plain)!;
}

/// <summary>A value that passed the door, as JSON, or why it did not.</summary>
internal sealed record CheckedValue(string? Json, ReviewRefusal? Refusal)
{
    public static implicit operator CheckedValue(ReviewRefusal refusal) => new(null, refusal);
}
