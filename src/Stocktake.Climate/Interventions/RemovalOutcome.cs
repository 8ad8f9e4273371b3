using Stocktake.Foundations;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Interventions;

/// <summary>What one method removes, loses and needs over a scenario.</summary>
/// <param name="Method">The method.</param>
/// <param name="GrossGtCo2">All that is removed, Gt CO2.</param>
/// <param name="LostGtCo2">What of it is lost again, Gt CO2; not a number where no rate is known and none was taken.</param>
/// <param name="PeakGtCo2">Largest removal of a year, Gt CO2.</param>
/// <param name="PeakYear">The year of it.</param>
/// <param name="PeakEnergyEj">Energy in that year, EJ; not a number where none is known.</param>
/// <param name="PeakLandMha">Land in that year, million hectares; not a number where none is known.</param>
/// <param name="IsCapped">Whether more was asked for than the ceiling allows.</param>
public sealed record RemovedByMethod(
    string Method, double GrossGtCo2, double LostGtCo2, double PeakGtCo2, int PeakYear, double PeakEnergyEj, double PeakLandMha, bool IsCapped);

/// <summary>A scenario with removal, and what that removal comes to.</summary>
/// <param name="Scenario">The scenario with removal; its emissions are net, those of the scenario without stay what they were.</param>
/// <param name="Methods">By method.</param>
/// <param name="CumulativeGtCo2">Net removal (removed less lost again) summed up to the end of each year of the run, Gt CO2, from 1750.</param>
/// <param name="NetZeroYear">The first year, from the beginning of removal on, in which CO2 emissions are zero or below; null for never.</param>
/// <param name="NetZeroYearWithout">The same of the scenario without removal.</param>
public sealed record RemovalOutcome(Scenario Scenario, IReadOnlyList<RemovedByMethod> Methods, IReadOnlyList<double> CumulativeGtCo2, int? NetZeroYear, int? NetZeroYearWithout)
{
    /// <summary>The bound at which the sums end.</summary>
    public int End => Scenarios.Scenario.FirstYear + CumulativeGtCo2.Count;

    /// <summary>Sentences for a reader: one on each method, one on the whole.</summary>
    public IEnumerable<Sentence> Notes()
    {
        foreach (var method in Methods)
        {
            var lost = double.IsNaN(method.LostGtCo2) ? ClimateTexts.Sentence("removal.lost-unknown") : ClimateTexts.Sentence("removal.lost", method.LostGtCo2);
            yield return ClimateTexts.Sentence(
                method.IsCapped ? "removal.method-capped" : "removal.method",
                Scenario.Name, method.Method, method.GrossGtCo2, End, lost, method.PeakGtCo2, method.PeakYear, Known("removal.energy", method.PeakEnergyEj), Known("removal.land", method.PeakLandMha));
        }

        yield return ClimateTexts.Sentence("removal.total", Scenario.Name, CumulativeGtCo2[^1], End, Year(NetZeroYear), Year(NetZeroYearWithout));
    }

    private static Sentence Known(string key, double value) => double.IsNaN(value) ? ClimateTexts.Sentence("removal.not-known") : ClimateTexts.Sentence(key, value);

    private static Sentence Year(int? year) => year is { } value ? ClimateTexts.Sentence("removal.from", value) : ClimateTexts.Sentence("removal.not-reached");
}
