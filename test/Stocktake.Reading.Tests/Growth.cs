namespace Stocktake.Reading.Tests;

/// <summary>
/// Shows without a clock on the wall that reading costs in proportion to what is read: a text as a whole against its sixteenth sixteen times.
/// In proportion both cost the same; by the square the whole costs sixteen times as much. Costs are bytes allocated and processor time,
/// which other programs of the machine do not use up; the lowest of several tries counts, so that no single disturbance does.
/// </summary>
internal static class Growth
{
    private const int Parts = 16;
    private const int FewestTries = 2;
    private const int MostTries = 12;

    // The geometric mean of 1 (in proportion) and 16 (by the square).
    private const double MostGrowth = 4;

    /// <summary>Fails where <paramref name="read"/> costs more than in proportion.</summary>
    /// <param name="text">Makes a text of so many pieces.</param>
    /// <param name="pieces">Pieces of the whole; at least sixteen.</param>
    /// <param name="read">What is measured; it works on the calling thread.</param>
    public static void AssertProportional<T>(Func<int, T> text, int pieces, Action<T> read)
    {
        var (part, whole) = (text(pieces / Parts), text(pieces / Parts * Parts));
        Measure(read, part, Parts);
        Measure(read, whole, 1);

        Cost ofParts = Measure(read, part, Parts), ofWhole = Measure(read, whole, 1);
        for (var tries = 1; tries < FewestTries || (tries < MostTries && ofWhole.Time > MostGrowth * ofParts.Time); tries++)
        {
            ofParts = ofParts.OrLess(Measure(read, part, Parts));
            ofWhole = ofWhole.OrLess(Measure(read, whole, 1));
        }

        Assert.True(ofWhole.Bytes <= MostGrowth * ofParts.Bytes, $"The whole allocates {ofWhole.Bytes} bytes, its parts together {ofParts.Bytes}.");
        Assert.True(ofWhole.Time <= MostGrowth * ofParts.Time, $"The whole takes the processor for {ofWhole.Time}, its parts together for {ofParts.Time}.");
    }

    private static Cost Measure<T>(Action<T> read, T text, int times)
    {
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < times; i++)
        {
            read(text);
        }

        return new Cost(Environment.CpuUsage.TotalTime - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private readonly record struct Cost(TimeSpan Time, long Bytes)
    {
        public Cost OrLess(Cost other) => new(Time < other.Time ? Time : other.Time, Math.Min(Bytes, other.Bytes));
    }
}
