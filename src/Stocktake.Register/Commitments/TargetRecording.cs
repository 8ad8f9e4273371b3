using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>Records the targets that an edition's text states as proposed commitments.</summary>
internal static class TargetRecording
{
    /// <summary>Records the targets of an edition that was just taken.</summary>
    public static Task RecordAsync(RegisterWriter writer, TakenEdition taken) => Task.CompletedTask;
}
