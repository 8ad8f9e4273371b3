namespace Stocktake.Climate.Model;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5).</summary>
internal static class SymmetricEigenvalues
{
    // Jacobi converges quadratically; matrices of three to eight rows need below ten sweeps.
    private const int MaximumSweeps = 60;

    /// <summary>The eigenvalues, and the eigenvectors as columns in the same order.</summary>
    public static (double[] Values, double[,] Vectors) Of(double[,] symmetric)
    {
        var n = symmetric.GetLength(0);
        var a = (double[,])symmetric.Clone();
        var vectors = new double[n, n];
        for (var index = 0; index < n; index++)
        {
            vectors[index, index] = 1;
        }

        for (var sweep = 0; sweep < MaximumSweeps && OffDiagonal(a) > 0; sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(a, vectors, p, q);
                }
            }
        }

        return ([.. Enumerable.Range(0, n).Select(index => a[index, index])], vectors);
    }

    private static double OffDiagonal(double[,] a)
    {
        var largest = 0.0;
        for (var row = 0; row < a.GetLength(0); row++)
        {
            for (var column = row + 1; column < a.GetLength(0); column++)
            {
                var scale = Math.Abs(a[row, row]) + Math.Abs(a[column, column]);
                largest = Math.Max(largest, Math.Abs(a[row, column]) <= 1e-18 * scale ? 0 : Math.Abs(a[row, column]));
            }
        }

        return largest;
    }

    private static void Rotate(double[,] a, double[,] vectors, int p, int q)
    {
        if (a[p, q] == 0)
        {
            return;
        }

        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = double.IsInfinity(theta * theta) ? 1 / (2 * theta) : Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        var n = a.GetLength(0);
        for (var k = 0; k < n; k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }

        for (var k = 0; k < n; k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
            (vectors[k, p], vectors[k, q]) = ((c * vectors[k, p]) - (s * vectors[k, q]), (s * vectors[k, p]) + (c * vectors[k, q]));
        }

        a[p, q] = a[q, p] = 0;
    }
}
