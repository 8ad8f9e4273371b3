using Stocktake.Register.Actors;
using Stocktake.Register.Review;
using Stocktake.Web.Api;
using Stocktake.Web.Languages;
using Stocktake.Web.Mandates;

namespace Stocktake.Web.Actors;

/// <summary>An actor as programs read it.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Self">Its address in this interface.</param>
/// <param name="Source">The passage or list that it was tabulated from, or the entry of the trail with which a person entered it.</param>
/// <param name="Name">Its name in the language that was asked for, else in another.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mandates">Current mandates that address it.</param>
/// <param name="Commitments">Commitments that it made.</param>
/// <param name="Initiatives">Initiatives in which it takes part.</param>
public sealed record ActorEntry(string Id, string Self, Source Source, string Name, string Kind, long Mandates, long Commitments, long Initiatives)
{
    internal static ActorEntry Of(ActorItem item, SiteLanguage reader) => new(
        item.Name.Slug, "/api/v1" + MandateWords.ActorAddress(item.Name.Slug), ActorSource.Of(item.Name.Slug, item.Kind, item.Origin, reader), Named(item.Name, reader), item.Kind,
        item.MandateCount, item.CommitmentCount, item.InitiativeCount);

    /// <summary>The name in a language, else in English, else in another, else the id.</summary>
    internal static string Named(ActorName name, SiteLanguage reader) =>
        name.Names.GetValueOrDefault(reader.Language.Code) ?? name.Names.GetValueOrDefault("eng") ?? name.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).FirstOrDefault() ?? name.Slug;
}

/// <summary>That one actor belongs to another.</summary>
/// <param name="Actor">Id of the group, or of the member.</param>
/// <param name="From">Since when; null if not known.</param>
/// <param name="To">Until when; null where it still holds or the end is not known.</param>
/// <param name="Source">The list it comes from; null where it is not stated.</param>
public sealed record MembershipEntry(string Actor, string? From, string? To, string? Source)
{
    internal static IReadOnlyList<MembershipEntry> Of(IEnumerable<ActorMembership> memberships) =>
        [.. memberships.Select(each => new MembershipEntry(each.Other.Slug, each.From, each.To, each.Source))];
}

/// <summary>An actor with all that is known of it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Names">All its names.</param>
/// <param name="Codes">Its codes.</param>
/// <param name="Within">Ids of what it is a part of, the nearest first.</param>
/// <param name="Parts">Ids of its parts.</param>
/// <param name="MemberOf">The groups it belongs or belonged to.</param>
/// <param name="Members">Those who belong or belonged to it.</param>
/// <param name="MandatesByStatus">Current mandates that address it, by status.</param>
/// <param name="Commitments">Ids of what it has promised.</param>
/// <param name="Initiatives">Ids of what it does.</param>
/// <param name="Review">Where its review stands.</param>
/// <param name="Decisions">What persons decided, the oldest first.</param>
public sealed record ActorAnswer(
    ActorEntry Actor, IReadOnlyList<ActorAlias> Names, IReadOnlyList<ActorCode> Codes, IReadOnlyList<string> Within, IReadOnlyList<string> Parts,
    IReadOnlyList<MembershipEntry> MemberOf, IReadOnlyList<MembershipEntry> Members, IReadOnlyDictionary<string, long> MandatesByStatus, IReadOnlyList<string> Commitments,
    IReadOnlyList<string> Initiatives, string Review, IReadOnlyList<DecisionEntry> Decisions)
{
    internal static ActorAnswer Of(ActorDetail actor, ReviewSheet sheet, SiteLanguage reader) => new(
        ActorEntry.Of(new ActorItem(actor.Name, actor.Kind, actor.Mandates.Values.Sum(), actor.Commitments.Count, actor.Initiatives.Count, actor.KnownFrom), reader),
        actor.Aliases, actor.Codes, [.. actor.Within.Select(each => each.Slug)], [.. actor.Parts.Select(each => each.Slug)], MembershipEntry.Of(actor.MemberOf),
        MembershipEntry.Of(actor.Members), actor.Mandates, [.. actor.Commitments.Select(each => each.Slug)], [.. actor.Initiatives.Select(each => each.Slug)],
        sheet.Standing.State, DecisionEntry.Of(sheet));
}
