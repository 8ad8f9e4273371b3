namespace Stocktake.Climate.Calibration;

/// <summary>
/// Carbon cycle: a kernel density over the fits of the impulse response to eleven models of C4MIP (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021,
/// table 2), without those whose lifetime falls with emissions (Smith et al. 2024).
/// The lifetime of methane in 1750: median 15.9 years, which brings the model to the concentration observed in 2024 with the bundled history,
/// ± 10 % (90 %), the uncertainty of the total lifetime 9.1 ± 0.9 years (IPCC AR6 WGI, 6.3.1), cut off at ± 3 %: what lies beyond misses that concentration
/// by ten times its uncertainty and could have no weight.
/// </summary>
internal sealed class CarbonCyclePrior(CalibrationData data) : PriorPart
{
    private const int FirstPosition = 2000;
    private const int PositionsOfTry = 8;
    private const int Tries = 60;
    private const int OwnPositions = 2900;

    // Gt C in a Gt CO2, by the molecular weights of CO2 and carbon (FaIR 2.2, structure/units).
    private const double CarbonInCarbonDioxide = 12.011 / 44.009;
    private const double MethaneLifetime = 15.9;
    private const double MethaneUncertainty = 0.1;
    private const double MethaneCut = 0.03;

    private readonly KernelDensity _density = new(data.CarbonCycle);

    public override bool IsOfCarbon => true;

    public override IReadOnlyList<string> Columns { get; } =
        ["iirf_0[CO2]", "iirf_uptake[CO2]", "iirf_temperature[CO2]", "iirf_airborne[CO2]", "unperturbed_lifetime[CH4]"];

    public override void Draw(CounterRandom random, Span<double> drawn)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            _density.Draw(random, FirstPosition + (attempt * PositionsOfTry), drawn[..4]);
            drawn[1] *= CarbonInCarbonDioxide;
            drawn[3] *= CarbonInCarbonDioxide;
            if (drawn[1] + drawn[3] >= 0)
            {
                break;
            }
        }

        var logarithm = double.MaxValue;
        for (var attempt = 1; attempt < Tries && Math.Abs(logarithm) > MethaneCut; attempt++)
        {
            logarithm = random.Normal(OwnPositions + attempt) * MethaneUncertainty / NormalDistribution.NinetyPercent;
        }

        drawn[4] = MethaneLifetime * Math.Exp(Math.Clamp(logarithm, -MethaneCut, MethaneCut));
    }
}
