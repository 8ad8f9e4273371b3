using Stocktake.Register.Facts;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Actors;

/// <summary>Where the register knows an actor from.</summary>
internal static class ActorSource
{
    /// <summary>The passage that it was tabulated from; of a state or area the list of codes that its id comes from.</summary>
    public static PassageSource? Of(string slug, string kind, FactSource? source, SiteLanguage reader) =>
        source is not null ? FactPassage.Of(source, reader)
        : kind is "state" or "area" ? new PassageSource("ISO 3166-1", slug, null, null)
        : null;
}
