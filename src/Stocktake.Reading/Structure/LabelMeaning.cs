using System.Collections.Immutable;

namespace Stocktake.Reading.Structure;

/// <summary>What the numeral or letter of a label may mean: <c>i</c> is the ninth letter or the first Roman numeral, <c>в</c> the third Cyrillic letter or the second Latin one.</summary>
internal static class LabelMeaning
{
    // Cyrillic letters and the Latin letters that they are taken for.
    private const string LookAlikes = "авсенкмортх";
    private const string LatinLookAlikes = "abcehkmoptx";

    /// <summary>The readings, the likelier first; empty for what is none.</summary>
    /// <param name="core">The label without its marks.</param>
    /// <param name="marks">Its marks.</param>
    /// <param name="pair">Whether an old and a new letter were run together by a revision that was flattened.</param>
    public static ImmutableArray<LabelReading> Of(ReadOnlySpan<char> core, string marks, out bool pair)
    {
        pair = false;
        if (core.IsEmpty)
        {
            return [];
        }

        if (Numerals.Decimal(core) is > 0 and var number)
        {
            return [new LabelReading(new LabelForm(Numbering.Decimal, marks), number)];
        }

        if (char.IsAsciiLetter(core[0]))
        {
            return Letters(core, marks, out pair);
        }

        return Numerals.Han(core) is > 0 and var han ? [new LabelReading(new LabelForm(Numbering.Han, marks), han)]
            : Numerals.Abjad(core) is > 0 and var abjad ? [new LabelReading(new LabelForm(Numbering.Abjad, marks), abjad)]
            : Numerals.Cyrillic(core) is > 0 and var cyrillic ? CyrillicLetter(core[0], marks, cyrillic)
            : [];
    }

    /// <summary>Russian texts letter with either alphabet, and mix letters that look alike.</summary>
    private static ImmutableArray<LabelReading> CyrillicLetter(char letter, string marks, int ordinal)
    {
        var isUpper = char.IsUpper(letter);
        var own = new LabelReading(new LabelForm(Numbering.Cyrillic, isUpper ? marks + "^" : marks), ordinal);
        return LookAlikes.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is >= 0 and var place
            ? [own, new LabelReading(new LabelForm(isUpper ? Numbering.UpperLatin : Numbering.LowerLatin, marks), LatinLookAlikes[place] - 'a' + 1)]
            : [own];
    }

    private static ImmutableArray<LabelReading> Letters(ReadOnlySpan<char> core, string marks, out bool pair)
    {
        var isUpper = char.IsAsciiLetterUpper(core[0]);
        foreach (var character in core)
        {
            if (!char.IsAsciiLetter(character) || char.IsAsciiLetterUpper(character) != isUpper)
            {
                pair = false;
                return [];
            }
        }

        var letter = Numerals.Latin(core);
        var roman = Numerals.Roman(core);
        var letterReading = new LabelReading(new LabelForm(isUpper ? Numbering.UpperLatin : Numbering.LowerLatin, marks), letter);
        var romanReading = new LabelReading(new LabelForm(isUpper ? Numbering.UpperRoman : Numbering.LowerRoman, marks), roman);
        pair = letter == 0 && roman == 0 && core.Length == 2 && !isUpper;
        return pair ? [letterReading with { Ordinal = Numerals.Latin(core[1..]) }]
            : letter > 0 && roman > 0 ? (core.Length == 1 && roman != 1 ? [letterReading, romanReading] : [romanReading, letterReading])
            : letter > 0 ? [letterReading]
            : roman > 0 ? [romanReading]
            : [];
    }
}
