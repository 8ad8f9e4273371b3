using Stocktake.Web.Languages;

namespace Stocktake.Web.Facts;

/// <summary>The texts of facts by language.</summary>
internal static class FactTexts
{
    /// <summary>The text in the reader's language, else in English, else in another; empty where there is none.</summary>
    public static string Of(IReadOnlyDictionary<string, string> texts, SiteLanguage reader) =>
        texts.GetValueOrDefault(reader.Language.Code) ?? texts.GetValueOrDefault("eng") ?? texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value).FirstOrDefault() ?? "";
}
