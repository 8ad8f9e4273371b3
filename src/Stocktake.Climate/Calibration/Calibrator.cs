using System.Security.Cryptography;
using Stocktake.Climate.Bundle;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// Calibrates an ensemble on history and assessed ranges in two steps (the method of Smith et al. 2024, doi:10.5194/gmd-17-8569-2024): a large
/// prior, of which those far from the observed warming are left out, then a weighted draw in which every target has its distribution.
/// </summary>
public static class Calibrator
{
    private const int BatchMembers = 2048;
    private const int ChunkBatches = 16;
    private const int CarbonCycles = 65_536;

    private static readonly string[] Read =
    [
        "species.csv.br", "history.csv.br", "scenarios.csv.br", "forcing.csv.br", "prior-climate-response.csv", "prior-carbon-cycle.csv",
        "prior-aerosol-radiation.csv", "prior-aerosol-cloud.csv", "observed-warming.csv", "observed-gases.csv", "targets.csv",
    ];

    /// <summary>Calibrates.</summary>
    /// <param name="recipe">What is asked for.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores. They do not change the result.</param>
    /// <param name="progress">Told the number of climates of the prior that were run.</param>
    /// <param name="work">Where progress is kept so that a stopped calibration can go on, or null; read first, then written to.</param>
    /// <param name="cancellation">Stops the calibration.</param>
    /// <exception cref="ClimateInputException">Too few members pass to draw the posterior from, or the progress kept is another recipe's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CalibrationResult Run(CalibrationRecipe recipe, int threads = 0, IProgress<long>? progress = null, Stream? work = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return Run(recipe, ChunkBatches, CarbonCycles, threads, progress, work, cancellation);
    }

    /// <summary>The same on another scale, for tests: batches in a part, and carbon cycles drawn.</summary>
    internal static CalibrationResult Run(CalibrationRecipe recipe, int chunkBatches, int carbonCycles, int threads, IProgress<long>? progress, Stream? work, CancellationToken cancellation)
    {
        var data = CalibrationData.Bundled();
        var inputs = Read.ToDictionary(name => name, name => Convert.ToHexStringLower(SHA256.HashData(ClimateBundle.Bytes(name))), StringComparer.Ordinal);
        var run = new PriorRun(data, recipe, carbonCycles, threads, cancellation);
        var kept = new WorkFile(work, recipe, inputs);
        while (kept.Done < recipe.PriorMembers)
        {
            kept.Add(Chunk(run, kept.Done, Math.Min(kept.Done + (BatchMembers * chunkBatches), recipe.PriorMembers), kept.Done == 0, threads, cancellation));
            progress?.Report(kept.Done);
        }

        return Constrain(data, recipe, inputs, run, kept);
    }

    // The batches of a chunk side by side; put together in the order of their numbers.
    private static PriorChunk Chunk(PriorRun run, long first, long end, bool withAll, int threads, CancellationToken cancellation)
    {
        var batches = (int)((end - first + BatchMembers - 1) / BatchMembers);
        var survivors = new List<Survivor>[batches];
        var all = new List<double[]>[batches];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancellation };
        Parallel.For(0, batches, options, batch =>
        {
            var start = first + ((long)batch * BatchMembers);
            all[batch] = [];
            survivors[batch] = run.Run([.. Enumerable.Range(0, (int)Math.Min(BatchMembers, end - start)).Select(offset => start + offset)], withAll ? all[batch] : null);
        });
        return new PriorChunk(end, [.. survivors.SelectMany(batch => batch)], [.. all.SelectMany(batch => batch)]);
    }

    private static CalibrationResult Constrain(CalibrationData data, CalibrationRecipe recipe, Dictionary<string, string> inputs, PriorRun run, WorkFile kept)
    {
        if (kept.Survivors.Count < 2 * recipe.PosteriorMembers)
        {
            throw new ClimateInputException("calibration.too-few", recipe.PriorMembers, kept.Survivors.Count, recipe.PosteriorMembers) { IsAboutRequest = true };
        }

        var weights = Raking.Weights(kept.Survivors, data.Targets, 1.0 / recipe.PosteriorMembers);
        var drawn = PosteriorDraw.Draw(kept.Survivors, weights, data.Targets, recipe);
        var constraints = data.Targets.Select((target, index) =>
        {
            double[] posterior = [.. drawn.Select(position => kept.Survivors[position].Values[index])];
            var range = PosteriorDraw.Range(posterior);
            double[] prior = [.. kept.Prior.Select(values => values[index])];
            return new ConstraintReport(
                target, PosteriorDraw.Range(prior), PosteriorDraw.Range(kept.Survivors.Select(survivor => survivor.Values[index])), range, PosteriorDraw.Deviation(range, target), IndicatorHistogram.Of(target, prior, posterior));
        });
        return new CalibrationResult(
            recipe, inputs, kept.Survivors.Count, Raking.EffectiveMembers(weights), [.. constraints], run.Members([.. drawn.Select(position => kept.Survivors[position].Number)]));
    }
}
