using System.Text;

namespace Stocktake.Reading;

/// <summary>Full- and half-width forms and case folded away, for matching; what is quoted keeps its form.</summary>
internal static class TextFolding
{
    /// <summary>Normalization form KC in lower case. A lone surrogate, which cannot be normalized, becomes U+FFFD.</summary>
    public static string Fold(string text) => Compose(text).ToLowerInvariant();

    /// <summary>Normalization form KC; a lone surrogate becomes U+FFFD.</summary>
    public static string Compose(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate; only then is a copy needed.
            if (rune == Rune.ReplacementChar)
            {
                return string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
            }
        }

        return text.Normalize(NormalizationForm.FormKC);
    }
}
