using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>
/// What a scenario gives to every member alike, worked out once before the members run: emissions, shared gases, stratospheric
/// chlorine and the series that drive linear forcings. Reads a scenario; writes series by step or bound from the first year of the run.
/// </summary>
internal sealed class ScenarioDrivers
{
    private readonly EnsembleModel _model;
    private readonly Scenario _scenario;
    private readonly int _steps;
    private readonly SharedGas?[] _gasBySpecies;

    /// <summary>Works the drivers out.</summary>
    /// <param name="model">Species and which of them are shared.</param>
    /// <param name="scenario">The scenario; its series must reach the last year.</param>
    /// <param name="firstYear">First bound of the run.</param>
    /// <param name="steps">Number of years.</param>
    /// <param name="start">Where an earlier run left the shared species, or null for the first bound.</param>
    /// <param name="noise">The random numbers of internal variability, or null.</param>
    public ScenarioDrivers(EnsembleModel model, Scenario scenario, int firstYear, int steps, SharedState? start, Noise? noise)
    {
        (_model, _scenario, _steps, FirstYear, Noise) = (model, scenario, steps, firstYear, noise);
        var species = model.Species.Rows;
        Cumulative = new double[species.Length][];
        _gasBySpecies = new SharedGas?[species.Length];
        for (var index = 0; index < species.Length; index++)
        {
            if (EmissionsOf(index) is { } emissions)
            {
                Cumulative[index] = Accumulate(emissions, start?.Cumulative[index] ?? 0);
            }

            if (model.IsSharedGas[index])
            {
                _gasBySpecies[index] = SharedGas.Run(species[index], EmissionsOf(index), SharedConcentrationOf(index), steps, start is null ? [] : start.Gases[index]);
            }
        }

        Chlorine = StratosphericChlorine(start);
        SharedGases = Array.ConvertAll(model.GasSpecies, index => _gasBySpecies[index]);
        PrescribedConcentration = Array.ConvertAll(model.GasSpecies, ConcentrationOf);
        GasEmissions = [TotalCo2(), EmissionsOf(model.GasSpecies[MemberBlock.Ch4]), EmissionsOf(model.GasSpecies[MemberBlock.N2o])];
        MethaneFactor = SharedMethaneFactor();
        Series = [.. model.Drivers.Select(Build)];
    }

    /// <summary>First bound of the run.</summary>
    public int FirstYear { get; }

    /// <summary>The random numbers of internal variability, or null.</summary>
    public Noise? Noise { get; }

    /// <summary>CO2, CH4 and N2O where they are the same for all members, else null.</summary>
    public SharedGas?[] SharedGases { get; }

    /// <summary>Concentration of CO2, CH4 and N2O on each bound where it is prescribed, else null.</summary>
    public double[]?[] PrescribedConcentration { get; }

    /// <summary>Whether prescribed concentrations are multiples of each member's baseline.</summary>
    public bool ConcentrationsAreMultiples => _scenario.ConcentrationsAreMultiples;

    /// <summary>Emissions of CO2 (both parts), CH4 and N2O by step.</summary>
    public double[]?[] GasEmissions { get; }

    /// <summary>The part of the scaling of methane's lifetime that all members share, by step.</summary>
    public double[] MethaneFactor { get; }

    /// <summary>The drivers of linear forcings, in the order of <see cref="EnsembleModel.Drivers"/>, by step.</summary>
    public double[][] Series { get; }

    /// <summary>Emissions from 1750 to each bound, by species; null where nothing is emitted.</summary>
    public double[]?[] Cumulative { get; }

    /// <summary>Equivalent effective stratospheric chlorine on each bound, ppt.</summary>
    public double[] Chlorine { get; }

    /// <summary>What a later run needs to go on from the last bound.</summary>
    public SharedState State => new(
        Array.ConvertAll(_gasBySpecies, gas => gas?.Carried ?? []),
        Array.ConvertAll(Cumulative, series => series?[^1] ?? 0),
        Chlorine[^1]);

    /// <summary>A shared gas by the position of its species, or null.</summary>
    public SharedGas? Gas(int species) => _gasBySpecies[species];

    private double[]? EmissionsOf(int species) =>
        _scenario.Emissions.TryGetValue(_model.Species.Rows[species].Name, out var series)
            ? series.AsSpan(FirstYear - Scenario.FirstYear, _steps).ToArray()
            : null;

    private double[]? ConcentrationOf(int species) =>
        _scenario.Concentrations.TryGetValue(_model.Species.Rows[species].Name, out var series)
            ? series.AsSpan(FirstYear - Scenario.FirstYear, _steps + 1).ToArray()
            : null;

    private double[]? SharedConcentrationOf(int species) =>
        ConcentrationOf(species) is { } series && ConcentrationsAreMultiples
            ? Array.ConvertAll(series, value => value * _model.Species.Rows[species]["baseline_concentration"])
            : ConcentrationOf(species);

    private double[] Accumulate(double[] emissions, double before)
    {
        var sum = new double[_steps + 1];
        sum[0] = before;
        for (var step = 0; step < _steps; step++)
        {
            sum[step + 1] = sum[step] + emissions[step];
        }

        return sum;
    }

    private double[]? TotalCo2()
    {
        var fossil = EmissionsOf(_model.Species.IndexOf(SpeciesKind.CarbonDioxideFossil));
        var landUse = EmissionsOf(_model.Species.IndexOf(SpeciesKind.CarbonDioxideLandUse));
        return fossil is null || landUse is null ? null : [.. fossil.Zip(landUse, (a, b) => a + b)];
    }

    // Σ (n_Cl + 45 n_Br) C f over the halogens; on the first bound of all it is the baseline (FaIR 2.2, calculate_eesc).
    private double[] StratosphericChlorine(SharedState? start)
    {
        var chlorine = new double[_steps + 1];
        var own = _model.Species.IndexOf(SpeciesKind.StratosphericChlorine);
        if (own < 0)
        {
            return chlorine;
        }

        if (ConcentrationOf(own) is { } prescribed)
        {
            return prescribed;
        }

        for (var index = 0; index < _gasBySpecies.Length; index++)
        {
            var row = _model.Species.Rows[index];
            var weight = (row.OrZero("cl_atoms") + (ClimateConstants.BromineEfficiency * row.OrZero("br_atoms"))) * row.OrZero("fractional_release");
            for (var bound = 1; weight != 0 && bound <= _steps && _gasBySpecies[index] is { } gas; bound++)
            {
                chlorine[bound] += weight * gas.Concentration[bound];
            }
        }

        chlorine[0] = start?.Chlorine ?? _model.Species.Rows[own]["baseline_concentration"];
        return chlorine;
    }

    private double[] SharedMethaneFactor()
    {
        var factor = new double[_steps];
        Array.Fill(factor, 1);
        for (var index = 0; index < _model.Species.Rows.Length; index++)
        {
            var row = _model.Species.Rows[index];
            var sensitivity = row.OrZero("ch4_lifetime_chemical_sensitivity");
            if (sensitivity == 0)
            {
                continue;
            }

            // Emissions of the step; concentrations on the bound where it starts. Members multiply by their own gases later.
            var driver = row.ActsThroughEmissions ? EmissionsOf(index) : row.Kind == SpeciesKind.StratosphericChlorine ? Chlorine : _gasBySpecies[index]?.Concentration;
            var baseline = row[row.ActsThroughEmissions ? "baseline_emissions" : "baseline_concentration"];
            for (var step = 0; driver is not null && step < _steps; step++)
            {
                var term = 1 + ((driver[step] - baseline) * sensitivity);
                factor[step] *= term > 0 ? term : double.NaN;
            }
        }

        return factor;
    }

    private double[] Build(Driver driver)
    {
        var row = _model.Species.Rows[driver.Species];
        return driver.Kind switch
        {
            DriverKind.Emissions => Above(EmissionsOf(driver.Species)!, 0, row.OrZero("baseline_emissions")),
            DriverKind.CumulativeEmissions => Cumulative[driver.Species]![1..],
            DriverKind.Forcing => _scenario.Forcing[row.Name].AsSpan(FirstYear - Scenario.FirstYear + 1, _steps).ToArray(),
            DriverKind.MinorGases => MinorGases(_model.MinorGasGroups[driver.Species]),
            _ => Above(row.Kind == SpeciesKind.StratosphericChlorine ? Chlorine : _gasBySpecies[driver.Species]!.Concentration, 1, row["baseline_concentration"]),
        };
    }

    private double[] Above(double[] series, int offset, double baseline)
    {
        var above = new double[_steps];
        for (var step = 0; step < _steps; step++)
        {
            above[step] = series[step + offset] - baseline;
        }

        return above;
    }

    private double[] MinorGases(int[] species)
    {
        var sum = new double[_steps];
        foreach (var index in species)
        {
            var series = MinorGas(index);
            for (var step = 0; step < _steps; step++)
            {
                sum[step] += series[step + 1];
            }
        }

        return sum;
    }

    /// <summary>Forcing of a minor greenhouse gas before the members' scale, on each bound: efficiency in W m⁻² ppb⁻¹ times ppt times 10⁻³,
    /// adjusted; zero on the first bound of all, as every forcing.</summary>
    public double[] MinorGas(int species)
    {
        var row = _model.Species.Rows[species];
        var factor = row["greenhouse_gas_radiative_efficiency"] * 0.001 * (1 + row["tropospheric_adjustment"]);
        var forcing = Array.ConvertAll(_gasBySpecies[species]!.Concentration, value => (value - row["baseline_concentration"]) * factor);
        forcing[0] = FirstYear == ClimateConstants.FirstYear ? 0 : forcing[0];
        return forcing;
    }
}
