using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Overlaps;

/// <summary>Several promises together, no tonne counted twice (<see cref="LargestDisjointSum"/>), species by species and year by year.</summary>
public sealed class JoinedWedges
{
    private JoinedWedges(IReadOnlyList<Wedge> wedges, IReadOnlyDictionary<string, WedgeSeries> reductions, IReadOnlyDictionary<string, double[]> counted) =>
        (Wedges, Reductions, Counted) = (wedges, reductions, counted);

    /// <summary>The promises, in ordinal order of their ids.</summary>
    public IReadOnlyList<Wedge> Wedges { get; }

    /// <summary>What they reduce together, by species.</summary>
    public IReadOnlyDictionary<string, WedgeSeries> Reductions { get; }

    /// <summary>By id of the promise, how much of it is counted in each year, Gt CO2 equivalents; the rest lies in tonnes that others promise too.</summary>
    public IReadOnlyDictionary<string, double[]> Counted { get; }

    /// <summary>Joins promises.</summary>
    /// <param name="wedges">The promises, in any order.</param>
    public static JoinedWedges Of(IEnumerable<Wedge> wedges)
    {
        Wedge[] ordered = [.. wedges.OrderBy(wedge => wedge.Id, StringComparer.Ordinal)];
        var counted = ordered.ToDictionary(wedge => wedge.Id, _ => new double[WedgeSeries.Years], StringComparer.Ordinal);
        var reductions = new SortedDictionary<string, WedgeSeries>(StringComparer.Ordinal);
        foreach (var species in ordered.SelectMany(wedge => wedge.Reductions.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            Wedge[] claims = [.. ordered.Where(wedge => wedge.Reductions.ContainsKey(species))];
            var sum = new LargestDisjointSum(claims.Length, (first, second) => claims[first].Scope.Overlaps(claims[second].Scope));
            var central = Sum(WedgeEnd.Central, (index, chosen) => Count(claims, species, index, chosen, counted));
            var hasNoRange = claims.All(claim => claim.Reductions[species] is var series && ReferenceEquals(series.Low, series.Central) && ReferenceEquals(series.High, series.Central));
            reductions[species] = hasNoRange ? new WedgeSeries(central, central, central) : new WedgeSeries(Sum(WedgeEnd.Low, (_, _) => { }), central, Sum(WedgeEnd.High, (_, _) => { }));

            double[] Sum(WedgeEnd end, Action<int, ulong> tell)
            {
                var total = new double[WedgeSeries.Years];
                var sizes = new double[claims.Length];
                for (var index = 0; index < total.Length; index++)
                {
                    for (var claim = 0; claim < claims.Length; claim++)
                    {
                        sizes[claim] = claims[claim].Reductions[species][end][index];
                    }

                    (total[index], var chosen) = sum.Of(sizes);
                    tell(index, chosen);
                }

                return total;
            }
        }

        return new JoinedWedges(ordered, reductions, counted);
    }

    /// <summary>What they reduce together in a year, Gt CO2 equivalents (GWP100, AR6).</summary>
    public double Equivalent(int year, WedgeEnd end = WedgeEnd.Central) =>
        Reductions.Sum(species => BaselineEmissions.Equivalent(species.Key, species.Value[end][year - WedgeSeries.FirstYear]));

    /// <summary>Whether two promises may hold the same tonne: their scopes overlap and they reduce the same species.</summary>
    public static bool Overlap(Wedge first, Wedge second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Scope.Overlaps(second.Scope) && first.Reductions.Keys.Any(second.Reductions.ContainsKey);
    }

    private static void Count(Wedge[] claims, string species, int index, ulong chosen, Dictionary<string, double[]> counted)
    {
        for (var claim = 0; claim < claims.Length; claim++)
        {
            if ((chosen & (1UL << claim)) != 0)
            {
                counted[claims[claim].Id][index] += BaselineEmissions.Equivalent(species, claims[claim].Reductions[species].Central[index]);
            }
        }
    }
}
