using System.CommandLine;
using System.Globalization;
using Stocktake.Climate.Model;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Results;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Cli.Project;

/// <summary><c>stocktake project</c>: runs scenarios through the climate ensemble and prints what they lead to.</summary>
internal static class ProjectCommand
{
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
        var startState = Text("start-state");
        var saveState = Text("save-state");
        var shard = Text("shard");
        var plot = new Option<string?>("--plot") { Description = Texts.Get("project.plot"), Arity = ArgumentArity.ZeroOrOne };
        var from = Text("from");
        var to = Text("to");
        var quantiles = Text("quantiles");
        var variables = Text("variables");
        var output = Choice("output", "quantiles", "members", "summary");
        var format = Choice("format", "csv", "json");
        var methane = Choice("methane", "thornhill2021", "leach2021");
        var gases = Choice("ghg-forcing", "meinshausen2020", "etminan2016", "myhre1998", "leach2021");
        var stochastic = Text("stochastic");
        var threads = Text("threads");
        var command = new Command("project", Texts.Get("project.description"))
        {
            scenarios, emissions, forcing, parameters, species, members, history, harmonize, converge, infill, experiment, concentrations,
            removal, solar, startState, saveState, plot, shard, from, to, quantiles, variables, output, format, methane, gases, stochastic, threads,
        };
        command.Add(MergeCommand.Create());
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (!TryReadPercents(parsed.GetValue(quantiles), out var percents))
            {
                error.WriteLine(Texts.Get("project.no-quantiles", parsed.GetValue(quantiles)));
                return CommandLine.WrongArguments;
            }

            if (!TryReadVariables(parsed.GetValue(variables) ?? (parsed.GetValue(experiment) is null ? "temperature" : "temperature_absolute"), out var wanted, out var unknown))
            {
                error.WriteLine(Texts.Get("project.no-variable", unknown));
                return CommandLine.WrongArguments;
            }

            var numbers = new WholeNumbers(parsed);
            var (first, last, convergence) = (numbers.Year(from), numbers.Year(to), numbers.Year(converge));
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
                StartState = parsed.GetValue(startState),
                SaveState = parsed.GetValue(saveState),
                Shard = parsed.GetValue(shard),
                Plot = parsed.GetResult(plot) is null ? null : parsed.GetValue(plot) ?? "",
                From = first,
                To = last ?? 2100,
                Quantiles = percents,
                Variables = wanted,
                Output = parsed.GetValue(output) ?? "quantiles",
                Format = parsed.GetValue(format) ?? "csv",
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

    /// <summary>Reads quantiles in percent, separated by commas.</summary>
    public static bool TryReadPercents(string? text, out IReadOnlyList<double> percents)
    {
        var list = new List<double>();
        percents = list;
        foreach (var part in (text ?? "5,16.667,50,83.333,95").Split(',', StringSplitOptions.TrimEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100)
            {
                return false;
            }

            list.Add(percent);
        }

        return list.Count > 0;
    }

    private static bool TryReadVariables(string text, out IReadOnlyList<ClimateVariable> variables, out string unknown)
    {
        var list = new List<ClimateVariable>();
        (variables, unknown) = (list, "");
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!ClimateVariable.TryParse(part, out var variable))
            {
                unknown = part;
                return false;
            }

            if (!list.Contains(variable))
            {
                list.Add(variable);
            }
        }

        return true;
    }
}
