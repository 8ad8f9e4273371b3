using System.Text;

namespace Stocktake.Reading.Citations;

/// <summary>
/// A text made even for matching: full-width forms, dashes, spaces, digits and apostrophes of one shape each,
/// invisible marks and Arabic vowel signs left out. <see cref="Origin"/> leads back to the text as printed.
/// </summary>
internal readonly struct FoldedText
{
    private readonly int[]? _origins;

    private FoldedText(string text, int[]? origins, int length)
    {
        Text = text;
        _origins = origins;
        OriginalLength = length;
    }

    public string Text { get; }

    private int OriginalLength { get; }

    /// <summary>Offset in the printed text of a character of <see cref="Text"/>.</summary>
    public int Origin(int index) => _origins is null ? index : index < _origins.Length ? _origins[index] : OriginalLength;

    /// <summary>Offset in the printed text behind the last character before <paramref name="end"/>.</summary>
    public int OriginEnd(int end) => end == 0 ? 0 : Origin(end - 1) + 1;

    public static FoldedText Of(string printed)
    {
        var firstLeftOut = IndexOfIgnorable(printed);
        if (firstLeftOut < 0)
        {
            return new FoldedText(string.Create(printed.Length, printed, static (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Fold(text[i]);
                }
            }), null, printed.Length);
        }

        var folded = new StringBuilder(printed.Length);
        var origins = new List<int>(printed.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            if (!IsIgnorable(printed[i]))
            {
                folded.Append(Fold(printed[i]));
                origins.Add(i);
            }
        }

        return new FoldedText(folded.ToString(), [.. origins], printed.Length);
    }

    /// <summary>The same evenness for a phrase of a data file.</summary>
    public static string OfPhrase(string phrase) => Of(phrase).Text.ToLowerInvariant();

    private static int IndexOfIgnorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u00ad' && IsIgnorable(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // Soft hyphen, zero-width and direction marks; Arabic tatweel and vowel signs (Unicode blocks General Punctuation and Arabic).
    private static bool IsIgnorable(char c) => c is '\u00ad' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')
        or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\u0640' or (>= '\u064b' and <= '\u0652');

    private static char Fold(char c) => c switch
    {
        < '\u00a0' => c is '\t' or '\n' or '\r' ? ' ' : c,
        '\u00a0' or '\u3000' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe63' => '-',
        '\u2018' or '\u2019' or '\u02bc' => '\'',
        (>= '\uff01' and <= '\uff5e') => (char)(c - 0xfee0),
        (>= '\u0660' and <= '\u0669') => (char)(c - 0x0660 + '0'),
        (>= '\u06f0' and <= '\u06f9') => (char)(c - 0x06f0 + '0'),
        '\u0622' or '\u0623' or '\u0625' => '\u0627',
        '\u0649' => '\u064a',
        '\u0451' => '\u0435',
        '\u0401' => '\u0415',
        '\u060c' => ',',
        '\u061b' => ';',
        _ => c,
    };
}
