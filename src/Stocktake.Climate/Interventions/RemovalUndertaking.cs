namespace Stocktake.Climate.Interventions;

/// <summary>One method of removal as it is planned: when it begins, how it grows, where it ends, and what is lost again.</summary>
/// <param name="Method">The method and what is published about it.</param>
/// <param name="Start">First year of removal.</param>
/// <param name="RampYears">Years until the amount is reached, in equal steps; the first year removes one step.</param>
/// <param name="AmountGtCo2">Removal that is grown to, Gt CO2 a year, before the ceiling.</param>
/// <param name="End">Last year of removal.</param>
internal sealed record RemovalUndertaking(RemovalMethod Method, int Start, int RampYears, double AmountGtCo2, int End)
{
    /// <summary>Removal given year by year rather than by a ramp, net of losses; null for a ramp.</summary>
    public Scenarios.YearlySeries? Given { get; init; }

    /// <summary>Whether what is asked for lies above the ceiling.</summary>
    public bool IsCapped => Given is null && AmountGtCo2 > Method.CeilingGtCo2;

    /// <summary>Gross removal in a year, Gt CO2.</summary>
    public double Gross(int year)
    {
        if (Given is { } series)
        {
            return PlanTable.Amount(series, year);
        }

        var amount = double.IsNaN(Method.CeilingGtCo2) ? AmountGtCo2 : Math.Min(AmountGtCo2, Method.CeilingGtCo2);
        return year < Start || year > End ? 0 : Math.Min(amount, AmountGtCo2 * (year - Start + 1) / Math.Max(1, RampYears));
    }

    /// <summary>Share of what is stored at the beginning of a year that is lost in it, from 0 to 1.</summary>
    public double LossShare => Given is not null || double.IsNaN(Method.LossPercent) ? 0 : Method.LossPercent / 100;
}
