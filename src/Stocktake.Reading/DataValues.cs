using System.Text.Json;

namespace Stocktake.Reading;

/// <summary>Members of a data file's object. Those named "…OrNone" may be left out; any other that is not there is an error of the file.</summary>
internal static class DataValues
{
    public static string Text(this JsonElement data, string name) => Text(data.GetProperty(name));

    /// <summary>Whether the member is there and not null.</summary>
    public static bool Holds(this JsonElement data, string name, out JsonElement value) =>
        data.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    public static string? TextOrNone(this JsonElement data, string name) => data.Holds(name, out var value) ? Text(value) : null;

    public static int? NumberOrNone(this JsonElement data, string name) => data.Holds(name, out var value) ? value.GetInt32() : null;

    /// <summary>A list of words.</summary>
    public static string[] Words(this JsonElement data, string name) => Words(data.GetProperty(name));

    /// <summary>A list of words; empty where it is left out.</summary>
    public static string[] WordsOrNone(this JsonElement data, string name) => data.Holds(name, out var list) ? Words(list) : [];

    /// <summary>Lists of words by key, mostly the code of a language.</summary>
    public static Dictionary<string, string[]> WordsByKey(this JsonElement data, string name) => ByKey(data.GetProperty(name), Words);

    public static string[] Words(JsonElement list) => Items(list, Text);

    public static Dictionary<string, string[]> WordsByKey(JsonElement data) => ByKey(data, Words);

    public static T[] Items<T>(this JsonElement data, string name, Func<JsonElement, T> read)
        where T : class => Items(data.GetProperty(name), read);

    public static T[] Items<T>(JsonElement list, Func<JsonElement, T> read)
        where T : class
    {
        var items = new T[list.GetArrayLength()];
        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            items[at++] = read(item);
        }

        return items;
    }

    public static Dictionary<string, T> ByKey<T>(this JsonElement data, string name, Func<JsonElement, T> read)
        where T : class => ByKey(data.GetProperty(name), read);

    public static Dictionary<string, T> ByKey<T>(JsonElement data, Func<JsonElement, T> read)
        where T : class
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in data.EnumerateObject())
        {
            entries.Add(member.Name, read(member.Value));
        }

        return entries;
    }

    public static string Text(JsonElement value) => value.GetString() ?? throw new InvalidOperationException("A data file holds null where a text belongs.");
}
