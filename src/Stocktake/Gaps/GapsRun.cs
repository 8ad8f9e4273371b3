using System.Text;
using System.Text.Json;
using Stocktake.Gaps;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Warming;

namespace Stocktake.Cli.Gaps;

/// <summary>One run of <c>stocktake gaps</c>.</summary>
internal static class GapsRun
{
    public static Task<int> RunAsync(GapsOrder order, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(order.Database, error, async database =>
        {
            try
            {
                var register = await database.ReadAsync(GapRegister.ReadAsync, cancellation);
                if (order.Request.Subjects is [var subject] && !register.Commitments.ContainsKey(subject) && !register.Figures.ContainsKey(subject))
                {
                    error.WriteLine(Texts.Get("gaps.no-commitment", subject));
                    return CommandLine.WrongArguments;
                }

                var assessment = GapAssessment.Make(WarmingModel.Load(), register, order.Request, cancellation);
                return order.Against is { } earlier ? Compare(assessment, earlier, output, error) : Print(order, assessment, output);
            }
            catch (GapInputException exception)
            {
                error.WriteLine(Texts.Get("gaps.fault." + exception.Fault, [.. exception.Values]));
                return CommandLine.WrongArguments;
            }
        }, cancellation);

    private static int Print(GapsOrder order, GapAssessment assessment, TextWriter output)
    {
        if (order.AsJson)
        {
            output.WriteLine(Encoding.UTF8.GetString(Bytes(assessment)));
        }
        else
        {
            new GapsText(assessment, Terminal.Of(output)).Print(order.View);
        }

        return CommandLine.Done;
    }

    private static int Compare(GapAssessment assessment, string path, TextWriter output, TextWriter error)
    {
        try
        {
            var changes = AssessmentChanges.Between(File.ReadAllBytes(path), Bytes(assessment));
            output.WriteLine(changes.Count == 0 ? Texts.Get("gaps.unchanged") : Texts.Get("gaps.changed", changes.Count));
            foreach (var change in changes)
            {
                output.WriteLine($"{change.Path}: {change.Old ?? "–"} → {change.New ?? "–"}");
            }

            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(Texts.Get("gaps.against.unreadable", path));
        }
        catch (JsonException)
        {
            error.WriteLine(Texts.Get("gaps.against.wrong", path));
        }

        return CommandLine.WrongInput;
    }

    private static byte[] Bytes(GapAssessment assessment)
    {
        using var bytes = new MemoryStream();
        AssessmentJson.Write(assessment, bytes);
        return bytes.ToArray();
    }
}
