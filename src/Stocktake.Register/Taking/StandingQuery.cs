using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Taking;

/// <summary>Reads where things stand.</summary>
public static class StandingQuery
{
    private const int Shown = 6;

    /// <summary>Reads one snapshot.</summary>
    /// <param name="database">An open register.</param>
    /// <param name="language">The language of names and tasks, where the register has them in it; else English, else another.</param>
    /// <param name="today">Targets of earlier years are left out.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<Standing> ReadAsync(Database database, Language language, DateOnly today, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async connection =>
            {
                var counters = (await connection.QueryAsync<(string Scope, string Name, bool IsSample, long Value)>("SELECT scope, name, is_sample, value FROM counter")).ToList();
                var isSample = !counters.Exists(counter => counter is { Scope: "documents", Name: "held", IsSample: false, Value: > 0 });
                var counts = counters.Where(counter => isSample || !counter.IsSample)
                    .GroupBy(counter => (counter.Scope, counter.Name), counter => counter.Value)
                    .ToDictionary(counter => counter.Key, counter => counter.Sum());
                return new Standing(
                    isSample,
                    counts,
                    await DueAsync(connection, language, isSample),
                    await TargetsAsync(connection, language, isSample, today.Year),
                    await AskedAsync(connection, language, isSample));
            },
            cancellation);

    // The title of a work in the wanted language, else in English, else in another.
    private const string Title =
        "(SELECT t.title FROM work_title t WHERE t.work_id = w.id ORDER BY CASE t.language WHEN @language THEN 0 WHEN 'eng' THEN 1 ELSE 2 END, t.language LIMIT 1)";

    private static async Task<IReadOnlyList<DueMandate>> DueAsync(DbConnection connection, Language language, bool withSamples)
    {
        var due = (await connection.QueryAsync<(long Id, string Slug, string Document, string? Num, string DueDate, string Act)>(
            $"""
            SELECT m.id, m.slug, coalesce(w.symbol, {Title}, w.slug), m.num, m.due_date, m.act FROM mandate m JOIN work w ON w.id = m.work_id
            WHERE m.is_current = @yes AND m.due_date IS NOT NULL AND m.is_overdue = @no AND m.status IN ('open', 'underWay') AND m.review <> 'rejected'
              AND (m.is_sample = @no OR m.is_sample = @withSamples)
            ORDER BY m.due_date, m.id LIMIT {Shown}
            """,
            new { yes = true, no = false, withSamples, language = language.Code })).ToList();
        var ids = due.Select(mandate => mandate.Id).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var tasks = (await connection.QueryAsync<(long Id, string Language, string Task)>($"SELECT mandate_id, language, task FROM mandate_passage WHERE {connection.In("mandate_id", nameof(ids))}", new { ids }))
            .ToLookup(row => row.Id, row => (row.Language, row.Task));
        var addressees = (await connection.QueryAsync<(long Id, string Language, string Written)>(
            $"SELECT mandate_id, language, written FROM mandate_addressee WHERE {connection.In("mandate_id", nameof(ids))} ORDER BY ordinal", new { ids })).ToLookup(row => row.Id);
        return [.. due.Select(mandate =>
        {
            var (taken, task) = In(tasks[mandate.Id], language);
            return new DueMandate(
                mandate.Slug, mandate.Document, mandate.Num, mandate.DueDate, mandate.Act,
                [.. addressees[mandate.Id].Where(row => row.Language == taken || row.Language.Length == 0).Select(row => row.Written)], task);
        })];
    }

    private static async Task<IReadOnlyList<DueTarget>> TargetsAsync(DbConnection connection, Language language, bool withSamples, int year)
    {
        var targets = await connection.QueryAsync<(string Slug, string Names, string Measures, string Direction, double? Value, double? High, string? Unit, int Year)>(
            $"""
            SELECT c.slug, c.names, t.measures, t.direction, t.value, t.value_high, t.unit, t.due_year FROM target t JOIN commitment c ON c.id = t.commitment_id
            WHERE t.due_year >= @year AND t.review <> 'rejected' AND (c.is_sample = @no OR c.is_sample = @withSamples) ORDER BY t.due_year, t.id LIMIT {Shown}
            """,
            new { year, no = false, withSamples });
        return [.. targets.Select(target => new DueTarget(
            target.Slug, Text(target.Names, language), Text(target.Measures, language), target.Direction, target.Value, target.High, target.Unit, target.Year))];
    }

    private static async Task<IReadOnlyList<AskedActor>> AskedAsync(DbConnection connection, Language language, bool withSamples)
    {
        var asked = (await connection.QueryAsync<(long Id, string Slug, long Mandates)>(
            $"""
            SELECT actor.id, actor.slug, count(DISTINCT m.chain_id) FROM mandate_addressee a JOIN mandate m ON m.id = a.mandate_id JOIN actor ON actor.id = a.actor_id
            WHERE m.is_current = @yes AND (m.is_sample = @no OR m.is_sample = @withSamples)
            GROUP BY actor.id, actor.slug ORDER BY 3 DESC, 1 LIMIT {Shown}
            """,
            new { yes = true, no = false, withSamples })).ToList();
        var ids = asked.Select(actor => actor.Id).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var names = (await connection.QueryAsync<(long Id, string Language, string Name)>(
            $"SELECT actor_id, language, name FROM actor_name WHERE kind = 'name' AND {connection.In("actor_id", nameof(ids))} ORDER BY ordinal", new { ids })).ToLookup(row => row.Id, row => (row.Language, row.Name));
        return [.. asked.Select(actor => new AskedActor(actor.Slug, In(names[actor.Id], language).Text, actor.Mandates))];
    }

    private static string Text(string json, Language language) => In(TextsByLanguage.Read(json).Select(text => (text.Key, text.Value)), language).Text;

    private static (string Language, string Text) In(IEnumerable<(string Language, string Text)> texts, Language language) => texts
        .OrderBy(text => !Language.TryParse(text.Language, out var known) ? 3 : known == language ? 0 : known == Language.English ? 1 : 2)
        .ThenBy(text => text.Language, StringComparer.Ordinal)
        .FirstOrDefault();
}
