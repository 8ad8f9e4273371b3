using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Explorer;

/// <summary>What the address says beside where the levers stand: which graphs are large, in which units, and which scenarios were saved.</summary>
/// <param name="Left">The first large graph.</param>
/// <param name="Right">The second large graph.</param>
/// <param name="Units">The units.</param>
/// <param name="Saved">The scenarios that were saved, at most four, by their parameters.</param>
public sealed record ExplorerView(string Left, string Right, ExplorerUnits Units, IReadOnlyList<(string Slot, SavedScenario Scenario)> Saved)
{
    /// <summary>The parameter that holds the state before the last one, where no script keeps it.</summary>
    public const string Was = "was";

    /// <summary>The parameter that holds the state that was undone.</summary>
    public const string Next = "next";

    // A state in which nothing is moved has an empty query; an empty parameter holds no state.
    private const string AtRest = "-";

    // What an address can hold beside levers and assumptions; "reader" and "save" say who asks and what for.
    private static readonly string[] Names = [RequestLanguage.Parameter, "left", "right", "temperature", "mass", "name", "save", "as", "format", Was, Next, .. SavedScenario.Slots];

    /// <summary>Reads the address; what it does not say, or says otherwise than can be, is as usual.</summary>
    public static ExplorerView Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = request.Query;
        string Graph(string name, string usual) => ExplorerShown.GraphKeys.Contains(query[name].ToString()) ? query[name].ToString() : usual;
        var left = Graph("left", "temperature");
        var right = Graph("right", left == "emissions" ? "temperature" : "emissions");
        return new ExplorerView(
            left,
            right == left ? ExplorerShown.GraphKeys.First(key => key != left) : right,
            ExplorerUnits.Of(query["temperature"], query["mass"]),
            [.. SavedScenario.Slots.Where(slot => query[slot].ToString().Length > 0).Select(slot => (slot, SavedScenario.Parse(query[slot].ToString())))]);
    }

    /// <summary>The parameters of the state, all that are not of the view.</summary>
    public static IEnumerable<KeyValuePair<string, string>> StateOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query.Where(pair => !Names.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
    }

    /// <summary>A state as a parameter holds it.</summary>
    public static string Kept(string state) => state.Length == 0 ? AtRest : state;

    /// <summary>The state that a parameter holds, as a query of levers and assumptions alone; null where it holds none.</summary>
    public static string? StateIn(HttpRequest request, string parameter)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query[parameter].ToString() is not { Length: > 0 } text ? null
            : text == AtRest ? ""
            : string.Join('&', QueryHelpers.ParseQuery(text).Where(pair => !Names.Contains(pair.Key)).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}"));
    }

    /// <summary>The parameters of the view, those that stand as usual left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        if (Left != "temperature")
        {
            yield return new("left", Left);
        }

        if (Right != (Left == "emissions" ? "temperature" : "emissions"))
        {
            yield return new("right", Right);
        }

        if (Units.IsFahrenheit)
        {
            yield return new("temperature", "f");
        }

        if (Units.IsCarbonOnly)
        {
            yield return new("mass", Units.Mass);
        }

        foreach (var (slot, scenario) in Saved)
        {
            yield return new(slot, scenario.ToString());
        }
    }

    /// <summary>An address on this site with a state in this view.</summary>
    /// <param name="path">The path.</param>
    /// <param name="state">The query of the state, without a question mark.</param>
    public string Address(string path, string state)
    {
        var query = string.Join('&', Parameters().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}").Prepend(state).Where(part => part.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
