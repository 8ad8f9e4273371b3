using System.Security.Cryptography;
using Stocktake.Foundations;
using Stocktake.Reading.Mandates;

namespace Stocktake.Reading;

/// <summary>The themes by which facts are grouped.</summary>
public static class ThemeCodes
{
    private static readonly Lazy<string> Hash = new(static () =>
    {
        using var stream = DataFile.Open("themes.json");
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    });

    /// <summary>The codes in the order of <c>Data/themes.json</c>, e.g. <c>climate-mitigation</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ThemeFinder.Keys;

    /// <summary>The day on which <c>Data/themes.json</c> was last changed; we tabulated it ourselves, under the licence of this repository.</summary>
    public static DateOnly ListDate { get; } = new(2026, 11, 27);

    /// <summary>SHA-256 of the bytes of <c>Data/themes.json</c>, 64 hexadecimal digits.</summary>
    public static string ListSha256 => Hash.Value;

    /// <summary>The themes that words show, in the order of <see cref="All"/>; where they show none, those of the first context that does.</summary>
    /// <param name="language">The language of the words; without one no theme is found.</param>
    /// <param name="words">The words.</param>
    /// <param name="contexts">What stands around them, the nearest first; null is passed over.</param>
    public static IReadOnlyList<string> Of(Language language, string words, params ReadOnlySpan<string?> contexts) =>
        language.IsKnown ? ThemeFinder.For(language.Code).Find(FoldedText.Of(words).Text, contexts) : [];
}
