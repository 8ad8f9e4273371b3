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
        foreach (var gas in ordered.SelectMany(wedge => wedge.Reductions.Select(species => new Claim(wedge, species.Key, species.Value))).GroupBy(claim => BaselineEmissions.GasOf(claim.Species)))
        {
            Claim[] claims = [.. gas.OrderBy(claim => claim.Species, StringComparer.Ordinal)];
            var sum = new LargestDisjointSum(claims.Length, (first, second) => claims[first].MayShare(claims[second]));
            var central = Sum(claims, sum, WedgeEnd.Central, counted);
            var hasNoRange = claims.All(claim => ReferenceEquals(claim.Series.Low, claim.Series.Central) && ReferenceEquals(claim.Series.High, claim.Series.Central));
            var (low, high) = hasNoRange ? (central, central) : (Sum(claims, sum, WedgeEnd.Low), Sum(claims, sum, WedgeEnd.High));
            foreach (var species in central.Keys)
            {
                reductions[species] = new WedgeSeries(low[species], central[species], high[species]);
            }
        }

        return new JoinedWedges(ordered, reductions, counted);
    }

    /// <summary>What they reduce together in a year, Gt CO2 equivalents (GWP100, AR6).</summary>
    public double Equivalent(int year, WedgeEnd end = WedgeEnd.Central) =>
        Reductions.Sum(species => BaselineEmissions.Equivalent(species.Key, species.Value[end][year - WedgeSeries.FirstYear]));

    /// <summary>Whether two promises may hold the same tonne: their scopes overlap and they reduce the same species, or land as a part of what one promises net.</summary>
    public static bool Overlap(Wedge first, Wedge second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Scope.Overlaps(second.Scope)
            && first.Reductions.Keys.Any(one => second.Reductions.Keys.Any(other => AreSameTonnes(first, one, second, other)));
    }

    // Both kinds of CO2 are the same tonnes to a promise that is net of land use.
    private static bool AreSameTonnes(Wedge first, string one, Wedge second, string other) =>
        one == other || ((first.IsNet || second.IsNet) && BaselineEmissions.GasOf(one) == BaselineEmissions.GasOf(other));

    // The largest sum of each year, by species, and who is counted in it.
    private static Dictionary<string, double[]> Sum(Claim[] claims, LargestDisjointSum sum, WedgeEnd end, Dictionary<string, double[]>? counted = null)
    {
        var totals = claims.Select(claim => claim.Species).Distinct().ToDictionary(species => species, _ => new double[WedgeSeries.Years], StringComparer.Ordinal);
        var sizes = new double[claims.Length];
        for (var index = 0; index < WedgeSeries.Years; index++)
        {
            for (var claim = 0; claim < claims.Length; claim++)
            {
                sizes[claim] = claims[claim].Series[end][index];
            }

            var chosen = sum.Of(sizes).Chosen;
            for (var claim = 0; claim < claims.Length; claim++)
            {
                if ((chosen & (1UL << claim)) != 0)
                {
                    totals[claims[claim].Species][index] += sizes[claim];
                    if (counted is not null)
                    {
                        counted[claims[claim].Wedge.Id][index] += BaselineEmissions.Equivalent(claims[claim].Species, sizes[claim]);
                    }
                }
            }
        }

        return totals;
    }

    // What a promise takes from one species.
    private sealed record Claim(Wedge Wedge, string Species, WedgeSeries Series)
    {
        public bool MayShare(Claim other) => Wedge.Scope.Overlaps(other.Wedge.Scope) && AreSameTonnes(Wedge, Species, other.Wedge, other.Species);
    }
}
