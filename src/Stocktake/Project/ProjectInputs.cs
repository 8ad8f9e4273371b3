using Stocktake.Climate;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Cli.Reading;

namespace Stocktake.Cli.Project;

/// <summary>Reads the files that <c>stocktake project</c> was given, and takes what is bundled for those it was not.</summary>
internal sealed class ProjectInputs
{
    private ProjectInputs(SpeciesTable species, ParameterSet parameters, ScenarioSources sources, EnsembleState? start, string ensembleName, string scenarioName) =>
        (Species, Parameters, Sources, Start, EnsembleName, ScenarioName) = (species, parameters, sources, start, ensembleName, scenarioName);

    public SpeciesTable Species { get; }

    public ParameterSet Parameters { get; }

    public ScenarioSources Sources { get; }

    public EnsembleState? Start { get; }

    /// <summary>What results call the ensemble.</summary>
    public string EnsembleName { get; }

    /// <summary>What results call the source of the scenarios.</summary>
    public string ScenarioName { get; }

    /// <exception cref="ClimateInputException">A file cannot be read or is wrong.</exception>
    public static ProjectInputs Read(ProjectOptions options)
    {
        // The tables do not depend on each other; on two cores the parameters are read beside the scenarios.
        var species = options.Species is { } path ? SpeciesTable.Read(Bytes(path), path) : ClimateBundle.Species();
        var parameters = Task.Run(() => options.Parameters is { } file ? ParameterSet.Read(Bytes(file), file) : ClimateBundle.Parameters(species));
        var sources = new ScenarioSources(species) { Harmonization = options.Harmonize, ConvergenceYear = options.Converge, Infill = options.Infill };
        if (options.Emissions is { } emissions)
        {
            sources.ReadEmissions(Bytes(emissions), emissions);
        }

        if (options.History is { } history && history != "none")
        {
            sources.ReadHistory(Bytes(history), history);
        }

        if (options.Forcing is { } forcing)
        {
            sources.ReadForcing(Bytes(forcing), forcing);
        }

        if (options.Concentrations is { } concentrations)
        {
            sources.ReadConcentrations(Bytes(concentrations), concentrations);
        }

        ClimateBundle.Fill(sources, species, withScenarios: options.Emissions is null, withHistory: options.History is null);
        EnsembleState? start = null;
        if (options.StartState is { } state)
        {
            using var stream = new MemoryStream(Bytes(state));
            start = StateFile.Read(stream, state);
        }

        return new ProjectInputs(
            species, parameters.GetAwaiter().GetResult(), sources, start, options.Parameters ?? ClimateBundle.EnsembleName, options.Emissions ?? ClimateBundle.ScenarioName);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="ClimateInputException">It cannot be had.</exception>
    public static byte[] Bytes(string path)
    {
        if (!File.Exists(path))
        {
            throw new ClimateInputException(Texts.Sentence(Directory.Exists(path) ? "input.folder" : "input.missing", path));
        }

        // Recorded states of large ensembles have no other bound.
        var (bytes, unreadable) = InputFiles.Load(path, Array.MaxLength);
        return bytes ?? throw new ClimateInputException(unreadable!);
    }
}
