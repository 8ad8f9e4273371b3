using Stocktake.Climate.Model;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// Which carbon cycles of the prior are worth joining with climates: those that, with one climate that follows the observed warming, bring CO2 and CH4 of
/// 2024 near what is observed. Near is several times what climates that pass can change, so that no member that could have weight is lost; it spares the
/// runs of all others.
/// </summary>
internal static class CarbonScreening
{
    /// <summary>Position of the random number that chooses a carbon cycle for a member.</summary>
    public const int ChoicePosition = 1;

    // Warming that passes the first step differs from the observed by some tenths of a kelvin, which moves CO2 by some 2 ppm and CH4 by some 10 ppb.
    private const double CarbonDioxideReach = 8;
    private const double MethaneReach = 40;
    private const int ReferenceClimates = 1024;
    private const int BatchMembers = 2048;

    /// <summary>Numbers of the carbon cycles that pass, ascending.</summary>
    public static long[] Passing(CalibrationData data, PriorDistribution prior, long seed, int carbonCycles, int threads, CancellationToken cancellation)
    {
        var indicators = new Indicators(data);
        var climates = prior.Draw(seed, [.. Enumerable.Range(0, ReferenceClimates).Select(climate => new PriorMember(climate, climate, climate))]);
        var misfit = indicators.OfHistory(EnsembleModel.Create(data.Species, climates), data.Observed).Misfit;
        var reference = Array.IndexOf(misfit, misfit.Min());
        var batches = new long[(carbonCycles + BatchMembers - 1) / BatchMembers][];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancellation }, batch =>
        {
            PriorMember[] members = [.. Enumerable.Range(batch * BatchMembers, Math.Min(BatchMembers, carbonCycles - (batch * BatchMembers))).Select(carbon => new PriorMember(carbon, reference, carbon))];
            var values = indicators.OfHistory(EnsembleModel.Create(data.Species, prior.Draw(seed, members)), data.Scenario).Values;
            batches[batch] = [.. members.Where((_, member) => IsNear(data, values, "co2", member, CarbonDioxideReach) && IsNear(data, values, "ch4", member, MethaneReach)).Select(member => member.Carbon)];
        });
        return [.. batches.SelectMany(batch => batch)];
    }

    private static bool IsNear(CalibrationData data, double[][] values, string key, int member, double reach) =>
        Math.Abs(values[Array.IndexOf(Indicators.Keys, key)][member] - data.Targets.First(target => target.Key == key).Middle) <= reach;
}
