using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>
/// Records the targets that an edition's text states. Reads the targets of <see cref="TakenEdition"/>, writes commitments that are proposed:
/// one for each actor of a paragraph, with all the targets that the paragraph states of it. A target that another language edition states
/// already (same paragraph, value, unit and years) gains a passage; one that the starter register tabulates from the same passage
/// gains its words. What a better file of the same edition no longer states goes, unless a person decided something about it.
/// </summary>
internal static class TargetRecording
{
    /// <summary>Records the targets of an edition that was just taken, and counts them.</summary>
    public static async Task RecordAsync(RegisterWriter writer, TakenEdition taken)
    {
        var stored = await StoredTargets.LoadAsync(writer, taken);
        if (taken.Edition.Work.Language is not { } language || (taken.Edition.Targets.IsEmpty && stored.IsEmpty))
        {
            return;
        }

        await stored.ForgetPassagesAsync();
        var resolver = await TargetActors.OfAsync(writer, taken, language);
        foreach (var group in taken.Edition.Targets.GroupBy(target => (target.Block, Actor: target.Actor ?? "")))
        {
            long? commitment = null;
            foreach (var target in group)
            {
                if (await stored.JoinAsync(target) is { } joined)
                {
                    commitment ??= joined.IsTabulated ? null : joined.CommitmentId;
                    continue;
                }

                commitment ??= await AddCommitmentAsync(writer, taken, stored, resolver, language, group.Key.Actor, target);
                await AddTargetAsync(writer, taken, language, commitment.Value, target);
            }
        }

        await stored.RemoveForgottenAsync();
        await CommitmentYears.OfWorkAsync(writer, taken.WorkId);
    }

    private static async Task<long> AddCommitmentAsync(
        RegisterWriter writer, TakenEdition taken, StoredTargets stored, TargetActors resolver, Language language, string written, Target first)
    {
        var id = await writer.NextIdAsync("commitment");
        var actors = resolver.Resolve(written);
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO commitment (id, slug, kind, status, made, instrument_id, origin, is_sample, review, names)
            VALUES (@id, @slug, 'target', 'stated', @made, @WorkId, 'read', @IsSample, 'proposed', @names)
            """,
            new
            {
                id, slug = stored.NextSlug(first.Block), made = taken.Edition.Work.Date?.ToString(), taken.WorkId, taken.IsSample,
                names = TextsByLanguage.Write([new(language.Code, TargetReading.Title(written, first.Measure, language))]),
            });
        await writer.Connection.ExecuteAsync(
            "INSERT INTO commitment_actor (commitment_id, ordinal, actor_id, written) VALUES (@id, @ordinal, @ActorId, @Written)",
            actors.Select((actor, index) => new { id, ordinal = index + 1, actor.ActorId, actor.Written }));
        await resolver.CountUnresolvedAsync(actors);
        await writer.Connection.ExecuteAsync(
            "INSERT INTO commitment_theme (commitment_id, theme) VALUES (@id, @theme)",
            Themes(taken.Edition, language, first).Select(theme => new { id, theme }));
        await CommitmentCounters.CountAsync(writer, id, 1);
        return id;
    }

    private static async Task AddTargetAsync(RegisterWriter writer, TakenEdition taken, Language language, long commitment, Target target)
    {
        await CommitmentCounters.CountAsync(writer, commitment, -1);
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO target (id, commitment_id, ordinal, direction, value, value_high, unit, base_year, due_year, measures, work_id, edition_id, eid, quote, review, reading)
            SELECT @id, @commitment, coalesce(max(ordinal), 0) + 1, @direction, @Value, @ValueHigh, @Unit, @BaseYear, @Year, @measures, @WorkId, @EditionId, @Block, @Quote,
                'proposed', @reading
            FROM target WHERE commitment_id = @commitment
            """,
            new
            {
                id = await writer.NextIdAsync("target"), commitment, direction = ContractNames.Of(target.Direction), target.Value, target.ValueHigh, target.Unit,
                target.BaseYear, target.Year, measures = TextsByLanguage.Write([new(language.Code, target.Measure)]), taken.WorkId, taken.EditionId, target.Block,
                target.Quote, reading = TargetReading.Write(target),
            });
        await CommitmentCounters.CountAsync(writer, commitment, 1);
    }

    private static IReadOnlyList<string> Themes(Edition edition, Language language, Target target)
    {
        var block = edition.Blocks.First(block => block.EId == target.Block);
        return ThemeCodes.Of(language, target.Quote, block.Text, edition.Blocks.FirstOrDefault(heading => heading.EId == block.Heading)?.Text, edition.Work.Title);
    }
}
