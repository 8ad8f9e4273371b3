using Stocktake.Climate.Assessment;

namespace Stocktake.Climate.Scenarios;

/// <summary>A place on a ladder in one year.</summary>
/// <param name="Rung">Between the scenarios: 0 is the lowest, 1 the next, 0.5 half way.</param>
/// <param name="YearsAhead">How many years earlier than the lowest scenario its sum is reached; 0 on the ladder.</param>
/// <param name="Excess">What lies above the highest scenario, or below all that the lowest ever reaches (then negative), Gt CO2 equivalents.</param>
public readonly record struct LadderPosition(double Rung, double YearsAhead, double Excess);

/// <summary>
/// Scenarios of one history that never cross in their sum of greenhouse gases (<see cref="KyotoGases"/>), the lowest first, by which a sum alone is
/// expanded to all species. In each year every species, those outside the sum too, is interpolated linearly between the two scenarios
/// whose sums lie around the given one, as infilling by a lead interpolates followers in each year (Lamboll et al. 2020,
/// doi:10.5194/gmd-13-5259-2020); the sum of the gases is then the given one. A sum below the lowest scenario has what that scenario emits
/// when its own sum has fallen so far; what is above all or below all is CO2 of fossil fuels and industry. A sum is carried on by keeping
/// its place among the scenarios (constant quantiles: Gütschow et al. 2018, doi:10.1002/2017EF000781). Immutable.
/// </summary>
public sealed class ScenarioLadder
{
    private const string Remainder = "CO2 FFI";

    private readonly IReadOnlyList<Scenario> _rungs;
    private readonly double[][] _sums; // By rung, from 1750 on.
    private readonly int _lowestYear;

    /// <summary>Creates a ladder.</summary>
    /// <param name="scenarios">At least two, with every species of the sum, the same up to the year in which they part.</param>
    /// <param name="lastYear">The last year to which sums are expanded; the scenarios reach it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few, or two of them cross.</exception>
    public ScenarioLadder(IReadOnlyList<Scenario> scenarios, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentOutOfRangeException.ThrowIfLessThan(scenarios.Count, 2, nameof(scenarios));
        var rungs = scenarios.Select(scenario => (Scenario: scenario, Sums: Sums(scenario))).OrderBy(rung => rung.Sums[lastYear - Scenario.FirstYear]).ToArray();
        (_rungs, _sums, LastYear) = ([.. rungs.Select(rung => rung.Scenario)], [.. rungs.Select(rung => rung.Sums)], lastYear);
        FirstYear = Scenario.FirstYear + _sums[0].AsSpan().CommonPrefixLength(_sums[^1]);
        for (var year = FirstYear; year <= lastYear; year++)
        {
            if (Enumerable.Range(1, _sums.Length - 1).FirstOrDefault(rung => At(rung, year) <= At(rung - 1, year)) is > 0 and var crossed)
            {
                throw new ArgumentOutOfRangeException(nameof(scenarios), _rungs[crossed].Name, message: null);
            }
        }

        _lowestYear = FirstYear;
        for (var year = FirstYear; year < Scenario.FirstYear + _sums[0].Length; year++)
        {
            _lowestYear = At(0, year) < At(0, _lowestYear) ? year : _lowestYear;
        }
    }

    /// <summary>The scenarios, the lowest first.</summary>
    public IReadOnlyList<string> Names => [.. _rungs.Select(rung => rung.Name)];

    /// <summary>The first year in which the scenarios differ: the one after their history.</summary>
    public int FirstYear { get; }

    /// <summary>The last year to which sums are expanded.</summary>
    public int LastYear { get; }

    /// <summary>The sum of the history in a year before <see cref="FirstYear"/>, Gt CO2 equivalents.</summary>
    public double History(int year) => year < FirstYear ? At(0, year) : throw new ArgumentOutOfRangeException(nameof(year), year, message: null);

    /// <summary>The place of a sum among the scenarios.</summary>
    /// <param name="sum">Gt CO2 equivalents.</param>
    /// <param name="year">A year from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    public LadderPosition PositionOf(double sum, int year)
    {
        Check(year);
        if (sum < At(0, year))
        {
            return Below(sum, year);
        }

        var above = 1;
        while (above < _sums.Length && At(above, year) < sum)
        {
            above++;
        }

        return above == _sums.Length
            ? new LadderPosition(above - 1, 0, sum - At(above - 1, year))
            : new LadderPosition(above - 1 + ((sum - At(above - 1, year)) / (At(above, year) - At(above - 1, year))), 0, 0);
    }

    /// <summary>The sum at a place in a year, Gt CO2 equivalents.</summary>
    public double SumAt(LadderPosition position, int year)
    {
        Check(year);
        return Between(position, year, rung => _sums[rung]) + position.Excess;
    }

    /// <summary>Expands sums to all species.</summary>
    /// <param name="name">What the scenario will be called.</param>
    /// <param name="sums">One a year from <see cref="FirstYear"/> to <see cref="LastYear"/>, Gt CO2 equivalents.</param>
    /// <returns>A scenario to <see cref="LastYear"/>, of which the greenhouse gases sum to <paramref name="sums"/>.</returns>
    public Scenario Expand(string name, IReadOnlyList<double> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Count, LastYear - FirstYear + 1, nameof(sums));
        var positions = sums.Select((sum, index) => PositionOf(sum, FirstYear + index)).ToArray();
        var emissions = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (species, history) in _rungs[0].Emissions)
        {
            var values = history[..(LastYear - Scenario.FirstYear + 1)];
            for (var index = 0; index < positions.Length; index++)
            {
                values[FirstYear - Scenario.FirstYear + index] =
                    Between(positions[index], FirstYear + index, rung => _rungs[rung].Emissions[species]) + (species == Remainder ? positions[index].Excess : 0);
            }

            emissions[species] = values;
        }

        return _rungs[0].With(name, emissions);
    }

    // The lowest scenario falls to the given sum later; after its own lowest year nothing of it is taken.
    private LadderPosition Below(double sum, int year)
    {
        for (var later = year + 1; later <= _lowestYear; later++)
        {
            if (At(0, later) <= sum)
            {
                return new LadderPosition(0, later - year - ((sum - At(0, later)) / (At(0, later - 1) - At(0, later))), 0);
            }
        }

        var ahead = Math.Max(0, _lowestYear - year);
        return new LadderPosition(0, ahead, sum - At(0, year + ahead));
    }

    private double Between(LadderPosition position, int year, Func<int, double[]> series)
    {
        if (position.YearsAhead > 0)
        {
            var at = Math.Min(year + position.YearsAhead, Math.Max(year, _lowestYear));
            return Interpolated(series(0), at - Scenario.FirstYear);
        }

        var below = (int)position.Rung;
        var value = series(below)[year - Scenario.FirstYear];
        return position.Rung == below ? value : value + ((series(below + 1)[year - Scenario.FirstYear] - value) * (position.Rung - below));
    }

    private static double Interpolated(double[] series, double index)
    {
        var below = (int)index;
        return below == index ? series[below] : series[below] + ((series[below + 1] - series[below]) * (index - below));
    }

    private static double[] Sums(Scenario scenario) =>
        [.. Enumerable.Range(0, scenario.Emissions.Values.Min(series => series.Length)).Select(index => KyotoGases.Sum(species => scenario.Emissions[species][index]).GtCo2Equivalent)];

    private double At(int rung, int year) => _sums[rung][year - Scenario.FirstYear];

    private void Check(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }
}
