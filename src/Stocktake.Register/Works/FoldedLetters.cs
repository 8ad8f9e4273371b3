using System.Text;

namespace Stocktake.Register.Works;

/// <summary>The letters and digits of a text in lower case, without spaces and punctuation: what stays equal between renderings.</summary>
internal static class FoldedLetters
{
    /// <summary>The folded text; empty where there is neither letter nor digit.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
