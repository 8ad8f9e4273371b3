using Stocktake.Climate;
using Stocktake.Climate.Calibration;

namespace Stocktake.Cli.Calibrate;

/// <summary>Runs a calibration for the command: progress on a terminal, the file at the end or not at all.</summary>
internal static class CalibrationRun
{
    /// <summary>What a shell reports of a program that was interrupted: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <returns>An exit code of the command.</returns>
    public static int Run(CalibrationRecipe recipe, string output, string? work, int threads, TextWriter error)
    {
        using var interruption = new CancellationTokenSource();
        void Interrupt(object? sender, ConsoleCancelEventArgs arguments)
        {
            arguments.Cancel = true;
            interruption.Cancel();
        }

        Console.CancelKeyPress += Interrupt;
        try
        {
            return Run(recipe, output, work, threads, error, interruption.Token);
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
        }
    }

    /// <summary>The same with the caller's own way to stop it.</summary>
    public static int Run(CalibrationRecipe recipe, string output, string? work, int threads, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            CalibrationResult result;
            using (var bar = new ProgressBar(error, recipe.PriorMembers))
            using (var kept = work is null ? null : new FileStream(work, FileMode.OpenOrCreate, FileAccess.ReadWrite))
            {
                result = Calibrator.Run(recipe, threads, bar, kept, cancellation);
            }

            OutputFile.Write(output, EnsembleFile.Write(result));
            error.WriteLine(Texts.Get("calibrate.done", output, recipe.PriorMembers, result.Passed, Math.Round(result.EffectiveMembers), result.Constraints.Max(constraint => constraint.Deviation)));
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine(work is null ? Texts.Get("calibrate.stopped") : Texts.Get("calibrate.stopped-kept", work));
            return Interrupted;
        }
        catch (ClimateInputException exception)
        {
            error.WriteLine(exception.Message);
            return exception.IsAboutRequest ? CommandLine.WrongArguments : CommandLine.WrongInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(Texts.Get("output.denied", output, exception.Message));
            return CommandLine.WrongArguments;
        }
    }
}
