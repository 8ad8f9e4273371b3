using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>Records the mandates that an edition was read to hold. Seam: nothing is written yet.</summary>
internal static class MandateRecording
{
    /// <summary>Records the mandates of an edition that has just been written.</summary>
    public static Task RecordAsync(RegisterWriter writer, TakenEdition taken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taken);
        return Task.CompletedTask;
    }
}
