using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// What a member is held against targets by. Means over years are means over bounds, half weight on both ends; a value of a year is the mean of
/// its two bounds. Warming is above 1850–1900.
/// </summary>
internal sealed class Indicators
{
    /// <summary>First year of the decade of the aerosol targets.</summary>
    public const int AerosolFirst = 2005;

    /// <summary>Last bound of history.</summary>
    public const int HistoryEnd = 2025;

    /// <summary>Last bound that a target needs.</summary>
    public const int LastBound = 2101;

    private const double JoulesPerZettajoule = 1e21;

    private readonly CalibrationData _data;
    private readonly ClimateVariable[] _variables;

    public Indicators(CalibrationData data)
    {
        _data = data;
        _variables =
        [
            ClimateVariable.Temperature, new(VariableKind.HeatContent), new(VariableKind.Concentration, data.NameOf(SpeciesKind.CarbonDioxide)), new(VariableKind.Concentration, data.NameOf(SpeciesKind.Methane)),
            new(VariableKind.Forcing, data.NameOf(SpeciesKind.AerosolRadiation)), new(VariableKind.Forcing, data.NameOf(SpeciesKind.AerosolCloud)),
        ];
        foreach (var target in data.Targets)
        {
            _ = Array.IndexOf(Keys, target.Key) >= 0 ? 0 : throw new ClimateInputException("calibration.no-indicator", target.Key, string.Join(", ", Keys));
        }
    }

    /// <summary>The keys by which targets name indicators, in the order of <see cref="OfHistory"/>; the last needs the future.</summary>
    public static string[] Keys { get; } = ["ecs", "tcr", "warming", "heat", "co2", "ch4", "erfari", "erfaci", "erfaer", "ssp126"];

    /// <summary>What the history says about each member: the indicators that need no future, by indicator and member, and how far the member is from the
    /// observed warming of 1850–2024 (root of the mean square, K).</summary>
    public (double[][] Values, double[] Misfit) OfHistory(EnsembleModel model, Scenario scenario)
    {
        var run = model.Run([scenario], new RunSettings { From = ClimateConstants.BaselineFirst, To = HistoryEnd, Variables = _variables, Threads = 1 });
        var forcing4co2 = model.Parameters.Required("forcing_4co2");
        var aerosolRadiation = Mean(run, 4, AerosolFirst, AerosolFirst + 10);
        var aerosolClouds = Mean(run, 5, AerosolFirst, AerosolFirst + 10);
        double[][] values =
        [
            [.. model.Balances.Select((balance, member) => balance.EquilibriumSensitivity(forcing4co2[member]))],
            [.. model.Balances.Select((balance, member) => balance.TransientResponse(forcing4co2[member]))],
            Mean(run, 0, 2015, 2025),
            [.. Mean(run, 1, 2018, 2019).Zip(Mean(run, 1, 1971, 1972), (late, early) => (late - early) / JoulesPerZettajoule)],
            Mean(run, 2, 2024, 2025),
            Mean(run, 3, 2024, 2025),
            aerosolRadiation,
            aerosolClouds,
            [.. aerosolRadiation.Zip(aerosolClouds, (radiation, clouds) => radiation + clouds)],
        ];
        return (values, Misfit(run));
    }

    /// <summary>Warming in 2081–2100 under the scenario of the future target.</summary>
    public double[] OfFuture(EnsembleModel model)
    {
        var run = model.Run([_data.Scenario], new RunSettings { From = 2081, To = LastBound, Threads = 1 });
        return Mean(run, 0, 2081, LastBound);
    }

    // The forcing of a calendar year shows on the bound that ends it (Smith et al. 2024).
    private double[] Misfit(EnsembleResult run)
    {
        var squares = new double[run.Members.Count];
        for (var year = 0; year < _data.ObservedWarming.Length; year++)
        {
            var warming = run.Values(0, 0, ClimateConstants.BaselineFirst + year + 1);
            for (var member = 0; member < squares.Length; member++)
            {
                var difference = warming[member] - _data.ObservedWarming[year];
                squares[member] += difference * difference;
            }
        }

        return Array.ConvertAll(squares, sum => Math.Sqrt(sum / _data.ObservedWarming.Length));
    }

    private static double[] Mean(EnsembleResult run, int variable, int first, int last)
    {
        var mean = new double[run.Members.Count];
        for (var bound = first; bound <= last; bound++)
        {
            var weight = (bound == first || bound == last ? 0.5 : 1) / (last - first);
            var values = run.Values(0, variable, bound);
            for (var member = 0; member < mean.Length; member++)
            {
                mean[member] += weight * values[member];
            }
        }

        return mean;
    }
}
