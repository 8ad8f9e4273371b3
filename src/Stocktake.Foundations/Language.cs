using System.Diagnostics.CodeAnalysis;

namespace Stocktake.Foundations;

/// <summary>
/// One of the six official languages of the United Nations, by its ISO 639-2/T code.
/// The default value is not a language; test with <see cref="IsKnown"/>.
/// </summary>
public readonly record struct Language
{
    private readonly string? _code;

    private Language(string code) => _code = code;

    /// <summary>Arabic, written right to left.</summary>
    public static Language Arabic { get; } = new("ara");

    /// <summary>Chinese, in simplified characters.</summary>
    public static Language Chinese { get; } = new("zho");

    /// <summary>English.</summary>
    public static Language English { get; } = new("eng");

    /// <summary>French.</summary>
    public static Language French { get; } = new("fra");

    /// <summary>Russian.</summary>
    public static Language Russian { get; } = new("rus");

    /// <summary>Spanish.</summary>
    public static Language Spanish { get; } = new("spa");

    /// <summary>All six, ordered by code.</summary>
    public static IReadOnlyList<Language> All { get; } = [Arabic, English, French, Russian, Spanish, Chinese];

    /// <summary>ISO 639-2/T code: <c>ara</c>, <c>eng</c>, <c>fra</c>, <c>rus</c>, <c>spa</c> or <c>zho</c>; empty for the default value.</summary>
    public string Code => _code ?? "";

    /// <summary>Whether this is one of the six languages rather than the default value.</summary>
    public bool IsKnown => _code is not null;

    /// <summary>Whether the language is written without spaces between words.</summary>
    public bool IsHan => _code == "zho";

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => _code == "ara";

    /// <summary>IETF tag for cultures and for HTML <c>lang</c>: <c>zh-Hans</c>, <c>en</c> …</summary>
    public string Tag => _code switch
    {
        "ara" => "ar",
        "eng" => "en",
        "fra" => "fr",
        "rus" => "ru",
        "spa" => "es",
        "zho" => "zh-Hans",
        _ => "und",
    };

    /// <summary>Reads an ISO 639-2 code; the bibliographic codes <c>chi</c> and <c>fre</c> and ISO 639-1 codes are understood too.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Language language)
    {
        language = text?.Trim().ToLowerInvariant() switch
        {
            "ara" or "ar" => Arabic,
            "eng" or "en" => English,
            "fra" or "fre" or "fr" => French,
            "rus" or "ru" => Russian,
            "spa" or "es" => Spanish,
            "zho" or "chi" or "zh" or "zh-hans" or "zh-cn" => Chinese,
            _ => default,
        };
        return language.IsKnown;
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not the code of one of the six languages.</exception>
    public static Language Parse(string text) =>
        TryParse(text, out var language)
            ? language
            : throw new FormatException($"'{text}' is not one of the languages ara, eng, fra, rus, spa, zho.");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
