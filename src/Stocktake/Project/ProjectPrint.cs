using System.Text;
using Stocktake.Climate;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Cli.Project;

/// <summary>Prints results in the form that was asked for, and writes the files that were.</summary>
internal static class ProjectPrint
{
    /// <summary>Prints series or summaries.</summary>
    public static void Print(ProjectOptions options, RunDescription run, EnsembleResult result, TextWriter output)
    {
        if (options.Shard is not null)
        {
            // Quantiles of parts cannot be merged; members with all their digits can.
            ResultCsv.Write(ResultTable.Members(result), result.FirstYear, result.LastYear, output, allDigits: true);
            return;
        }

        if (options.Output == "summary")
        {
            Summaries(options, run, ScenarioSummary.Of(result, options.Levels, options.By), output);
            return;
        }

        Series(options, run, options.Output == "members" ? ResultTable.Members(result) : ResultTable.Quantiles(result, options.Quantiles, options.Threads), result, output);
    }

    /// <summary>Prints series, whose years are those of a result.</summary>
    public static void Series(ProjectOptions options, RunDescription run, IEnumerable<ResultSeries> series, EnsembleResult result, TextWriter output)
    {
        if (options.Format == "json")
        {
            Json(output, stream => ResultJson.Write(run, series, result.FirstYear, result.LastYear, stream));
        }
        else
        {
            ResultCsv.Write(series, result.FirstYear, result.LastYear, output);
        }
    }

    /// <summary>Prints carbon budgets.</summary>
    public static void Budgets(ProjectOptions options, RunDescription run, IReadOnlyList<ScenarioBudget> budgets, TextWriter output)
    {
        if (options.Format == "json")
        {
            Json(output, stream => ResultJson.Write(run, budgets, stream));
        }
        else if (IsForReader(options, output))
        {
            SummaryTable.Write(budgets, output);
        }
        else
        {
            ScenarioBudget.WriteCsv(budgets, output);
        }
    }

    /// <summary>Draws the fan, where it was asked for: on the terminal beside the results, or into a file.</summary>
    public static void Plot(string? plot, EnsembleResult result, TextWriter error)
    {
        if (plot is { Length: 0 })
        {
            // Beside the results, not among them: standard output stays a table.
            FanChart.WriteText(result, error, Console.IsErrorRedirected ? 80 : Console.WindowWidth);
        }
        else if (plot is not null)
        {
            TextToFile(plot, writer => FanChart.WriteSvg(result, writer));
        }
    }

    /// <summary>Writes a text file, whole or not at all.</summary>
    public static void TextToFile(string path, Action<TextWriter> write) => ToFile(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    });

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="ClimateInputException">It cannot be written.</exception>
    public static void ToFile(string path, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        try
        {
            OutputFile.Write(path, bytes.ToArray());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClimateInputException(Texts.Sentence("project.no-write", path, exception.GetType().Name), exception);
        }
    }

    private static void Summaries(ProjectOptions options, RunDescription run, IReadOnlyList<ScenarioSummary> summaries, TextWriter output)
    {
        if (options.Format == "json")
        {
            Json(output, stream => ResultJson.Write(run, summaries, stream));
        }
        else if (IsForReader(options, output))
        {
            SummaryTable.Write(summaries, options.Levels, options.By, output);
        }
        else
        {
            ScenarioSummary.WriteCsv(summaries, output);
        }
    }

    private static bool IsForReader(ProjectOptions options, TextWriter output) =>
        options.Format == "table" || (options.Format is null && ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);

    private static void Json(TextWriter output, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
