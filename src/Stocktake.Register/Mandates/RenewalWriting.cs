using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>Writes which work renews which, and which mandate which; compares only pairs of works of which one changed.</summary>
internal static class RenewalWriting
{
    private const int WorksAtOnce = 400;

    /// <summary>Writes successors of works, and what the mandates of changed pairs renew.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="changed">Works whose mandates changed since the last assessment; null for all.</param>
    public static async Task WriteAsync(RegisterWriter writer, IReadOnlySet<long>? changed)
    {
        var connection = writer.Connection;
        var rows = (await connection.QueryAsync<SuccessiveWork, Title, (SuccessiveWork Work, Language Language, string Title)>(
            """
            SELECT work.id AS Id, symbol AS Symbol, body AS Body, kind AS Kind, date AS Date, is_sample AS IsSample, successor_id AS SuccessorId,
                language AS Language, title AS Text
            FROM work JOIN work_title ON work_title.work_id = work.id WHERE is_held ORDER BY work.id, language
            """,
            (work, title) => (work, Language.TryParse(title.Language, out var language) ? language : default, title.Text),
            splitOn: "Language")).AsList();
        var before = rows.DistinctBy(row => row.Work.Id).ToDictionary(row => row.Work.Id, row => row.Work.SuccessorId);
        var now = WorkSuccession.Of(rows.Where(row => row.Language.IsKnown));
        var moved = before.Where(pair => pair.Value != (now.TryGetValue(pair.Key, out var next) ? next : null)).Select(pair => pair.Key).ToHashSet();
        await connection.ExecuteAsync(
            "UPDATE work SET successor_id = @successor WHERE id = @id",
            moved.Select(id => new { id, successor = now.TryGetValue(id, out var next) ? next : (long?)null }));

        var earlier = now.ToDictionary(pair => pair.Value, pair => pair.Key);
        var compared = now.Where(pair => moved.Contains(pair.Key) || changed is null || changed.Contains(pair.Key) || changed.Contains(pair.Value)).ToArray();
        var freed = moved.Select(id => before[id]).OfType<long>().Where(id => !earlier.ContainsKey(id)).ToArray();
        await connection.ExecuteAsync("UPDATE mandate SET renews_id = NULL WHERE work_id = @id AND renews_id IS NOT NULL", freed.Select(id => new { id }));
        foreach (var pairs in compared.OrderBy(pair => pair.Value).Chunk(WorksAtOnce / 2))
        {
            var mandates = await LoadAsync(connection, [.. pairs.SelectMany(pair => new[] { pair.Key, pair.Value }).Distinct()]);
            foreach (var (old, renewing) in pairs)
            {
                var renews = Renewals.Of([.. mandates[old]], [.. mandates[renewing]]);
                await connection.ExecuteAsync(
                    "UPDATE mandate SET renews_id = @renewed WHERE id = @Id AND (renews_id IS NULL OR renews_id <> @renewed)",
                    mandates[renewing].Where(mandate => renews.ContainsKey(mandate.Id)).Select(mandate => new { mandate.Id, renewed = renews[mandate.Id] }));
                await connection.ExecuteAsync(
                    "UPDATE mandate SET renews_id = NULL WHERE id = @Id AND renews_id IS NOT NULL",
                    mandates[renewing].Where(mandate => !renews.ContainsKey(mandate.Id)).Select(mandate => new { mandate.Id }));
            }
        }
    }

    private static async Task<ILookup<long, RenewableMandate>> LoadAsync(DbConnection connection, long[] works)
    {
        var tasks = (await connection.QueryAsync<(long Mandate, string Language, string Task)>(
            $"""
            SELECT mandate_passage.mandate_id, mandate_passage.language, mandate_passage.task
            FROM mandate_passage JOIN edition ON edition.work_id = mandate_passage.work_id AND edition.id = mandate_passage.edition_id
            WHERE {connection.Among("mandate_passage.work_id", "works")} AND edition.is_newest
            """,
            new { works })).ToLookup(row => row.Mandate);
        var addressees = (await connection.QueryAsync<(long Mandate, long? Actor, string Language, string Written)>(
            $"""
            SELECT mandate_id, actor_id, language, written FROM mandate_addressee JOIN mandate ON mandate.id = mandate_id
            WHERE {connection.Among("work_id", "works")}
            """,
            new { works })).ToLookup(row => row.Mandate);
        var mandates = await connection.QueryAsync<(long Id, long Work, long Position, string Act)>(
            $"SELECT id, work_id, position, act FROM mandate WHERE {connection.Among("work_id", "works")} ORDER BY work_id, position, id", new { works });
        return mandates.ToLookup(row => row.Work, row => new RenewableMandate(
            row.Id,
            (int)row.Position,
            row.Act,
            addressees[row.Id].Select(name => name.Actor is { } actor ? $"#{actor}" : Key(name.Written, name.Language)).ToHashSet(StringComparer.Ordinal),
            tasks[row.Id].Where(task => Language.TryParse(task.Language, out _))
                .ToDictionary(task => Language.Parse(task.Language), task => TaskProfile.Of(task.Task, Language.Parse(task.Language)))));
    }

    private static string Key(string written, string code) => Language.TryParse(code, out var language) ? NameFolding.Key(written, language) : written;

    private sealed record Title(string Language, string Text);
}
