using System.Text.Json;
using Dapper;
using Stocktake.Register.Commitments;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>
/// Sets where the mandates stand as of a day: links from initiatives, successors of works, chains of renewal, status with its evidence, and
/// what is overdue. Only what differs is written, so that a second assessment of the same day changes nothing.
/// </summary>
internal static class Assessment
{
    /// <summary>Assesses all mandates; texts are compared only where one of them changed since the last assessment.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="today">The day of the assessment.</param>
    public static async Task AssessAsync(RegisterWriter writer, DateOnly today)
    {
        await LinkInitiativesAsync(writer);
        var last = await AssessmentMark.LastAsync(writer);
        var now = await AssessmentMark.NowAsync(writer, today);
        await RenewalWriting.WriteAsync(writer, last is null || last.Names != now.Names ? null : await AssessmentMark.ChangedWorksAsync(writer, last));
        await LivesAsync(writer, today);
        await CommitmentYears.PassAsync(writer, today);
        if (now != last)
        {
            await writer.Connection.ExecuteAsync(
                "INSERT INTO register_event (id, kind, details, recorded) VALUES (@id, 'assessed', @details, @Recorded)",
                new { id = await writer.NextIdAsync("register_event"), details = JsonSerializer.Serialize(now), writer.Recorded });
        }
    }

    private static Task<int> LinkInitiativesAsync(RegisterWriter writer) => writer.Connection.ExecuteAsync(
        """
        INSERT INTO initiative_mandate (initiative_id, mandate_id)
        SELECT DISTINCT initiative_passage.initiative_id, mandate_passage.mandate_id
        FROM initiative_passage
        JOIN passage ON passage.id = initiative_passage.passage_id
        JOIN mandate_passage ON mandate_passage.work_id = passage.work_id AND mandate_passage.edition_id = passage.edition_id AND mandate_passage.eid = passage.eid
        WHERE NOT EXISTS (
            SELECT 1 FROM initiative_mandate AS there
            WHERE there.initiative_id = initiative_passage.initiative_id AND there.mandate_id = mandate_passage.mandate_id)
        """);

    private static async Task LivesAsync(RegisterWriter writer, DateOnly today)
    {
        var connection = writer.Connection;
        var mandates = await AssessedMandate.AllAsync(connection);
        var byId = mandates.ToDictionary(mandate => mandate.Id);
        var renewers = mandates.Where(mandate => mandate.RenewsId is not null).ToDictionary(mandate => mandate.RenewsId!.Value);
        var newest = await LifeEvidence.NewestAsync(connection);
        var adopted = await LifeEvidence.AdoptedAsync(connection);
        var reported = await LifeEvidence.ReportedAsync(connection);
        var dropped = await LifeEvidence.DroppedAsync(connection);
        var linked = await LifeEvidence.LinkedAsync(connection);
        var chains = new Dictionary<long, long>();
        var changes = new List<(AssessedMandate Was, AssessedMandate Is)>();
        var entries = new List<TrailEntry>();
        foreach (var mandate in mandates)
        {
            var renewer = renewers.GetValueOrDefault(mandate.Id);
            var state = newest[mandate.Id];
            if (state.Reason != "person")
            {
                var found = MandateLife.Of(
                    new LifeFacts
                    {
                        Adopted = adopted[mandate.Id],
                        Renewed = renewer is null ? null : new LifeState("superseded", renewer.Date, "renewed") { WorkId = renewer.WorkId, EId = renewer.Paragraph },
                        Reported = reported.GetValueOrDefault(mandate.Id),
                        Dropped = dropped.GetValueOrDefault(mandate.Id),
                        Linked = linked.GetValueOrDefault(mandate.Id),
                        OnlyEvent = mandate.OnlyEvent,
                    },
                    today);
                if (!found.IsAs(state))
                {
                    entries.Add(new TrailEntry(mandate.Id, found.Status, found.Since, found.Reason)
                    {
                        WorkId = found.WorkId, EditionId = found.EditionId, EId = found.EId, InitiativeId = found.InitiativeId,
                    });
                    state = found;
                }
            }

            var after = mandate with
            {
                Status = state.Status,
                ChainId = Chain(mandate),
                IsCurrent = renewer is null,
                IsOverdue = renewer is null && state.Status is "open" or "underWay"
                    && Foundations.PartialDate.TryParse(mandate.DueDate, out var due) && MandateLife.IsPast(due, today),
            };
            if (after != mandate)
            {
                changes.Add((mandate, after));
            }
        }

        await MandateTrail.AddAsync(writer, entries);
        await LifeWriting.WriteAsync(writer, changes);

        long Chain(AssessedMandate mandate)
        {
            if (!chains.TryGetValue(mandate.Id, out var chain))
            {
                chain = chains[mandate.Id] = mandate.RenewsId is { } renewed && byId.TryGetValue(renewed, out var older) ? Chain(older) : mandate.Id;
            }

            return chain;
        }
    }
}
