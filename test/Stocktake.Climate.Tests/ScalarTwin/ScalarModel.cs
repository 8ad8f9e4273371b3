using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests.ScalarTwin;

/// <summary>
/// The model written down plainly, one member and one number at a time, in the order of FaIR 2.2: the twin that the vector kernels are
/// held against, and the baseline of the benchmark. Thornhill 2021 methane, Meinshausen 2020 forcing, emissions only.
/// </summary>
internal sealed class ScalarModel
{
    private readonly SpeciesRow[] _species;
    private readonly ParameterSet _parameters;
    private readonly int _member;
    private readonly double[][] _boxes;
    private readonly double[] _airborne;
    private readonly double[] _cumulative;
    private readonly double[] _forcing;
    private readonly double[] _baselineConcentration;
    private readonly double[] _baselineEmissions;
    private readonly double[] _iirf0;
    private readonly double[] _iirfUptake;
    private readonly double[] _iirfTemperature;
    private readonly double[] _iirfAirborne;
    private readonly double[] _g0;
    private readonly double[] _g1;
    private readonly double[] _molecularWeight;
    private readonly double[] _referenceConcentration;
    private readonly double[] _efficiency;
    private readonly double[] _scale;
    private readonly double[] _chlorine;
    private readonly double[] _methaneSensitivity;
    private readonly double[] _aerosolEfficiency;
    private readonly double[] _cloudShape;
    private readonly double[] _ozoneEfficiency;
    private readonly double[] _snowEfficiency;
    private readonly double[] _waterFactor;
    private readonly double[] _landUseFactor;
    private readonly double[] _feedback;
    private readonly double[] _efficacy;
    private readonly double[][] _lifetime;
    private readonly double[][] _fraction;
    private readonly double _methaneTemperatureSensitivity;
    private readonly double _cloudScale;
    private readonly int[] _indexByKind;
    private readonly double[,] _propagator;
    private readonly double[] _response;
    private readonly double[] _offset;

    public ScalarModel(SpeciesTable species, ParameterSet parameters, int member)
    {
        (_species, _parameters, _member) = (species.Rows, parameters, member);
        _boxes = [.. _species.Select(_ => new double[4])];
        _airborne = new double[_species.Length];
        _cumulative = new double[_species.Length];
        _forcing = new double[_species.Length];
        _baselineConcentration = All("baseline_concentration");
        _iirf0 = All("iirf_0");
        _iirfUptake = All("iirf_uptake");
        _iirfTemperature = All("iirf_temperature");
        _iirfAirborne = All("iirf_airborne");
        _g0 = All("g0");
        _g1 = All("g1");
        _molecularWeight = All("molecular_weight");
        _referenceConcentration = All("forcing_reference_concentration");
        _efficiency = All("greenhouse_gas_radiative_efficiency");
        _methaneSensitivity = All("ch4_lifetime_chemical_sensitivity");
        _aerosolEfficiency = All("erfari_radiative_efficiency");
        _cloudShape = All("aci_shape");
        _ozoneEfficiency = All("ozone_radiative_efficiency");
        _snowEfficiency = All("lapsi_radiative_efficiency");
        _waterFactor = All("h2o_stratospheric_factor");
        _landUseFactor = All("land_use_cumulative_emissions_to_forcing");
        _feedback = All("forcing_temperature_feedback");
        _efficacy = All("forcing_efficacy");
        _baselineEmissions = [.. _species.Select(row => row.OrZero("baseline_emissions"))];
        _scale = [.. _species.Select(row => BlockAssembly.Scale(parameters, row)[member])];
        _chlorine = [.. _species.Select(row => row.IsHalogen ? (row["cl_atoms"] + (45 * row["br_atoms"])) * row["fractional_release"] : 0)];
        _lifetime = [.. _species.Select(row => Enumerable.Range(0, 4).Select(box => parameters.Of("unperturbed_lifetime", row, $"unperturbed_lifetime{box}")[member]).ToArray())];
        _fraction = [.. _species.Select(row => Enumerable.Range(0, 4).Select(box => row[$"partition_fraction{box}"]).ToArray())];
        _indexByKind = [.. Enum.GetValues<SpeciesKind>().Select(kind => Array.FindIndex(_species, row => row.Kind == kind))];
        _methaneTemperatureSensitivity = _species[Index(SpeciesKind.Methane)]["lifetime_temperature_sensitivity"];
        _cloudScale = parameters.Required("aci_scale")[member];
        Concentration = [.. All("baseline_concentration")];
        double Own(string column) => parameters.Required(column)[member];
        var balance = new EnergyBalance(
            [Own("ocean_heat_capacity[0]"), Own("ocean_heat_capacity[1]"), Own("ocean_heat_capacity[2]")],
            [Own("ocean_heat_transfer[0]"), Own("ocean_heat_transfer[1]"), Own("ocean_heat_transfer[2]")],
            Own("deep_ocean_efficacy"),
            Own("gamma_autocorrelation"));
        (_propagator, _response) = (balance.Propagator, balance.ForcingResponse);
        _offset = new double[3];
        GreenhouseGases();
        _offset = [_forcing[Index(SpeciesKind.CarbonDioxide)], _forcing[Index(SpeciesKind.Methane)], _forcing[Index(SpeciesKind.NitrousOxide)]];
    }

    /// <summary>Concentration by species, on the present bound.</summary>
    public double[] Concentration { get; }

    /// <summary>Forcing and temperature of each layer, on the present bound.</summary>
    public double[] State { get; private set; } = new double[4];

    /// <summary>Sum of forcing on the present bound.</summary>
    public double ForcingSum { get; private set; }

    /// <summary>Runs a scenario and returns the surface temperature on every bound.</summary>
    public double[] Run(Scenario scenario, int years)
    {
        var temperature = new double[years + 1];
        for (var step = 0; step < years; step++)
        {
            Step(scenario, step);
            temperature[step + 1] = State[1];
        }

        return temperature;
    }

    private void Step(Scenario scenario, int step)
    {
        var emissions = Array.ConvertAll(_species, row => scenario.Emissions.TryGetValue(row.Name, out var series) ? series[step] : double.NaN);
        emissions[Index(SpeciesKind.CarbonDioxide)] = emissions[Index(SpeciesKind.CarbonDioxideFossil)] + emissions[Index(SpeciesKind.CarbonDioxideLandUse)];
        var methaneScale = MethaneScale(emissions);
        for (var gas = 0; gas < _species.Length; gas++)
        {
            if (_species[gas].IsGreenhouseGas)
            {
                Emit(gas, emissions[gas], _species[gas].Kind == SpeciesKind.Methane ? methaneScale : Scale(gas));
            }
            else if (!double.IsNaN(emissions[gas]))
            {
                _cumulative[gas] += emissions[gas];
            }
        }

        GreenhouseGases();
        Others(scenario, step, emissions);
        Temperature();
    }

    private double Scale(int gas)
    {
        var response = _iirf0[gas] + (_iirfUptake[gas] * (_cumulative[gas] - _airborne[gas])) + (_iirfTemperature[gas] * State[1]) + (_iirfAirborne[gas] * _airborne[gas]);
        var alpha = _g0[gas] * Math.Exp(Math.Min(100, response) / _g1[gas]);
        return double.IsNaN(alpha) ? 1 : alpha;
    }

    private double MethaneScale(double[] emissions)
    {
        var logarithm = Math.Log(1 + (State[1] * _methaneTemperatureSensitivity));
        for (var index = 0; index < _species.Length; index++)
        {
            var row = _species[index];
            if (row.ActsThroughEmissions)
            {
                logarithm += Math.Log(1 + ((emissions[index] - _baselineEmissions[index]) * _methaneSensitivity[index]));
            }
            else if (row.ActsThroughConcentration)
            {
                logarithm += Math.Log(1 + ((Concentration[index] - _baselineConcentration[index]) * _methaneSensitivity[index]));
            }
        }

        return Math.Exp(logarithm);
    }

    private void Emit(int gas, double emissions, double alpha)
    {
        _airborne[gas] = 0;
        for (var box = 0; box < 4; box++)
        {
            var rate = 1 / (alpha * _lifetime[gas][box]);
            var kept = _lifetime[gas][box] >= 1e7 ? KeptNearOne(rate) : Math.Exp(-rate);
            var fraction = _fraction[gas][box];
            _boxes[gas][box] = (fraction * (emissions - _baselineEmissions[gas]) / rate * (1 - kept)) + (_boxes[gas][box] * kept);
            _airborne[gas] += _boxes[gas][box];
        }

        _cumulative[gas] += emissions;
        Concentration[gas] = _baselineConcentration[gas] + (_airborne[gas] / (5.1352 * _molecularWeight[gas] / 28.97));
    }

    // As NearOneExponential says.
    private static double KeptNearOne(double rate)
    {
        var r = Math.FusedMultiplyAdd(1.0 / 16, 2.3190468138462996e-17, Math.FusedMultiplyAdd(1.0 / 16, 0.6931471805599453, -rate));
        var square = r * r;
        var high = Math.FusedMultiplyAdd(r, 0.0014149452874381984, 0.008332058899382488);
        var middle = Math.FusedMultiplyAdd(r, 0.041666695348322125, 0.16666666637508337);
        var polynomial = Math.FusedMultiplyAdd(square * r, Math.FusedMultiplyAdd(square, high, middle), Math.FusedMultiplyAdd(square, 0.5000000000010838, r));
        return Math.FusedMultiplyAdd(1.9152065613971474, polynomial, 1.9152065613971474) * 0.5;
    }

    // Meinshausen et al. (2020), table 3.
    private void GreenhouseGases()
    {
        var (carbon, methane, nitrous) = (Index(SpeciesKind.CarbonDioxide), Index(SpeciesKind.Methane), Index(SpeciesKind.NitrousOxide));
        var (co2, ch4, n2o) = (Concentration[carbon], Concentration[methane], Concentration[nitrous]);
        double Reference(int gas) => _referenceConcentration[gas];
        var excess = Math.Clamp(co2 - Reference(carbon), 0, 7.5906e-4 / (2 * 2.4785e-7));
        var coefficient = 5.2488 - (2.4785e-7 * excess * excess) + (7.5906e-4 * excess);
        _forcing[carbon] = (_scale[carbon] * (coefficient - (2.1492e-3 * Math.Sqrt(n2o))) * Math.Log(co2 / Reference(carbon))) - _offset[0];
        _forcing[methane] = (_scale[methane] * (0.045194 - (8.9603e-5 * Math.Sqrt(ch4)) - (1.2462e-4 * Math.Sqrt(n2o))) * (Math.Sqrt(ch4) - Math.Sqrt(Reference(methane)))) - _offset[1];
        _forcing[nitrous] = (_scale[nitrous] * (0.12173 - (3.4197e-4 * Math.Sqrt(co2)) + (2.5455e-4 * Math.Sqrt(n2o)) - (2.4357e-4 * Math.Sqrt(ch4))) * (Math.Sqrt(n2o) - Math.Sqrt(Reference(nitrous)))) - _offset[2];
        for (var gas = 0; gas < _species.Length; gas++)
        {
            if (_species[gas].IsMinorGas)
            {
                _forcing[gas] = _scale[gas] * _efficiency[gas] * 0.001 * (Concentration[gas] - _baselineConcentration[gas]);
            }
        }
    }

    private void Others(Scenario scenario, int step, double[] emissions)
    {
        var chlorine = 0.0;
        for (var gas = 0; gas < _species.Length; gas++)
        {
            chlorine += _chlorine[gas] == 0 ? 0 : _chlorine[gas] * Concentration[gas];
        }

        double Sum(double[] factors, Func<int, double> driver)
        {
            var sum = 0.0;
            for (var index = 0; index < factors.Length; index++)
            {
                sum += factors[index] is 0 or double.NaN ? 0 : factors[index] * driver(index);
            }

            return sum;
        }

        double Emitted(int index) => emissions[index] - _baselineEmissions[index];
        double Concentrated(int index) => Concentration[index] - _baselineConcentration[index];
        double Acting(int index) => _species[index].ActsThroughEmissions ? Emitted(index) : _species[index].ActsThroughConcentration ? Concentrated(index) : 0;
        var chlorineIndex = Index(SpeciesKind.StratosphericChlorine);
        Set(SpeciesKind.AerosolRadiation, Sum(_aerosolEfficiency, index => index == chlorineIndex ? 0 : Acting(index)));
        Set(SpeciesKind.AerosolCloud, _cloudScale * (Math.Log(1 + Sum(_cloudShape, index => emissions[index])) - Math.Log(1 + Sum(_cloudShape, index => _baselineEmissions[index]))));
        Concentration[chlorineIndex] = chlorine;
        Set(SpeciesKind.Ozone, Sum(_ozoneEfficiency, Acting));
        Set(SpeciesKind.SnowAndIce, Sum(_snowEfficiency, Emitted));
        Set(SpeciesKind.StratosphericWater, Sum(_waterFactor, Concentrated));
        Set(SpeciesKind.LandUse, Sum(_landUseFactor, index => _cumulative[index]));
        foreach (var kind in (SpeciesKind[])[SpeciesKind.Solar, SpeciesKind.Volcanic])
        {
            _forcing[Index(kind)] = scenario.Forcing[_species[Index(kind)].Name][step + 1] * _scale[Index(kind)];
        }
    }

    private void Temperature()
    {
        ForcingSum = 0;
        var driving = 0.0;
        for (var index = 0; index < _species.Length; index++)
        {
            if (_species[index].HasForcing)
            {
                _forcing[index] += State[1] * _feedback[index];
                ForcingSum += _forcing[index];
                driving += _forcing[index] * _efficacy[index];
            }
        }

        var next = new double[4];
        for (var row = 0; row < 4; row++)
        {
            next[row] = _response[row] * driving;
            for (var column = 0; column < 4; column++)
            {
                next[row] += _propagator[row, column] * State[column];
            }
        }

        State = next;
    }

    private void Set(SpeciesKind kind, double forcing) => _forcing[Index(kind)] = forcing * _scale[Index(kind)];

    private double[] All(string property) => [.. _species.Select(row => _parameters.Of(property, row)[_member])];

    private int Index(SpeciesKind kind) => _indexByKind[(int)kind];
}
