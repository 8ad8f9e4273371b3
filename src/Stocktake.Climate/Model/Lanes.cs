using System.Numerics;
using Stocktake.Climate.Ensembles;

namespace Stocktake.Climate.Model;

/// <summary>
/// Members side by side in vector registers. A block of members is an array of vectors; the last lanes of the last block repeat
/// the last member, so that every lane holds a sound value and no kernel needs a remainder loop.
/// </summary>
internal static class Lanes
{
    /// <summary>
    /// Members in a block. Parameters and state of 64 members are about 60 KB, which the second-level cache holds for all years.
    /// A multiple of every width of <see cref="Vector{T}"/>, so the division into blocks is the same on every machine.
    /// </summary>
    public const int BlockMembers = 64;

    /// <summary>Members rounded up to whole vectors of the widest kind, eight.</summary>
    public static int Padded(int members) => (members + 7) / 8 * 8;

    /// <summary>Vectors that hold these members.</summary>
    public static int Vectors(int members) => Padded(members) / Vector<double>.Count;

    /// <summary>Packs the members of a block.</summary>
    public static Vector<double>[] Pack(MemberValues values, int start, int members)
    {
        var packed = new Vector<double>[Vectors(members)];
        Span<double> lanes = stackalloc double[Vector<double>.Count];
        for (var vector = 0; vector < packed.Length; vector++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                lanes[lane] = values[start + Math.Min((vector * lanes.Length) + lane, members - 1)];
            }

            packed[vector] = new Vector<double>(lanes);
        }

        return packed;
    }

    /// <summary>Zeros for a block of so many vectors.</summary>
    public static Vector<double>[] Zeros(int vectors) => new Vector<double>[vectors];
}
