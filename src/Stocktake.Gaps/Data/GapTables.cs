using System.Text.Json;
using System.Text.Json.Serialization;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Exploring;
using Stocktake.Gaps.Production;

namespace Stocktake.Gaps.Data;

/// <summary>The tables of <c>data/gaps</c>, read once from the assembly.</summary>
internal static class GapTables
{
    private static readonly JsonSerializerOptions Options =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyDictionary<string, Quantity>> LoadedQuantities = new(() => Read<Quantity[]>("quantities").ToDictionary(quantity => quantity.Id, StringComparer.Ordinal));
    private static readonly Lazy<IReadOnlyList<WedgeDefinition>> LoadedWedges = new(() => [.. Read<WedgeDefinition[]>("wedges").OrderBy(wedge => wedge.Id, StringComparer.Ordinal)]);
    private static readonly Lazy<IReadOnlyDictionary<string, UnexpressedDefinition>> LoadedUnexpressed =
        new(() => Read<UnexpressedDefinition[]>("unexpressed").ToDictionary(entry => entry.Target, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<SectorDefinition>> LoadedSectors = new(() => Read<SectorDefinition[]>("sectors"));

    private static readonly Lazy<IReadOnlyList<EmissionsEdition>> LoadedEditions =
        new(() => [.. Read<EmissionsEdition[]>("emissions-levels").OrderBy(edition => edition.Year).ThenBy(edition => edition.Edition, StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<ProductionGap>> LoadedProduction = new(() => [.. Read<ProductionGap[]>("production-gap").OrderBy(gap => gap.Edition, StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<Lever>> LoadedLevers = new(() => Read<Lever[]>("levers"));

    private static readonly Lazy<IReadOnlyList<ExplorerAssumption>> LoadedAssumptions = new(() => Read<ExplorerAssumption[]>("explorer-assumptions"));

    /// <summary>Published quantities by id.</summary>
    public static IReadOnlyDictionary<string, Quantity> Quantities => LoadedQuantities.Value;

    /// <summary>How commitments become wedges, in ordinal order of their ids.</summary>
    public static IReadOnlyList<WedgeDefinition> Wedges => LoadedWedges.Value;

    /// <summary>Targets that cannot be expressed in emissions for a reason that only their text shows, by <c>{commitment}#{target}</c>.</summary>
    public static IReadOnlyDictionary<string, UnexpressedDefinition> Unexpressed => LoadedUnexpressed.Value;

    /// <summary>The tree of sectors.</summary>
    public static IReadOnlyList<SectorDefinition> Sectors => LoadedSectors.Value;

    /// <summary>What editions of reports publish on the emissions gap, the oldest first.</summary>
    public static IReadOnlyList<EmissionsEdition> Editions => LoadedEditions.Value;

    /// <summary>What editions of the Production Gap Report publish, the oldest first.</summary>
    public static IReadOnlyList<ProductionGap> ProductionGaps => LoadedProduction.Value;

    /// <summary>The levers of the explorer, in the order in which they are shown.</summary>
    public static IReadOnlyList<Lever> Levers => LoadedLevers.Value;

    /// <summary>How the reader may let a scenario's emissions go on.</summary>
    public static IReadOnlyList<ExplorerAssumption> ExplorerAssumptions => LoadedAssumptions.Value;

    /// <summary>The bytes of the tables that the numbers of an assessment depend on.</summary>
    public static byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        foreach (var name in (string[])["emissions-levels", "quantities", "sectors", "unexpressed", "wedges"])
        {
            using var stream = Open(name);
            stream.CopyTo(bytes);
        }

        return bytes.ToArray();
    }

    private static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    private static Stream Open(string name) =>
        typeof(GapTables).Assembly.GetManifestResourceStream($"Stocktake.Gaps.{name}.json") ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
}
