using Stocktake.Register.Actors;
using Stocktake.Register.Calendar;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Starter;

/// <summary>
/// Loads the register that a new database begins with. The works of its sources and instruments come first, so that
/// everything after them can name its passage (<see cref="StarterPassages"/>).
/// </summary>
internal static class StarterRegister
{
    /// <summary>Loads what is missing; what persons decided about stays.</summary>
    public static async Task LoadAsync(RegisterWriter writer)
    {
        await ActorStarter.LoadAsync(writer);
        await CalendarStarter.LoadAsync(writer);
    }
}
