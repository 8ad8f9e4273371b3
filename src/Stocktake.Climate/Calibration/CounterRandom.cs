using Stocktake.Climate.Model;

namespace Stocktake.Climate.Calibration;

/// <summary>Random numbers that depend on a seed, a member and a position and on nothing else, so that the same recipe gives the same
/// members whatever the number of threads and wherever a run was resumed.</summary>
internal readonly struct CounterRandom(long seed, long member)
{
    private readonly ulong _state = SplitMix64.Mix(SplitMix64.Mix((ulong)seed) ^ SplitMix64.Mix((ulong)member + 0x5851F42D4C957F2D));

    /// <summary>Uniform on (0, 1).</summary>
    public double Uniform(int position) => ((SplitMix64.Mix(_state ^ SplitMix64.Mix((uint)position)) >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Standard normal.</summary>
    public double Normal(int position) => NormalDistribution.Quantile(Uniform(position));
}
