using System.Text.Json;

namespace Stocktake.Reading.Mandates;

/// <summary><c>Data/verbs.json</c> as it stands; its members are explained there.</summary>
internal sealed record VerbData(Dictionary<string, string> Bodies, Dictionary<string, LanguageVerbs> Languages)
{
    private static readonly Lazy<VerbData> Bundled = new(() => DataFile.Load("verbs.json", Read));

    public static VerbData Default => Bundled.Value;

    private static VerbData Read(JsonElement data) => new(data.ByKey("bodies", DataValues.Text), data.ByKey("languages", LanguageVerbs.Read));
}

/// <summary>The verbs of one language.</summary>
internal sealed record LanguageVerbs(
    Dictionary<string, string[]> Acts,
    Dictionary<string, Dictionary<string, string[]>> Families,
    string[] Silent,
    string[] Adverbs,
    string[] Connectors,
    Dictionary<string, string[]> NotAfter,
    Dictionary<string, string[]> NotBefore,
    Dictionary<string, string[]>? Reported,
    InfinitiveVerbs? Infinitive,
    string[] Settling)
{
    public static LanguageVerbs Read(JsonElement data) => new(
        data.WordsByKey("acts"),
        data.ByKey("families", DataValues.WordsByKey),
        data.Words("silent"),
        data.Words("adverbs"),
        data.Words("connectors"),
        data.WordsByKey("notAfter"),
        data.WordsByKey("notBefore"),
        data.Holds("reported", out var reported) ? DataValues.WordsByKey(reported) : null,
        data.Holds("infinitive", out var infinitive) ? InfinitiveVerbs.Read(infinitive) : null,
        data.Words("settling"));
}

/// <summary>The verbs of one language as an item under a verb says them: "to request".</summary>
internal sealed record InfinitiveVerbs(string[] Markers, Dictionary<string, string[]> Acts, string[] Silent)
{
    public static InfinitiveVerbs Read(JsonElement data) => new(data.Words("markers"), data.WordsByKey("acts"), data.Words("silent"));
}
