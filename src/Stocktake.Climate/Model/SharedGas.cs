using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>
/// A gas that is the same for every member: neither its parameters nor its lifetime depend on the member, so one scalar run serves all
/// (in calibration 1.4.1 all gases but CO2 and CH4). The equations are those of <see cref="GasCycle"/>.
/// </summary>
internal sealed class SharedGas
{
    private readonly double[] _boxes;
    private double _cumulative;

    private SharedGas(int steps, double[] boxes, double cumulative)
    {
        _boxes = boxes;
        _cumulative = cumulative;
        Concentration = new double[steps + 1];
        Airborne = new double[steps + 1];
        Alpha = new double[steps];
    }

    /// <summary>Concentration on each bound.</summary>
    public double[] Concentration { get; }

    /// <summary>Burden above the baseline on each bound, in units of emissions.</summary>
    public double[] Airborne { get; }

    /// <summary>Scaling of the lifetime in each step.</summary>
    public double[] Alpha { get; }

    /// <summary>What a later run needs to go on from the last bound: the four boxes, cumulative emissions, airborne, concentration.</summary>
    public double[] Carried => [.. _boxes, _cumulative, Airborne[^1], Concentration[^1]];

    /// <summary>Number of values in <see cref="Carried"/>.</summary>
    public const int CarriedCount = SpeciesRow.Boxes + 3;

    /// <summary>Whether a gas may be run once for all members.</summary>
    public static bool Applies(SpeciesRow species) => species.OrZero("iirf_temperature") == 0;

    /// <summary>Runs a gas from its baseline, or from where an earlier run left it.</summary>
    /// <param name="species">The gas.</param>
    /// <param name="emissions">Emissions of each step; not read where a concentration is prescribed.</param>
    /// <param name="prescribed">Concentration on each bound, or null.</param>
    /// <param name="steps">Number of steps.</param>
    /// <param name="carried">What an earlier run left, or empty.</param>
    public static SharedGas Run(SpeciesRow species, double[]? emissions, double[]? prescribed, int steps, ReadOnlySpan<double> carried)
    {
        var boxes = new double[SpeciesRow.Boxes];
        var gas = new SharedGas(steps, boxes, carried.IsEmpty ? 0 : carried[SpeciesRow.Boxes]);
        gas.Concentration[0] = prescribed is null ? species["baseline_concentration"] : prescribed[0];
        if (!carried.IsEmpty)
        {
            carried[..SpeciesRow.Boxes].CopyTo(boxes);
            gas.Airborne[0] = carried[SpeciesRow.Boxes + 1];
            gas.Concentration[0] = carried[SpeciesRow.Boxes + 2];
        }

        var cycle = new Cycle(species);
        for (var step = 0; step < steps; step++)
        {
            gas.Alpha[step] = cycle.Scale(gas._cumulative, gas.Airborne[step]);
            var emitted = prescribed is null ? emissions![step] : cycle.EmissionsFor(prescribed[step + 1], boxes);
            gas.Airborne[step + 1] = cycle.Emit(emitted, boxes);
            gas._cumulative += emitted;
            gas.Concentration[step + 1] = prescribed is null ? cycle.Concentration(gas.Airborne[step + 1]) : prescribed[step + 1];
        }

        return gas;
    }

    // The scalar gas cycle; what a box keeps of a year is computed again only when the scaling of the lifetime changes.
    private sealed class Cycle
    {
        private readonly SpeciesRow _species;
        private readonly double[] _fraction = new double[SpeciesRow.Boxes];
        private readonly double[] _lifetime = new double[SpeciesRow.Boxes];
        private readonly double[] _kept = new double[SpeciesRow.Boxes];
        private readonly double[] _gain = new double[SpeciesRow.Boxes];
        private readonly double _baselineEmissions;
        private readonly double _perEmission;
        private readonly double _iirf0;
        private readonly double _uptake;
        private readonly double _airborne;
        private readonly double _g0;
        private readonly double _g1;
        private double _alpha = double.NaN;
        private double _response = double.NaN;

        public Cycle(SpeciesRow species)
        {
            _species = species;
            for (var box = 0; box < SpeciesRow.Boxes; box++)
            {
                _fraction[box] = species.OrZero($"partition_fraction{box}");
                _lifetime[box] = species[$"unperturbed_lifetime{box}"];
            }

            _baselineEmissions = species["baseline_emissions"];
            _perEmission = GasParameters.PerEmission(species);
            (_iirf0, _uptake, _airborne) = (species["iirf_0"], species["iirf_uptake"], species["iirf_airborne"]);
            (_g0, _g1) = (species["g0"], species["g1"]);
        }

        public double Scale(double cumulative, double airborne)
        {
            var response = _iirf0 + (_uptake * (cumulative - airborne)) + (_airborne * airborne);
            if (!response.Equals(_response))
            {
                _response = response;
                var alpha = _g0 * Math.Exp((response > GasParameters.LargestImpulseResponse ? GasParameters.LargestImpulseResponse : response) / _g1);
                SetAlpha(double.IsNaN(alpha) ? 1 : alpha);
            }

            return _alpha;
        }

        public double EmissionsFor(double concentration, double[] boxes)
        {
            var remaining = 0.0;
            var gain = 0.0;
            for (var box = 0; box < SpeciesRow.Boxes; box++)
            {
                remaining += boxes[box] * _kept[box];
                gain += _gain[box];
            }

            return ((((concentration - _species["baseline_concentration"]) / _perEmission) - remaining) / gain) + _baselineEmissions;
        }

        public double Emit(double emissions, double[] boxes)
        {
            var airborne = 0.0;
            for (var box = 0; box < SpeciesRow.Boxes; box++)
            {
                boxes[box] = (_gain[box] * (emissions - _baselineEmissions)) + (boxes[box] * _kept[box]);
                airborne += boxes[box];
            }

            return airborne;
        }

        public double Concentration(double airborne) => _species["baseline_concentration"] + (_perEmission * airborne);

        private void SetAlpha(double alpha)
        {
            _alpha = alpha;
            for (var box = 0; box < SpeciesRow.Boxes; box++)
            {
                if (_fraction[box] != 0)
                {
                    var rate = 1 / (alpha * _lifetime[box]);
                    _kept[box] = Math.Exp(-rate);
                    _gain[box] = _fraction[box] / rate * (1 - _kept[box]);
                }
            }
        }
    }
}
