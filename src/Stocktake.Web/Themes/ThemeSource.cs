using Stocktake.Reading;
using Stocktake.Web.Api;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Themes;

/// <summary>Where the themes are from: our own list, which comes with the program.</summary>
internal static class ThemeSource
{
    /// <summary>The list as it is in this version of the program, under the program's licence.</summary>
    public static VintageSource Of(SiteLanguage reader) => new(
        "Stocktake", WebTexts.Get(reader.Contents, "themes.list"), ThemeCodes.ListDate, "Apache-2.0", ThemeCodes.ListSha256, "/about#origins");
}
