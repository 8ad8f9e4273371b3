using System.Numerics;

namespace Stocktake.Climate.Model;

/// <summary>
/// Internal variability: correlated normal noise added to the state of the energy balance each year (Cummins et al. 2020).
/// Every number is a function of seed, member, year and row alone (a counter-based generator), so the result does not depend on
/// threads, shards, or where a run starts.
/// </summary>
internal static class InternalVariability
{
    /// <summary>A factor L with L Lᵀ the covariance, by Cholesky's method; a direction without variance gets none.</summary>
    public static double[,] Factor(double[,] covariance)
    {
        var n = covariance.GetLength(0);
        var factor = new double[n, n];
        for (var column = 0; column < n; column++)
        {
            var pivot = covariance[column, column];
            for (var k = 0; k < column; k++)
            {
                pivot -= factor[column, k] * factor[column, k];
            }

            factor[column, column] = pivot > 0 ? Math.Sqrt(pivot) : 0;
            for (var row = column + 1; row < n && factor[column, column] > 0; row++)
            {
                var rest = covariance[row, column];
                for (var k = 0; k < column; k++)
                {
                    rest -= factor[row, k] * factor[column, k];
                }

                factor[row, column] = rest / factor[column, column];
            }
        }

        return factor;
    }

    /// <summary>Adds the noise of the step that ends on a bound.</summary>
    /// <param name="block">The members.</param>
    /// <param name="state">Their state, which is changed.</param>
    /// <param name="noise">Seed and the numbers that stand for the members.</param>
    /// <param name="bound">The bound, which is part of what each number is drawn from.</param>
    public static void Add(MemberBlock block, BlockState state, Noise noise, int bound)
    {
        var size = block.Propagator.Length;
        Span<double> normal = stackalloc double[size];
        Span<double> lanes = stackalloc double[size * Vector<double>.Count];
        for (var vector = 0; vector < block.Vectors; vector++)
        {
            for (var lane = 0; lane < Vector<double>.Count; lane++)
            {
                var member = block.Start + Math.Min((vector * Vector<double>.Count) + lane, block.Members - 1);
                noise.Draw(member, bound, normal);
                for (var row = 0; row < size; row++)
                {
                    lanes[(row * Vector<double>.Count) + lane] = normal[row];
                }
            }

            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column <= row; column++)
                {
                    state.Energy[row][vector] += block.NoiseFactor![row][column][vector] * new Vector<double>(lanes[(column * Vector<double>.Count)..]);
                }
            }
        }
    }
}
