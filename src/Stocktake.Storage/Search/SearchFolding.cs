using System.Globalization;
using System.Text;

namespace Stocktake.Storage;

/// <summary>
/// Folds text so that spellings of one word meet: NFKC, lower case, diacritics of Latin, Greek, Arabic and Hebrew,
/// Arabic tatweel and hamza, Russian ё, digits of any script.
/// </summary>
internal static class SearchFolding
{
    private const int Tatweel = 0x0640;

    // The common Han characters fold to themselves.
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    // Latin to Arabic, general and Chinese punctuation, full-width forms.
    private static readonly (int First, int Last)[] Tabulated = [(0x0000, 0x06FF), (0x2000, 0x206F), (0x3000, 0x303F), (0xFF01, 0xFF5E)];

    // What a character folds to when it folds to one character and no mark follows; NUL for the others.
    private static readonly Lazy<char[]> Alone = new(Tabulate);

    /// <summary>Whether a character that no mark follows folds to one character by itself.</summary>
    public static bool IsPlain(char character) => Alone.Value[character] != '\0';

    public static string Fold(string text)
    {
        var table = Alone.Value;
        foreach (var character in text)
        {
            if (table[character] == '\0')
            {
                return FoldInFull(text);
            }
        }

        return string.Create(text.Length, (text, table), static (folded, from) =>
        {
            for (var index = 0; index < folded.Length; index++)
            {
                folded[index] = from.table[from.text[index]];
            }
        });
    }

    /// <summary>Folds as <see cref="Fold"/> does, without the table of characters that stand alone.</summary>
    internal static string FoldInFull(string text)
    {
        var folded = new StringBuilder(text.Length);
        var dropsMarks = false;
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when dropsMarks:
                case UnicodeCategory.Format:
                case UnicodeCategory.ModifierLetter when rune.Value == Tatweel:
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    folded.Append(rune.ToString());
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    dropsMarks = true;
                    break;
                default:
                    dropsMarks = MarksAreAccents(rune.Value);
                    Append(folded, Rune.ToLowerInvariant(rune));
                    break;
            }
        }

        // Й and Japanese voiced kana are letters of their own: their marks join them again; what joins nothing is a stress mark.
        return WithoutMarks(folded.ToString().Normalize(NormalizationForm.FormC)).Replace('ё', 'е');
    }

    private static char[] Tabulate()
    {
        var table = new char[char.MaxValue + 1];
        for (var han = FirstHan; han <= LastHan; han++)
        {
            table[han] = han;
        }

        foreach (var (first, last) in Tabulated)
        {
            for (var value = first; value <= last; value++)
            {
                table[value] = FoldInFull(((char)value).ToString()) is [var folded] ? folded : '\0';
            }
        }

        return table;
    }

    private static bool MarksAreAccents(int value) =>
        value < 0x0400 || value is (>= 0x0590 and < 0x0900) or (>= 0x1E00 and < 0x2000);

    private static void Append(StringBuilder folded, Rune rune) => _ = rune.Value switch
    {
        'ß' => folded.Append("ss"),
        'æ' => folded.Append("ae"),
        'œ' => folded.Append("oe"),
        'ø' => folded.Append('o'),
        'đ' => folded.Append('d'),
        'ł' => folded.Append('l'),
        'ı' => folded.Append('i'),
        'ς' => folded.Append('σ'),
        _ => folded.Append(rune.ToString()),
    };

    // Normalization refuses lone surrogates, which enumeration turns into U+FFFD, and noncharacters. It writes some symbols as letters
    // (™ as TM), which are not to join the word beside them.
    private static string WellFormed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var known = IsNoncharacter(rune.Value) ? Rune.ReplacementChar : rune;
            result.Append(Rune.IsSymbol(known) ? $" {known} " : known.ToString());
        }

        return result.ToString();
    }

    // The Unicode Standard, section 23.7: the last two of each plane and U+FDD0 to U+FDEF.
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string WithoutMarks(string text) => text.Any(IsMark)
        ? string.Concat(text.Where(character => !IsMark(character)))
        : text;

    private static bool IsMark(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
