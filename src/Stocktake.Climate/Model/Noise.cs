using System.Text;
using static Stocktake.Climate.Model.SplitMix64;

namespace Stocktake.Climate.Model;

/// <summary>Normal random numbers that depend on a seed, a member's identifier, a year and a position, and on nothing else.</summary>
internal sealed class Noise
{
    private readonly ulong[] _members;

    public Noise(long seed, IReadOnlyList<string> members) =>
        _members = [.. members.Select(member => Mix(Mix((ulong)seed) ^ Hash(member)))];

    /// <summary>Fills with independent standard normal numbers (Box and Muller 1958).</summary>
    public void Draw(int member, int year, Span<double> normal)
    {
        for (var index = 0; index < normal.Length; index += 2)
        {
            var first = Mix(_members[member] ^ Mix(((ulong)(uint)year << 20) | (uint)index));
            var second = Mix(first ^ 0x9E3779B97F4A7C15);
            var radius = Math.Sqrt(-2 * Math.Log(Uniform(first)));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * Uniform(second));
            normal[index] = radius * cosine;
            if (index + 1 < normal.Length)
            {
                normal[index + 1] = radius * sine;
            }
        }
    }

    // FNV-1a of the identifier (Fowler, Noll and Vo), so that a member draws the same numbers in every selection.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }
}
