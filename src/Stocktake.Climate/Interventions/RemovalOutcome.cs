using System.Globalization;
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
    public IEnumerable<string> Notes()
    {
        static string Known(double value, string unit) => double.IsNaN(value) ? "not known" : string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {unit}");
        foreach (var method in Methods)
        {
            var lost = double.IsNaN(method.LostGtCo2) ? "what is lost again is not known and taken as none" : string.Create(CultureInfo.InvariantCulture, $"{method.LostGtCo2:0.##} of it are lost again");
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Scenario '{Scenario.Name}': {method.Method} removes {method.GrossGtCo2:0.##} Gt CO2 by {End}, {lost}; at its largest {method.PeakGtCo2:0.##} Gt CO2 in {method.PeakYear}{(method.IsCapped ? ", held at its ceiling" : "")}, energy {Known(method.PeakEnergyEj, "EJ")}, land {Known(method.PeakLandMha, "million hectares")}.");
        }

        static string Year(int? year) => year is { } value ? "from " + value.ToString(CultureInfo.InvariantCulture) : "not reached";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Scenario '{Scenario.Name}': {CumulativeGtCo2[^1]:0.##} Gt CO2 removed by {End}, net of losses; net zero CO2 {Year(NetZeroYear)} (without removal: {Year(NetZeroYearWithout)}).");
    }
}
