using System.Text.Json;

namespace Stocktake.Reading;

/// <summary>
/// Loads a bundled data file (<c>Data/NAME</c>): JSON with comments and trailing commas. The records pick their members from
/// the parsed text themselves (<see cref="DataValues"/>).
/// </summary>
/// <remarks>
/// Not by <see cref="JsonSerializer"/>: its converters are generic over what they read, and code that is generic over a foreign
/// value type (a list of strings as an immutable array, an enumeration) cannot be compiled ahead of time; it was half of what
/// the command compiled at each start. For the same reason the records hold arrays, and dictionaries of reference types.
/// </remarks>
internal static class DataFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="KeyNotFoundException">A member that the record requires is not there.</exception>
    /// <exception cref="InvalidOperationException">A member is of another kind than the record requires.</exception>
    public static T Load<T>(string name, Func<JsonElement, T> read)
        where T : class
    {
        using var stream = Open(name);
        using var document = JsonDocument.Parse(stream, Options);
        return read(document.RootElement);
    }

    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"The data file {name} is not bundled.");
}
