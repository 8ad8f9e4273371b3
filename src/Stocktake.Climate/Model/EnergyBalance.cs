using static Stocktake.Climate.Model.MatrixExponential;

namespace Stocktake.Climate.Model;

/// <summary>
/// The energy balance of one member, an ocean of n layers under a stochastic forcing, discretized exactly for a step of one year
/// (Cummins et al. 2020, doi:10.1175/JCLI-D-19-0589.1, eqs. 13–14; Leach et al. 2021; efficacy of deep ocean heat uptake:
/// Geoffroy et al. 2013, doi:10.1175/JCLI-D-12-00196.1). The state is (forcing, T₁ … Tₙ); x(t+1) = A x(t) + b F(t+1) + noise.
/// </summary>
internal sealed class EnergyBalance
{
    // Years until CO2 has doubled at one per cent a year.
    private static readonly double DoublingYears = Math.Log(2) / Math.Log(1.01);

    private readonly double[,] _matrix;

    /// <summary>Discretizes the balance.</summary>
    /// <param name="heatCapacity">Heat capacity of each layer, top first, W m⁻² yr K⁻¹.</param>
    /// <param name="heatTransfer">Heat exchange at the top of each layer, the first of them the climate feedback, W m⁻² K⁻¹.</param>
    /// <param name="deepOceanEfficacy">Efficacy of the uptake by the deepest layer.</param>
    /// <param name="autocorrelation">Decorrelation rate of the forcing, yr⁻¹.</param>
    public EnergyBalance(double[] heatCapacity, double[] heatTransfer, double deepOceanEfficacy, double autocorrelation)
    {
        HeatCapacity = heatCapacity;
        _matrix = Matrix(heatCapacity, heatTransfer, deepOceanEfficacy, autocorrelation);
        Propagator = Of(_matrix);
        var size = heatCapacity.Length + 1;
        var right = new double[size, 1];
        for (var row = 0; row < size; row++)
        {
            right[row, 0] = (Propagator[row, 0] - (row == 0 ? 1 : 0)) * autocorrelation;
        }

        var response = Solve(_matrix, right);
        ForcingResponse = [.. Enumerable.Range(0, size).Select(row => response[row, 0])];
        (TimeScales, Coefficients) = ImpulseResponse(_matrix, heatCapacity);
    }

    /// <summary>Heat capacity of each layer, W m⁻² yr K⁻¹.</summary>
    public double[] HeatCapacity { get; }

    /// <summary>A = e^M.</summary>
    public double[,] Propagator { get; }

    /// <summary>b = M⁻¹ (A − I) (γ, 0 … 0)ᵀ.</summary>
    public double[] ForcingResponse { get; }

    /// <summary>Time scales of the response to a step of forcing, years, ascending.</summary>
    public double[] TimeScales { get; }

    /// <summary>Equilibrium warming per forcing that each time scale contributes, K W⁻¹ m².</summary>
    public double[] Coefficients { get; }

    /// <summary>Warming at equilibrium for a doubling of CO2, taken as half the forcing of a quadrupling, K.</summary>
    public double EquilibriumSensitivity(double forcing4co2) => 0.5 * forcing4co2 * Coefficients.Sum();

    /// <summary>Warming at the time of doubling when CO2 grows by one per cent a year, K (Leach et al. 2021, eq. 5).</summary>
    public double TransientResponse(double forcing4co2)
    {
        var sum = 0.0;
        for (var index = 0; index < TimeScales.Length; index++)
        {
            sum += Coefficients[index] * (1 - (TimeScales[index] / DoublingYears * (1 - Math.Exp(-DoublingYears / TimeScales[index]))));
        }

        return 0.5 * forcing4co2 * sum;
    }

    // Van Loan's block matrix holds e^−M, which loses digits where a member forgets its forcing within weeks. A part of the year
    // loses none, and twice a time is Σ(2t) = Σ(t) + A(t) Σ(t) A(t)ᵀ.
    private const int NoiseHalvings = 8;

    /// <summary>Covariance of the noise of one step (Van Loan 1978, doi:10.1109/TAC.1978.1101743, for a part of the year, then doubled).</summary>
    /// <param name="sigmaForcing">Standard deviation of the noise of the forcing, W m⁻² yr^−½.</param>
    /// <param name="sigmaSurface">Standard deviation of the noise of the surface layer, W m⁻² yr^½.</param>
    public double[,] NoiseCovariance(double sigmaForcing, double sigmaSurface)
    {
        var n = HeatCapacity.Length + 1;
        var step = Math.Pow(2, -NoiseHalvings);
        var block = new double[2 * n, 2 * n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                block[row, column] = -_matrix[row, column] * step;
                block[n + row, n + column] = _matrix[column, row] * step;
            }
        }

        block[0, n] = sigmaForcing * sigmaForcing * step;
        block[1, n + 1] = Math.Pow(sigmaSurface / HeatCapacity[0], 2) * step;
        var exponential = Of(block);
        var transposed = Part(exponential, n, n, n);
        var propagator = Transpose(transposed);
        var covariance = Multiply(propagator, Part(exponential, 0, n, n));
        for (var halving = 0; halving < NoiseHalvings; halving++)
        {
            covariance = Add(covariance, Multiply(Multiply(propagator, covariance), Transpose(propagator)));
            propagator = Multiply(propagator, propagator);
        }

        return covariance;
    }

    private static double[,] Part(double[,] matrix, int firstRow, int firstColumn, int size)
    {
        var part = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                part[row, column] = matrix[firstRow + row, firstColumn + column];
            }
        }

        return part;
    }

    private static double[,] Transpose(double[,] matrix)
    {
        var transposed = new double[matrix.GetLength(1), matrix.GetLength(0)];
        for (var row = 0; row < matrix.GetLength(0); row++)
        {
            for (var column = 0; column < matrix.GetLength(1); column++)
            {
                transposed[column, row] = matrix[row, column];
            }
        }

        return transposed;
    }

    private static double[,] Matrix(double[] capacity, double[] transfer, double efficacy, double autocorrelation)
    {
        var layers = capacity.Length;
        var matrix = new double[layers + 1, layers + 1];
        matrix[0, 0] = -autocorrelation;
        matrix[1, 0] = 1 / capacity[0];
        for (var layer = 0; layer < layers; layer++)
        {
            var below = layer == layers - 1 ? 0 : transfer[layer + 1] * (layer == layers - 2 ? efficacy : 1);
            matrix[layer + 1, layer + 1] = -(transfer[layer] + below) / capacity[layer];
            if (layer > 0)
            {
                matrix[layer + 1, layer] = transfer[layer] / capacity[layer];
            }

            if (layer < layers - 1)
            {
                matrix[layer + 1, layer + 2] = below / capacity[layer];
            }
        }

        return matrix;
    }

    // The temperature part is tridiagonal with positive products of opposite neighbours, so a diagonal scaling makes it symmetric:
    // the eigenvalues are real, and the product of the first entries of the left and right eigenvectors is the square of the
    // symmetric one's.
    private static (double[] TimeScales, double[] Coefficients) ImpulseResponse(double[,] matrix, double[] capacity)
    {
        var n = capacity.Length;
        var symmetric = new double[n, n];
        for (var row = 0; row < n; row++)
        {
            symmetric[row, row] = matrix[row + 1, row + 1];
            if (row < n - 1)
            {
                symmetric[row, row + 1] = symmetric[row + 1, row] = Math.Sqrt(matrix[row + 1, row + 2] * matrix[row + 2, row + 1]);
            }
        }

        var (values, vectors) = SymmetricEigenvalues.Of(symmetric);
        var timeScales = Array.ConvertAll(values, value => -1 / value);
        var coefficients = new double[n];
        for (var index = 0; index < n; index++)
        {
            coefficients[index] = timeScales[index] * vectors[0, index] * vectors[0, index] / capacity[0];
        }

        Array.Sort(timeScales, coefficients);
        return (timeScales, coefficients);
    }
}
