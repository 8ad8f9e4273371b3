namespace Stocktake.Climate.Model;

/// <summary>Bits that are a function of a counter and of nothing else (the finalizer of SplitMix64, with its increment;
/// Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).</summary>
internal static class SplitMix64
{
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Uniform on (0, 1], so that the logarithm is finite.</summary>
    public static double Uniform(ulong bits) => ((bits >> 11) + 1) * (1.0 / (1UL << 53));
}
