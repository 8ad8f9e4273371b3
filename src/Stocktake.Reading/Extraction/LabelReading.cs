namespace Stocktake.Reading.Extraction;

/// <summary>What a printed label may mean: <c>(i)</c> is the ninth letter or the first Roman numeral.</summary>
internal static class LabelReading
{
    // Abjad order, the order of Arabic list labels.
    private const string Abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    private const string Cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя";

    private const string HanDigits = "一二三四五六七八九";

    public static IReadOnlyList<(LabelShape Shape, int Ordinal)> Of(string label)
    {
        var folded = TextFolding.Compose(label).Trim();
        var core = folded.Trim('(', ')', '.', '-', '–', '—', ' ', '\u2019', '\u2018', '\'', '、', ':', '\u0640', '\u200f', '\u200e');
        var brackets = folded.Contains(')', StringComparison.Ordinal) || folded.Contains('\u2018', StringComparison.Ordinal);
        var readings = new List<(LabelShape, int)>(2);
        Add(LabelSystem.Decimal, core.Length is > 0 and <= 4 && core.All(char.IsAsciiDigit) ? int.Parse(core, System.Globalization.CultureInfo.InvariantCulture) : 0);
        Add(LabelSystem.Letter, LetterOrdinal(core));
        Add(LabelSystem.Roman, RomanOrdinal(core.ToLowerInvariant()));
        Add(LabelSystem.Han, HanOrdinal(core));
        Add(LabelSystem.Abjad, core.Length == 1 ? Abjad.IndexOf(core[0], StringComparison.Ordinal) + 1 : 0);
        Add(LabelSystem.Cyrillic, core.Length == 1 ? Cyrillic.IndexOf(char.ToLowerInvariant(core[0]), StringComparison.Ordinal) + 1 : 0);
        return readings;

        void Add(LabelSystem system, int ordinal)
        {
            if (ordinal > 0)
            {
                readings.Add((new LabelShape(system, brackets), ordinal));
            }
        }
    }

    /// <summary>Splits "19. Text", "(a)\tText" or "6 –\tText" into label and text; null where the text begins with no label.</summary>
    public static (string Label, int TextStart)? Leading(string text)
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
        if (end < 0 || Of(text[start..end]).Count == 0)
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

    private static int LetterOrdinal(string core)
    {
        if (core.Length is 0 or > 3 || core.Any(letter => char.ToLowerInvariant(letter) is < 'a' or > 'z') || core.Any(letter => letter != core[0]))
        {
            return 0;
        }

        return (26 * (core.Length - 1)) + char.ToLowerInvariant(core[0]) - 'a' + 1;
    }

    private static int RomanOrdinal(string core)
    {
        var value = 0;
        for (var index = 0; index < core.Length; index++)
        {
            var digit = Digit(core[index]);
            if (digit == 0 || core.Length > 8)
            {
                return 0;
            }

            value += index + 1 < core.Length && Digit(core[index + 1]) > digit ? -digit : digit;
        }

        return Math.Max(0, value);

        static int Digit(char letter) => letter switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
    }

    private static int HanOrdinal(string core)
    {
        var ten = core.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return core.Length == 1 ? HanDigits.IndexOf(core[0], StringComparison.Ordinal) + 1 : 0;
        }

        var tens = ten == 0 ? 1 : ten == 1 ? HanDigits.IndexOf(core[0], StringComparison.Ordinal) + 1 : 0;
        var ones = core.Length == ten + 1 ? 0 : core.Length == ten + 2 ? HanDigits.IndexOf(core[^1], StringComparison.Ordinal) + 1 : -1;
        return tens == 0 || ones < 0 ? 0 : (tens * 10) + ones;
    }
}
