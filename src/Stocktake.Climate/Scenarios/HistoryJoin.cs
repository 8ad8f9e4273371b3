using Stocktake.Foundations;

namespace Stocktake.Climate.Scenarios;

/// <summary>
/// Puts history before input that begins after 1750 and harmonizes the join, so that emissions do not jump: in the first year of the
/// input the result equals history, from the convergence year on it equals the input (Gidden et al. 2018, doi:10.1016/j.envsoft.2018.04.002,
/// methods "reduce_ratio" and "reduce_offset"). Reads yearly series; writes values from 1750 on and a note for each join.
/// </summary>
internal sealed class HistoryJoin(EmissionsTable? history, Harmonization method, int convergenceYear, List<Sentence> notes)
{
    // A ratio beyond these says that the two do not measure the same thing; a shift is the lesser harm then.
    private const double SmallestRatio = 0.1;
    private const double LargestRatio = 10;

    private readonly Dictionary<(string Key, string Scenario, int Year), List<Sentence>> _joined = [];

    /// <summary>Adds one note for each way in which series were joined, with the species and their values in the first year.</summary>
    public void Report()
    {
        foreach (var (how, species) in _joined)
        {
            notes.Add(ClimateTexts.Sentence(how.Key, how.Scenario, how.Year, convergenceYear, ClimateTexts.Joined("join.items", species)));
        }

        _joined.Clear();
    }

    /// <exception cref="ClimateInputException">The input begins after 1750 and history does not reach it.</exception>
    public double[] Complete(string source, string scenario, string species, YearlySeries input)
    {
        if (input.FirstYear <= Scenario.FirstYear)
        {
            return input.Values[(Scenario.FirstYear - input.FirstYear)..];
        }

        if (history is null)
        {
            throw new ClimateInputException("input.no-history", source, scenario, species, input.FirstYear, Scenario.FirstYear);
        }

        if (!history.Scenarios[0].Series.TryGetValue(species, out var past) || past.FirstYear > Scenario.FirstYear || past.LastYear < input.FirstYear - 1)
        {
            throw new ClimateInputException("input.short-history", source, scenario, species, input.FirstYear, history.Source, Scenario.FirstYear, input.FirstYear - 1);
        }

        var joined = Harmonize(scenario, species, input, past);
        return [.. past.Values.AsSpan(Scenario.FirstYear - past.FirstYear, input.FirstYear - Scenario.FirstYear), .. joined];
    }

    private double[] Harmonize(string scenario, string species, YearlySeries input, YearlySeries past)
    {
        if (method == Harmonization.None || past.LastYear < input.FirstYear)
        {
            notes.Add(ClimateTexts.Sentence(method == Harmonization.None ? "note.not-harmonized" : "note.nothing-in-common", scenario, input.FirstYear));
            return input.Values;
        }

        var (observed, given) = (past[input.FirstYear], input[input.FirstYear]);
        if (observed == given)
        {
            return input.Values;
        }

        var ratio = observed / given;
        var byRatio = method == Harmonization.Ratio && ratio is >= SmallestRatio and <= LargestRatio;
        var how = (byRatio ? "note.by-ratio" : "note.by-offset", scenario, input.FirstYear);
        if (!_joined.TryGetValue(how, out var list))
        {
            _joined[how] = list = [];
        }

        list.Add(ClimateTexts.Sentence("note.from-to", species, given, observed));
        var held = false;
        var values = new double[input.Values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var weight = convergenceYear <= input.FirstYear ? (index == 0 ? 1 : 0) : Math.Clamp(1 - ((double)index / (convergenceYear - input.FirstYear)), 0, 1);
            var value = input.Values[index];
            values[index] = byRatio ? value * (1 + ((ratio - 1) * weight)) : value + ((observed - given) * weight);
            if (values[index] < 0 && value >= 0 && !species.StartsWith("CO2", StringComparison.Ordinal))
            {
                values[index] = 0; // Nothing but CO2 is taken out of the air on purpose.
                held = true;
            }
        }

        if (held)
        {
            notes.Add(ClimateTexts.Sentence("note.held-at-zero", scenario, species));
        }

        return values;
    }
}
