using System.Numerics;
using System.Runtime.InteropServices;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Runs;

/// <summary>Turns the state of a block into plain numbers, members only, and back, whatever the width of the machine's vectors.</summary>
internal static class StatePacking
{
    public static double[] Pack(MemberBlock block, BlockState state)
    {
        var packed = new List<double>();
        foreach (var values in state.Carried)
        {
            packed.AddRange(MemoryMarshal.Cast<Vector<double>, double>(values.AsSpan())[..block.Members]);
        }

        return [.. packed];
    }

    /// <exception cref="ClimateInputException">The numbers are not the state of such a block.</exception>
    public static void Unpack(double[] packed, MemberBlock block, BlockState state)
    {
        var position = 0;
        foreach (var values in state.Carried)
        {
            if (position + block.Members > packed.Length)
            {
                throw new ClimateInputException("state.other-species");
            }

            var lanes = MemoryMarshal.Cast<Vector<double>, double>(values.AsSpan());
            packed.AsSpan(position, block.Members).CopyTo(lanes);
            lanes[block.Members..].Fill(packed[position + block.Members - 1]);
            position += block.Members;
        }

        if (position != packed.Length)
        {
            throw new ClimateInputException("state.other-species");
        }
    }
}
