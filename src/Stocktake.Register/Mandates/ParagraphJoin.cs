using Stocktake.Foundations;

namespace Stocktake.Register.Mandates;

/// <summary>
/// Joins what the language editions of one paragraph were read to say: verb by verb, in order. Where one language was read to have more
/// verbs, acts that agree are laid beside each other, order kept, and the verbs left over are mandates of their own after the others.
/// The answer depends on the readings alone, not on the order in which they came.
/// </summary>
internal static class ParagraphJoin
{
    /// <summary>The mandates of the paragraph, each with its reading by language; the leading language gives the first ones their order.</summary>
    public static List<Dictionary<Language, MandateReading>> Join(IReadOnlyDictionary<Language, List<MandateReading>> readings)
    {
        var joined = new List<Dictionary<Language, MandateReading>>();
        foreach (var (language, verbs) in readings.Where(pair => pair.Value.Count > 0).OrderBy(pair => LanguageOrder.Rank(pair.Key)))
        {
            var places = Align([.. joined.Select(mandate => mandate.MinBy(pair => LanguageOrder.Rank(pair.Key)).Value)], verbs);
            for (var verb = 0; verb < verbs.Count; verb++)
            {
                if (places[verb] is { } place)
                {
                    joined[place][language] = verbs[verb];
                }
                else
                {
                    joined.Add(new Dictionary<Language, MandateReading> { [language] = verbs[verb] });
                }
            }
        }

        return joined;
    }

    // The alignment of most agreement: two points where the acts agree, one where only the order does.
    private static int?[] Align(MandateReading[] left, List<MandateReading> right)
    {
        var places = new int?[right.Count];
        if (left.Length == right.Count)
        {
            return [.. Enumerable.Range(0, right.Count).Select(at => (int?)at)];
        }

        var best = new int[left.Length + 1, right.Count + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j + 1] + Points(left[i], right[j]), Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (int i = 0, j = 0; i < left.Length && j < right.Count;)
        {
            if (best[i, j] == best[i + 1, j + 1] + Points(left[i], right[j]))
            {
                places[j++] = i++;
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return places;
    }

    private static int Points(MandateReading left, MandateReading right) => left.Act == right.Act ? 2 : 1;
}
