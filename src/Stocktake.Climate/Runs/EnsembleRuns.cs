using System.Runtime.ExceptionServices;
using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Runs;

/// <summary>Runs an ensemble through scenarios.</summary>
public static class EnsembleRuns
{
    /// <summary>Runs every member through every scenario.</summary>
    /// <param name="model">The model, made ready.</param>
    /// <param name="scenarios">At least one; names differ.</param>
    /// <param name="settings">What is asked for.</param>
    /// <param name="cancellation">Stops the run; nothing of it remains.</param>
    /// <exception cref="ClimateInputException">A scenario ends too early, lacks a species, or leads out of the range of the formulas; a variable does not exist; the state is another model's.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static EnsembleResult Run(this EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(settings);
        RunChecks.Check(model, scenarios, settings);
        var plan = new RunPlan(model, scenarios, settings);
        var result = new EnsembleResult([.. scenarios.Select(scenario => scenario.Name)], model.Parameters.Members, settings.Variables, settings.From, settings.To);
        var recorders = settings.Variables.Select(variable => Recorder.For(variable, model)).ToArray();
        var run = new BlockRun(model, plan, result, recorders, cancellation);
        var done = 0;
        void Run(int block)
        {
            run.Run(block);
            settings.Progress?.Report((double)Interlocked.Increment(ref done) / model.Blocks.Length);
        }

        try
        {
            Parallel.For(0, model.Blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads > 0 ? settings.Threads : -1, CancellationToken = cancellation }, Run);
        }
        catch (AggregateException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        ForgetLastStep(recorders, result, plan);
        if (plan.KeptBlocks is { } kept)
        {
            result.State = new EnsembleState(settings.To, model.Parameters.Members, RunChecks.MethodOf(model), Enumerable.Range(0, scenarios.Count)
                .ToDictionary(index => scenarios[index].Name, index => new ScenarioState(plan.Drivers[index].State, kept[index]), StringComparer.Ordinal));
        }

        return result;
    }

    // A scaling of lifetimes belongs to the year that begins on a bound; the last bound of the run begins none.
    private static void ForgetLastStep(Recorder[] recorders, EnsembleResult result, RunPlan plan)
    {
        for (var index = 0; index < recorders.Length; index++)
        {
            for (var scenario = 0; recorders[index].IsOfStep && scenario < plan.Scenarios.Count; scenario++)
            {
                result.Row(scenario, index, result.LastYear - result.FirstYear).Fill(double.NaN);
            }
        }
    }
}
