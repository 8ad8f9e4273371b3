using Dapper;
using Stocktake.Reading;
using Stocktake.Register.Actors;
using Stocktake.Register.Calendar;
using Stocktake.Register.Commitments;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Tests;

/// <summary>Fills registers for tests of actors, calendar and mandates, without the files and the search of taking.</summary>
internal static class Registers
{
    private static readonly RegisterTemplate Actors = new(database => WriteAsync(database, LoadActorsAsync));
    private static readonly RegisterTemplate Starter = new(database => TakeDocuments.RunAsync(database, [], _ => default, new TakeOptions()));

    /// <summary>A new register with the actors and the calendar of the starter register.</summary>
    public static Task<Database> WithActorsAsync(Dialect dialect) => Actors.CopyAsync(dialect);

    /// <summary>A new register into which nothing but the starter register was taken.</summary>
    public static Task<Database> WithStarterAsync(Dialect dialect) => Starter.CopyAsync(dialect);

    /// <summary>Loads actors and calendar, after the works that they cite.</summary>
    public static async Task LoadActorsAsync(RegisterWriter writer)
    {
        foreach (var source in EmbeddedJson.Read<Source[]>("Starter.sources"))
        {
            await writer.Connection.ExecuteAsync(
                """
                INSERT INTO work (id, slug, starter_id, kind, is_held, is_sample, cited_count)
                SELECT @id, @Id0, @Id0, 'other', @no, @no, 0 WHERE NOT EXISTS (SELECT 1 FROM work WHERE starter_id = @Id0)
                """,
                new { id = await writer.NextIdAsync("work"), Id0 = source.Id, no = false });
        }

        await ActorStarter.LoadAsync(writer);
        await CalendarStarter.LoadAsync(writer);
    }

    public static Task WriteAsync(Database database, Func<RegisterWriter, Task> write) => RegisterWriter.WriteAsync(
        database,
        TimeProvider.System,
        async writer =>
        {
            await write(writer);
            return 0;
        });

    /// <summary>Writes work, edition, blocks and citations of a reading as taking does, then records its mandates and targets.</summary>
    public static Task TakeAsync(Database database, Edition edition, bool isReplaced = false) =>
        WriteAsync(database, writer => TakeAsync(writer, edition, isReplaced));

    public static Task AssessAsync(Database database, string today) =>
        WriteAsync(database, writer => Assessment.AssessAsync(writer, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    private static async Task TakeAsync(RegisterWriter writer, Edition edition, bool isReplaced)
    {
        var connection = writer.Connection;
        var work = edition.Work;
        var symbol = work.Symbol ?? throw new ArgumentException("Test editions have symbols.", nameof(edition));
        var slug = symbol.Replace('/', '-');
        var workId = await WorkAsync(writer, symbol);
        var actors = await ActorIndex.OfAsync(writer);
        await connection.ExecuteAsync(
            """
            UPDATE work SET body = @Body, kind = @kind, date = @date, is_held = @yes, actor_id = @actor, taken = coalesce(taken, @Recorded) WHERE id = @workId
            """,
            new { work.Body, kind = work.Kind.ToString().ToLowerInvariant(), date = work.Date?.ToString(), yes = true, actor = actors.Speaker(work.Body)?.Id, writer.Recorded, workId });
        var language = work.Language!.Value.Code;
        await connection.ExecuteAsync(
            "INSERT INTO work_title (work_id, language, title) VALUES (@workId, @language, @Title) ON CONFLICT DO NOTHING", new { workId, language, Title = work.Title ?? symbol });

        var key = new { workId, language, date = work.Date?.ToString() ?? "" };
        var editionId = await connection.ExecuteScalarAsync<long?>("SELECT id FROM edition WHERE work_id = @workId AND language = @language AND date = @date", key);
        if (editionId is null)
        {
            editionId = await writer.NextIdAsync("edition");
            await connection.ExecuteAsync(
                """
                INSERT INTO edition (work_id, id, language, date, is_newest, text_hash, warnings, block_count, reading, taken)
                VALUES (@workId, @editionId, @language, @date, @yes, '', '[]', 0, @reading, @Recorded)
                """,
                new { workId, editionId, key.language, key.date, yes = true, reading = StoredReading.Pack(edition), writer.Recorded });
            await connection.ExecuteAsync(
                "UPDATE edition SET is_newest = (date = (SELECT max(date) FROM edition AS other WHERE other.work_id = edition.work_id AND other.language = edition.language)) WHERE work_id = @workId", key);
        }

        var manifestation = await writer.NextIdAsync("manifestation");
        await connection.ExecuteAsync(
            """
            INSERT INTO manifestation (work_id, edition_id, id, path, format, sha256, size_bytes, is_source, taken)
            VALUES (@workId, @editionId, @manifestation, 'test', 'txt', @hash, 1, @yes, @Recorded)
            """,
            new { workId, editionId, manifestation, hash = $"hash {manifestation}", yes = true, writer.Recorded });
        await connection.ExecuteAsync("DELETE FROM citation WHERE work_id = @workId AND edition_id = @editionId", new { workId, editionId });
        var ordinal = 0;
        foreach (var citation in edition.Citations.Where(citation => citation.Target is not null))
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO citation (work_id, edition_id, ordinal, eid, start_at, end_at, surface, target, target_work_id)
                VALUES (@workId, @editionId, @ordinal, @Block, @Start, @End, @Surface, @Target, @cited)
                """,
                new { workId, editionId, ordinal = ordinal++, citation.Block, citation.Start, citation.End, citation.Surface, citation.Target, cited = await WorkAsync(writer, citation.Target!) });
        }

        var taken = new TakenEdition(workId, editionId.Value, slug, symbol.StartsWith("SAMPLE/", StringComparison.Ordinal), isReplaced, edition);
        await MandateRecording.RecordAsync(writer, taken);
        await TargetRecording.RecordAsync(writer, taken);
    }

    private static async Task<long> WorkAsync(RegisterWriter writer, string symbol)
    {
        if (await writer.Connection.ExecuteScalarAsync<long?>("SELECT id FROM work WHERE symbol = @symbol", new { symbol }) is { } known)
        {
            return known;
        }

        var id = await writer.NextIdAsync("work");
        await writer.Connection.ExecuteAsync(
            "INSERT INTO work (id, slug, symbol, kind, is_held, is_sample, cited_count) VALUES (@id, @slug, @symbol, 'other', @no, @no, 0)",
            new { id, slug = symbol.Replace('/', '-'), symbol, no = false });
        return id;
    }

    private sealed record Source(string Id);
}
