using System.Globalization;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Tests.Reference;

/// <summary>Energy balances of the first hundred members against those of the reference: matrices, sensitivities, time scales, noise.</summary>
public sealed class ReferenceEnergyBalanceTests
{
    [Fact]
    public void Matrices_sensitivities_time_scales_and_noise_are_met()
    {
        var lines = System.Text.Encoding.UTF8.GetString(ReferenceInputs.Bytes("ebm3_cal1.4.1_first100.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].TrimEnd('\r').Split(',');
        var parameters = ReferenceInputs.Parameters();
        var model = ReferenceInputs.Model();

        foreach (var cells in lines.Skip(1).Select(line => line.TrimEnd('\r').Split(',')))
        {
            double Cell(string column) => double.Parse(cells[Array.IndexOf(columns, column)], CultureInfo.InvariantCulture);
            var member = parameters.Members.ToList().IndexOf(cells[0]);
            var balance = model.Balances[member];
            var forcing4co2 = parameters.Required("forcing_4co2")[member];
            var covariance = balance.NoiseCovariance(parameters.Required("sigma_eta")[member], parameters.Required("sigma_xi")[member]);

            Close(Cell("ecs"), balance.EquilibriumSensitivity(forcing4co2), "ecs");
            Close(Cell("tcr"), balance.TransientResponse(forcing4co2), "tcr");
            var scales = Enumerable.Range(0, 3).Select(index => (D: Cell($"d{index}"), Q: Cell($"q{index}"))).OrderBy(pair => pair.D).ToArray();
            for (var index = 0; index < 3; index++)
            {
                Close(scales[index].D, balance.TimeScales[index], "d");
                Close(scales[index].Q, balance.Coefficients[index], "q");
            }

            for (var row = 0; row < 4; row++)
            {
                Close(Cell($"forcing_vector_d[{row}]"), balance.ForcingResponse[row], "b");
                for (var column = 0; column < 4; column++)
                {
                    Close(Cell($"eb_matrix_d[{row}{column}]"), balance.Propagator[row, column], "A");
                    // The reference takes Van Loan's matrix, which holds e^γ, over the whole year and loses as many digits as that
                    // has; ours, over parts of a year, loses none.
                    var lost = 1e-14 * Math.Exp(parameters.Required("gamma_autocorrelation")[member]) * covariance[0, 0];
                    Assert.Equal(Cell($"noise_cov[{row}{column}]"), covariance[row, column], 1e-13 + lost + (2e-9 * Math.Abs(covariance[row, column])));
                }
            }
        }
    }

    [Fact]
    public void The_factor_of_the_noise_reproduces_its_covariance()
    {
        var parameters = ReferenceInputs.Parameters();
        var covariance = ReferenceInputs.Model().Balances[7].NoiseCovariance(parameters.Required("sigma_eta")[7], parameters.Required("sigma_xi")[7]);

        var factor = InternalVariability.Factor(covariance);

        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                var product = Enumerable.Range(0, 4).Sum(k => factor[row, k] * factor[column, k]);
                Assert.Equal(covariance[row, column], product, 1e-15);
            }
        }
    }

    private static void Close(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 2e-9 * Math.Max(Math.Abs(expected), 1e-3), $"{what}: {actual:R}, reference {expected:R}");
}
