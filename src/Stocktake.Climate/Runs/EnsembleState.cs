using Stocktake.Climate.Model;

namespace Stocktake.Climate.Runs;

/// <summary>
/// Where a run left every member of an ensemble on a bound: boxes, cumulative emissions, layers, heat content. A run that starts
/// from it gives the same numbers, to the last bit, as one that came all the way. Immutable.
/// </summary>
public sealed class EnsembleState
{
    internal EnsembleState(int year, IReadOnlyList<string> members, string method, IReadOnlyDictionary<string, ScenarioState> scenarios) =>
        (Year, Members, Method, Scenarios) = (year, members, method, scenarios);

    /// <summary>The bound, 1 January of this year.</summary>
    public int Year { get; }

    /// <summary>The members, in the order of the ensemble.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The methods of the model that made it; another model cannot go on from it.</summary>
    public string Method { get; }

    /// <summary>The states by the name of the scenario that led there.</summary>
    internal IReadOnlyDictionary<string, ScenarioState> Scenarios { get; }

    /// <summary>The names of the scenarios that led there.</summary>
    public IEnumerable<string> ScenarioNames => Scenarios.Keys;

    /// <summary>The state that a scenario goes on from: its own, or the only one there is.</summary>
    /// <exception cref="ClimateInputException">There are several and none of that name.</exception>
    internal ScenarioState For(string scenario) =>
        Scenarios.TryGetValue(scenario, out var own) ? own
        : Scenarios.Count == 1 ? Scenarios.Values.Single()
        : throw new ClimateInputException("state.no-scenario", scenario, string.Join(", ", Scenarios.Keys.Order(StringComparer.Ordinal)));
}

/// <summary>The state after one scenario.</summary>
/// <param name="Shared">What all members share.</param>
/// <param name="Blocks">By block, everything a block carries, one array of members after another in a fixed order.</param>
internal sealed record ScenarioState(SharedState Shared, double[][] Blocks);
