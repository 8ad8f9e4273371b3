using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stocktake.Reading.Mandates;

/// <summary><c>Data/verbs.json</c> as it stands; its members are explained there.</summary>
internal sealed record VerbData(Dictionary<string, string> Bodies, Dictionary<string, LanguageVerbs> Languages)
{
    private static readonly Lazy<VerbData> Bundled = new(() => DataFile.Load("verbs.json", MandateDataContext.Default.VerbData));

    public static VerbData Default => Bundled.Value;
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
    Dictionary<string, string[]>? Reported);

/// <summary>Reads the data files of the mandate stage without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(VerbData))]
[JsonSerializable(typeof(AddresseeData))]
[JsonSerializable(typeof(DueData))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]>>))]
internal sealed partial class MandateDataContext : JsonSerializerContext;
