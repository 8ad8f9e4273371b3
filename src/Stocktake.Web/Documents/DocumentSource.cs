using Stocktake.Register.Documents;
using Stocktake.Web.Api;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Documents;

/// <summary>Documents as sources of facts.</summary>
internal static class DocumentSource
{
    /// <summary>The document as a whole.</summary>
    public static PassageSource Of(DocumentItem item, SiteLanguage reader) =>
        new(item.Symbol ?? Title(item, reader) ?? item.Slug, null, null, item.IsHeld ? EditionAddress.Of(item.Slug) : null);

    /// <summary>Its title in a language, else in English, else in another; null where none is known.</summary>
    public static string? Title(DocumentItem item, SiteLanguage reader) =>
        item.Titles.GetValueOrDefault(reader.Language.Code) ?? item.Titles.GetValueOrDefault("eng") ?? item.Titles.OrderBy(title => title.Key, StringComparer.Ordinal).Select(title => title.Value).FirstOrDefault();
}
