using System.Numerics;
using System.Runtime.InteropServices;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Runs;

/// <summary>
/// Runs one block of members through all scenarios. The years in which the scenarios do not differ yet are run once.
/// Reads drivers; writes the block's columns of the result.
/// </summary>
internal sealed class BlockRun(EnsembleModel model, RunPlan plan, EnsembleResult result, Recorder[] recorders, RunBuffers? buffers, CancellationToken cancellation)
{
    /// <summary>Runs a block.</summary>
    /// <exception cref="ClimateInputException">A scenario leads out of the range of the formulas.</exception>
    public void Run(int blockIndex)
    {
        var block = model.Blocks[blockIndex];
        var shared = StateOf(block, 0);
        Begin(block, blockIndex, 0, shared);
        Advance(block, shared, 0, 0, plan.CommonSteps);
        for (var scenario = 1; scenario < plan.Scenarios.Count && plan.CommonSteps > 0; scenario++)
        {
            CopyCommon(block, scenario);
        }

        var own = plan.Scenarios.Count == 1 ? shared : StateOf(block, 1);
        for (var scenario = 0; scenario < plan.Scenarios.Count; scenario++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ReferenceEquals(own, shared))
            {
                own.CopyFrom(shared);
            }

            if (plan.CommonSteps == 0)
            {
                Begin(block, blockIndex, scenario, own);
            }

            Advance(block, own, scenario, plan.CommonSteps, plan.Steps);
            Finish(block, blockIndex, own, scenario);
        }
    }

    private BlockState StateOf(MemberBlock block, int slot) => buffers?.State(model, block, slot) ?? new BlockState(block, block.Vectors);

    private void Begin(MemberBlock block, int blockIndex, int scenario, BlockState state)
    {
        state.Reset(block);
        if (plan.Starts[scenario] is { } start)
        {
            StatePacking.Unpack(start.Blocks[blockIndex], block, state);
        }
        else
        {
            for (var gas = 0; gas < state.Gases.Length; gas++)
            {
                if (plan.Drivers[scenario].PrescribedConcentration[gas] is { } prescribed)
                {
                    var baseline = block.Gases[gas].BaselineConcentration;
                    var given = new Vector<double>(prescribed[0]);
                    for (var i = 0; i < baseline.Length; i++)
                    {
                        state.Gases[gas].Concentration[i] = plan.Drivers[scenario].ConcentrationsAreMultiples ? given * baseline[i] : given;
                    }
                }
            }
        }

        Record(block, state, scenario, 0);
    }

    private void Advance(MemberBlock block, BlockState state, int scenario, int first, int end)
    {
        var drivers = plan.Drivers[scenario];
        for (var step = first; step < end; step++)
        {
            BlockStep.Advance(block, state, drivers, step, model.Methane);
            Record(block, state, scenario, step + 1);
        }
    }

    private void Record(MemberBlock block, BlockState state, int scenario, int bound)
    {
        for (var index = 0; index < recorders.Length; index++)
        {
            var recorder = recorders[index];
            var row = plan.FirstBound + bound - (recorder.IsOfStep ? 1 : 0) - result.FirstYear;
            if (row >= 0 && row <= result.LastYear - result.FirstYear && row % result.Step(index) == 0 && !(recorder.IsOfStep && bound == 0))
            {
                recorder.Write(block, state, plan.Drivers[scenario], recorder.IsOfStep ? bound - 1 : bound, Target(block, scenario, index, row / result.Step(index)));
            }
        }
    }

    private Span<double> Target(MemberBlock block, int scenario, int variable, int row) =>
        result.Row(scenario, variable, row).Slice(block.Start, Lanes.Padded(block.Members));

    private void CopyCommon(MemberBlock block, int scenario)
    {
        for (var index = 0; index < recorders.Length; index++)
        {
            for (var row = 0; row * result.Step(index) <= Math.Min(plan.FirstBound + plan.CommonSteps, result.LastYear) - result.FirstYear; row++)
            {
                Target(block, 0, index, row).CopyTo(Target(block, scenario, index, row));
            }
        }
    }

    private void Finish(MemberBlock block, int blockIndex, BlockState state, int scenario)
    {
        foreach (var temperature in state.Temperature)
        {
            if (!Vector.LessThanAll(Vector.Abs(temperature), new Vector<double>(RunawayCheck.LargestWarming)))
            {
                RunawayCheck.Explain(model, plan, blockIndex, scenario);
            }
        }

        var mean = MemoryMarshal.Cast<Vector<double>, double>(state.BaselineSum.AsSpan());
        for (var lane = 0; lane < mean.Length; lane++)
        {
            result.Baseline(scenario)[block.Start + lane] = mean[lane] / (ClimateConstants.BaselineLast - ClimateConstants.BaselineFirst);
        }

        for (var index = 0; index < result.Variables.Count; index++)
        {
            if (result.Variables[index].Kind == Results.VariableKind.Temperature)
            {
                SubtractBaseline(block, scenario, index);
            }
        }

        if (plan.KeptBlocks is { } kept)
        {
            kept[scenario][blockIndex] = StatePacking.Pack(block, state);
        }
    }

    private void SubtractBaseline(MemberBlock block, int scenario, int variable)
    {
        var baseline = result.Baseline(scenario).Slice(block.Start, Lanes.Padded(block.Members));
        for (var row = 0; row < result.Rows(variable); row++)
        {
            var target = Target(block, scenario, variable, row);
            for (var lane = 0; lane < target.Length; lane++)
            {
                target[lane] -= baseline[lane];
            }
        }
    }
}
