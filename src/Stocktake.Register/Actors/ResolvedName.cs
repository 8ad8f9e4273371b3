namespace Stocktake.Register.Actors;

/// <summary>A name as written and whom it means.</summary>
/// <param name="Written">The words, a part of the addressee where that names several.</param>
/// <param name="ActorId">The actor; null where no name resolves it.</param>
internal readonly record struct ResolvedName(string Written, long? ActorId);
