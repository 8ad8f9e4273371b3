namespace Stocktake.Reading.Layout;

/// <summary>
/// Finds what a layout printed twice, as shadowed headings and bold lead phrases come out of a PDF: "1. 使命1. 使命",
/// "• • 时机已到：时机已到：考虑…". Reads a line, writes it with the phrase once; bullets, spaces and widths may differ between the two.
/// </summary>
internal static class DoubledPhrases
{
    // Two characters of Han or four of an alphabet: "人人" and "No No" are language.
    private const int LeastHan = 2;
    private const int LeastLetters = 4;

    // A lead phrase ends with one of the first colons.
    private const int MostColons = 4;

    private const string Bullets = "•●▪■◦‣·";

    /// <summary>The line with a doubled phrase once, and whether the line was nothing but the phrase.</summary>
    public static (string Text, bool IsWhole) Fold(string line)
    {
        Span<int> room = line.Length <= 512 ? stackalloc int[line.Length] : new int[line.Length];
        ReadOnlySpan<int> places = room[..Places(line, room)];
        if (places.Length > 0 && places.Length % 2 == 0 && IsDoubled(line, places, places.Length / 2))
        {
            return (WithOneBullet(line[..(places[(places.Length / 2) - 1] + 1)]), true);
        }

        var colons = 0;
        for (var length = 1; length * 2 < places.Length && colons < MostColons; length++)
        {
            if (Folded(line[places[length - 1]]) != ':')
            {
                continue;
            }

            colons++;
            if (IsDoubled(line, places, length))
            {
                return (WithOneBullet(line[..(places[length - 1] + 1)] + line[(places[(length * 2) - 1] + 1)..]), false);
            }
        }

        return (line, false);
    }

    /// <summary>Writes where the characters stand that count, all but blanks and bullets; returns how many.</summary>
    private static int Places(string line, Span<int> places)
    {
        var count = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (!char.IsWhiteSpace(line[index]) && !Bullets.Contains(line[index], StringComparison.Ordinal))
            {
                places[count++] = index;
            }
        }

        return count;
    }

    private static bool IsDoubled(string line, ReadOnlySpan<int> places, int length)
    {
        int letters = 0, han = 0;
        for (var index = 0; index < length; index++)
        {
            var character = Folded(line[places[index]]);
            if (character != Folded(line[places[length + index]]))
            {
                return false;
            }

            han += Script.IsHan(character) ? 1 : 0;
            letters += char.IsLetter(character) ? 1 : 0;
        }

        return han >= LeastHan || letters >= LeastLetters;
    }

    private static string WithOneBullet(string line)
    {
        var text = line.TrimStart();
        if (text.Length == 0 || !Bullets.Contains(text[0], StringComparison.Ordinal))
        {
            return line;
        }

        var index = 0;
        while (index < text.Length && (text[index] == text[0] || char.IsWhiteSpace(text[index])))
        {
            index++;
        }

        return $"{text[0]} {text[index..]}";
    }

    private static char Folded(char character) => character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
}
