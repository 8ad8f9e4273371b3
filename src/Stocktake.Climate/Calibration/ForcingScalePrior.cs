namespace Stocktake.Climate.Calibration;

/// <summary>
/// CO2 in 1750, 278.3 ± 2.9 ppm (90 %; IPCC AR6 WGI, table 2.1), and scales of the other forcings: normal about one, with the relative 90 % ranges of IPCC AR6 WGI, 7.3 (CH4 20 %, N2O 14 %, halogenated and minor
/// gases 19 %, stratospheric water 100 %, land use 50 %, volcanoes 25 %, solar 50 %); particles on snow and ice 0 to 2.25 about 1, a shifted
/// log-normal.
/// </summary>
internal sealed class ForcingScalePrior(CalibrationData data) : PriorPart
{
    /// <summary>The column that stands for all minor gases.</summary>
    public const string MinorGases = "forcing_scale[*]";

    private const int FirstPosition = 5000;
    private const double Concentration1750 = 278.3;
    private const double ConcentrationUncertainty = 2.9;
    private static readonly double[] Uncertainty = [0.20, 0.14, 0.19, 1.00, 0.50, 0.25, 0.50];
    private static readonly Target Snow = new("", "", "", 0, 1, 2.25, "IPCC AR6 WGI, 7.3.4.3: 0.08 (0.00 to 0.18) W m-2");

    public override IReadOnlyList<string> Columns { get; } =
    [
        $"baseline_concentration[{data.NameOf(Species.SpeciesKind.CarbonDioxide)}]", "forcing_scale[CH4]", "forcing_scale[N2O]", MinorGases, $"forcing_scale[{data.NameOf(Species.SpeciesKind.StratosphericWater)}]",
        $"forcing_scale[{data.NameOf(Species.SpeciesKind.LandUse)}]", $"forcing_scale[{data.NameOf(Species.SpeciesKind.Volcanic)}]",
        $"forcing_scale[{data.NameOf(Species.SpeciesKind.Solar)}]", $"forcing_scale[{data.NameOf(Species.SpeciesKind.SnowAndIce)}]",
    ];

    public override void Draw(CounterRandom random, Span<double> drawn)
    {
        drawn[0] = Concentration1750 + (random.Normal(FirstPosition) * ConcentrationUncertainty / NormalDistribution.NinetyPercent);
        for (var index = 0; index < Uncertainty.Length; index++)
        {
            drawn[index + 1] = 1 + (random.Normal(FirstPosition + 1 + index) * Uncertainty[index] / NormalDistribution.NinetyPercent);
        }

        drawn[Uncertainty.Length + 1] = Snow.Quantile(random.Uniform(FirstPosition + 1 + Uncertainty.Length));
    }
}
