using System.IO.Compression;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Bundle;

/// <summary>
/// What is bundled, so that a projection needs no file: species, an ensemble, history, eight scenarios, solar and volcanic forcing.
/// Origins, licences and citations are in Data/README.md of this project.
/// </summary>
public static class ClimateBundle
{
    /// <summary>What results call the bundled ensemble.</summary>
    public const string EnsembleName = "Stocktake ensemble 1 (1,000 members calibrated on IPCC AR6 and IGCC 2024; docs/model/calibration.md)";

    /// <summary>What results call the bundled scenarios.</summary>
    public const string ScenarioName = "bundled scenarios (RCMIP 5.1.0 with NOx corrected, joined to the history in 2024)";

    /// <summary>The bundled species.</summary>
    public static SpeciesTable Species() => SpeciesTable.Read(Load("species.csv.br"), "bundled species");

    /// <summary>The bundled ensemble.</summary>
    public static ParameterSet Parameters(SpeciesTable species)
    {
        ArgumentNullException.ThrowIfNull(species);
        return ParameterSet.Read(Load("parameters.csv.br"), "bundled ensemble").Spread("forcing_scale[*]", species.Rows.Where(row => row.IsMinorGas).Select(row => $"forcing_scale[{row.Name}]"));
    }

    /// <summary>Gives sources the bundled scenarios, history and forcing for whatever was not read from files.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="species">Species of the run; bundled series of others are left out.</param>
    /// <param name="withScenarios">Whether the bundled scenarios are wanted, there being no file of emissions.</param>
    /// <param name="withHistory">Whether the bundled history may precede input that begins after 1750.</param>
    public static void Fill(ScenarioSources sources, SpeciesTable species, bool withScenarios, bool withHistory)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(species);
        var history = withHistory || withScenarios || sources.Infill ? EmissionsReader.Read(Load("history.csv.br"), "bundled history", species) : null;
        var scenarios = withScenarios || sources.Infill ? EmissionsReader.Read(Load("scenarios.csv.br"), "bundled scenarios", species) : null;
        sources.UseBundled(
            withScenarios ? scenarios : null,
            withHistory || withScenarios ? history : null,
            ForcingReader.ReadForcing(Load("forcing.csv.br"), "bundled forcing", [.. species.PrescribedForcingNames]),
            sources.Infill ? (scenarios!, history!) : null);
    }

    /// <summary>A bundled table, unpacked.</summary>
    internal static ReadOnlyMemory<byte> Load(string name)
    {
        if (!name.EndsWith(".br", StringComparison.Ordinal))
        {
            return Bytes(name);
        }

        using var resource = Open(name);
        using var brotli = new BrotliStream(resource, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>A bundled table as it is kept.</summary>
    internal static byte[] Bytes(string name)
    {
        using var resource = Open(name);
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) =>
        typeof(ClimateBundle).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The bundled table {name} is missing from the build.");
}
