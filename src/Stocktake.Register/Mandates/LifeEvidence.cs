using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>Gathers what the register holds that bears on the life of mandates, by mandate, each in one statement over all of them.</summary>
internal static class LifeEvidence
{
    /// <summary>The newest entry of each mandate's trail.</summary>
    public static async Task<Dictionary<long, LifeState>> NewestAsync(DbConnection connection) => (await connection.QueryAsync<Row>(
        """
        SELECT mandate_id AS MandateId, status AS Status, since AS Since, reason AS Reason, work_id AS WorkId, edition_id AS EditionId, eid AS EId,
            initiative_id AS InitiativeId
        FROM mandate_status WHERE NOT EXISTS (
            SELECT 1 FROM mandate_status AS later WHERE later.mandate_id = mandate_status.mandate_id AND later.ordinal > mandate_status.ordinal)
        """)).ToDictionary(row => row.MandateId, row => row.ToState());

    /// <summary>How each mandate whose newest entry says something else began.</summary>
    public static async Task<Dictionary<long, LifeState>> AdoptedAsync(DbConnection connection) => (await connection.QueryAsync<Row>(
        """
        SELECT mandate_id AS MandateId, status AS Status, since AS Since, reason AS Reason, work_id AS WorkId, edition_id AS EditionId, eid AS EId
        FROM mandate_status WHERE ordinal = 1
        """)).ToDictionary(row => row.MandateId, row => row.ToState());

    /// <summary>
    /// Reports: the first report or note of later date that cites the mandate's work and comes from an addressee, from the organization
    /// that the addressee belongs to, or from a part of the addressee.
    /// </summary>
    public static async Task<Dictionary<long, LifeState>> ReportedAsync(DbConnection connection) => (await connection.QueryAsync<Row>(
        """
        SELECT DISTINCT mandate.id AS MandateId, 'reported' AS Status, report.date AS Since, 'reported' AS Reason, citation.work_id AS WorkId,
            citation.edition_id AS EditionId, citation.eid AS EId, citation.ordinal AS Ordinal
        FROM work AS report
        JOIN citation ON citation.work_id = report.id
        JOIN mandate ON mandate.work_id = citation.target_work_id
        JOIN mandate_addressee ON mandate_addressee.mandate_id = mandate.id
        JOIN actor AS addressee ON addressee.id = mandate_addressee.actor_id
        JOIN actor AS reporter ON reporter.id = report.actor_id
        WHERE report.is_held AND report.kind IN ('report', 'note') AND report.date > mandate.date
            AND (addressee.id = reporter.id OR addressee.within_id = reporter.id OR reporter.within_id = addressee.id)
        """)).GroupBy(row => row.MandateId).ToDictionary(
            group => group.Key,
            group => group.OrderBy(row => row.Since, StringComparer.Ordinal).ThenBy(row => row.WorkId).ThenBy(row => row.EditionId).ThenBy(row => row.Ordinal).First().ToState());

    /// <summary>What followed without them: a successor with mandates of its own in a language of theirs, or a newer edition of the same work.</summary>
    public static async Task<Dictionary<long, LifeState>> DroppedAsync(DbConnection connection)
    {
        var bySuccessor = await connection.QueryAsync<Row>(
            """
            SELECT mandate.id AS MandateId, 'lapsed' AS Status, successor.date AS Since, 'dropped' AS Reason, successor.id AS WorkId
            FROM mandate JOIN work ON work.id = mandate.work_id JOIN work AS successor ON successor.id = work.successor_id
            WHERE EXISTS (SELECT 1 FROM mandate AS other WHERE other.work_id = successor.id) AND EXISTS (
                SELECT 1 FROM mandate_passage JOIN edition ON edition.work_id = successor.id AND edition.language = mandate_passage.language
                WHERE mandate_passage.mandate_id = mandate.id)
            """);
        var byEdition = await connection.QueryAsync<Row>(
            """
            SELECT mandate.id AS MandateId, 'lapsed' AS Status, max(newest.date) AS Since, 'dropped' AS Reason, mandate.work_id AS WorkId, max(newest.id) AS EditionId
            FROM mandate
            JOIN mandate_passage ON mandate_passage.mandate_id = mandate.id
            JOIN edition ON edition.work_id = mandate_passage.work_id AND edition.id = mandate_passage.edition_id
            JOIN edition AS newest ON newest.work_id = mandate.work_id AND newest.is_newest
            WHERE mandate.work_id IN (SELECT work_id FROM edition AS older WHERE NOT older.is_newest)
            GROUP BY mandate.id, mandate.work_id
            HAVING max(CASE WHEN edition.is_newest THEN 1 ELSE 0 END) = 0
            """);
        return byEdition.Concat(bySuccessor).GroupBy(row => row.MandateId).ToDictionary(group => group.Key, group => group.Last().ToState());
    }

    /// <summary>Initiatives that answer them: the furthest one, then the first.</summary>
    public static async Task<Dictionary<long, LifeState>> LinkedAsync(DbConnection connection) => (await connection.QueryAsync<Row>(
        """
        SELECT initiative_mandate.mandate_id AS MandateId, CASE WHEN initiative.status = 'completed' THEN 'done' ELSE 'underWay' END AS Status,
            CASE WHEN initiative.status = 'completed' THEN initiative.to_date ELSE initiative.from_date END AS Since,
            'linked' AS Reason, initiative.id AS InitiativeId
        FROM initiative_mandate JOIN initiative ON initiative.id = initiative_mandate.initiative_id
        WHERE initiative.review <> 'rejected' AND initiative.status IN ('active', 'completed')
        """)).GroupBy(row => row.MandateId).ToDictionary(
            group => group.Key, group => group.OrderBy(row => row.Status, StringComparer.Ordinal).ThenBy(row => row.InitiativeId).First().ToState());

    private sealed record Row
    {
        public long MandateId { get; init; }

        public string Status { get; init; } = "";

        public string? Since { get; init; }

        public string Reason { get; init; } = "";

        public long? WorkId { get; init; }

        public long? EditionId { get; init; }

        public string? EId { get; init; }

        public long? InitiativeId { get; init; }

        public long Ordinal { get; init; }

        public LifeState ToState() => new(Status, Since, Reason) { WorkId = WorkId, EditionId = EditionId, EId = EId, InitiativeId = InitiativeId };
    }
}
