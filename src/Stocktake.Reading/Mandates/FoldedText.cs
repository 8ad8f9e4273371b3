using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// A text as it is matched: lower case, half width, plain spaces and apostrophes, without Arabic vowel signs and tatweel.
/// Offsets of the fold are turned back into offsets of the text as written.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[]? _origins;

    private FoldedText(string original, string text, int[]? origins) => (Original, Text, _origins) = (original, text, origins);

    /// <summary>The text as written.</summary>
    public string Original { get; }

    /// <summary>The text as matched.</summary>
    public string Text { get; }

    public int Length => Text.Length;

    public static FoldedText Of(string original)
    {
        var text = new StringBuilder(original.Length);
        int[]? origins = null;
        for (var i = 0; i < original.Length; i++)
        {
            if (IsDropped(original[i]))
            {
                origins ??= Enumerable.Range(0, original.Length + 1).ToArray();
                continue;
            }

            if (origins is not null)
            {
                origins[text.Length] = i;
            }

            text.Append(Fold(original[i]));
        }

        if (origins is not null)
        {
            origins[text.Length] = original.Length;
        }

        return new FoldedText(original, text.ToString(), origins);
    }

    /// <summary>The offset in the text as written.</summary>
    public int Origin(int folded) => _origins is null ? folded : _origins[folded];

    /// <summary>The words as written.</summary>
    public string Slice(int start, int end) => start >= end ? "" : Original[Origin(start)..Origin(end)];

    /// <summary>One character as it is matched.</summary>
    public static char Fold(char c) => c switch
    {
        '\u3000' or '\u00a0' or '\u202f' or '\u2009' or '\t' => ' ',
        '’' or '‘' or 'ʼ' => '\'',
        '。' or '、' => c,
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        'ى' or 'ئ' => c,
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsDropped(char c) =>
        c is '\u00ad' or '\u0640' or '\u200b' or '\u200e' or '\u200f' or '\u2060' or '\ufeff'
        || (c is >= '\u064b' and <= '\u0670' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
}
