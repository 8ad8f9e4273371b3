using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>Where a name stands that means no actor the register knows.</summary>
public static class NameUses
{
    // Enough to see whose name it is.
    private const int Shown = 20;

    /// <summary>Mandates that are addressed to it, the newest first.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="language">ISO 639-2 code; empty where it is not known.</param>
    /// <param name="written">The name as written.</param>
    public static async Task<IReadOnlyList<MandateItem>> FindAsync(DbConnection connection, string language, string written)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var ids = await connection.QueryAsync<(long Id, string? Date)>(
            $"""
            SELECT DISTINCT m.id, m.date FROM mandate_addressee a JOIN mandate m ON m.id = a.mandate_id
            WHERE a.actor_id IS NULL AND a.language = @language AND a.written = @written ORDER BY m.date DESC, m.id LIMIT {Shown}
            """,
            new { language, written });
        return await MandateItems.OfAsync(connection, [.. ids.Select(row => row.Id)]);
    }
}
