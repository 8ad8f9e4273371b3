using Stocktake.Gaps.Warming;

namespace Stocktake.Gaps.Exploring;

/// <summary>Where the levers stand, and what is assumed of the world that they change.</summary>
public sealed record ExplorerState
{
    /// <summary>Name of the scenario that the levers change, before anything else is assumed of it.</summary>
    public string Baseline { get; init; } = WarmingModel.UsualBaseline;

    /// <summary>The year in which each lever reaches its value, in a straight line from 2025; it stays there.</summary>
    public int By { get; init; } = 2050;

    /// <summary>Values by id of the lever; one that is absent stands at 0.</summary>
    public IReadOnlyDictionary<string, double> Values { get; init; } = new Dictionary<string, double>();

    /// <summary>Points by id of the lever, years ascending: it moves between them in straight lines from 0 in 2024, and stays at the last. They take the place of its value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LeverPoint>> Points { get; init; } = new Dictionary<string, IReadOnlyList<LeverPoint>>();

    /// <summary>Values by id of the assumption (<see cref="ExplorerAssumption"/>); one that is absent stands as published or as in the scenario.</summary>
    public IReadOnlyDictionary<string, double> Assumptions { get; init; } = new Dictionary<string, double>();

    /// <summary>Name of the scenario that the world is assumed to follow; null for that of <see cref="Baseline"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Which members of the ensemble the climate is assumed to be among.</summary>
    public ClimateResponse Response { get; init; }

    /// <summary>Whether the world with the assumptions is taken as the baseline, in place of the scenario as it is.</summary>
    public bool IsModified { get; init; }

    /// <summary>The value of a lever.</summary>
    public double this[string lever] => Values.GetValueOrDefault(lever);

    /// <summary>Whether a lever does anything.</summary>
    public bool Moves(string lever) => Points.ContainsKey(lever) || this[lever] > 0;

    /// <summary>Whether anything is assumed other than published.</summary>
    public bool HasAssumptions => Assumptions.Count > 0 || Path is not null || Response != ClimateResponse.All;

    /// <summary>The value of a lever in a year.</summary>
    internal double ValueIn(string lever, int year)
    {
        if (!Points.TryGetValue(lever, out var points))
        {
            return this[lever] * Math.Min(1, (year - (Wedges.WedgeSeries.FirstYear - 1.0)) / (By - (Wedges.WedgeSeries.FirstYear - 1)));
        }

        var before = new LeverPoint(Wedges.WedgeSeries.FirstYear - 1, 0);
        foreach (var point in points)
        {
            if (year <= point.Year)
            {
                return before.Value + ((point.Value - before.Value) * (year - before.Year) / (point.Year - before.Year));
            }

            before = point;
        }

        return before.Value;
    }
}

/// <summary>The value of a lever in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value, in the lever's unit.</param>
public readonly record struct LeverPoint(int Year, double Value);

/// <summary>Which members of the ensemble the climate is assumed to be among, by their equilibrium warming for a doubling of CO2.</summary>
public enum ClimateResponse
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>The third that warms least.</summary>
    Low,

    /// <summary>The third in the middle.</summary>
    Middle,

    /// <summary>The third that warms most.</summary>
    High,
}
