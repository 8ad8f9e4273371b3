using Stocktake.Register.Facts;
using Stocktake.Web.Api;
using Stocktake.Web.Documents;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Actors;

/// <summary>Where the register knows an actor from.</summary>
internal static class ActorSource
{
    /// <summary>The passage that it was tabulated from; of a state or area the list of codes that its id comes from.</summary>
    public static PassageSource? Of(string slug, string kind, FactSource? source, SiteLanguage reader)
    {
        if (source is null)
        {
            return kind is "state" or "area" ? new PassageSource("ISO 3166-1", slug, null, null) : null;
        }

        var address = source is { Language: { } language, EId: { } eId }
            ? EditionAddress.Of(source.Work.Slug, language, string.IsNullOrEmpty(source.EditionDate) ? null : source.EditionDate) + "#" + eId
            : source.Work.IsHeld ? EditionAddress.Of(source.Work.Slug) : null;
        return new PassageSource(source.Work.Symbol ?? DocumentSource.Title(source.Work, reader) ?? source.Work.Slug, source.Paragraph, source.Quote, address);
    }
}
