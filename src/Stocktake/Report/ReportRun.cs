using System.Globalization;
using System.Text;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Reports;
using Stocktake.Register.Taking;

namespace Stocktake.Cli.Report;

/// <summary>One run of <c>stocktake report resolution</c>.</summary>
internal static class ReportRun
{
    public static Task<int> RunAsync(ReportOrder order, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (order is { IsDocx: true, Target: null })
        {
            error.WriteLine(Texts.Get("compare.docx-needs-file"));
            return Task.FromResult(CommandLine.WrongArguments);
        }

        return DatabaseUse.RunExistingAsync(order.Database, error, async database =>
        {
            var (gap, state) = await database.ReadAsync(
                async connection => (await ImplementationGap.FindAsync(connection, order.Subject), await RegisterState.ReadAsync(connection)), cancellation);
            if (gap is not { Work: not null, Mandates.Count: > 0 })
            {
                error.WriteLine(Texts.Get("report.none", order.Subject));
                return CommandLine.WrongArguments;
            }

            // What is overdue was found on the day of the last assessment.
            var asOf = state.LastAssessed is { } last ? DateOnly.ParseExact(last[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOnly.FromDateTime(DateTime.UtcNow);
            var report = ResolutionReport.Make(gap, asOf, order.Language);
            return Write(order, report, output, error);
        }, cancellation);
    }

    private static int Write(ReportOrder order, ReportDocument report, TextWriter output, TextWriter error)
    {
        if (order.Target is null)
        {
            output.Write(ReportHtml.Write(report));
            return CommandLine.Done;
        }

        try
        {
            OutputFile.Write(order.Target, order.IsDocx ? ReportDocx.Write(report) : Encoding.UTF8.GetBytes(ReportHtml.Write(report)));
            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // An empty path is an argument that no file can have.
            error.WriteLine(Texts.Get("output.denied", order.Target, exception.GetType().Name));
            return CommandLine.WrongArguments;
        }
    }
}
