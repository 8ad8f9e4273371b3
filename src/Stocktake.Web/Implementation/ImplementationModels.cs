using Stocktake.Gaps.Implementation;
using Stocktake.Register.Actors;

namespace Stocktake.Web.Implementation;

/// <summary>What the page of an implementation gap shows.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="Actor">The actor who is addressed; null where the subject is an instrument or a body.</param>
public sealed record ImplementationModel(ImplementationGap Gap, ActorName? Actor);

/// <summary>What the page shows on which a subject is chosen.</summary>
/// <param name="Bodies">Bodies by their keys, with the number of their mandates, where it was counted.</param>
/// <param name="Addressees">Those who are addressed most, with the number of mandates.</param>
public sealed record ImplementationChoicesModel(IReadOnlyList<(string Body, long? Count)> Bodies, IReadOnlyList<(ActorName Actor, long? Count)> Addressees);
