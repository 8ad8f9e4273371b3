namespace Stocktake.Climate.Calibration;

/// <summary>
/// A distribution smoothed over a handful of models: one model picked at random, then moved by a normal number with the covariance of
/// the models times Scott's factor n^(−1/(d+4)) squared (Scott 1992, Multivariate Density Estimation, doi:10.1002/9780470316849).
/// </summary>
internal sealed class KernelDensity
{
    private readonly double[][] _models;
    private readonly double[,] _factor;

    /// <summary>Prepares the distribution.</summary>
    /// <param name="models">One row a model, one value a parameter.</param>
    public KernelDensity(double[][] models)
    {
        _models = models;
        var (count, size) = (models.Length, models[0].Length);
        var mean = Enumerable.Range(0, size).Select(column => models.Average(model => model[column])).ToArray();
        Mean = mean;
        var covariance = new double[size, size];
        var scott = Math.Pow(count, -1.0 / (size + 4));
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                covariance[row, column] = models.Sum(model => (model[row] - mean[row]) * (model[column] - mean[column])) / (count - 1);
            }
        }

        // A mixture of kernels around the models is wider than the models by the width of the kernel.
        Deviation = [.. Enumerable.Range(0, size).Select(row => Math.Sqrt(covariance[row, row] * (1 + (scott * scott))))];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                covariance[row, column] *= scott * scott;
            }
        }

        _factor = Model.InternalVariability.Factor(covariance);
    }

    /// <summary>Mean of each parameter.</summary>
    public double[] Mean { get; }

    /// <summary>Standard deviation of each parameter.</summary>
    public double[] Deviation { get; }

    /// <summary>Draws one set of parameters.</summary>
    /// <param name="random">The member's random numbers.</param>
    /// <param name="position">The first position that is used; one more than there are parameters are.</param>
    /// <param name="drawn">Where they go.</param>
    public void Draw(CounterRandom random, int position, Span<double> drawn)
    {
        Span<double> normal = stackalloc double[drawn.Length];
        for (var index = 0; index < normal.Length; index++)
        {
            normal[index] = random.Normal(position + 1 + index);
        }

        var model = _models[(int)(random.Uniform(position) * _models.Length)];
        for (var row = 0; row < drawn.Length; row++)
        {
            drawn[row] = model[row];
            for (var column = 0; column <= row; column++)
            {
                drawn[row] += _factor[row, column] * normal[column];
            }
        }
    }
}
