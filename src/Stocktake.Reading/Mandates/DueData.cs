using System.Text.Json;

namespace Stocktake.Reading.Mandates;

/// <summary><c>Data/due.json</c> as it stands; its members are explained there.</summary>
internal sealed record DueData(Dictionary<string, string[]> Organs, Dictionary<string, TimeWords> Languages)
{
    private static readonly Lazy<DueData> Bundled = new(() => DataFile.Load("due.json", Read));

    public static DueData Default => Bundled.Value;

    private static DueData Read(JsonElement data) => new(data.WordsByKey("organs"), data.ByKey("languages", TimeWords.Read));
}

/// <summary>The words for times in one language.</summary>
internal sealed record TimeWords(
    DuePattern[] Due,
    string[] NotDue,
    string[] Past,
    Dictionary<string, string[]> Frequency,
    Dictionary<string, int> Ordinals,
    string[] Months)
{
    public static TimeWords Read(JsonElement data)
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ordinal in data.GetProperty("ordinals").EnumerateObject())
        {
            ordinals.Add(ordinal.Name, ordinal.Value.GetInt32());
        }

        return new(data.Items("due", DuePattern.Read), data.Words("notDue"), data.Words("past"), data.WordsByKey("frequency"), ordinals, data.Words("months"));
    }
}

/// <summary>A pattern of a time by which something is due.</summary>
/// <param name="Pattern">A regular expression over folded text.</param>
/// <param name="Holds">Words of which every match holds one; empty where there are none.</param>
internal sealed record DuePattern(string Pattern, string[] Holds)
{
    public static DuePattern Read(JsonElement data) =>
        data.ValueKind == JsonValueKind.String ? new DuePattern(data.GetString()!, []) : new DuePattern(data.Text("pattern"), data.Words("holds"));
}
