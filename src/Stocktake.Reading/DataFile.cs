using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Stocktake.Reading;

/// <summary>Loads a bundled data file (<c>Data/NAME</c>): JSON with comments and trailing commas.</summary>
internal static class DataFile
{
    public static T Load<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"The data file {name} is empty.");
    }

    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"The data file {name} is not bundled.");
}
