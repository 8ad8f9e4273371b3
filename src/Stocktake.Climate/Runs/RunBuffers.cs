using Stocktake.Climate.Model;

namespace Stocktake.Climate.Runs;

/// <summary>
/// Memory that runs use one after another, so that many short runs allocate nothing large. The result of a run lies in it and is gone with
/// the next run that uses it. For one run at a time.
/// </summary>
public sealed class RunBuffers
{
    private readonly List<double[]> _values = [];
    private readonly Dictionary<(EnsembleModel Model, int Vectors, int Slot), BlockState> _states = [];

    /// <summary>The array of a place, made where there is none of this length yet.</summary>
    internal double[] Values(int index, int length)
    {
        while (_values.Count <= index)
        {
            _values.Add([]);
        }

        return _values[index].Length == length ? _values[index] : _values[index] = GC.AllocateUninitializedArray<double>(length);
    }

    /// <summary>The state of a block as the last run left it; all that a run reads it must set first.</summary>
    internal BlockState State(EnsembleModel model, MemberBlock block, int slot)
    {
        var key = (model, block.Vectors, slot);
        if (!_states.TryGetValue(key, out var state))
        {
            _states[key] = state = new BlockState(block, block.Vectors);
        }

        return state;
    }
}
