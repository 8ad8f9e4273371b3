using System.CommandLine;
using Stocktake.Climate.Calibration;
using Stocktake.Cli.Project;

namespace Stocktake.Cli.Calibrate;

/// <summary><c>stocktake calibrate</c>: makes an ensemble of our own from priors, history and assessed ranges.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var standard = new CalibrationRecipe();
        var output = new Argument<string>("OUTPUT") { Description = Texts.Get("calibrate.output") };
        var prior = Text("prior");
        var members = Text("members");
        var seed = Text("seed");
        var threads = Text("threads");
        var work = Text("work");
        var command = new Command("calibrate", Texts.Get("calibrate.description")) { output, prior, members, seed, threads, work };
        command.Add(CalibrationReportCommand.Create());
        command.SetAction(parsed =>
        {
            var numbers = new WholeNumbers(parsed);
            var recipe = standard with
            {
                PriorMembers = numbers.Count(prior, "calibrate.no-count") ?? standard.PriorMembers,
                PosteriorMembers = numbers.Count(members, "calibrate.no-count") ?? standard.PosteriorMembers,
                Seed = numbers.Seed(seed) ?? standard.Seed,
            };
            var cores = numbers.Count(threads, "project.no-threads") ?? 0;
            if (numbers.Complaint is { } complaint)
            {
                parsed.InvocationConfiguration.Error.WriteLine(complaint);
                return CommandLine.WrongArguments;
            }

            return CalibrationRun.Run(recipe, parsed.GetRequiredValue(output), parsed.GetValue(work), cores, parsed.InvocationConfiguration.Error);
        });
        return command;
    }

    private static Option<string?> Text(string name) => new("--" + name) { Description = Texts.Get("calibrate." + name) };
}
