using System.Globalization;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>The targets that a work's texts and the starter register state already, while one edition of the work is recorded.</summary>
internal sealed class StoredTargets
{
    private readonly RegisterWriter writer;
    private readonly TakenEdition taken;
    private readonly List<StoredTarget> targets;
    private readonly HashSet<string> slugs;
    private readonly TabulatedTargets tabulated;
    private readonly HashSet<long> joined = [];

    private StoredTargets(RegisterWriter writer, TakenEdition taken, List<StoredTarget> targets, HashSet<string> slugs)
    {
        this.writer = writer;
        this.taken = taken;
        this.targets = targets;
        this.slugs = slugs;
        tabulated = new TabulatedTargets(taken.Edition);
    }

    /// <summary>Whether nothing is known of the work.</summary>
    public bool IsEmpty => targets.Count == 0;

    public static async Task<StoredTargets> LoadAsync(RegisterWriter writer, TakenEdition taken)
    {
        var targets = await writer.Connection.QueryAsync<StoredTarget>(
            """
            SELECT t.id AS Id, t.commitment_id AS CommitmentId, t.value AS Value, t.value_high AS ValueHigh, t.unit AS Unit, t.due_year AS DueYear,
                t.direction AS Direction, t.measures AS Measures, c.names AS Names, t.edition_id AS EditionId, t.reading AS Reading, c.origin AS Origin, p.eid AS PassageEId,
                (EXISTS (SELECT 1 FROM review_entry e WHERE (e.subject_kind = 'target' AND e.subject_id = t.id)
                    OR (e.subject_kind = 'commitment' AND e.subject_id = c.id))) AS IsDecided
            FROM target t JOIN commitment c ON c.id = t.commitment_id LEFT JOIN passage p ON p.id = c.passage_id
            WHERE c.id IN (
                SELECT id FROM commitment WHERE origin = 'read' AND instrument_id = @WorkId
                UNION SELECT stated.id FROM passage JOIN commitment stated ON stated.passage_id = passage.id WHERE passage.work_id = @WorkId)
            ORDER BY t.commitment_id, t.ordinal
            """,
            new { taken.WorkId });
        var slugs = await writer.Connection.QueryAsync<string>("SELECT slug FROM commitment WHERE origin = 'read' AND instrument_id = @WorkId", new { taken.WorkId });
        return new StoredTargets(writer, taken, targets.AsList(), new HashSet<string>(slugs, StringComparer.Ordinal));
    }

    /// <summary>Takes this edition's passages off the targets: those that it still states get them again.</summary>
    public async Task ForgetPassagesAsync()
    {
        await writer.Connection.ExecuteAsync("DELETE FROM target_passage WHERE work_id = @WorkId AND edition_id = @EditionId", new { taken.WorkId, taken.EditionId });
        foreach (var target in targets.Where(target => target.EditionId == taken.EditionId))
        {
            target.EditionId = null;
            target.IsForgotten = true;
        }
    }

    /// <summary>A slug for one more commitment of a paragraph.</summary>
    public string NextSlug(string block)
    {
        for (var number = 1; ; number++)
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"{taken.WorkSlug}~{block}~t{number}");
            if (slugs.Add(slug))
            {
                return slug;
            }
        }
    }

    /// <summary>Finds the stored target that states the same as one of this edition, each once, and gives it this passage; null where there is none.</summary>
    public async Task<StoredTarget?> JoinAsync(Target read)
    {
        var found = targets.Find(target => !joined.Contains(target.Id) && target.Reading is { } json && TargetReading.Read(json).IsSameAs(read))
            ?? tabulated.Find(targets.Where(target => !joined.Contains(target.Id)), read);
        if (found is null)
        {
            return null;
        }

        joined.Add(found.Id);
        var values = new
        {
            found.Id, taken.WorkId, taken.EditionId, read.Block, read.Quote, language = taken.Edition.Work.Language!.Value.Code, reading = TargetReading.Write(read),
        };
        if (found.EditionId is null)
        {
            found.EditionId = taken.EditionId;
            await writer.Connection.ExecuteAsync(
                "UPDATE target SET work_id = @WorkId, edition_id = @EditionId, eid = @Block, quote = @Quote, reading = coalesce(reading, @reading) WHERE id = @Id", values);
        }
        else
        {
            await writer.Connection.ExecuteAsync(
                "INSERT INTO target_passage (target_id, language, work_id, edition_id, eid, quote) VALUES (@Id, @language, @WorkId, @EditionId, @Block, @Quote)", values);
        }

        await AddTextsAsync(found, read);
        return found;
    }

    /// <summary>Takes out what this edition stated before and states no longer, unless another language does or a person decided about it.</summary>
    public async Task RemoveForgottenAsync()
    {
        foreach (var target in targets.Where(target => target.IsForgotten && target.EditionId is null))
        {
            if (await PromoteAsync(target))
            {
                continue;
            }

            if (target.IsTabulated || target.IsDecided)
            {
                // Its own words stay beside it: they are what was decided about.
                await writer.Connection.ExecuteAsync("UPDATE target SET edition_id = NULL, eid = NULL WHERE id = @Id", new { target.Id });
                continue;
            }

            await RemoveAsync(target);
        }
    }

    private async Task<bool> PromoteAsync(StoredTarget target)
    {
        var other = await writer.Connection.ExecuteScalarAsync<long?>("SELECT min(edition_id) FROM target_passage WHERE target_id = @Id", new { target.Id });
        if (other is null)
        {
            return false;
        }

        await writer.Connection.ExecuteAsync(
            """
            UPDATE target SET edition_id = @other, eid = (SELECT eid FROM target_passage WHERE target_id = @Id AND edition_id = @other),
                quote = (SELECT quote FROM target_passage WHERE target_id = @Id AND edition_id = @other) WHERE id = @Id
            """,
            new { target.Id, other });
        await writer.Connection.ExecuteAsync("DELETE FROM target_passage WHERE target_id = @Id AND edition_id = @other", new { target.Id, other });
        return true;
    }

    private async Task RemoveAsync(StoredTarget target)
    {
        await CommitmentCounters.CountAsync(writer, target.CommitmentId, -1);
        await writer.Connection.ExecuteAsync("DELETE FROM target WHERE id = @Id", new { target.Id });
        if (await writer.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM target WHERE commitment_id = @CommitmentId", new { target.CommitmentId }) > 0)
        {
            await CommitmentCounters.CountAsync(writer, target.CommitmentId, 1);
            return;
        }

        await TargetActors.ForgetAsync(writer, target.CommitmentId, taken.Edition.Work.Language ?? default);
        foreach (var table in new[] { "commitment_actor", "commitment_theme", "initiative_commitment" })
        {
            await writer.Connection.ExecuteAsync($"DELETE FROM {table} WHERE commitment_id = @CommitmentId", new { target.CommitmentId });
        }

        await writer.Connection.ExecuteAsync("DELETE FROM commitment WHERE id = @CommitmentId", new { target.CommitmentId });
    }

    private async Task AddTextsAsync(StoredTarget target, Target read)
    {
        if (target.IsTabulated || taken.Edition.Work.Language is not { } language)
        {
            return;
        }

        await AddTextAsync("target", "measures", target.Id, language, read.Measure);
        await AddTextAsync("commitment", "names", target.CommitmentId, language, TargetReading.Title(read.Actor ?? "", read.Measure, language));
    }

    private async Task AddTextAsync(string table, string column, long id, Language language, string text)
    {
        var texts = TextsByLanguage.Read(await writer.Connection.QuerySingleAsync<string>($"SELECT {column} FROM {table} WHERE id = @id", new { id }));
        if (texts.TryAdd(language.Code, text))
        {
            await writer.Connection.ExecuteAsync($"UPDATE {table} SET {column} = @texts WHERE id = @id", new { id, texts = TextsByLanguage.Write(texts) });
        }
    }
}

/// <summary>A target that is in the register.</summary>
internal sealed class StoredTarget
{
    public long Id { get; set; }

    public long CommitmentId { get; set; }

    public double? Value { get; set; }

    public double? ValueHigh { get; set; }

    public string? Unit { get; set; }

    public int? DueYear { get; set; }

    public string Direction { get; set; } = "";

    public string Measures { get; set; } = "{}";

    public string Names { get; set; } = "{}";

    public long? EditionId { get; set; }

    public string? Reading { get; set; }

    public string Origin { get; set; } = "";

    public string? PassageEId { get; set; }

    public bool IsDecided { get; set; }

    public bool IsForgotten { get; set; }

    public bool IsTabulated => Origin == "tabulated";
}
