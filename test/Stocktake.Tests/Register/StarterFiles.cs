using System.Text.Json;
using Stocktake.Testing;

namespace Stocktake.Tests.Register;

/// <summary>The files of the starter register (<c>data/register</c>) as JSON, for the tests that hold their format.</summary>
internal static class StarterFiles
{
    /// <summary>Every file without its ending; <c>sources</c> first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sources", "actors", "instruments", "commitments", "initiatives", "figures", "calendar"];

    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The entries of one file, in its order.</summary>
    public static IReadOnlyList<JsonElement> Entries(string name) => [.. Read($"data/register/{name}.json", default).EnumerateArray()];

    /// <summary>The entries of all files with the file they stand in.</summary>
    public static IEnumerable<(string File, JsonElement Entry)> All() => Names.SelectMany(name => Entries(name).Select(entry => (name, entry)));

    /// <summary>The ids of one file.</summary>
    public static HashSet<string> Ids(string name) => [.. Entries(name).Select(Id)];

    /// <summary>The theme codes that the reading stages know.</summary>
    public static HashSet<string> Themes() =>
        [.. Read("src/Stocktake.Reading/Data/themes.json", WithComments).EnumerateObject().Select(theme => theme.Name)];

    public static string Id(JsonElement entry) => entry.GetProperty("id").GetString()!;

    /// <summary>A text, or null where the property is absent or null.</summary>
    public static string? Text(this JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The texts of an array; none where the property is absent.</summary>
    public static IEnumerable<string> Texts(this JsonElement entry, string property) => entry.Items(property).Select(item => item.GetString()!);

    /// <summary>The items of an array; none where the property is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static JsonElement Read(string relative, JsonDocumentOptions options) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, relative)), options).RootElement;
}
