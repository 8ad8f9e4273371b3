using Stocktake.Register.Mandates;
using Stocktake.Web.Api;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Themes;

/// <summary>A theme as programs read it.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Self">Its address in this interface.</param>
/// <param name="Source">The list of themes; what was counted has its own sources.</param>
/// <param name="Mandates">Current mandates.</param>
/// <param name="Commitments">Commitments.</param>
/// <param name="Initiatives">Initiatives.</param>
public sealed record ThemeEntry(string Id, string Self, Source Source, long Mandates, long Commitments, long Initiatives)
{
    internal static ThemeEntry Of(ThemeItem theme, SiteLanguage reader) =>
        new(theme.Code, "/api/v1/themes/" + theme.Code, ThemeSource.Of(reader), theme.Mandates, theme.Commitments, theme.Initiatives);
}

/// <summary>An actor that is told to act on a theme.</summary>
/// <param name="Actor">Its id.</param>
/// <param name="Mandates">Current mandates on the theme that address it.</param>
/// <param name="Open">How many of them are open or under way.</param>
/// <param name="Commitments">Its commitments on the theme.</param>
/// <param name="Initiatives">Initiatives on the theme in which it takes part.</param>
public sealed record ThemeActorEntry(string Actor, long Mandates, long Open, long Commitments, long Initiatives);

/// <summary>A theme with those who are told to act on it.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Unanswered">Current mandates on it that no initiative is linked to.</param>
/// <param name="Actors">Those addressed, the most addressed first.</param>
public sealed record ThemeAnswer(ThemeEntry Theme, long Unanswered, IReadOnlyList<ThemeActorEntry> Actors)
{
    internal static ThemeAnswer Of(ThemeDetail theme, SiteLanguage reader) => new(
        ThemeEntry.Of(theme.Counts, reader),
        theme.Unanswered,
        [.. theme.Actors.Select(each => new ThemeActorEntry(each.Actor.Slug, each.Mandates, each.Open, each.Commitments, each.Initiatives))]);
}
