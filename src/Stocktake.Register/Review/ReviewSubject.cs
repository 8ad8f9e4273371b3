using System.Data.Common;
using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>One kind of fact that persons decide about: how it is found, which fields it has, and what it counts as.</summary>
/// <param name="kind">The word it is stored with.</param>
/// <param name="table">Its table, a constant.</param>
/// <param name="fields">The fields that may be corrected.</param>
internal abstract class ReviewSubject(string kind, string table, IReadOnlyList<ReviewField> fields)
{
    /// <summary>The word in <c>review_entry.subject_kind</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>The fields in the order in which they are shown.</summary>
    public IReadOnlyList<ReviewField> Fields { get; } = fields;

    /// <summary>The number of a fact; null where there is none of this address.</summary>
    public virtual Task<long?> FindAsync(DbConnection connection, string address) =>
        connection.ExecuteScalarAsync<long?>($"SELECT id FROM {table} WHERE slug = @address", new { address });

    /// <summary>Puts the fact in the counters (1) or takes it out (-1), as its rows stand now.</summary>
    public abstract Task CountAsync(RegisterWriter writer, long id, int change);

    /// <summary>What belongs together in the row after a field was written; nothing by default.</summary>
    public virtual Task SettleAsync(RegisterWriter writer, long id, string field) => Task.CompletedTask;

    /// <summary>Looks at the whole after a correction: why it cannot be, or null.</summary>
    public virtual Task<ReviewRefusal?> RefusalAsync(DbConnection connection, long id) => Task.FromResult<ReviewRefusal?>(null);

    /// <summary>Writes where the fact stands.</summary>
    public async Task StandAsync(RegisterWriter writer, long id, string state) =>
        await writer.Connection.ExecuteAsync($"UPDATE {table} SET review = @state WHERE id = @id", new { id, state });

    /// <summary>Refuses where the first date or year of two comes after the second.</summary>
    protected async Task<ReviewRefusal?> OrderRefusalAsync(DbConnection connection, long id, string first, string second, string code) =>
        await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table} WHERE id = @id AND {first} >= {second}", new { id }) > 0
            ? new ReviewRefusal(code)
            : null;
}
