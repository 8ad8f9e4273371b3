using Dapper;
using Stocktake.Register.Mandates;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Carries a decision about a mandate into its life: a status that a person set, and what follows from the correction for all mandates.</summary>
internal static class StatusDecision
{
    public static async Task FollowAsync(RegisterWriter writer, long id, ReviewEntry entry, string? changed, ReviewStanding standing, Evidence? evidence)
    {
        if (changed == MandateSubject.StatusField)
        {
            var place = evidence is null ? null : await PlaceAsync(writer, evidence);
            var status = ReviewField.Of<string>(standing.Values[changed]!);
            await MandateTrail.AddAsync(writer,
            [
                new TrailEntry(id, status, null, "person")
                {
                    WorkId = place?.WorkId, EditionId = place?.EditionId, EId = place?.EditionId is null ? null : evidence!.EId, ReviewEntryId = entry.Id,
                },
            ]);
        }

        await Assessment.AssessAsync(writer, DateOnly.FromDateTime(writer.Now.UtcDateTime));
    }

    private static async Task<Place> PlaceAsync(RegisterWriter writer, Evidence evidence)
    {
        var work = await writer.Connection.ExecuteScalarAsync<long?>("SELECT id FROM work WHERE slug = @Work", new { evidence.Work })
            ?? throw Refused("unknown-evidence", evidence.Work);
        if (evidence.EId is null)
        {
            return new Place(work, null);
        }

        var edition = await writer.Connection.ExecuteScalarAsync<long?>(
            """
            SELECT max(edition.id) FROM edition JOIN block ON block.work_id = edition.work_id AND block.edition_id = edition.id
            WHERE edition.work_id = @work AND edition.is_newest AND block.eid = @EId
            """,
            new { work, evidence.EId });
        return new Place(work, edition ?? throw Refused("unknown-evidence", $"{evidence.Work} {evidence.EId}"));
    }

    private static RefusedException Refused(string code, string value) => new(ReviewDecisions.Refused(new ReviewRefusal(code, value)));

    private sealed record Place(long WorkId, long? EditionId);
}
