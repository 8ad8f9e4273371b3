using System.Globalization;
using Stocktake.Climate;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Cli.Project;

/// <summary>Runs what <c>stocktake project</c> was asked for and prints it.</summary>
internal static class ProjectRun
{
    /// <summary>Results go to <paramref name="output"/>; what was done to the inputs, and errors, to <paramref name="error"/>.</summary>
    /// <returns>An exit code of the command.</returns>
    public static int Run(ProjectOptions options, TextWriter output, TextWriter error)
    {
        try
        {
            return Project(options, output, error);
        }
        catch (ClimateInputException exception)
        {
            error.WriteLine(exception.Message);
            return exception.IsAboutRequest ? CommandLine.WrongArguments : CommandLine.WrongInput;
        }
    }

    private static int Project(ProjectOptions options, TextWriter output, TextWriter error)
    {
        var inputs = ProjectInputs.Read(options);
        if (options.Experiment is not null && (options.Scenarios.Count > 0 || options.Emissions is not null || options.Output == "summary"))
        {
            error.WriteLine(Texts.Get("project.experiment-alone"));
            return CommandLine.WrongArguments;
        }

        if (options.Scenarios.FirstOrDefault(name => !inputs.Sources.Names.Contains(name)) is { } unknown)
        {
            error.WriteLine(Texts.Get("project.no-scenario", unknown, string.Join(", ", inputs.Sources.Names)));
            return CommandLine.WrongArguments;
        }

        var positions = MemberSelection.Positions(options.Members, inputs.Parameters.Members);
        if (options.Shard is { } shard)
        {
            if (!TryReadShard(shard, positions.Count, out var part, out var parts))
            {
                error.WriteLine(Texts.Get("project.no-shard", shard));
                return CommandLine.WrongArguments;
            }

            positions = MemberSelection.Shard(positions, part, parts);
        }

        var species = options.SolarModification is null ? inputs.Species : SolarModification.AddTo(inputs.Species);
        var parameters = positions.Count == inputs.Parameters.Members.Count ? inputs.Parameters : inputs.Parameters.Select(positions);
        parameters = options.SolarModification is null ? parameters : SolarModification.AddTo(parameters);
        var model = EnsembleModel.Create(species, parameters, options.Methane, options.GreenhouseGases, options.Stochastic is not null);
        var built = options.Experiment is { } experiment
            ? new ScenarioSet([IdealizedExperiment.Create(experiment, inputs.Species, options.To)], [])
            : inputs.Sources.Build(options.Scenarios, options.To);
        built = ProjectInterventions.Apply(options, built);
        foreach (var note in built.Notes)
        {
            error.WriteLine(note);
        }

        error.WriteLine(Texts.Get("project.run", inputs.EnsembleName, parameters.Members.Count, options.Methane, options.GreenhouseGases));
        var isSummary = options.Output == "summary";
        var settings = new RunSettings
        {
            From = isSummary ? inputs.Start?.Year ?? 1850 : options.From ?? inputs.Start?.Year ?? 1750,
            To = options.To,
            Variables = isSummary ? [ClimateVariable.Temperature] : options.Variables,
            Start = inputs.Start,
            KeepState = options.SaveState is not null,
            Seed = options.Stochastic,
            Threads = options.Threads,
        };
        var result = model.Run(built.Scenarios, settings);
        foreach (var sentence in ProjectInterventions.WarmingAfterEnds(options, result))
        {
            error.WriteLine(sentence);
        }

        var run = new RunDescription(
            string.Create(CultureInfo.InvariantCulture, $"{inputs.EnsembleName}, {parameters.Members.Count} members"),
            inputs.ScenarioName,
            options.Methane.ToString().ToLowerInvariant(),
            options.GreenhouseGases.ToString().ToLowerInvariant(),
            options.Stochastic,
            built.Notes);
        Print(options, run, result, output);
        if (options.SaveState is { } path)
        {
            WriteBeside(path, stream => StateFile.Write(result.State!, stream));
        }

        Plot(options.Plot, result, error);

        return CommandLine.Done;
    }

    /// <summary>Prints a result in the form that was asked for.</summary>
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
            var summaries = ScenarioSummary.Of(result);
            if (options.Format == "json")
            {
                Json(output, stream => ResultJson.Write(run, summaries, stream));
            }
            else
            {
                ScenarioSummary.WriteCsv(summaries, output);
            }

            return;
        }

        var series = options.Output == "members" ? ResultTable.Members(result) : ResultTable.Quantiles(result, options.Quantiles, options.Threads);
        if (options.Format == "json")
        {
            Json(output, stream => ResultJson.Write(run, series, result.FirstYear, result.LastYear, stream));
        }
        else
        {
            ResultCsv.Write(series, result.FirstYear, result.LastYear, output);
        }
    }

    private static void Json(TextWriter output, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static void Plot(string? plot, EnsembleResult result, TextWriter error)
    {
        if (plot is { Length: 0 })
        {
            // Beside the results, not among them: standard output stays a table.
            FanChart.WriteText(result, error, Console.IsErrorRedirected ? 80 : Console.WindowWidth);
        }
        else if (plot is not null)
        {
            WriteBeside(plot, stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                FanChart.WriteSvg(result, writer);
            });
        }
    }

    // Written beside and moved into place, so that a run that is stopped leaves no half of a file.
    private static void WriteBeside(string path, Action<Stream> write)
    {
        var beside = path + ".part";
        try
        {
            using (var stream = File.Create(beside))
            {
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClimateInputException(Texts.Get("project.no-write", path, exception.GetType().Name), exception);
        }
    }

    private static bool TryReadShard(string text, int members, out int part, out int parts)
    {
        var pieces = text.Split('/');
        part = parts = 0;
        return pieces.Length == 2
            && int.TryParse(pieces[0], NumberStyles.None, CultureInfo.InvariantCulture, out part)
            && int.TryParse(pieces[1], NumberStyles.None, CultureInfo.InvariantCulture, out parts)
            && part >= 1 && part <= parts && parts <= members;
    }
}
