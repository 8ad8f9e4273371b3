namespace Stocktake.Climate.Calibration;

/// <summary>
/// Energy balance: a kernel density over the fits of the three-layer model to abrupt-4xCO2 runs of 43 models of CMIP6 (Cummins et al. 2020,
/// doi:10.1175/JCLI-D-19-0589.1, as fitted by Smith et al. 2024, doi:10.5194/gmd-17-8569-2024), taken of logarithms, so that
/// nothing can be negative. The scale of the forcing of CO2 goes with the model's own forcing of 4xCO2, ±12 % (90 %; IPCC AR6 WGI, 7.3.2).
/// </summary>
internal sealed class ClimateResponsePrior : PriorPart
{
    private const int FirstPosition = 1000;
    private const int PositionsOfTry = 16;
    private const int Tries = 60;
    private const double CarbonDioxideUncertainty = 0.12;

    // Where fits of other shapes begin, as Smith et al. (2024) draw the line: capacities that do not grow downwards, a decorrelation
    // slower than two years, a feedback close to runaway.
    private const double SmallestAutocorrelation = 0.5;
    private const double SmallestSurfaceCapacity = 1.8;
    private const double SmallestFeedback = 0.3;

    private readonly KernelDensity _density;

    public ClimateResponsePrior(CalibrationData data) => _density = new KernelDensity(data.ClimateResponse);

    public override IReadOnlyList<string> Columns { get; } =
    [
        "gamma_autocorrelation", "ocean_heat_capacity[0]", "ocean_heat_capacity[1]", "ocean_heat_capacity[2]",
        "ocean_heat_transfer[0]", "ocean_heat_transfer[1]", "ocean_heat_transfer[2]", "deep_ocean_efficacy", "sigma_eta", "sigma_xi", "forcing_4co2",
        "forcing_scale[CO2]",
    ];

    public override void Draw(CounterRandom random, Span<double> drawn)
    {
        var parameters = drawn[..11];
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            _density.Draw(random, FirstPosition + (attempt * PositionsOfTry), parameters);
            var standardized = (parameters[10] - _density.Mean[10]) / _density.Deviation[10];
            drawn[11] = 1 + (standardized * CarbonDioxideUncertainty / NormalDistribution.NinetyPercent);
            for (var index = 0; index < parameters.Length; index++)
            {
                parameters[index] = Math.Exp(parameters[index]);
            }

            if (parameters[0] > SmallestAutocorrelation && parameters[1] > SmallestSurfaceCapacity && parameters[2] > parameters[1]
                && parameters[3] > parameters[2] && parameters[4] > SmallestFeedback)
            {
                return;
            }
        }
    }
}
