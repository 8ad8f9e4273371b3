using Dapper;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>Loads the commitments of the starter register with their targets.</summary>
internal static class CommitmentStarter
{
    /// <summary>Loads what is new or changed; a commitment that a person decided about, or about one of its targets, stays as it is.</summary>
    public static async Task LoadAsync(StarterLoad load)
    {
        var known = await load.KnownAsync("commitment");
        var decidedTargets = (await load.Writer.Connection.QueryAsync<long>(
            "SELECT DISTINCT t.commitment_id FROM target t JOIN review_entry e ON e.subject_kind = 'target' AND e.subject_id = t.id")).ToHashSet();
        foreach (var entry in load.Data.Commitments)
        {
            var isNew = !known.TryGetValue(entry.Id, out var id);
            id = load.Commitments[entry.Id] = isNew ? await load.Writer.NextIdAsync("commitment") : id;
            if (!isNew && (load.IsDecided("commitment", id) || decidedTargets.Contains(id)))
            {
                continue;
            }

            if (!isNew)
            {
                await CommitmentCounters.CountAsync(load.Writer, id, -1);
                await DeletePartsAsync(load.Writer, id, entry.Targets.Count);
            }

            await WriteAsync(load, entry, id);
            await CommitmentCounters.CountAsync(load.Writer, id, 1);
        }
    }

    private static async Task DeletePartsAsync(RegisterWriter writer, long id, int targets)
    {
        foreach (var statement in new[]
        {
            "DELETE FROM commitment_actor WHERE commitment_id = @id",
            "DELETE FROM commitment_theme WHERE commitment_id = @id",
            "DELETE FROM target_passage WHERE target_id IN (SELECT id FROM target WHERE commitment_id = @id AND ordinal > @targets)",
            "DELETE FROM target WHERE commitment_id = @id AND ordinal > @targets",
        })
        {
            await writer.Connection.ExecuteAsync(statement, new { id, targets });
        }
    }

    private static async Task WriteAsync(StarterLoad load, CommitmentEntry entry, long id)
    {
        var connection = load.Writer.Connection;
        await connection.ExecuteAsync(
            """
            INSERT INTO commitment (id, slug, kind, status, made, instrument_id, origin, passage_id, is_sample, review, names)
            VALUES (@id, @Slug, @Kind, @Status, @Made, @instrument, 'tabulated', @passage, false, 'proposed', @names)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, status = excluded.status, made = excluded.made,
                instrument_id = excluded.instrument_id, passage_id = excluded.passage_id, names = excluded.names
            """,
            new
            {
                id, Slug = entry.Id, entry.Kind, entry.Status, entry.Made,
                instrument = entry.Instrument is { } instrument ? load.Works[instrument] : (long?)null,
                passage = await load.PassageAsync(entry.Source),
                names = TextsByLanguage.Write(entry.Title),
            });
        await connection.ExecuteAsync(
            "INSERT INTO commitment_actor (commitment_id, ordinal, actor_id, written) VALUES (@id, @ordinal, @actor, '')",
            entry.Actors.Select((actor, index) => new { id, ordinal = index + 1, actor = load.Actors[actor] }));
        await connection.ExecuteAsync(
            "INSERT INTO commitment_theme (commitment_id, theme) VALUES (@id, @theme)", entry.Themes.Distinct().Select(theme => new { id, theme }));
        foreach (var (index, target) in entry.Targets.Index())
        {
            await WriteAsync(load.Writer, target, id, index + 1);
        }
    }

    private static async Task WriteAsync(RegisterWriter writer, TargetEntry target, long commitment, int ordinal)
    {
        var (value, high) = target.Range();
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO target (id, commitment_id, ordinal, direction, value, value_high, unit, base_year, due_year, measures, review)
            VALUES (@id, @commitment, @ordinal, @Direction, @value, @high, @Unit, @BaseYear, @DueYear, @measures, 'proposed')
            ON CONFLICT (commitment_id, ordinal) DO UPDATE SET direction = excluded.direction, value = excluded.value, value_high = excluded.value_high,
                unit = excluded.unit, base_year = excluded.base_year, due_year = excluded.due_year, measures = excluded.measures
            """,
            new
            {
                id = await writer.NextIdAsync("target"), commitment, ordinal, target.Direction, value, high, target.Unit, target.BaseYear, target.DueYear,
                measures = TextsByLanguage.Write(target.Measure),
            });
    }
}
