using Stocktake.Climate.Experiments;
using Stocktake.Climate.Results;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// The CO2 that may still be emitted for a chance of staying below a level of warming: what is left of the level after the warming so far,
/// further warming by other species and the zero-emissions commitment, divided by the warming per emissions of each member
/// (Rogelj et al. 2019, doi:10.1038/s41586-019-1368-z, eq. 1; IPCC AR6 WG I, sect. 5.5.2).
/// </summary>
public static class RemainingCarbonBudget
{
    // 1,000 Pg C in Gt CO2.
    private const double GtCo2PerThousandPgC = 1000 * 44.009 / 12.011;

    /// <summary>The budget in Gt CO2 from the moment to which <paramref name="warmingSoFar"/> belongs; negative where it is overspent.</summary>
    /// <param name="members">The members' warming per emissions and commitment.</param>
    /// <param name="warmingSoFar">Warming above 1850–1900 at the beginning, K.</param>
    /// <param name="level">The level, K above 1850–1900.</param>
    /// <param name="furtherOtherWarming">Further warming by other species than CO2 until net zero CO2, K; must be stated with the result.</param>
    /// <param name="chance">Chance of staying below the level, above 0 and below 1.</param>
    public static double Of(IReadOnlyList<ClimateMetrics> members, double warmingSoFar, double level, double furtherOtherWarming, double chance)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(chance);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(chance, 1);
        var budgets = members
            .Select(member => (level - warmingSoFar - furtherOtherWarming - member.ZeroEmissionsCommitment50) / member.WarmingPerEmissions * GtCo2PerThousandPgC)
            .ToArray();

        // To stay below with a chance of two thirds, two thirds of the members must allow at least the budget.
        return OrderStatistics.Of(budgets, [1 - chance])[0];
    }
}
