using System.Globalization;
using Stocktake.Climate;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Cli.Project;

/// <summary>Runs what <c>stocktake project</c> was asked for and prints it.</summary>
internal sealed class ProjectRun
{
    // What a shell says of a command that Ctrl-C stopped: 128 and the number of the signal.
    private const int Stopped = 130;

    private readonly ProjectOptions _options;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly CancellationToken _cancellation;
    private readonly ProjectInputs _inputs;
    private readonly ProjectInterventions _interventions;

    private ProjectRun(ProjectOptions options, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        (_options, _output, _error, _cancellation) = (options, output, error, cancellation);
        _inputs = ProjectInputs.Read(options);
        _interventions = ProjectInterventions.Read(options);
    }

    /// <summary>Results go to <paramref name="output"/>; what was done to the inputs, and errors, to <paramref name="error"/>.</summary>
    /// <returns>An exit code of the command.</returns>
    public static int Run(ProjectOptions options, TextWriter output, TextWriter error)
    {
        using var stop = new StopSignal();
        try
        {
            if (ProjectChecks.Complaint(options) is { } complaint)
            {
                error.WriteLine(complaint);
                return CommandLine.WrongArguments;
            }

            return new ProjectRun(options, output, error, stop.Token).Run();
        }
        catch (ClimateInputException exception)
        {
            error.WriteLine(exception.Message);
            return exception.IsAboutRequest ? CommandLine.WrongArguments : CommandLine.WrongInput;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine(Texts.Get("project.stopped"));
            return Stopped;
        }
    }

    private int Run()
    {
        var names = _inputs.Sources.Names;
        if (_options.Plot is { } plot && names.Contains(plot))
        {
            return Refuse("project.plot-took-scenario", plot);
        }

        if (_options.Scenarios.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            return Refuse("project.no-scenario", unknown, string.Join(", ", names));
        }

        var positions = MemberSelection.Positions(_options.Members, _inputs.Parameters.Members);
        if (_options.Shard is { } shard)
        {
            if (!ProjectChecks.TryReadShard(shard, positions.Count, out var part, out var parts))
            {
                return Refuse("project.no-shard", shard);
            }

            positions = MemberSelection.Shard(positions, part, parts);
        }

        var parameters = _interventions.Extend(positions.Count == _inputs.Parameters.Members.Count ? _inputs.Parameters : _inputs.Parameters.Select(positions));
        var model = EnsembleModel.Create(_interventions.Extend(_inputs.Species), parameters, _options.Methane, _options.GreenhouseGases, _options.Stochastic is not null);
        var scenarios = Scenarios(model);
        var run = new RunDescription(
            string.Create(CultureInfo.InvariantCulture, $"{_inputs.EnsembleName}, {parameters.Members.Count} members"),
            _inputs.ScenarioName,
            _options.Methane.ToString().ToLowerInvariant(),
            _options.GreenhouseGases.ToString().ToLowerInvariant(),
            _options.Stochastic,
            scenarios.Notes);
        switch (_options.Output)
        {
            case "attribution":
                Attribute(model, scenarios.Scenarios, run);
                break;
            case "budget":
                Budget(model, scenarios.Scenarios, run);
                break;
            default:
                Project(model, scenarios.Scenarios, run);
                break;
        }

        return CommandLine.Done;
    }

    private ScenarioSet Scenarios(EnsembleModel model)
    {
        var built = _options.Experiment is { } experiment
            ? new ScenarioSet([IdealizedExperiment.Create(experiment, _inputs.Species, _options.To)], [])
            : _inputs.Sources.Build(_options.Scenarios, _options.To);
        built = _interventions.Apply(built, model, _options.To, _cancellation);
        foreach (var note in built.Notes)
        {
            _error.WriteLine(note);
        }

        _error.WriteLine(Texts.Get("project.run", _inputs.EnsembleName, model.Parameters.Members.Count, _options.Methane, _options.GreenhouseGases));
        return built;
    }

    private void Project(EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunDescription run)
    {
        using var progress = new RunProgress(_error);
        var result = model.Run(scenarios, Settings(progress), _cancellation);
        progress.Dispose();
        foreach (var sentence in _interventions.WarmingAfterEnds(result))
        {
            _error.WriteLine(sentence);
        }

        ProjectPrint.Print(_options, run, result, _output);
        if (_options.SaveState is { } state)
        {
            ProjectPrint.ToFile(state, stream => StateFile.Write(result.State!, stream));
        }

        if (_options.SaveSolarModification is { } plan)
        {
            ProjectPrint.TextToFile(plan, writer => _interventions.WriteFound(_options.To, writer));
        }

        ProjectPrint.Plot(_options.Plot, result, _error);
    }

    private void Attribute(EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunDescription run)
    {
        var shares = _options.Share is { } file ? ActorShares.Read(ProjectInputs.Bytes(file), file, _inputs.Species) : null;
        foreach (var note in shares?.Notes ?? [])
        {
            _error.WriteLine(note);
        }

        using var progress = new RunProgress(_error);
        var results = scenarios.Select(scenario => WarmingAttribution.Of(model, scenario, shares, Settings(progress), _cancellation)).ToList();
        progress.Dispose();
        ProjectPrint.Series(_options, run, results.SelectMany(result => ResultTable.Quantiles(result, _options.Quantiles, _options.Threads)), results[0], _output);
    }

    private void Budget(EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunDescription run)
    {
        var metrics = ClimateMetrics.Of(model);
        var chances = _options.Chances.Select(percent => percent / 100).ToArray();
        ProjectPrint.Budgets(
            _options, run, [.. scenarios.SelectMany(scenario => ScenarioBudget.Of(model, metrics, scenario, _options.Levels, chances, _options.BudgetFrom, _options.To, _cancellation))], _output);
    }

    private RunSettings Settings(IProgress<double> progress)
    {
        var isSummary = _options.Output == "summary";
        return new RunSettings
        {
            From = isSummary ? _inputs.Start?.Year ?? 1850 : _options.From ?? _inputs.Start?.Year ?? 1750,
            To = _options.To,
            Variables = isSummary ? [ClimateVariable.Temperature] : _options.Variables,
            Start = _inputs.Start,
            KeepState = _options.SaveState is not null,
            Seed = _options.Stochastic,
            Threads = _options.Threads,
            Progress = progress,
        };
    }

    private int Refuse(string text, params object[] arguments)
    {
        _error.WriteLine(Texts.Get(text, arguments));
        return CommandLine.WrongArguments;
    }
}
