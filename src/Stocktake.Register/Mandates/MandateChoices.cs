using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>
/// What the filters of a list of mandates offer to choose from, and how many mandates each choice would leave: the counts of a filter are
/// taken under all the others. A filter under which more than <see cref="CountedAtMost"/> mandates are left offers all its values without counts.
/// </summary>
public sealed record MandateChoices
{
    /// <summary>Beyond this many mandates, counting is not worth its time.</summary>
    public const int CountedAtMost = 10_000;

    // A list to choose from; whoever looks for another addressee finds it among the actors.
    private const int MostAddressees = 100;

    /// <summary>By theme code; null where they were not counted. A value that is missing is a zero.</summary>
    public required IReadOnlyDictionary<string, long>? Themes { get; init; }

    /// <summary>By act.</summary>
    public required IReadOnlyDictionary<string, long>? Acts { get; init; }

    /// <summary>By status, and <c>overdue</c>, which overlaps with them.</summary>
    public required IReadOnlyDictionary<string, long>? Statuses { get; init; }

    /// <summary>By review state.</summary>
    public required IReadOnlyDictionary<string, long>? Reviews { get; init; }

    /// <summary>By what is missing, see <see cref="MandateFilter.Flag"/>; one mandate may lack several things.</summary>
    public required IReadOnlyDictionary<string, long>? Flags { get; init; }

    /// <summary>Reading keys of the bodies that speak, those that say most first, with how many; without numbers where they were not counted.</summary>
    public required IReadOnlyList<(string Body, long? Count)> Bodies { get; init; }

    /// <summary>Those addressed, the most addressed first, with how many; without numbers where they were not counted.</summary>
    public required IReadOnlyList<(ActorName Actor, long? Count)> Addressees { get; init; }

    /// <summary>The choices under a filter.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">What is chosen already.</param>
    public static async Task<MandateChoices> ReadAsync(DbConnection connection, MandateFilter filter)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var bodies = await CountAsync(connection, filter with { Body = null }, "SELECT body, count(*) FROM found WHERE body IS NOT NULL GROUP BY body");
        var addressees = await CountAsync(
            connection,
            filter with { Addressee = null },
            $"""
            SELECT CAST(a.actor_id AS text), count(DISTINCT a.mandate_id) FROM found f JOIN mandate_addressee a ON a.mandate_id = f.id
            WHERE a.actor_id IS NOT NULL GROUP BY a.actor_id ORDER BY 2 DESC, a.actor_id LIMIT {MostAddressees}
            """);
        return new MandateChoices
        {
            Themes = Counts(await CountAsync(
                connection, filter with { Theme = null }, "SELECT t.theme, count(*) FROM found f JOIN mandate_theme t ON t.mandate_id = f.id GROUP BY t.theme")),
            Acts = Counts(await CountAsync(connection, filter with { Act = null }, "SELECT act, count(*) FROM found GROUP BY act")),
            Statuses = Counts(await CountAsync(
                connection,
                filter with { Status = null, IsOverdue = null },
                "SELECT status, count(*) FROM found GROUP BY status UNION ALL SELECT 'overdue', count(*) FROM found WHERE is_overdue")),
            Reviews = Counts(await CountAsync(connection, filter with { Review = null }, "SELECT review, count(*) FROM found GROUP BY review", withRejected: true)),
            Flags = Counts(await CountAsync(
                connection,
                filter with { Flag = null },
                string.Join(" UNION ALL ", MandateFilter.Flags.Select(flag => $"SELECT '{flag.Key}', count(*) FROM found WHERE {flag.Value}")))),
            Bodies = [.. WithChosen(bodies.Rows, filter.Body).OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => (row.Name, bodies.IsWhole ? row.Count : (long?)null))],
            Addressees = await NamedAsync(connection, (await WithChosenAsync(connection, addressees.Rows, filter), addressees.IsWhole)),
        };
    }

    private static Dictionary<string, long>? Counts((List<(string Name, long Count)> Rows, bool IsWhole) counted) =>
        counted.IsWhole ? counted.Rows.ToDictionary(row => row.Name, row => row.Count, StringComparer.Ordinal) : null;

    private static async Task<IReadOnlyList<(ActorName Actor, long? Count)>> NamedAsync(DbConnection connection, (List<(string Name, long Count)> Rows, bool IsWhole) counted)
    {
        var rows = counted.Rows.ConvertAll(row => (Id: long.Parse(row.Name, System.Globalization.CultureInfo.InvariantCulture), row.Count));
        var names = await ActorNames.OfAsync(connection, rows.Select(row => row.Id));
        return [.. rows.Select(row => (names[row.Id], counted.IsWhole ? row.Count : (long?)null))];
    }

    // What is chosen is offered even where it leaves nothing, so that it can be seen and taken off.
    private static List<(string Name, long Count)> WithChosen(List<(string Name, long Count)> rows, string? chosen) =>
        chosen is null || rows.Exists(row => row.Name == chosen) ? rows : [.. rows, (chosen, 0)];

    private static async Task<List<(string Name, long Count)>> WithChosenAsync(DbConnection connection, List<(string Name, long Count)> rows, MandateFilter filter)
    {
        var id = filter.Addressee is null ? null : await connection.ExecuteScalarAsync<string>("SELECT CAST(id AS text) FROM actor WHERE slug = @Addressee", filter);
        if (id is null || rows.Exists(row => row.Name == id))
        {
            return rows;
        }

        // It is not among the most addressed.
        var conditions = MandateList.Where(filter);
        return
        [
            .. rows,
            (id, await connection.ExecuteScalarAsync<long>(
                $"SELECT count(*) FROM (SELECT 1 FROM mandate m JOIN work w ON w.id = m.work_id {conditions} LIMIT {CountedAtMost}) AS counted", conditions.Values)),
        ];
    }

    // "found" is used twice, so both databases make it once.
    private static async Task<(List<(string Name, long Count)> Rows, bool IsWhole)> CountAsync(DbConnection connection, MandateFilter filter, string counted, bool withRejected = false)
    {
        var conditions = MandateList.Where(filter, withRejected);
        var rows = (await connection.QueryAsync<(string Name, long Count, long Found)>(
            $"""
            WITH found AS (
                SELECT m.id, m.act, m.status, m.review, m.is_overdue, m.has_no_end, m.has_no_report, m.has_no_addressee, w.body
                FROM mandate m JOIN work w ON w.id = m.work_id {conditions} LIMIT {CountedAtMost + 1})
            SELECT counted.*, (SELECT count(*) FROM found) FROM ({counted}) AS counted
            """,
            conditions.Values)).AsList();
        return (rows.ConvertAll(row => (row.Name, row.Count)), rows.Count == 0 || rows[0].Found <= CountedAtMost);
    }
}
