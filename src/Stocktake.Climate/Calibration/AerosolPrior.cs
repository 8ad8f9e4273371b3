using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// Aerosols. Radiation: normal efficiencies by species whose relative weights and spread are those of calibration 1.4.1 (AR6 chapter 6;
/// Thornhill et al. 2021, doi:10.5194/acp-21-853-2021), scaled so that their sum in 2005–2014 is −0.3 ± 0.4 W m⁻² (IPCC AR6 WGI, 7.3.3, a
/// third wider than assessed). Clouds: the shape of one of eleven models (Smith et al. 2021, doi:10.1029/2020JD033622), each coefficient
/// moved by a log-normal of 10 %, scaled so that the forcing in 2005–2014 follows a trapezoid from −2.2 over −1.7 and −0.3 to 0.2 W m⁻² (Smith et al. 2024).
/// </summary>
internal sealed class AerosolPrior : PriorPart
{
    private const int FirstPosition = 3000;
    private const double Radiation = -0.3;
    private const double RadiationUncertainty = 0.4;
    private const double ShapeSpread = 0.1;
    private static readonly double[] Trapezoid = [-2.2, -1.7, -0.3, 0.2];
    private static readonly string[] CloudSpecies = ["Sulfur", "BC", "OC"];

    private readonly double[] _mean;
    private readonly double[] _deviation;
    private readonly double[][] _shapes;
    private readonly double[] _baseline;
    private readonly double[][] _emissions;

    public AerosolPrior(CalibrationData data)
    {
        var change = data.AerosolRadiation.Keys.Select(name => Change(data, name)).ToArray();
        _mean = [.. data.AerosolRadiation.Values.Select(value => value.Mean)];
        _deviation = [.. data.AerosolRadiation.Values.Select(value => value.Deviation)];
        var total = _mean.Zip(change, (mean, by) => mean * by).Sum();
        var spread = Math.Sqrt(_deviation.Zip(change, (deviation, by) => Math.Pow(deviation * by, 2)).Sum());
        _mean = Array.ConvertAll(_mean, mean => mean * Radiation / total);
        _deviation = Array.ConvertAll(_deviation, deviation => deviation * RadiationUncertainty / NormalDistribution.NinetyPercent / spread);
        _shapes = data.AerosolClouds;
        _baseline = Array.ConvertAll(CloudSpecies, name => Baseline(data, name));
        _emissions = Array.ConvertAll(CloudSpecies, name => Decade(data, name));
        Columns = [.. data.AerosolRadiation.Keys.Select(name => $"erfari_radiative_efficiency[{name}]"), .. CloudSpecies.Select(name => $"aci_shape[{name}]"), "aci_scale"];
    }

    public override IReadOnlyList<string> Columns { get; }

    public override void Draw(CounterRandom random, Span<double> drawn)
    {
        for (var index = 0; index < _mean.Length; index++)
        {
            drawn[index] = _mean[index] + (_deviation[index] * random.Normal(FirstPosition + index));
        }

        var shape = drawn.Slice(_mean.Length, CloudSpecies.Length);
        var model = _shapes[(int)(random.Uniform(FirstPosition + 20) * _shapes.Length)];
        for (var index = 0; index < shape.Length; index++)
        {
            shape[index] = Math.Exp(model[index] + (ShapeSpread * random.Normal(FirstPosition + 21 + index)));
        }

        drawn[_mean.Length + shape.Length] = FromTrapezoid(random.Uniform(FirstPosition + 30)) / UnitForcing(shape);
    }

    // Forcing of 2005–2014 for a scale of one.
    private double UnitForcing(ReadOnlySpan<double> shape)
    {
        var (sum, before) = (0.0, 1.0);
        for (var index = 0; index < shape.Length; index++)
        {
            before += shape[index] * _baseline[index];
        }

        for (var year = 0; year < _emissions[0].Length; year++)
        {
            var now = 1.0;
            for (var index = 0; index < shape.Length; index++)
            {
                now += shape[index] * _emissions[index][year];
            }

            sum += Math.Log(now / before);
        }

        return sum / _emissions[0].Length;
    }

    // The inverse of the distribution function of a density that rises, stays and falls in straight lines.
    private static double FromTrapezoid(double share)
    {
        var (rise, flat, fall) = (Trapezoid[1] - Trapezoid[0], Trapezoid[2] - Trapezoid[1], Trapezoid[3] - Trapezoid[2]);
        var height = 1 / ((rise / 2) + flat + (fall / 2));
        var (first, second) = (height * rise / 2, height * ((rise / 2) + flat));
        return share < first ? Trapezoid[0] + Math.Sqrt(2 * share * rise / height)
            : share < second ? Trapezoid[1] + ((share - first) / height)
            : Trapezoid[3] - Math.Sqrt(2 * (1 - share) * fall / height);
    }

    private static double Change(CalibrationData data, string name)
    {
        var row = data.Species.Rows[data.Species.IndexOf(name)];
        var gas = row.Kind == SpeciesKind.Methane ? 1 : row.Kind == SpeciesKind.NitrousOxide ? 2 : -1;
        return gas < 0
            ? Decade(data, name).Average() - Baseline(data, name)
            : Enumerable.Range(Indicators.AerosolFirst, 10).Average(year => data.ObservedGases[year][gas]) - row["baseline_concentration"];
    }

    private static double Baseline(CalibrationData data, string name) => data.Species.Rows[data.Species.IndexOf(name)]["baseline_emissions"];

    private static double[] Decade(CalibrationData data, string name) =>
        data.Scenario.Emissions[name].AsSpan(Indicators.AerosolFirst - Scenario.FirstYear, 10).ToArray();
}
