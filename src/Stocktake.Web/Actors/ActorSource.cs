using System.Globalization;
using Stocktake.Register.Actors;
using Stocktake.Register.Review;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Languages;
using Stocktake.Web.Mandates;

namespace Stocktake.Web.Actors;

/// <summary>Where the register knows an actor from.</summary>
internal static class ActorSource
{
    /// <summary>
    /// The passage that it was tabulated from; of a group known by its members their list; of one that a person entered that entry of the trail;
    /// of a state or area the list of codes that its id comes from.
    /// </summary>
    public static PassageSource Of(string slug, string kind, ActorOrigin origin, SiteLanguage reader) => origin switch
    {
        { Passage: { } passage } => FactPassage.Of(passage, reader),
        { Entry: { } entry } => OfEntry(slug, entry, reader),
        { List: { } list } => new PassageSource(list, null, null, null),
        _ when kind is "state" or "area" => new PassageSource("ISO 3166-1", slug, null, null),
        _ => FactPassage.OrUnknown(null, reader),
    };

    private static PassageSource OfEntry(string slug, ReviewEntry entry, SiteLanguage reader) => new(
        WebTexts.Get(reader.Contents, "actor.trail"),
        $"#{entry.Id.ToString(CultureInfo.InvariantCulture)}, {entry.Person}, {entry.Recorded[..10]}",
        null,
        MandateWords.ActorAddress(slug) + "#trail");
}
