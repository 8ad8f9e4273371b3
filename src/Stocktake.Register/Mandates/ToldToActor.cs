using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>What an actor was told to do.</summary>
/// <param name="Mandates">Current mandates that address it: open ones first, then those under way, then the rest; within each what falls due first.</param>
/// <param name="Total">How many there are under the same theme.</param>
/// <param name="Themes">Theme codes of all current mandates that address it, with how many, the most first.</param>
public sealed record ToldToActor(IReadOnlyList<MandateItem> Mandates, long Total, IReadOnlyList<(string Theme, long Count)> Themes)
{
    // What a page of one actor shows; the list of mandates by addressee has all.
    private const int Shown = 40;

    private const string Addressed = "m.is_current AND m.review <> 'rejected' AND m.id IN (SELECT ma.mandate_id FROM mandate_addressee ma JOIN actor a ON a.id = ma.actor_id WHERE a.slug = @slug)";

    /// <summary>The mandates of an actor.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The actor's id in addresses.</param>
    /// <param name="theme">Only those on this theme; null for all.</param>
    public static async Task<ToldToActor> FindAsync(DbConnection connection, string slug, string? theme)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var values = new { slug, theme };
        var where = theme is null ? Addressed : $"{Addressed} AND m.id IN (SELECT mandate_id FROM mandate_theme WHERE theme = @theme)";
        var ids = await connection.QueryAsync<long>(
            $"""
            SELECT m.id FROM mandate m WHERE {where}
            ORDER BY CASE m.status WHEN 'open' THEN 0 WHEN 'underWay' THEN 1 ELSE 2 END, coalesce(m.due_date, '9999'), m.date DESC, m.work_id, m.position, m.id LIMIT {Shown}
            """,
            values);
        return new ToldToActor(
            await MandateItems.OfAsync(connection, ids.AsList()),
            await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM mandate m WHERE {where}", values),
            (await connection.QueryAsync<(string, long)>(
                $"SELECT t.theme, count(*) FROM mandate m JOIN mandate_theme t ON t.mandate_id = m.id WHERE {Addressed} GROUP BY t.theme ORDER BY 2 DESC, t.theme", values)).AsList());
    }
}
