using System.Collections.Immutable;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Extraction;

/// <summary>The labels of files that state their paragraphs: those typed in front of the words, and what a printed label may mean.</summary>
internal static class LeadingLabel
{
    /// <summary>
    /// The readings of a printed label, numbers before letters before Roman numerals; empty for what is none. Only brackets tell
    /// two forms apart, and case does not count: such files mix the rest.
    /// </summary>
    public static ImmutableArray<LabelReading> Readings(string label)
    {
        var folded = TextFolding.Compose(label).Trim();
        var core = folded.Trim('(', ')', '.', '-', '–', '—', ' ', '\u2019', '\u2018', '\'', '、', ':', '\u0640', '\u200f', '\u200e');
        var marks = folded.Contains(')', StringComparison.Ordinal) || folded.Contains('\u2018', StringComparison.Ordinal) ? "()" : "";
        ReadOnlySpan<(Numbering Numbering, int Ordinal)> meanings =
        [
            (Numbering.Decimal, Numerals.Decimal(core)),
            (Numbering.LowerLatin, Numerals.Latin(core)),
            (Numbering.LowerRoman, Numerals.Roman(core)),
            (Numbering.Han, Numerals.Han(core)),
            (Numbering.Abjad, Numerals.Abjad(core)),
            (Numbering.Cyrillic, Numerals.Cyrillic(core)),
        ];
        var readings = ImmutableArray.CreateBuilder<LabelReading>();
        foreach (var (numbering, ordinal) in meanings)
        {
            if (ordinal > 0)
            {
                readings.Add(new LabelReading(new LabelForm(numbering, marks), ordinal));
            }
        }

        return readings.ToImmutable();
    }

    /// <summary>Splits "19. Text", "(a)\tText" or "6 –\tText" into label and text; null where the text begins with no label.</summary>
    public static (string Label, int TextStart)? Of(string text)
    {
        var start = SkipGap(text, 0);
        var isOpen = start < text.Length && text[start] is '(' or '（';
        var first = isOpen ? start + 1 : start;
        var end = first;
        while (end < text.Length && end - first < 5 && (char.IsLetterOrDigit(text[end]) || text[end] is >= '㈠' and <= '㈩'))
        {
            end++;
        }

        if (end == first || end >= text.Length)
        {
            return null;
        }

        var isDecimal = !isOpen && text.AsSpan(first, end - first).IndexOfAnyExceptInRange('0', '9') < 0;
        end = text[end] switch
        {
            ')' or '）' => end + 1,
            '.' or '．' when isDecimal => end + 1,
            ' ' or '-' or '–' or '—' when isDecimal => DashEnd(text, end),
            _ => -1,
        };
        if (end < 0 || Readings(text[start..end]).IsEmpty)
        {
            return null;
        }

        var gap = SkipMarks(text, end);
        return gap < text.Length && text[gap] is ' ' or '\u00a0' ? (text[start..end], SkipGap(text, gap)) : null;
    }

    // "6 –" and "6-": the dash belongs to the label where a space follows it.
    private static int DashEnd(string text, int end)
    {
        var dash = text[end] == ' ' ? end + 1 : end;
        return dash + 1 < text.Length && text[dash] is '-' or '–' or '—' && text[dash + 1] is ' ' or '\u200f' ? dash + 1 : -1;
    }

    private static int SkipMarks(string text, int index)
    {
        while (index < text.Length && text[index] is '\u200e' or '\u200f' or '\u200b')
        {
            index++;
        }

        return index;
    }

    private static int SkipGap(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\u00a0' or '\u200e' or '\u200f' or '\u200b')
        {
            index++;
        }

        return index;
    }
}
