using System.Globalization;
using Stocktake.Foundations;

namespace Stocktake.Web.Languages;

/// <summary>A language of the site: how it is named in addresses, and the cultures that its words and numbers follow.</summary>
public sealed class SiteLanguage
{
    private SiteLanguage(Language language, string code, string ownName, string format)
    {
        (Language, Code, OwnName) = (language, code, ownName);
        (Words, Format) = (CultureInfo.GetCultureInfo(language.Tag), CultureInfo.GetCultureInfo(format));
    }

    /// <summary>English, what is shown when nothing better is asked for.</summary>
    public static SiteLanguage English { get; } = new(Language.English, "en", "English", "en-GB");

    /// <summary>Chinese in simplified characters.</summary>
    public static SiteLanguage Chinese { get; } = new(Language.Chinese, "zh", "中文", "zh-Hans-CN");

    /// <summary>All six, in the order in which the page offers them: that of the United Nations.</summary>
    public static IReadOnlyList<SiteLanguage> All { get; } =
    [
        new(Language.Arabic, "ar", "العربية", "ar-EG"), Chinese, English, new(Language.French, "fr", "Français", "fr-FR"),
        new(Language.Russian, "ru", "Русский", "ru-RU"), new(Language.Spanish, "es", "Español", "es-ES"),
    ];

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Two letters, as <c>?lang=</c> takes them.</summary>
    public string Code { get; }

    /// <summary>Its name in itself.</summary>
    public string OwnName { get; }

    /// <summary>IETF tag, for <c>lang</c>.</summary>
    public string Tag => Language.Tag;

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => Language.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Culture of the words, for resources.</summary>
    public CultureInfo Words { get; }

    /// <summary>Culture of numbers and dates.</summary>
    public CultureInfo Format { get; }

    /// <summary>Whether every text of the site exists in it; else only its frame does, and contents are English.</summary>
    public bool IsComplete => this == English || this == Chinese;

    /// <summary>The language that contents are shown in: this one where complete, else English.</summary>
    public SiteLanguage Contents => IsComplete ? this : English;

    /// <summary>The language of a code or tag, or null.</summary>
    public static SiteLanguage? Find(string? text) =>
        Language.TryParse(text, out var language) ? All.First(each => each.Language == language)
        : text?.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? Find(text[..dash])
        : null;
}
