using System.Text;

namespace Stocktake.Reading;

/// <summary>Full- and half-width forms and case folded away, for matching; what is quoted keeps its form.</summary>
internal static class TextFolding
{
    /// <summary>Normalization form KC in lower case; what cannot be normalized becomes U+FFFD.</summary>
    public static string Fold(string text) => Compose(text).ToLowerInvariant();

    /// <summary>Normalization form KC; what cannot be normalized (half a surrogate pair, U+FFFE) becomes U+FFFD.</summary>
    public static string Compose(string text) => SoundText.Of(text).Normalize(NormalizationForm.FormKC);
}
