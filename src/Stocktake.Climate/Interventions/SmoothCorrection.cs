namespace Stocktake.Climate.Interventions;

/// <summary>
/// Finds the change of a forcing that takes departures of temperature away, with as few sudden turns as that allows: the least
/// Σ (r − G Δ)² + λ Σ (second difference of the forcing)², no forcing below zero or above a limit. Solved by Cholesky's method on the
/// normal equations; a year whose forcing would leave its bounds is held there and the rest solved again.
/// </summary>
internal sealed class SmoothCorrection
{
    private const int MostHoldings = 20;

    private readonly double[,] _gain;
    private readonly double _smoothness;

    /// <param name="stepResponse">Response, K per W m⁻², in each year after a lasting step.</param>
    /// <param name="smoothness">The weight λ.</param>
    public SmoothCorrection(double[] stepResponse, double smoothness)
    {
        var n = stepResponse.Length;
        _gain = new double[n, n];
        _smoothness = smoothness;
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                _gain[row, column] = stepResponse[row - column] - (row == column ? 0 : stepResponse[row - column - 1]);
            }
        }
    }

    /// <summary>The corrected forcing.</summary>
    /// <param name="forcing">The present one, W m⁻² of cooling.</param>
    /// <param name="residual">Departures, K; positive where it is too warm.</param>
    /// <param name="counts">Which departures can be mended.</param>
    /// <param name="most">The largest forcing.</param>
    public double[] Of(double[] forcing, double[] residual, bool[] counts, double most)
    {
        var n = forcing.Length;
        var wanted = (double[])forcing.Clone();
        var free = Enumerable.Range(0, n).Where(year => counts[year]).ToList();
        for (var holding = 0; holding < MostHoldings && free.Count > 0; holding++)
        {
            var change = Solve(wanted, forcing, residual, counts, free);
            var outside = new HashSet<int>();
            for (var index = 0; index < free.Count; index++)
            {
                var value = wanted[free[index]] + change[index];
                if (value < 0 || value > most)
                {
                    outside.Add(free[index]);
                }
            }

            if (outside.Count == 0)
            {
                for (var index = 0; index < free.Count; index++)
                {
                    wanted[free[index]] += change[index];
                }

                return wanted;
            }

            for (var index = 0; index < free.Count; index++)
            {
                wanted[free[index]] = outside.Contains(free[index]) ? Math.Clamp(wanted[free[index]] + change[index], 0, most) : wanted[free[index]];
            }

            free.RemoveAll(outside.Contains);
        }

        return wanted;
    }

    private double[] Solve(double[] wanted, double[] forcing, double[] residual, bool[] counts, List<int> free)
    {
        // What the years that are held already change.
        var left = (double[])residual.Clone();
        for (var row = 0; row < left.Length; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                left[row] -= _gain[row, column] * (wanted[column] - forcing[column]);
            }
        }

        var size = free.Count;
        var matrix = new double[size, size];
        var right = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var row = free[i]; row < left.Length; row++)
            {
                if (!counts[row])
                {
                    continue;
                }

                right[i] += _gain[row, free[i]] * left[row];
                for (var j = 0; j <= i; j++)
                {
                    matrix[i, j] += _gain[row, free[i]] * _gain[row, free[j]];
                }
            }
        }

        AddSmoothness(matrix, right, wanted, free);
        return Cholesky(matrix, right);
    }

    private void AddSmoothness(double[,] matrix, double[] right, double[] wanted, List<int> free)
    {
        var position = Enumerable.Repeat(-1, wanted.Length).ToArray();
        for (var index = 0; index < free.Count; index++)
        {
            position[free[index]] = index;
        }

        ReadOnlySpan<double> weights = [1, -2, 1];
        for (var first = 0; first + 2 < wanted.Length; first++)
        {
            var turn = wanted[first] - (2 * wanted[first + 1]) + wanted[first + 2];
            for (var a = 0; a < weights.Length; a++)
            {
                var i = position[first + a];
                for (var b = 0; i >= 0 && b < weights.Length; b++)
                {
                    var j = position[first + b];
                    if (j >= 0 && j <= i)
                    {
                        matrix[i, j] += _smoothness * weights[a] * weights[b];
                    }
                }

                if (i >= 0)
                {
                    right[i] -= _smoothness * weights[a] * turn;
                }
            }
        }
    }

    // Solves in place, the lower triangle given.
    private static double[] Cholesky(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var column = 0; column < n; column++)
        {
            for (var row = column; row < n; row++)
            {
                var sum = matrix[row, column];
                for (var k = 0; k < column; k++)
                {
                    sum -= matrix[row, k] * matrix[column, k];
                }

                matrix[row, column] = row == column ? Math.Sqrt(sum) : sum / matrix[column, column];
            }
        }

        for (var row = 0; row < n; row++)
        {
            for (var k = 0; k < row; k++)
            {
                right[row] -= matrix[row, k] * right[k];
            }

            right[row] /= matrix[row, row];
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
            {
                right[row] -= matrix[k, row] * right[k];
            }

            right[row] /= matrix[row, row];
        }

        return right;
    }
}
