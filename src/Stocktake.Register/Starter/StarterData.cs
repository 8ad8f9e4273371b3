using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Stocktake.Register.Starter;

/// <summary>The files of the starter register, read: reads <c>data/register</c>, writes its entries, without looking at what they say.</summary>
/// <param name="Hash">SHA-256 over all files, in hexadecimal: equal files are loaded once.</param>
/// <param name="Sources">The documents that entries cite.</param>
/// <param name="Instruments">The instruments that texts name.</param>
/// <param name="Commitments">Who promised what.</param>
/// <param name="Initiatives">What is being done.</param>
/// <param name="Figures">Figures of record.</param>
internal sealed record StarterData(
    string Hash,
    IReadOnlyList<SourceEntry> Sources,
    IReadOnlyList<InstrumentEntry> Instruments,
    IReadOnlyList<CommitmentEntry> Commitments,
    IReadOnlyList<InitiativeEntry> Initiatives,
    IReadOnlyList<FigureEntry> Figures)
{
    private static readonly string[] HashedFiles = ["sources", "actors", "instruments", "commitments", "initiatives", "figures", "calendar"];

    /// <summary>Reads the bundled files.</summary>
    /// <exception cref="InvalidDataException">An entry is not of the format; the message names file and id.</exception>
    public static StarterData Read() => Read(Bundled);

    /// <summary>Reads files that a function gives by name, such as <c>sources</c>.</summary>
    public static StarterData Read(Func<string, byte[]> file) => new(
        Hash: HashOf(file),
        Entries(file, "sources", StarterJson.Default.SourceEntry),
        Entries(file, "instruments", StarterJson.Default.InstrumentEntry),
        Entries(file, "commitments", StarterJson.Default.CommitmentEntry),
        Entries(file, "initiatives", StarterJson.Default.InitiativeEntry),
        Entries(file, "figures", StarterJson.Default.FigureEntry));

    /// <summary>SHA-256 over the files that a function gives, without reading what is in them.</summary>
    public static string HashOf(Func<string, byte[]> file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in HashedFiles)
        {
            var bytes = file(name);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The bytes of a bundled file.</summary>
    public static byte[] Bundled(string name)
    {
        var resource = $"Stocktake.Register.Starter.{name}.json";
        using var stream = typeof(StarterData).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"The file {name}.json is not bundled.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static T[] Entries<T>(Func<string, byte[]> file, string name, JsonTypeInfo<T> type)
    {
        using var document = Parse(file(name), name);
        var entries = new T[document.RootElement.GetArrayLength()];
        foreach (var (index, element) in document.RootElement.EnumerateArray().Index())
        {
            try
            {
                entries[index] = element.Deserialize(type) ?? throw new JsonException("it is null");
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{name}.json, {IdOf(element, index)}: {exception.Message}", exception);
            }
        }

        return entries;
    }

    private static JsonDocument Parse(byte[] bytes, string name)
    {
        try
        {
            var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Array ? document : throw new InvalidDataException($"{name}.json is not a list of entries.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{name}.json is not JSON: {exception.Message}", exception);
        }
    }

    private static string IdOf(JsonElement element, int index) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? $"entry '{id.GetString()}'" : $"entry {index + 1}";
}
