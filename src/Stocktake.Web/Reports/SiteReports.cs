using Microsoft.AspNetCore.Http;
using Stocktake.Gaps;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Reports;
using Stocktake.Register.Commitments;
using Stocktake.Storage;
using Stocktake.Web.Gaps;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Reports;

/// <summary>Makes the reports of the site, as the register stands.</summary>
/// <param name="database">The register.</param>
/// <param name="runs">Assessments.</param>
/// <param name="files">Reports as files.</param>
/// <param name="clock">The day of a report.</param>
internal sealed class SiteReports(Database database, GapRuns runs, ReportFiles files, TimeProvider clock)
{
    /// <summary>Reports as files.</summary>
    public ReportFiles Files => files;

    /// <summary>The report in the reader's language; null where there is nothing to report on.</summary>
    /// <param name="kind">resolution commitment gap.</param>
    /// <param name="id">Id of the document or commitment; nothing for the gap.</param>
    /// <param name="request">Whose language counts, and what the reader assumes.</param>
    /// <exception cref="GapInputException">What the reader assumes cannot be.</exception>
    public async Task<(ReportDocument? Report, Refusal? Refusal)> FindAsync(string kind, string id, HttpRequest request) =>
        AssessmentQuery.Read(request, clock, [], out var wanted) is { } refusal ? (null, refusal) : (await FindAsync(kind, id, wanted, RequestLanguage.Of(request).Contents.Language), null);

    private async Task<ReportDocument?> FindAsync(string kind, string id, AssessmentRequest wanted, Foundations.Language language)
    {
        var today = wanted.Date;
        if (kind == "resolution")
        {
            return await database.ReadAsync(connection => ResolutionReport.FindAsync(connection, id, today, language));
        }

        if (kind == "gap")
        {
            var overdue = await database.ReadAsync(connection => OverdueMandates.FindAsync(connection, GapBrief.MostOverdue));
            return GapBrief.Make(await runs.MakeAsync(database, wanted), overdue, language);
        }

        var detail = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, id, today));
        var subject = detail?.Item.Slug ?? id;
        var own = await runs.MakeAsync(database, wanted with { Subjects = [subject] });
        return detail is null && own.Wedges.Count == 0 ? null : CommitmentBrief.Make(subject, own, await runs.MakeAsync(database, wanted), detail, language);
    }
}
