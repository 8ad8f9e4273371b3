using System.Collections;
using System.Globalization;
using System.Resources;
using Stocktake.Foundations;

namespace Stocktake.Web.Languages;

/// <summary>
/// The words of the site, from its resource files: English and Simplified Chinese whole, the frame in all six languages.
/// A key is looked up in the file of its subject, which its first part names; what no subject claims stands in <c>WebTexts</c>.
/// </summary>
internal static class WebTexts
{
    // The words of the contracts (kinds, acts, statuses, themes …), which pages of every subject show.
    private static readonly string[] Vocabulary =
    [
        "kind", "body", "act", "status", "commitment-status", "initiative-status", "review", "commitment-kind", "initiative-kind", "actor-kind",
        "role", "money", "direction", "frequency", "language", "file", "theme", "sample", "not-held",
    ];

    private static readonly ResourceManager Common = Of("Languages.WebTexts");

    /// <summary>Resource files by the first part of their keys. A new subject adds its own line, and its file beside its pages.</summary>
    private static readonly Dictionary<string, ResourceManager> BySubject = new (ResourceManager Resources, string[] Subjects)[]
    {
        (Of("Languages.Vocabulary"), Vocabulary),
        (Of("Documents.DocumentTexts"), ["documents", "document", "compare"]),
        (Of("Mandates.MandateTexts"), ["mandates", "mandate", "related"]),
        (Of("Implementation.ImplementationTexts"), ["implementation"]),
        (Of("Actors.ActorTexts"), ["actors", "actor"]),
        (Of("Themes.ThemeTexts"), ["themes"]),
        (Of("Review.ReviewTexts"), ["reviewing"]),
        (Of("Home.HomeTexts"), ["standing"]),
        (Of("Facts.FactTexts"), ["fact"]),
        (Of("Commitments.CommitmentTexts"), ["commitments", "commitment", "track"]),
        (Of("Search.SearchTexts"), ["search"]),
        (Of("About.AboutTexts"), ["data"]),
        (Of("Upload.UploadTexts"), ["upload"]),
        (Of("Initiatives.InitiativeTexts"), ["initiatives", "initiative"]),
        (Of("Gaps.GapTexts"), ["gaps", "chain", "standing-of"]),
        (Of("Explorer.ExplorerTexts"), ["explorer", "graph"]),
        (Of("Gaps.EmissionsTexts"), ["emissions"]),
        (Of("Reports.ReportPageTexts"), ["reports"]),
        (Stocktake.Gaps.Wording.PromiseWords.Resources, ["target", "unit", "assumption", "unexpressed", "large-numbers"]),
    }.SelectMany(file => file.Subjects, (file, subject) => (subject, file.Resources)).ToDictionary(pair => pair.subject, pair => pair.Resources, StringComparer.Ordinal);

    /// <summary>The text of a key in a language, or in English where that language lacks it; its places are filled by the language's culture.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key.</exception>
    public static string Get(SiteLanguage language, string key, params ReadOnlySpan<object?> values)
    {
        var text = Find(language, key) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(language.Format, text, values);
    }

    /// <summary>The sentence of a key, to be said in any language later.</summary>
    public static Sentence Sentence(string key, params object?[] parts) => new(ResourcesOf(key), key, parts);

    /// <summary>As <see cref="Get"/>, but null where there is no such key: for words that come from data.</summary>
    public static string? Find(SiteLanguage language, string key) => ResourcesOf(key).GetString(key, language.Words);

    /// <summary>Every key with its text in exactly this culture, without any fallback; empty where the culture has no file.</summary>
    public static IReadOnlyDictionary<string, string> Of(CultureInfo culture) => BySubject.Values.Distinct().Prepend(Common)
        .SelectMany(resources => resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>() ?? [])
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static ResourceManager ResourcesOf(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return BySubject.GetValueOrDefault(dot < 0 ? key : key[..dot], Common);
    }

    private static ResourceManager Of(string name) => new($"Stocktake.Web.{name}", typeof(WebTexts).Assembly);
}
