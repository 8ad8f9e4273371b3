namespace Stocktake.Climate.Model;

/// <summary>
/// The exponential of a small dense matrix by scaling and squaring with the Padé approximant of degree 13
/// (Higham 2005, "The scaling and squaring method for the matrix exponential revisited", SIAM J. Matrix Anal. 26, 1179–1193).
/// </summary>
internal static class MatrixExponential
{
    // Coefficients of the numerator (Higham 2005, eq. 2.3 for degree 13).
    private static readonly double[] Pade13 =
    [
        64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
        670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
    ];

    // Largest norm for which degree 13 needs no scaling (Higham 2005, table 2.3).
    private const double Theta13 = 5.371920351148152;

    /// <summary>e to the power of a square matrix.</summary>
    public static double[,] Of(double[,] matrix)
    {
        var squarings = Math.Max(0, (int)Math.Ceiling(Math.Log2(OneNorm(matrix) / Theta13)));
        var a = Scale(matrix, Math.Pow(2, -squarings));
        var a2 = Multiply(a, a);
        var a4 = Multiply(a2, a2);
        var a6 = Multiply(a4, a2);
        var b = Pade13;
        var u = Multiply(a, Add(Multiply(a6, Sum((a6, b[13]), (a4, b[11]), (a2, b[9]))), AddIdentity(Sum((a6, b[7]), (a4, b[5]), (a2, b[3])), b[1])));
        var v = Add(Multiply(a6, Sum((a6, b[12]), (a4, b[10]), (a2, b[8]))), AddIdentity(Sum((a6, b[6]), (a4, b[4]), (a2, b[2])), b[0]));
        var result = Solve(Sum((v, 1), (u, -1)), Sum((v, 1), (u, 1)));
        for (var squaring = 0; squaring < squarings; squaring++)
        {
            result = Multiply(result, result);
        }

        return result;
    }

    /// <summary>Solves a·x = b by Gaussian elimination with partial pivoting.</summary>
    public static double[,] Solve(double[,] a, double[,] b)
    {
        var n = a.GetLength(0);
        var columns = b.GetLength(1);
        a = (double[,])a.Clone();
        b = (double[,])b.Clone();
        for (var pivot = 0; pivot < n; pivot++)
        {
            SwapRows(a, b, pivot, LargestBelow(a, pivot));
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = a[row, pivot] / a[pivot, pivot];
                for (var column = pivot; column < n; column++)
                {
                    a[row, column] -= factor * a[pivot, column];
                }

                for (var column = 0; column < columns; column++)
                {
                    b[row, column] -= factor * b[pivot, column];
                }
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = b[row, column];
                for (var k = row + 1; k < n; k++)
                {
                    sum -= a[row, k] * b[k, column];
                }

                b[row, column] = sum / a[row, row];
            }
        }

        return b;
    }

    public static double[,] Multiply(double[,] left, double[,] right)
    {
        var rows = left.GetLength(0);
        var inner = left.GetLength(1);
        var columns = right.GetLength(1);
        var product = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var k = 0; k < inner; k++)
            {
                var factor = left[row, k];
                for (var column = 0; column < columns; column++)
                {
                    product[row, column] += factor * right[k, column];
                }
            }
        }

        return product;
    }

    private static int LargestBelow(double[,] a, int pivot)
    {
        var best = pivot;
        for (var row = pivot + 1; row < a.GetLength(0); row++)
        {
            best = Math.Abs(a[row, pivot]) > Math.Abs(a[best, pivot]) ? row : best;
        }

        return best;
    }

    private static void SwapRows(double[,] a, double[,] b, int first, int second)
    {
        for (var column = 0; first != second && column < a.GetLength(1); column++)
        {
            (a[first, column], a[second, column]) = (a[second, column], a[first, column]);
        }

        for (var column = 0; first != second && column < b.GetLength(1); column++)
        {
            (b[first, column], b[second, column]) = (b[second, column], b[first, column]);
        }
    }

    private static double OneNorm(double[,] matrix)
    {
        var norm = 0.0;
        for (var column = 0; column < matrix.GetLength(1); column++)
        {
            var sum = 0.0;
            for (var row = 0; row < matrix.GetLength(0); row++)
            {
                sum += Math.Abs(matrix[row, column]);
            }

            norm = Math.Max(norm, sum);
        }

        return norm;
    }

    private static double[,] Scale(double[,] matrix, double factor) => Sum((matrix, factor));

    public static double[,] Add(double[,] left, double[,] right) => Sum((left, 1), (right, 1));

    private static double[,] AddIdentity(double[,] matrix, double factor)
    {
        for (var index = 0; index < matrix.GetLength(0); index++)
        {
            matrix[index, index] += factor;
        }

        return matrix;
    }

    private static double[,] Sum(params ReadOnlySpan<(double[,] Matrix, double Factor)> terms)
    {
        var sum = new double[terms[0].Matrix.GetLength(0), terms[0].Matrix.GetLength(1)];
        foreach (var (matrix, factor) in terms)
        {
            for (var row = 0; row < sum.GetLength(0); row++)
            {
                for (var column = 0; column < sum.GetLength(1); column++)
                {
                    sum[row, column] += factor * matrix[row, column];
                }
            }
        }

        return sum;
    }
}
