using System.Text.Json;

namespace Stocktake.Register;

/// <summary>Reads the tables that the assembly carries: JSON with comments, property names with a small first letter.</summary>
internal static class EmbeddedJson
{
    private static readonly JsonSerializerOptions Options =
        new() { ReadCommentHandling = JsonCommentHandling.Skip, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The table of a name below <c>Stocktake.Register</c>, e.g. <c>Starter.actors</c>.</summary>
    public static T Read<T>(string name)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream($"Stocktake.Register.{name}.json")
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
