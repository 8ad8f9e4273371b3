using Stocktake.Foundations;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Initiatives;

/// <summary>The names of places by the codes that initiatives carry.</summary>
internal static class PlaceNames
{
    /// <summary>The name of a state, area or region in the reader's language; the words for the whole world; the code where it is none of these.</summary>
    public static string Of(string code, SiteLanguage reader) =>
        code == "world" ? WebTexts.Get(reader.Contents, "initiatives.world")
        : Area.TryParse(code, out var area) ? area.Name(reader.Contents.Language)
        : Region.TryParse(code, out var region) ? region.Name(reader.Contents.Language)
        : code;
}
