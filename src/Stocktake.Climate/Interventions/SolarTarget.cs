using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Interventions;

/// <summary>Amounts that hold a temperature.</summary>
/// <param name="Amounts">By year from 1750.</param>
/// <param name="LargestDeviation">Largest departure of the quantile from its path where there is any modification, K.</param>
/// <param name="IsAtLimit">Whether the largest injection is reached.</param>
internal sealed record FoundAmounts(double[] Amounts, double LargestDeviation, bool IsAtLimit);

/// <summary>
/// Finds the modification of each year with which a quantile of the members follows a path. The path leads in a straight line from the
/// warming at the start to the target over the ramp and stays there. The ensemble is linear enough that its response to a step of
/// forcing, measured once, tells how to correct; every correction is checked by a run. A penalty on sudden turns keeps the amounts from
/// swinging from year to year, which a year's temperature hardly feels. Reads a scenario; writes amounts by year.
/// </summary>
internal sealed class SolarTarget(EnsembleModel model, Scenario without, SolarUndertaking target, SolarConstants constants, int lastYear)
{
    private const int MostCorrections = 60;

    // When no more than this part of a correction does any good, the best so far is taken.
    private const double SmallestPart = 0.02;

    // A departure that no thermometer network can tell.
    private const double SmallEnoughK = 0.003;

    // Weight of a turn of 1 W m⁻² yr⁻² against a departure of 1 K: swings from year to year are suppressed, trends are free.
    private const double Smoothness = 1e-2;

    private readonly string _forcer = SolarMethods.ForcerOf(target.Method);
    private readonly int _last = Math.Min(lastYear, target.End + 1);

    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public FoundAmounts Find(CancellationToken cancellation)
    {
        var years = _last - target.Start;
        if (years < 2)
        {
            return new FoundAmounts(new double[without.LastBound - Scenario.FirstYear], 0, false);
        }

        var most = target.Method == SolarMethods.Injection ? constants.LargestForcingWm2 : double.MaxValue;
        var response = StepResponse(years, cancellation, out var untreated);
        var path = Path(untreated);
        var correction = new SmoothCorrection(response, Smoothness);
        var cooling = new double[years];
        var best = new Attempt(cooling, Amounts(cooling), double.PositiveInfinity, 0, cooling);
        var part = 1.0;
        for (var attempt = 0; attempt < MostCorrections && part > SmallestPart; attempt++)
        {
            var tried = Try(cooling, path, correction, most, cancellation);

            // A quantile can answer more strongly than the mean of the members that the correction rests on: then less of it is taken.
            (best, part) = tried.Squares < best.Squares ? (tried, Math.Min(1, part * 1.5)) : (best, part / 2);
            if (best.Deviation <= SmallEnoughK)
            {
                break;
            }

            cooling = [.. best.Cooling.Zip(best.Corrected, (now, wanted) => now + (part * (wanted - now)))];
        }

        return new FoundAmounts(best.Amounts, best.Deviation, best.Cooling.Any(value => value >= most));
    }

    private Attempt Try(double[] cooling, double[] path, SmoothCorrection correction, double most, CancellationToken cancellation)
    {
        var amounts = Amounts(cooling);
        var warming = Quantile(Realized(amounts), cancellation);
        var residual = new double[cooling.Length];
        var counts = new bool[cooling.Length];
        for (var year = 0; year < cooling.Length; year++)
        {
            residual[year] = warming[year + 1] - path[year + 1];

            // Colder than the path without any modification: there is nothing to take away. At the limit: there is nothing to add.
            counts[year] = (cooling[year] > 0 || residual[year] > 0) && (cooling[year] < most || residual[year] < 0);
        }

        var counted = residual.Where((_, year) => counts[year]).DefaultIfEmpty(0).ToList();
        return new Attempt(cooling, amounts, counted.Sum(each => each * each), counted.Max(Math.Abs), correction.Of(cooling, residual, counts, most));
    }

    private sealed record Attempt(double[] Cooling, double[] Amounts, double Squares, double Deviation, double[] Corrected);

    // Mean warming that a member is spared in the years after a lasting cooling of 1 W m⁻² began.
    private double[] StepResponse(int years, CancellationToken cancellation, out double[] untreated)
    {
        var forcing = new double[without.LastBound - Scenario.FirstYear + 1];
        forcing.AsSpan(target.Start - Scenario.FirstYear + 1).Fill(-1);
        var result = Run([without, Forced("step", forcing)], cancellation);
        untreated = result.Quantiles(0, 0, [target.Quantile])[0];
        var response = new double[years];
        for (var year = 0; year < years; year++)
        {
            var before = result.Values(0, 0, target.Start + 1 + year);
            var after = result.Values(1, 0, target.Start + 1 + year);
            for (var member = 0; member < before.Length; member++)
            {
                response[year] += (before[member] - after[member]) / before.Length;
            }
        }

        return response;
    }

    private double[] Path(double[] untreated) =>
        [.. untreated.Select((_, year) => untreated[0] + ((target.Amount - untreated[0]) * Math.Min(1, (double)year / target.RampYears)))];

    // Amounts of all years: those that make the cooling wanted on the bound at the end of each, then what the end leaves.
    private double[] Amounts(double[] cooling)
    {
        var amounts = new double[without.LastBound - Scenario.FirstYear];
        var burden = 0.0;
        for (var index = 0; index < amounts.Length; index++)
        {
            var year = Scenario.FirstYear + index;
            var step = year - target.Start;
            if (step >= 0 && step < cooling.Length)
            {
                amounts[index] = target.Method == SolarMethods.Injection
                    ? Math.Max(0, (constants.InjectionFor(cooling[step]) - (burden * constants.KeptInYear)) / (1 - constants.KeptInYear))
                    : cooling[step];
            }
            else if (step >= cooling.Length)
            {
                amounts[index] = target.Faded(year, amounts[target.Start + cooling.Length - 1 - Scenario.FirstYear], amounts[target.Start + cooling.Length - 1 - Scenario.FirstYear]);
            }

            burden = (burden * constants.KeptInYear) + ((1 - constants.KeptInYear) * amounts[index]);
        }

        return amounts;
    }

    private Scenario Realized(double[] amounts) => Forced("target", SolarModification.ForcingOf(target.Method, amounts, amounts.Length + 1, constants));

    private Scenario Forced(string name, double[] forcing) =>
        without.With(name, forcing: new Dictionary<string, double[]>(without.Forcing.ToDictionary(), StringComparer.Ordinal) { [_forcer] = forcing });

    private double[] Quantile(Scenario scenario, CancellationToken cancellation) => Run([scenario], cancellation).Quantiles(0, 0, [target.Quantile])[0];

    private EnsembleResult Run(IReadOnlyList<Scenario> scenarios, CancellationToken cancellation) =>
        model.Run(scenarios, new RunSettings { From = target.Start, To = _last, Variables = [ClimateVariable.Temperature] }, cancellation);
}
