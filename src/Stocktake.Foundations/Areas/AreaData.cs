using System.Collections.Frozen;
using System.Text.Json;

namespace Stocktake.Foundations;

/// <summary>The tables of <c>data/areas</c>, read once from the assembly.</summary>
internal sealed class AreaData
{
    private static readonly Lazy<AreaData> Loaded = new(() => new AreaData());

    private readonly ILookup<Area, AreaMembership> byArea;
    private readonly ILookup<AreaGroup, AreaMembership> byGroup;

    private AreaData()
    {
        Regions = ReadRegions();
        World = Regions.Single(region => region.Kind == RegionKind.World);
        Areas = [.. Read("areas").Select(ReadArea).OrderBy(area => area.Alpha3, StringComparer.Ordinal)];
        ByCode = Areas.SelectMany(area => new[] { area.Alpha3, area.Alpha2, area.M49 }, (area, code) => (area, code))
            .ToFrozenDictionary(pair => pair.code, pair => pair.area, StringComparer.Ordinal);
        var groups = Read("groups").Select(entry => (Entry: entry, Group: ReadGroup(entry))).OrderBy(pair => pair.Group.Code, StringComparer.Ordinal).ToArray();
        Groups = [.. groups.Select(pair => pair.Group)];
        var memberships = groups.SelectMany(pair => pair.Entry.GetProperty("members").EnumerateArray().Select(member => ReadMembership(pair.Group, member))).ToArray();
        byArea = memberships.ToLookup(membership => membership.Area);
        byGroup = memberships.ToLookup(membership => membership.Group);
    }

    public static AreaData Default => Loaded.Value;

    public IReadOnlyList<Area> Areas { get; }

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<AreaGroup> Groups { get; }

    public Region World { get; }

    public FrozenDictionary<string, Area> ByCode { get; }

    public IReadOnlyList<AreaMembership> MembershipsOf(Area area) => [.. byArea[area]];

    public IReadOnlyList<AreaMembership> MembershipsOf(AreaGroup group) => [.. byGroup[group]];

    private static List<Region> ReadRegions()
    {
        var entries = Read("regions").ToDictionary(entry => Text(entry, "m49")!, StringComparer.Ordinal);
        var made = new SortedDictionary<string, Region>(StringComparer.Ordinal);
        foreach (var code in entries.Keys)
        {
            Make(code);
        }

        return [.. made.Values];

        Region Make(string code)
        {
            if (!made.TryGetValue(code, out var region))
            {
                var entry = entries[code];
                var within = Text(entry, "within") is { } larger ? Make(larger) : null;
                region = made[code] = new Region(code, Enum.Parse<RegionKind>(Text(entry, "kind")!, ignoreCase: true), within, Names(entry));
            }

            return region;
        }
    }

    private Area ReadArea(JsonElement entry) => new(
        Text(entry, "alpha3")!,
        Text(entry, "alpha2")!,
        Text(entry, "m49")!,
        Enum.Parse<AreaStatus>(Text(entry, "status")!, ignoreCase: true),
        Text(entry, "region") is { } region ? Regions.Single(candidate => candidate.M49 == region) : null,
        Names(entry));

    private static AreaGroup ReadGroup(JsonElement entry) =>
        new(Text(entry, "code")!, Text(entry, "actor")!, PartialDate.Parse(Text(entry, "asOf")!), Text(entry, "list")!, Names(entry));

    private AreaMembership ReadMembership(AreaGroup group, JsonElement member) =>
        new(ByCode[Text(member, "area")!], group, Date(member, "from"), Date(member, "to"));

    private static PartialDate? Date(JsonElement entry, string property) => Text(entry, property) is { } text ? PartialDate.Parse(text) : null;

    private static AreaNames Names(JsonElement entry) => new(entry.GetProperty("names"), entry.TryGetProperty("otherNames", out var others) ? others : default);

    private static string? Text(JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement[] Read(string name)
    {
        using var stream = typeof(AreaData).Assembly.GetManifestResourceStream($"Stocktake.Foundations.Areas.{name}.json")
            ?? throw new InvalidOperationException($"The table of {name} is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
