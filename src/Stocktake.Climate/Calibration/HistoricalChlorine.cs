using Stocktake.Climate.Model;

namespace Stocktake.Climate.Calibration;

/// <summary>Stratospheric chlorine that the history leads to, the same for every member (FaIR 2.2, <c>calculate_eesc</c>).</summary>
internal static class HistoricalChlorine
{
    /// <summary>In the middle of a year, ppt.</summary>
    public static double On(CalibrationData data, int year)
    {
        var bound = year - ClimateConstants.FirstYear;
        return data.Species.Rows.Where(row => row.IsHalogen).Sum(row =>
        {
            var weight = (row.OrZero("cl_atoms") + (ClimateConstants.BromineEfficiency * row.OrZero("br_atoms"))) * row.OrZero("fractional_release");
            var gas = SharedGas.Run(row, data.Scenario.Emissions[row.Name], null, bound + 1, []);
            return weight * (gas.Concentration[bound] + gas.Concentration[bound + 1]) / 2;
        });
    }
}
