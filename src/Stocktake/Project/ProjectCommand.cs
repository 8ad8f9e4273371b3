using System.CommandLine;
using Stocktake.Climate.Model;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Cli.Project;

/// <summary><c>stocktake project</c>: runs scenarios through the climate ensemble and prints what they lead to.</summary>
internal static class ProjectCommand
{
    /// <summary>Quantiles in percent where none are asked for: the median, the central two thirds, the central 90 %.</summary>
    public static IReadOnlyList<double> UsualQuantiles { get; } = [5, 16.667, 50, 83.333, 95];

    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Description = Texts.Get("project.scenarios"), Arity = ArgumentArity.ZeroOrMore };
        var emissions = Text("emissions");
        var forcing = Text("forcing");
        var parameters = Text("parameters");
        var species = Text("species");
        var concentrations = Text("concentrations");
        var members = Text("members");
        var history = Text("history");
        var harmonize = Choice("harmonize", "ratio", "offset", "none");
        var converge = Text("converge");
        var infill = Choice("infill", "lead-quantile", "none");
        var experiment = Text("experiment");
        var removal = Text("removal");
        var solar = Text("srm");
        var solarConstants = Text("srm-constants");
        var saveSolar = Text("save-srm");
        var share = Text("share");
        var levels = Text("levels");
        var by = Text("by");
        var chances = Text("chances");
        var budgetFrom = Text("budget-from");
        var startState = Text("start-state");
        var saveState = Text("save-state");
        var shard = Text("shard");
        var plot = new Option<string?>("--plot") { Description = Texts.Get("project.plot"), Arity = ArgumentArity.ZeroOrOne };
        var from = Text("from");
        var to = Text("to");
        var quantiles = Text("quantiles");
        var variables = Text("variables");
        var output = Choice("output", "quantiles", "members", "summary", "attribution", "budget");
        var format = Choice("format", "csv", "json", "table");
        var methane = Choice("methane", "thornhill2021", "leach2021");
        var gases = Choice("ghg-forcing", "meinshausen2020", "etminan2016", "myhre1998", "leach2021");
        var stochastic = Text("stochastic");
        var threads = Text("threads");
        var command = new Command("project", Texts.Get("project.description"))
        {
            scenarios, emissions, forcing, parameters, species, members, history, harmonize, converge, infill, experiment, concentrations,
            removal, solar, solarConstants, saveSolar, share, levels, by, chances, budgetFrom, startState, saveState, plot, shard, from, to, quantiles, variables, output, format, methane, gases, stochastic, threads,
        };
        command.Add(MergeCommand.Create());
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (!NumberLists.TryRead(parsed.GetValue(quantiles), 0, 100, UsualQuantiles, out var percents))
            {
                error.WriteLine(Texts.Get("project.no-quantiles", parsed.GetValue(quantiles)));
                return CommandLine.WrongArguments;
            }

            if (!NumberLists.TryRead(parsed.GetValue(chances), 1, 99, new ProjectOptions().Chances, out var belows)
                | !NumberLists.TryRead(parsed.GetValue(levels), 0, 10, new ProjectOptions().Levels, out var wantedLevels))
            {
                error.WriteLine(Texts.Get("project.no-levels"));
                return CommandLine.WrongArguments;
            }

            if (!NumberLists.TryRead(parsed.GetValue(variables) ?? "temperature", out var wanted, out var unknown))
            {
                error.WriteLine(Texts.Get("project.no-variable", unknown));
                return CommandLine.WrongArguments;
            }

            var numbers = new WholeNumbers(parsed);
            var (first, last, convergence) = (numbers.Year(from), numbers.Year(to), numbers.Year(converge));
            var (horizon, counted) = (numbers.Year(by), numbers.Year(budgetFrom));
            var (cores, seed) = (numbers.Count(threads, "project.no-threads"), numbers.Seed(stochastic));
            if (numbers.Complaint is { } complaint)
            {
                error.WriteLine(complaint);
                return CommandLine.WrongArguments;
            }

            var options = new ProjectOptions
            {
                Scenarios = [.. (parsed.GetValue(scenarios) ?? []).Distinct()],
                Emissions = parsed.GetValue(emissions),
                Forcing = parsed.GetValue(forcing),
                Parameters = parsed.GetValue(parameters),
                Species = parsed.GetValue(species),
                Concentrations = parsed.GetValue(concentrations),
                Members = parsed.GetValue(members) ?? "all",
                History = parsed.GetValue(history),
                Harmonize = Enum.Parse<Harmonization>(parsed.GetValue(harmonize) ?? "ratio", ignoreCase: true),
                Converge = convergence ?? 2050,
                Infill = parsed.GetValue(infill) == "lead-quantile",
                Experiment = parsed.GetValue(experiment),
                Removal = parsed.GetValue(removal),
                SolarModification = parsed.GetValue(solar),
                SolarConstants = parsed.GetValue(solarConstants),
                SaveSolarModification = parsed.GetValue(saveSolar),
                Share = parsed.GetValue(share),
                Levels = wantedLevels,
                By = horizon ?? 2100,
                Chances = belows,
                BudgetFrom = counted ?? 2025,
                StartState = parsed.GetValue(startState),
                SaveState = parsed.GetValue(saveState),
                Shard = parsed.GetValue(shard),
                Plot = parsed.GetResult(plot) is null ? null : parsed.GetValue(plot) ?? "",
                From = first,
                To = last ?? 2100,
                Quantiles = percents,
                Variables = wanted,
                Output = parsed.GetValue(output) ?? "quantiles",
                Format = parsed.GetValue(format),
                Methane = Enum.Parse<MethaneMethod>(parsed.GetValue(methane) ?? "thornhill2021", ignoreCase: true),
                GreenhouseGases = Enum.Parse<GreenhouseGasMethod>(parsed.GetValue(gases) ?? "meinshausen2020", ignoreCase: true),
                Stochastic = seed,
                Threads = cores ?? 0,
            };
            return ProjectRun.Run(options, parsed.InvocationConfiguration.Output, error);
        });
        return command;
    }

    private static Option<string?> Text(string name) => new("--" + name) { Description = Texts.Get("project." + name) };

    private static Option<string?> Choice(string name, params string[] values)
    {
        var option = Text(name);
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
