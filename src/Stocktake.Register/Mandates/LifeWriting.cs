using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>Writes where mandates stand now, and counts them so.</summary>
internal static class LifeWriting
{
    private const int AtOnce = 500;

    public static async Task WriteAsync(RegisterWriter writer, List<(AssessedMandate Was, AssessedMandate Is)> changes)
    {
        var connection = writer.Connection;
        foreach (var chunk in changes.Chunk(AtOnce))
        {
            var ids = chunk.Select(change => change.Was.Id).ToArray();
            var tallied = (await connection.QueryAsync<TalliedMandate>($"SELECT {MandateTally.Columns} FROM mandate WHERE {connection.Among("id", "ids")}", new { ids }))
                .ToDictionary(mandate => mandate.Id);
            var themes = (await connection.QueryAsync<(long Id, string Theme)>(
                $"SELECT mandate_id, theme FROM mandate_theme WHERE {connection.Among("mandate_id", "ids")}", new { ids }))
                .ToLookup(row => row.Id, row => row.Theme);
            foreach (var (was, now) in chunk)
            {
                var before = tallied[was.Id];
                MandateTally.Count(writer, before, themes[was.Id], -1);
                MandateTally.Count(writer, before with { Status = now.Status, IsCurrent = now.IsCurrent, IsOverdue = now.IsOverdue }, themes[was.Id], 1);
            }

            await connection.ExecuteAsync(
                "UPDATE mandate SET status = @Status, chain_id = @ChainId, is_current = @IsCurrent, is_overdue = @IsOverdue WHERE id = @Id",
                chunk.Select(change => change.Is));
        }
    }
}
