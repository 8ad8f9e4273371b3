using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>How many current mandates address an actor on a theme.</summary>
/// <param name="Addressee">Slug of the actor.</param>
/// <param name="Theme">Theme code.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">How many of them are overdue.</param>
public sealed record MatrixCell(string Addressee, string Theme, long Count, long Overdue);

/// <summary>Addressees against themes: those who are addressed most, and what they are told to do something about. A missing cell is a zero.</summary>
/// <param name="Addressees">The actors, the most addressed first.</param>
/// <param name="Cells">Cells that are not empty.</param>
public sealed record MandateMatrix(IReadOnlyList<ActorName> Addressees, IReadOnlyList<MatrixCell> Cells)
{
    /// <summary>The matrix under a filter.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">Which mandates.</param>
    /// <param name="addressees">How many addressees at most.</param>
    public static async Task<MandateMatrix> ReadAsync(DbConnection connection, MandateFilter filter, int addressees)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = MandateList.Where(filter).And("ma.actor_id IS NOT NULL");
        conditions.Values.Add("limit", addressees);
        var ids = (await connection.QueryAsync<long>(
            $"""
            SELECT ma.actor_id FROM mandate m JOIN work w ON w.id = m.work_id JOIN mandate_addressee ma ON ma.mandate_id = m.id {conditions}
            GROUP BY ma.actor_id ORDER BY count(DISTINCT m.id) DESC, ma.actor_id LIMIT @limit
            """,
            conditions.Values)).ToArray();
        if (ids.Length == 0)
        {
            return new MandateMatrix([], []);
        }

        conditions.And(connection.Among("ma.actor_id", "ids"), "ids", ids);
        var names = await ActorNames.OfAsync(connection, ids);
        var cells = await connection.QueryAsync<(long Actor, string Theme, long Count, long Overdue)>(
            $"""
            SELECT ma.actor_id, mt.theme, count(DISTINCT m.id), count(DISTINCT CASE WHEN m.is_overdue THEN m.id END)
            FROM mandate m JOIN work w ON w.id = m.work_id JOIN mandate_addressee ma ON ma.mandate_id = m.id JOIN mandate_theme mt ON mt.mandate_id = m.id
            {conditions} GROUP BY ma.actor_id, mt.theme ORDER BY ma.actor_id, mt.theme
            """,
            conditions.Values);
        return new MandateMatrix([.. ids.Select(id => names[id])], [.. cells.Select(cell => new MatrixCell(names[cell.Actor].Slug, cell.Theme, cell.Count, cell.Overdue))]);
    }
}
