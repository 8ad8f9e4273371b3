using Dapper;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Review;

/// <summary>Holds the counters of commitments, targets, initiatives, figures and actors equal to a count of the rows.</summary>
internal static class FactRecount
{
    private static readonly (string Scope, string Name, string From)[] Counted =
    [
        ("commitments", "'all'", "commitment WHERE review <> 'rejected'"),
        ("commitments-status", "status", "commitment WHERE review <> 'rejected'"),
        ("commitments-review", "review", "commitment"),
        ("commitments-theme", "theme", "commitment JOIN commitment_theme ON commitment_id = id WHERE review <> 'rejected'"),
        ("targets", "'all'", "target t JOIN commitment c ON c.id = t.commitment_id WHERE t.review <> 'rejected' AND c.review <> 'rejected'"),
        ("initiatives", "'all'", "initiative WHERE review <> 'rejected'"),
        ("initiatives-status", "status", "initiative WHERE review <> 'rejected'"),
        ("initiatives-review", "review", "initiative"),
        ("initiatives-theme", "theme", "initiative JOIN initiative_theme ON initiative_id = id WHERE review <> 'rejected'"),
        ("initiatives-area", "area", "initiative JOIN initiative_area ON initiative_id = id WHERE review <> 'rejected'"),
        ("figures", "'all'", "figure WHERE review <> 'rejected'"),
        ("actors", "'all'", "(SELECT review, false AS is_sample FROM actor) a WHERE review <> 'rejected'"),
    ];

    public static async Task AssertAsync(Database database)
    {
        foreach (var (scope, name, from) in Counted)
        {
            var counters = await database.ReadAsync(connection => connection.QueryAsync<(string, long)>(
                "SELECT name || ' ' || CASE WHEN is_sample THEN 1 ELSE 0 END, value FROM counter WHERE value <> 0 AND scope = @scope ORDER BY 1", new { scope }));
            var counted = await database.ReadAsync(connection => connection.QueryAsync<(string, long)>(
                $"""
                SELECT name || ' ' || is_sample, count(*) FROM (SELECT {name} AS name, CASE WHEN is_sample THEN 1 ELSE 0 END AS is_sample FROM {from}) AS entry
                GROUP BY name, is_sample ORDER BY 1
                """));
            Assert.Equal(counted.Select(row => (scope, row)), counters.Select(row => (scope, row)));
        }
    }
}
