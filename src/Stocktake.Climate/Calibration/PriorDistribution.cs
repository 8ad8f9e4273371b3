using System.Globalization;
using Stocktake.Climate.Ensembles;

namespace Stocktake.Climate.Calibration;

/// <summary>A member of the prior: a climate (energy balance, aerosols, ozone, scales) joined with a carbon cycle (CO2 and methane), each by number.</summary>
internal readonly record struct PriorMember(long Number, long Climate, long Carbon);

/// <summary>
/// The distribution of the parameters before anything is held against observations. Climates and carbon cycles are independent, and each is a function
/// of seed and number. Each part draws its own columns; where the distributions come from stands in docs/model/calibration.md.
/// </summary>
internal sealed class PriorDistribution
{
    private readonly CalibrationData _data;
    private readonly ClimateResponsePrior _climate;
    private readonly CarbonCyclePrior _carbon;
    private readonly AerosolPrior _aerosols;
    private readonly OzonePrior _ozone;
    private readonly string[] _minorGases;

    public PriorDistribution(CalibrationData data)
    {
        _data = data;
        _climate = new ClimateResponsePrior(data);
        _carbon = new CarbonCyclePrior(data);
        _aerosols = new AerosolPrior(data);
        _ozone = new OzonePrior(data);
        _minorGases = [.. data.Species.Rows.Where(row => row.IsMinorGas).Select(row => $"forcing_scale[{row.Name}]")];
    }

    /// <summary>Draws members.</summary>
    /// <param name="seed">The seed of the calibration.</param>
    /// <param name="members">Which.</param>
    public ParameterSet Draw(long seed, IReadOnlyList<PriorMember> members)
    {
        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal);
        double[] Column(string name) => columns[name] = new double[members.Count];
        PriorPart[] parts = [_climate, _carbon, _aerosols, _ozone, new ForcingScalePrior(_data)];
        var targets = Array.ConvertAll(parts, part => part.Columns.Select(Column).ToArray());
        Span<double> drawn = stackalloc double[32];
        for (var member = 0; member < members.Count; member++)
        {
            var climate = new CounterRandom(seed, members[member].Climate);
            var carbon = new CounterRandom(~seed, members[member].Carbon);
            for (var part = 0; part < parts.Length; part++)
            {
                parts[part].Draw(parts[part].IsOfCarbon ? carbon : climate, drawn);
                for (var column = 0; column < targets[part].Length; column++)
                {
                    targets[part][column][member] = drawn[column];
                }
            }
        }

        var minor = columns[ForcingScalePrior.MinorGases];
        columns.Remove(ForcingScalePrior.MinorGases);
        foreach (var name in _minorGases)
        {
            columns[name] = minor;
        }

        return ParameterSet.Create("prior", [.. members.Select(member => member.Number.ToString(CultureInfo.InvariantCulture))], columns);
    }
}
