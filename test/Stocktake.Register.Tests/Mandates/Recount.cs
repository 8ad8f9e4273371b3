using Dapper;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Mandates;

/// <summary>Holds the counters of mandates equal to a count of the rows.</summary>
internal static class Recount
{
    private static readonly (string Scope, string Name, string From)[] Counted =
    [
        ("mandates", "'all'", "mandate WHERE review <> 'rejected'"),
        ("mandates-review", "review", "mandate"),
        ("mandates", "'current'", "mandate WHERE review <> 'rejected' AND is_current"),
        ("mandates", "'overdue'", "mandate WHERE review <> 'rejected' AND is_current AND is_overdue"),
        ("mandates", "'no-end'", "mandate WHERE review <> 'rejected' AND is_current AND has_no_end"),
        ("mandates", "'no-report'", "mandate WHERE review <> 'rejected' AND is_current AND has_no_report"),
        ("mandates", "'no-addressee'", "mandate WHERE review <> 'rejected' AND is_current AND has_no_addressee"),
        ("mandates-status", "status", "mandate WHERE review <> 'rejected' AND is_current"),
        ("mandates-act", "act", "mandate WHERE review <> 'rejected' AND is_current"),
        ("mandates-theme", "theme", "mandate JOIN mandate_theme ON mandate_id = id WHERE review <> 'rejected' AND is_current"),
        ("unresolved-names", "'all'", "(SELECT unresolved_name.*, false AS is_sample FROM unresolved_name) AS unresolved"),
    ];

    public static async Task AssertAsync(Database database)
    {
        var counters = await database.ReadAsync(connection => connection.QueryAsync<string>(
            """
            SELECT scope || ' ' || name || ' ' || (CASE WHEN is_sample THEN 1 ELSE 0 END) || ' ' || value FROM counter
            WHERE value <> 0 AND (scope LIKE 'mandates%' OR scope = 'unresolved-names')
            """));
        var counted = new List<string>();
        foreach (var (scope, name, from) in Counted)
        {
            counted.AddRange(await database.ReadAsync(connection => connection.QueryAsync<string>(
                $"""
                SELECT '{scope} ' || name || ' ' || is_sample || ' ' || count(*)
                FROM (SELECT {name} AS name, CASE WHEN is_sample THEN 1 ELSE 0 END AS is_sample FROM {from}) AS entry GROUP BY name, is_sample
                """)));
        }

        Assert.Equal(counted.Order(StringComparer.Ordinal), counters.Order(StringComparer.Ordinal));
    }
}
