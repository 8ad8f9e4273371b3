using System.Collections.Frozen;
using System.Text.Json;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The names of bodies and the shapes of symbols in Akoma Ntoso addresses, from <c>Data/akoma-ntoso.json</c>.</summary>
internal static class AkomaNtosoVocabulary
{
    private static readonly Lazy<AkomaNtosoData> Data = new(() => DataFile.Load("akoma-ntoso.json", AkomaNtosoData.Read));

    private static readonly Lazy<FrozenDictionary<string, string>> ByActor = new(() =>
        Data.Value.Actors.SelectMany(pair => pair.Value.Select(actor => (Actor: actor, Body: pair.Key))).ToFrozenDictionary(pair => pair.Actor, pair => pair.Body, StringComparer.Ordinal));

    /// <summary>The body that an actor's name in an address stands for; a name without an entry stands for itself where it is a body's key.</summary>
    public static string? BodyOf(string? actor) => actor is null ? null : ByActor.Value.GetValueOrDefault(actor);

    /// <summary>The name to write for a body.</summary>
    public static string ActorOf(string body) => Data.Value.Actors.TryGetValue(body, out var names) ? names[0] : body;

    /// <summary>The beginning of a symbol whose rest is the number, or null.</summary>
    public static NumberedSymbol? Numbered(string symbol) =>
        Data.Value.Numbers.FirstOrDefault(entry => symbol.StartsWith(entry.Start, StringComparison.Ordinal));
}

/// <summary>A beginning of symbols: <c>A/RES/</c> begins the resolutions of <c>unga</c>.</summary>
internal sealed record NumberedSymbol(string Start, string Body, string Kind);

/// <summary>The file <c>Data/akoma-ntoso.json</c>.</summary>
internal sealed record AkomaNtosoData(Dictionary<string, string[]> Actors, NumberedSymbol[] Numbers)
{
    public static AkomaNtosoData Read(JsonElement data) => new(
        data.WordsByKey("actors"),
        data.Items("numbers", static entry => new NumberedSymbol(entry.Text("start"), entry.Text("body"), entry.Text("kind"))));
}
