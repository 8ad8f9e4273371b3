using System.Text;
using Stocktake.Gaps;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Reports;
using Stocktake.Gaps.Warming;
using Stocktake.Register.Commitments;
using Stocktake.Storage;

namespace Stocktake.Cli.Report;

/// <summary>One run of <c>stocktake report</c>.</summary>
internal static class ReportRun
{
    public static Task<int> RunAsync(ReportOrder order, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (order is { Format: not "html", Target: null })
        {
            error.WriteLine(Texts.Get("report.needs-file", order.Format));
            return Task.FromResult(CommandLine.WrongArguments);
        }

        return DatabaseUse.RunExistingAsync(order.Database, error, async database =>
        {
            try
            {
                if (await FindAsync(order, database, cancellation) is not { } report)
                {
                    error.WriteLine(Texts.Get(order.Kind == "resolution" ? "report.none" : "gaps.no-commitment", order.Subject));
                    return CommandLine.WrongArguments;
                }

                return Compared(order, report, error) is { } compared ? await WriteAsync(order, compared, output, error, cancellation) : CommandLine.WrongInput;
            }
            catch (GapInputException exception)
            {
                error.WriteLine(Texts.Get("gaps.fault." + exception.Fault, [.. exception.Values]));
                return CommandLine.WrongArguments;
            }
        }, cancellation);
    }

    private static async Task<ReportDocument?> FindAsync(ReportOrder order, Database database, CancellationToken cancellation)
    {
        if (order.Kind == "resolution")
        {
            return await database.ReadAsync(connection => ResolutionReport.FindAsync(connection, order.Subject, order.Assessment.Date, order.Language), cancellation);
        }

        var register = await database.ReadAsync(GapRegister.ReadAsync, cancellation);
        var request = order.Assessment;
        if (order.Kind == "gap")
        {
            var overdue = await database.ReadAsync(connection => OverdueMandates.FindAsync(connection, GapBrief.MostOverdue), cancellation);
            return GapBrief.Make(GapAssessment.Make(WarmingModel.Load(), register, request, cancellation), overdue, order.Language);
        }

        var detail = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, order.Subject, request.Date), cancellation);
        var subject = detail?.Item.Slug ?? order.Subject;
        if (detail is null && !register.Figures.ContainsKey(subject))
        {
            return null;
        }

        var model = WarmingModel.Load();
        var own = GapAssessment.Make(model, register, request with { Subjects = [subject] }, cancellation);
        return detail is null && own.Wedges.Count == 0 ? null : CommitmentBrief.Make(subject, own, GapAssessment.Make(model, register, request, cancellation), detail, order.Language);
    }

    // With what changed since the report that was named, or since the one that the target holds; null where the named one is none.
    private static ReportDocument? Compared(ReportOrder order, ReportDocument report, TextWriter error)
    {
        if (order.Previous is not { } previous)
        {
            return order.Target is { } target && Bytes(target) is { } held && ReportFile.RecordOf(held) is { } record && ReportChanges.IsEarlier(report, record) ? ReportChanges.Over(report, record) : report;
        }

        if (Bytes(previous) is not { } bytes)
        {
            error.WriteLine(Texts.Get("report.previous.unreadable", previous));
        }
        else if (ReportFile.RecordOf(bytes) is not { } earlier)
        {
            error.WriteLine(Texts.Get("report.previous.none", previous));
        }
        else if (!ReportChanges.IsEarlier(report, earlier))
        {
            error.WriteLine(Texts.Get("report.previous.other", previous, earlier.Kind, earlier.Subject));
        }
        else
        {
            return ReportChanges.Since(report, earlier);
        }

        return null;
    }

    // A device or a pipe has no end to read to.
    private static byte[]? Bytes(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<int> WriteAsync(ReportOrder order, ReportDocument report, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (order.Target is null)
        {
            output.Write(ReportHtml.Write(report));
            return CommandLine.Done;
        }

        try
        {
            OutputFile.Write(order.Target, order.Format switch
            {
                "docx" => ReportDocx.Write(report),
                "pdf" => await ReportPdf.WriteAsync(report, cancellation),
                _ => Encoding.UTF8.GetBytes(ReportHtml.Write(report)),
            });
            return CommandLine.Done;
        }
        catch (ReportPdfException exception)
        {
            error.WriteLine(Texts.Get("report.pdf." + exception.Fault, exception.Converter));
            return CommandLine.WrongInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // An empty path is an argument that no file can have.
            error.WriteLine(Texts.Get("output.denied", order.Target, exception.GetType().Name));
            return CommandLine.WrongArguments;
        }
    }
}
