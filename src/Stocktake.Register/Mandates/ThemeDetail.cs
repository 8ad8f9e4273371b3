using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>An actor that is told to act on a theme, and what it does about it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Mandates">Current mandates on the theme that address it.</param>
/// <param name="Open">How many of them are open or under way.</param>
/// <param name="Commitments">Its commitments on the theme.</param>
/// <param name="Initiatives">Initiatives on the theme in which it takes part.</param>
public sealed record ThemeActor(ActorName Actor, long Mandates, long Open, long Commitments, long Initiatives);

/// <summary>A theme: who is told to act on it, who does, and how much of what was asked nothing answers.</summary>
/// <param name="Counts">How much there is about it.</param>
/// <param name="Unanswered">Current mandates on it that no initiative is linked to.</param>
/// <param name="Actors">Those addressed, the most addressed first.</param>
public sealed record ThemeDetail(ThemeItem Counts, long Unanswered, IReadOnlyList<ThemeActor> Actors)
{
    // What a page shows of those addressed; the matrix and the list of mandates have more.
    private const int Shown = 30;

    private const string OnTheme = "m.is_current AND m.review <> 'rejected' AND EXISTS (SELECT 1 FROM mandate_theme t WHERE t.mandate_id = m.id AND t.theme = @code)";

    /// <summary>What there is about a theme.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="code">The theme's code.</param>
    public static async Task<ThemeDetail> FindAsync(DbConnection connection, string code)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var values = new { code };
        var rows = (await connection.QueryAsync<(long Id, long Mandates, long Open, long Commitments, long Initiatives)>(
            $"""
            SELECT a.actor_id, count(DISTINCT m.id), count(DISTINCT CASE WHEN m.status IN ('open', 'underWay') THEN m.id END),
                (SELECT count(DISTINCT c.id) FROM commitment_actor ca JOIN commitment c ON c.id = ca.commitment_id JOIN commitment_theme ct ON ct.commitment_id = c.id
                    WHERE ca.actor_id = a.actor_id AND ct.theme = @code AND c.review <> 'rejected'),
                (SELECT count(DISTINCT i.id) FROM initiative_actor ia JOIN initiative i ON i.id = ia.initiative_id JOIN initiative_theme it ON it.initiative_id = i.id
                    WHERE ia.actor_id = a.actor_id AND it.theme = @code AND i.review <> 'rejected')
            FROM mandate m JOIN mandate_addressee a ON a.mandate_id = m.id WHERE a.actor_id IS NOT NULL AND {OnTheme}
            GROUP BY a.actor_id ORDER BY 2 DESC, a.actor_id LIMIT {Shown}
            """,
            values)).AsList();
        var names = await ActorNames.OfAsync(connection, rows.Select(row => row.Id));
        return new ThemeDetail(
            (await ThemeList.ReadAsync(connection)).FirstOrDefault(theme => theme.Code == code) ?? new ThemeItem(code, 0, 0, 0),
            await connection.ExecuteScalarAsync<long>(
                $"SELECT count(*) FROM mandate m WHERE {OnTheme} AND NOT EXISTS (SELECT 1 FROM initiative_mandate im WHERE im.mandate_id = m.id)", values),
            [.. rows.Select(row => new ThemeActor(names[row.Id], row.Mandates, row.Open, row.Commitments, row.Initiatives))]);
    }
}
