using System.Text.Json;

namespace Stocktake.Web.Explorer;

/// <summary>How an answer of the explorer is written (<see cref="ExplorerAnswer"/>), for the description of the interface.</summary>
/// <param name="Baseline">The scenario without the levers.</param>
/// <param name="By">The year in which levers are reached.</param>
/// <param name="Address">The state as the query of an address.</param>
/// <param name="Levers">Where the levers stand, each in its unit.</param>
/// <param name="ChangeIn2100K">What they change in 2100, K.</param>
/// <param name="Category">Categories of AR6.</param>
/// <param name="Members">How many members of the ensemble.</param>
/// <param name="Graphs">The numbers of the graphs.</param>
public sealed record ExplorerDescription(
    string Baseline, int By, string Address, IReadOnlyDictionary<string, double> Levers, ExplorerChangeDescription ChangeIn2100K, ExplorerCategoryDescription Category, int Members,
    IReadOnlyList<ExplorerGraphDescription> Graphs);

/// <summary>Changes of warming in 2100, K.</summary>
/// <param name="LeversP5">Of the levers, 5 % of members.</param>
/// <param name="LeversP50">Of the levers, the median.</param>
/// <param name="LeversP95">Of the levers, 95 % of members.</param>
/// <param name="AssumptionsOfMedians">Of the reader's assumptions: a difference of medians.</param>
/// <param name="BothOfMedians">Of both: a difference of medians.</param>
public sealed record ExplorerChangeDescription(double LeversP5, double LeversP50, double LeversP95, double AssumptionsOfMedians, double BothOfMedians);

/// <summary>Categories of AR6.</summary>
/// <param name="Baseline">Without the levers.</param>
/// <param name="Scenario">With them.</param>
public sealed record ExplorerCategoryDescription(string Baseline, string Scenario);

/// <summary>A graph.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Kind">lines areas bars.</param>
/// <param name="FirstYear">The year of the first value.</param>
/// <param name="Step">Years between values.</param>
/// <param name="Digits">Digits that the page shows.</param>
/// <param name="Zero">Whether its axis holds zero.</param>
/// <param name="Text">What it shows, in words.</param>
/// <param name="Marks">Levels that are marked: value and name.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ExplorerGraphDescription(
    string Key, string Unit, string Kind, int FirstYear, int Step, int Digits, bool Zero, string Text, IReadOnlyList<JsonElement[]> Marks, IReadOnlyList<ExplorerLineDescription> Lines);

/// <summary>A line of a graph.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Baseline">Whether it is of the baseline.</param>
/// <param name="Colour">Which colour of the page.</param>
/// <param name="Values">Its values; null where there is none.</param>
/// <param name="World">Which of the worlds it is of, where a graph shows more than one of a kind.</param>
/// <param name="Low">5 % of members, where it has a band.</param>
/// <param name="High">95 % of members, where it has a band.</param>
public sealed record ExplorerLineDescription(
    string Key, string Name, bool Baseline, int Colour, IReadOnlyList<double?> Values, string? World = null, IReadOnlyList<double?>? Low = null, IReadOnlyList<double?>? High = null);
