using Stocktake.Foundations;

namespace Stocktake.Climate.Scenarios;

/// <summary>
/// Fills species that a scenario lacks from other, complete scenarios: in each year the scenario's fossil CO2 has some quantile among
/// theirs, and the missing species gets that quantile of theirs. The quantile method of the silicone package without its
/// rolling window (Lamboll et al. 2020, doi:10.5194/gmd-13-5259-2020), which eight scenarios are too few for.
/// Reads yearly series; writes values from 1750 on and a note that lists the species.
/// </summary>
internal sealed class LeadQuantileInfilling(IReadOnlyList<IReadOnlyDictionary<string, double[]>> complete, List<Sentence> notes)
{
    /// <summary>The species that leads.</summary>
    public const string Lead = "CO2 FFI";

    /// <exception cref="ClimateInputException">The lead is missing too.</exception>
    public void Fill(string scenario, Dictionary<string, double[]> emissions, IEnumerable<string> missing)
    {
        if (!emissions.TryGetValue(Lead, out var lead))
        {
            throw new ClimateInputException("run.no-lead", scenario, Lead);
        }

        var filled = new List<string>();
        foreach (var species in missing.Where(species => species != Lead && complete.All(each => each.ContainsKey(species))))
        {
            var values = new double[Math.Min(lead.Length, complete.Min(each => each[species].Length))];
            for (var year = 0; year < values.Length; year++)
            {
                var leads = complete.Select(each => each[Lead][year]).Order().ToArray();
                var followers = complete.Select(each => each[species][year]).Order().ToArray();
                values[year] = At(followers, PositionIn(leads, lead[year]));
            }

            emissions[species] = values;
            filled.Add(species);
        }

        notes.Add(ClimateTexts.Sentence("note.infilled", scenario, Lead, complete.Count, string.Join(", ", filled)));
    }

    // Where a value stands among ascending ones, from 0 to their number less one; the middle of equal ones.
    private static double PositionIn(double[] ascending, double value)
    {
        var first = Array.FindIndex(ascending, each => each >= value);
        if (first < 0)
        {
            return ascending.Length - 1;
        }

        if (ascending[first] == value || first == 0)
        {
            var last = Array.FindLastIndex(ascending, each => each <= value);
            return last < first ? first : (first + last) / 2.0;
        }

        return first - 1 + ((value - ascending[first - 1]) / (ascending[first] - ascending[first - 1]));
    }

    private static double At(double[] ascending, double position)
    {
        var below = Math.Min((int)position, ascending.Length - 1);
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((ascending[above] - ascending[below]) * (position - below));
    }
}
