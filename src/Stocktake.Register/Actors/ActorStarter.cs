using Stocktake.Register.Writing;

namespace Stocktake.Register.Actors;

/// <summary>Loads the actors of the starter register.</summary>
internal static class ActorStarter
{
    /// <summary>Loads what is missing; what persons decided about stays.</summary>
    public static Task LoadAsync(RegisterWriter writer) => Task.CompletedTask;
}
