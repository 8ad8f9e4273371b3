using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>Sets chains, statuses and what is overdue as of a day. Seam: nothing is written yet.</summary>
internal static class Assessment
{
    /// <summary>Assesses all mandates as of a day.</summary>
    public static Task AssessAsync(RegisterWriter writer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _ = today;
        return Task.CompletedTask;
    }
}
