using System.CommandLine;
using System.Text;
using Stocktake.Climate;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Calibration;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Model;
using Stocktake.Cli.Project;

namespace Stocktake.Cli.Calibrate;

/// <summary><c>stocktake calibrate report</c>: figures and tables of a calibrated ensemble, from its file alone.</summary>
internal static class CalibrationReportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Get("calibrate.report-file") };
        var folder = new Argument<string>("FOLDER") { Description = Texts.Get("calibrate.report-folder") };
        var command = new Command("report", Texts.Get("calibrate.report")) { file, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string file, string folder, TextWriter error)
    {
        try
        {
            var bytes = ProjectInputs.Bytes(file);
            var heading = EnsembleFile.ReadHeading(bytes, file);
            var model = EnsembleModel.Create(ClimateBundle.Species(), ParameterSet.Read(bytes, file));
            Directory.CreateDirectory(folder);
            foreach (var constraint in heading.Constraints)
            {
                Write(folder, $"{constraint.Target.Key}.svg", ConstraintFigure.Svg(constraint));
            }

            Write(folder, "constraints.md", CalibrationTables.Constraints(heading));
            Write(folder, "metrics.md", CalibrationTables.Metrics(ClimateMetrics.Of(model)));
            return CommandLine.Done;
        }
        catch (ClimateInputException exception)
        {
            error.WriteLine(exception.Message);
            return CommandLine.WrongInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(Texts.Get("output.denied", folder, exception.Message));
            return CommandLine.WrongArguments;
        }
    }

    private static void Write(string folder, string name, string text) => OutputFile.Write(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
}
