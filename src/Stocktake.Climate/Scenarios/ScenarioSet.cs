using Stocktake.Climate.Assessment;
using Stocktake.Climate.Species;
using Stocktake.Foundations;

namespace Stocktake.Climate.Scenarios;

/// <summary>How input that begins after 1750 is joined to history.</summary>
public enum Harmonization
{
    /// <summary>Multiplied by the ratio of history to the input in the first year of the input; the factor fades to one.</summary>
    Ratio,

    /// <summary>Shifted by the difference in the first year of the input; the shift fades to zero.</summary>
    Offset,

    /// <summary>Joined as it is.</summary>
    None,
}

/// <summary>Scenarios that are complete from 1750 on, and what was done to make them so.</summary>
/// <param name="Scenarios">The scenarios, in the order of their file.</param>
/// <param name="Notes">Every conversion, join and filling, one sentence each.</param>
public sealed record ScenarioSet(IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Sentence> Notes);

/// <summary>Builds scenarios from tables of emissions, prescribed forcing and prescribed concentrations.</summary>
public sealed class ScenarioSources
{
    private readonly SpeciesTable _species;
    private readonly List<Sentence> _notes = [];
    private EmissionsTable? _emissions;
    private EmissionsTable? _history;
    private BoundsTable? _forcing;
    private BoundsTable? _defaultForcing;
    private BoundsTable? _concentrations;
    private (EmissionsTable Scenarios, EmissionsTable History)? _infillFrom;
    private bool _isOwnInput;

    /// <summary>Starts with nothing.</summary>
    public ScenarioSources(SpeciesTable species) => _species = species;

    /// <summary>How input that begins after 1750 is joined to history.</summary>
    public Harmonization Harmonization { get; init; } = Harmonization.Ratio;

    /// <summary>Year from which harmonized input is as it was given.</summary>
    public int ConvergenceYear { get; init; } = 2050;

    /// <summary>Whether species that a scenario lacks are filled with the quantile that its CO2 has among the scenarios of the filling.</summary>
    public bool Infill { get; init; }

    /// <summary>Reads the emissions of scenarios.</summary>
    /// <exception cref="ClimateInputException">The table is wrong.</exception>
    public void ReadEmissions(ReadOnlyMemory<byte> utf8, string source) => (_emissions, _isOwnInput) = (EmissionsReader.Read(utf8, source, _species), true);

    /// <summary>Reads the emissions that precede scenarios which begin after 1750; the table holds one scenario.</summary>
    /// <exception cref="ClimateInputException">The table is wrong.</exception>
    public void ReadHistory(ReadOnlyMemory<byte> utf8, string source)
    {
        _history = EmissionsReader.Read(utf8, source, _species);
        if (_history.Scenarios.Count != 1)
        {
            throw new ClimateInputException("input.history-scenarios", source, _history.Scenarios.Count);
        }
    }

    /// <summary>Reads prescribed forcing.</summary>
    /// <exception cref="ClimateInputException">The table is wrong.</exception>
    public void ReadForcing(ReadOnlyMemory<byte> utf8, string source) =>
        _forcing = ForcingReader.ReadForcing(utf8, source, [.. _species.PrescribedForcingNames]);

    /// <summary>Reads prescribed concentrations.</summary>
    /// <exception cref="ClimateInputException">The table is wrong.</exception>
    public void ReadConcentrations(ReadOnlyMemory<byte> utf8, string source) =>
        _concentrations = ForcingReader.ReadConcentrations(
            utf8, source, [.. _species.Rows.Where(row => row.IsGreenhouseGas || row.Kind == SpeciesKind.StratosphericChlorine).Select(row => row.Name)]);

    /// <summary>Takes the bundled history, scenarios and forcing for whatever was not read.</summary>
    internal void UseBundled(EmissionsTable? emissions, EmissionsTable? history, BoundsTable forcing, (EmissionsTable Scenarios, EmissionsTable History)? infillFrom) =>
        (_emissions, _history, _defaultForcing, _infillFrom) = (_emissions ?? emissions, _history ?? history, forcing, infillFrom);

    /// <summary>The names of the scenarios, in the order of their file.</summary>
    public IReadOnlyList<string> Names => _emissions is null ? [] : [.. _emissions.Scenarios.Select(scenario => scenario.Name)];

    /// <summary>Builds scenarios.</summary>
    /// <param name="names">Which; all when empty.</param>
    /// <param name="lastYear">The last bound that will be run to; series that end early are not the concern of this.</param>
    /// <exception cref="ClimateInputException">A scenario is not there, lacks a species, or begins where no history reaches.</exception>
    public ScenarioSet Build(IReadOnlyList<string> names, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_emissions is null)
        {
            throw new ClimateInputException("input.no-emissions");
        }

        _notes.AddRange(_emissions.Notes);
        _notes.AddRange(_forcing?.Notes ?? []);
        _notes.AddRange(_concentrations?.Notes ?? []);
        var wanted = names.Count == 0 ? Names : names;
        var scenarios = wanted.Select(name => Build(name, lastYear)).ToList();
        return new ScenarioSet(scenarios, [.. _notes.DistinctBy(note => note.English)]);
    }

    private Scenario Build(string name, int lastYear)
    {
        var (found, series) = _emissions!.Scenarios.FirstOrDefault(scenario => scenario.Name == name);
        if (found is null)
        {
            throw new ClimateInputException("input.no-scenario", _emissions.Source, name, string.Join(", ", Names));
        }

        var concentrations = Concentrations(name);
        var emissions = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var join = new HistoryJoin(_history, Harmonization, ConvergenceYear, _notes);
        foreach (var species in _species.EmittedNames)
        {
            if (series.TryGetValue(species, out var own))
            {
                emissions[species] = join.Complete(_emissions.Source, name, species, own);
            }
        }

        join.Report();
        Vet(name, series);
        FillMissing(name, emissions);
        var missing = _species.EmittedNames
            .Where(species => !emissions.ContainsKey(species) && concentrations?.ContainsKey(species == "CO2 FFI" ? "CO2" : species) != true)
            .ToArray();
        if (missing.Length > 0)
        {
            throw new ClimateInputException("input.emissions-missing", _emissions.Source, name, string.Join(", ", missing));
        }

        return new Scenario(name, emissions, Forcing(name, lastYear), concentrations);
    }

    // What was given, before it is joined to history; what is bundled was vetted when it was made.
    private void Vet(string name, Dictionary<string, YearlySeries> given)
    {
        if (!_isOwnInput)
        {
            return;
        }

        if (_history is null)
        {
            _notes.Add(ClimateTexts.Sentence("note.not-vetted", name));
            return;
        }

        var (failures, notChecked) = ScenarioVetting.Vet(given, _history.Scenarios[0].Series);
        var verdict = ClimateTexts.Sentence(failures.Count > 0 ? "vetting.fails" : notChecked.Count > 0 ? "vetting.fails-none" : "vetting.passes");
        _notes.Add(ClimateTexts.Sentence("note.vetted", name, ClimateTexts.Joined("join.sentences", [verdict, .. failures, .. notChecked])));
    }

    private void FillMissing(string name, Dictionary<string, double[]> emissions)
    {
        var missing = _species.EmittedNames.Where(species => !emissions.ContainsKey(species)).ToArray();
        if (!Infill || missing.Length == 0 || _infillFrom is not { } source)
        {
            return;
        }

        var join = new HistoryJoin(source.History, Harmonization.None, ConvergenceYear, []);
        var complete = source.Scenarios.Scenarios
            .Select(each => each.Series.ToDictionary(pair => pair.Key, pair => join.Complete(source.Scenarios.Source, each.Name, pair.Key, pair.Value), StringComparer.Ordinal))
            .ToArray();
        new LeadQuantileInfilling(complete, _notes).Fill(name, emissions, missing);
    }

    private Dictionary<string, double[]> Forcing(string scenario, int lastYear)
    {
        var forcing = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var forcer in _species.PrescribedForcingNames)
        {
            YearlySeries? own = null;
            if (_forcing?.Scenarios.TryGetValue(scenario, out var series) == true)
            {
                series.TryGetValue(forcer, out own);
            }

            var source = own is null ? "bundled forcing" : _forcing!.Source;
            if (own is null && _defaultForcing is not null && _defaultForcing.Scenarios.Values.First().TryGetValue(forcer, out own) && _forcing is not null)
            {
                _notes.Add(ClimateTexts.Sentence("note.bundled-forcing", _forcing.Source, forcer, scenario));
            }

            if (own is null)
            {
                throw new ClimateInputException("input.no-forcing", _forcing?.Source ?? (object)ClimateTexts.Sentence("input.itself"), forcer, scenario);
            }

            forcing[forcer] = FromStart(own, source, forcer, lastYear);
        }

        return forcing;
    }

    private Dictionary<string, double[]>? Concentrations(string scenario)
    {
        if (_concentrations is null)
        {
            return null;
        }

        return _concentrations.Scenarios.TryGetValue(scenario, out var series)
            ? series.ToDictionary(gas => gas.Key, gas => FromStart(gas.Value, _concentrations.Source, gas.Key, 0), StringComparer.Ordinal)
            : throw new ClimateInputException("input.no-scenario", _concentrations.Source, scenario, string.Join(", ", _concentrations.Scenarios.Keys));
    }

    private static double[] FromStart(YearlySeries series, string source, string name, int lastYear)
    {
        if (series.FirstYear > Scenario.FirstYear)
        {
            throw new ClimateInputException("input.late-state", source, name, series.FirstYear, Scenario.FirstYear);
        }

        return series.LastYear < lastYear
            ? throw new ClimateInputException("input.early-end", source, name, series.LastYear, lastYear)
            : series.Values[(Scenario.FirstYear - series.FirstYear)..];
    }
}
