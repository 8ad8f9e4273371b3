using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// Ozone: normal efficiencies whose shares are the forcings of 1850–2014 by precursor (Thornhill et al. 2021, doi:10.5194/acp-21-853-2021: CH4
/// 0.14 ± 0.05, N2O 0.03 ± 0.02, halocarbons −0.11 ± 0.10, CO 0.067 ± 0.057, VOC 0.043 ± 0.043, NOx 0.20 ± 0.11 W m⁻², 90 %), scaled together so that
/// the forcing of 2019 is the assessed 0.47 W m⁻² (IPCC AR6 WGI, 7.3.2.5) after the feedback of temperature.
/// </summary>
internal sealed class OzonePrior : PriorPart
{
    private const int FirstPosition = 4000;
    private const double Assessed2019 = 0.47;
    private static readonly double[] Share = [0.14, 0.03, -0.11, 0.067, 0.043, 0.20];
    private static readonly double[] ShareUncertainty = [0.05, 0.02, 0.10, 0.057, 0.043, 0.11];
    private static readonly string[] Emitted = ["CO", "VOC", "NOx"];

    private readonly double[] _mean;
    private readonly double[] _deviation;

    public OzonePrior(CalibrationData data)
    {
        double[] upTo2014 = Changes(data, 2014);
        double[] upTo2019 = Changes(data, 2019);
        var ozone = data.Species.Rows[data.Species.IndexOf(SpeciesKind.Ozone)];
        var warming2019 = data.ObservedWarming[2019 - ClimateConstants.BaselineFirst];
        var sum = Share.Zip(upTo2014, (share, change) => share / change).Zip(upTo2019, (efficiency, change) => efficiency * change).Sum();
        var scale = (Assessed2019 - (ozone.OrZero("forcing_temperature_feedback") * warming2019)) / sum;
        _mean = [.. Share.Zip(upTo2014, (share, change) => share / change * scale)];
        _deviation = [.. ShareUncertainty.Zip(upTo2014, (share, change) => share / change * scale / NormalDistribution.NinetyPercent)];
        Columns = [.. new[] { "CH4", "N2O", data.NameOf(SpeciesKind.StratosphericChlorine) }.Concat(Emitted).Select(name => $"ozone_radiative_efficiency[{name}]")];
    }

    public override IReadOnlyList<string> Columns { get; }

    public override void Draw(CounterRandom random, Span<double> drawn)
    {
        for (var index = 0; index < _mean.Length; index++)
        {
            drawn[index] = _mean[index] + (_deviation[index] * random.Normal(FirstPosition + index));
        }
    }

    // Change since 1750 of what acts: concentrations of CH4 and N2O, chlorine, emissions of the rest.
    private static double[] Changes(CalibrationData data, int year)
    {
        var rows = data.Species.Rows;
        var chlorine = rows[data.Species.IndexOf(SpeciesKind.StratosphericChlorine)]["baseline_concentration"];
        return
        [
            data.ObservedGases[year][1] - data.ObservedGases[Scenario.FirstYear][1],
            data.ObservedGases[year][2] - data.ObservedGases[Scenario.FirstYear][2],
            HistoricalChlorine.On(data, year) - chlorine,
            .. Emitted.Select(name => data.Scenario.Emissions[name][year - Scenario.FirstYear] - rows[data.Species.IndexOf(name)]["baseline_emissions"]),
        ];
    }
}
