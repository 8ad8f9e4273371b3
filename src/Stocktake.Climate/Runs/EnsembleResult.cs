using System.Buffers;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;

namespace Stocktake.Climate.Runs;

/// <summary>What a run kept: every variable of every scenario for every member on every bound from the first to the last year.</summary>
public sealed class EnsembleResult
{
    private readonly double[][][] _values; // By scenario, by variable, rows of bounds.
    private readonly double[][] _baselines;
    private readonly int _stride;
    private readonly int[] _steps;

    internal EnsembleResult(
        IReadOnlyList<string> scenarios, IReadOnlyList<string> members, IReadOnlyList<ClimateVariable> variables, int firstYear, int lastYear, int step = 1, RunBuffers? buffers = null)
    {
        (Scenarios, Members, Variables, FirstYear, LastYear) = (scenarios, members, variables, firstYear, lastYear);
        _stride = Lanes.Padded(members.Count);
        _steps = [.. variables.Select(variable => variable.Kind == VariableKind.Temperature ? 1 : step)];
        _values = new double[scenarios.Count][][];
        _baselines = new double[scenarios.Count][];
        for (var scenario = 0; scenario < scenarios.Count; scenario++)
        {
            _values[scenario] = [.. variables.Select((_, variable) => Memory(buffers, (scenario * (variables.Count + 1)) + variable, Rows(variable) * _stride))];
            _baselines[scenario] = Memory(buffers, (scenario * (variables.Count + 1)) + variables.Count, _stride);
        }
    }

    /// <summary>The names of the scenarios.</summary>
    public IReadOnlyList<string> Scenarios { get; }

    /// <summary>The identifiers of the members.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The variables that were kept.</summary>
    public IReadOnlyList<ClimateVariable> Variables { get; }

    /// <summary>The first bound, 1 January of this year.</summary>
    public int FirstYear { get; }

    /// <summary>The last bound.</summary>
    public int LastYear { get; }

    /// <summary>Where the run left the ensemble, if it was asked to keep it.</summary>
    public EnsembleState? State { get; internal set; }

    /// <summary>Years between the bounds that are kept of a variable.</summary>
    public int Step(int variable) => _steps[variable];

    /// <summary>The values of all members, in the order of <see cref="Members"/>, on 1 January of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not kept.</exception>
    public ReadOnlySpan<double> Values(int scenario, int variable, int year)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual((year - FirstYear) % _steps[variable], 0, nameof(year));
        return Row(scenario, variable, (year - FirstYear) / _steps[variable])[..Members.Count];
    }

    /// <summary>The mean of 1850–1900 of each member, K above 1750.</summary>
    public ReadOnlySpan<double> BaselineTemperature(int scenario) => _baselines[scenario].AsSpan(0, Members.Count);

    /// <summary>Quantiles over the members for every bound that is kept: by quantile, then by bound.</summary>
    /// <param name="scenario">Position of the scenario.</param>
    /// <param name="variable">Position of the variable.</param>
    /// <param name="quantiles">Quantiles from 0 to 1, ascending or not.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores.</param>
    public double[][] Quantiles(int scenario, int variable, IReadOnlyList<double> quantiles, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(quantiles);
        var rows = Rows(variable);
        var result = quantiles.Select(_ => new double[rows]).ToArray();
        var selection = new OrderStatistics(Members.Count, quantiles);
        if (threads == 1)
        {
            Pick(0, rows);
        }
        else
        {
            Parallel.For(0, (rows + 31) / 32, new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1 }, chunk => Pick(chunk * 32, Math.Min(rows, (chunk + 1) * 32)));
        }

        return result;

        void Pick(int first, int end)
        {
            Span<double> picked = stackalloc double[quantiles.Count];
            var scratch = ArrayPool<double>.Shared.Rent(Members.Count);
            for (var row = first; row < end; row++)
            {
                var values = scratch.AsSpan(0, Members.Count);
                Row(scenario, variable, row)[..Members.Count].CopyTo(values);
                selection.Pick(values, picked);
                for (var index = 0; index < picked.Length; index++)
                {
                    result[index][row] = picked[index];
                }
            }

            ArrayPool<double>.Shared.Return(scratch);
        }
    }

    /// <summary>Quantiles over the members of the difference between two scenarios on 1 January of a year, member by member.</summary>
    /// <param name="scenario">Position of the scenario.</param>
    /// <param name="from">Position of the scenario whose values are taken away.</param>
    /// <param name="variable">Position of the variable.</param>
    /// <param name="year">The bound.</param>
    /// <param name="quantiles">Quantiles from 0 to 1.</param>
    public double[] DifferenceQuantiles(int scenario, int from, int variable, int year, IReadOnlyList<double> quantiles)
    {
        ArgumentNullException.ThrowIfNull(quantiles);
        var differences = Values(scenario, variable, year).ToArray();
        var taken = Values(from, variable, year);
        for (var member = 0; member < differences.Length; member++)
        {
            differences[member] -= taken[member];
        }

        return OrderStatistics.Of(differences, quantiles);
    }

    /// <summary>Quantiles of values of members, whose order is kept.</summary>
    /// <param name="values">One value a member.</param>
    /// <param name="quantiles">Quantiles from 0 to 1.</param>
    public static double[] QuantilesOf(ReadOnlySpan<double> values, IReadOnlyList<double> quantiles)
    {
        ArgumentNullException.ThrowIfNull(quantiles);
        return OrderStatistics.Of(values, quantiles);
    }

    internal Span<double> Row(int scenario, int variable, int row) => _values[scenario][variable].AsSpan(row * _stride, _stride);

    internal Span<double> Baseline(int scenario) => _baselines[scenario];

    internal int Rows(int variable) => ((LastYear - FirstYear) / _steps[variable]) + 1;

    private static double[] Memory(RunBuffers? buffers, int index, int length) => buffers?.Values(index, length) ?? GC.AllocateUninitializedArray<double>(length);
}
