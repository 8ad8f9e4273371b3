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
        var result = new EnsembleResult([.. scenarios.Select(scenario => scenario.Name)], model.Parameters.Members, settings.Variables, settings.From, settings.To, settings.Step, settings.Buffers);
        var recorders = settings.Variables.Select(variable => Recorder.For(variable, model)).ToArray();
        var run = new BlockRun(model, plan, result, recorders, settings.Buffers, cancellation);
        var done = 0;
        void Run(int block)
        {
            run.Run(block);
            settings.Progress?.Report((double)Interlocked.Increment(ref done) / model.Blocks.Length);
        }

        if (settings.Buffers is not null)
        {
            for (var block = 0; block < model.Blocks.Length; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                Run(block);
            }
        }
        else
        {
            RunInParallel(model.Blocks.Length, settings.Threads, Run, cancellation);
        }

        ForgetLastStep(recorders, result, plan);
        if (plan.KeptBlocks is { } kept)
        {
            result.State = new EnsembleState(settings.To, model.Parameters.Members, RunChecks.MethodOf(model), Enumerable.Range(0, scenarios.Count)
                .ToDictionary(index => scenarios[index].Name, index => new ScenarioState(plan.Drivers[index].State, kept[index]), StringComparer.Ordinal));
        }

        return result;
    }

    private static void RunInParallel(int blocks, int threads, Action<int> run, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancellation }, run);
        }
        catch (AggregateException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    // A scaling of lifetimes belongs to the year that begins on a bound; the last bound of the run begins none.
    private static void ForgetLastStep(Recorder[] recorders, EnsembleResult result, RunPlan plan)
    {
        for (var index = 0; index < recorders.Length; index++)
        {
            for (var scenario = 0; recorders[index].IsOfStep && (result.LastYear - result.FirstYear) % result.Step(index) == 0 && scenario < plan.Scenarios.Count; scenario++)
            {
                result.Row(scenario, index, result.Rows(index) - 1).Fill(double.NaN);
            }
        }
    }
}
