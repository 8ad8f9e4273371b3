using System.Text;

namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Puts the letters of a right-to-left word, which the engine gives as they stand on the page from left to right, in the order in which
/// they are read (Unicode Standard Annex 9, rule L2, backwards).
/// </summary>
internal static class VisualOrder
{
    // Alef plain and with madda or hamza: what joins lam in one glyph.
    private const string Alefs = "\u0627\u0622\u0623\u0625";
    private const string Mirrored = "()[]{}<>«»";

    public static string ToReadingOrder(string word)
    {
        if (!word.Any(TextDirection.IsRightToLeft))
        {
            return word;
        }

        var read = new StringBuilder(word.Length);
        for (var end = word.Length; end > 0;)
        {
            var start = end - 1;
            if (IsLeftToRight(word[start]))
            {
                // Figures and Latin letters keep their order, with the stops and strokes between figures.
                while (start > 0 && (IsLeftToRight(word[start - 1]) || (start > 1 && word[start - 1] is '.' or ',' or '/' or '-' && IsLeftToRight(word[start - 2]))))
                {
                    start--;
                }

                read.Append(word, start, end - start);
            }
            else if (char.IsLowSurrogate(word[start]) && start > 0)
            {
                start--;
                read.Append(word, start, 2);
            }
            else
            {
                var at = Mirrored.IndexOf(word[start], StringComparison.Ordinal);
                read.Append(at < 0 ? word[start] : Mirrored[at ^ 1]);
            }

            end = start;
        }

        return WithLigatures(read.ToString());
    }

    // The glyph for lam and alef is given as both letters in reading order and so was turned round: two alefs never stand together.
    private static string WithLigatures(string word)
    {
        for (var index = 1; index + 1 < word.Length; index++)
        {
            if (word[index + 1] == '\u0644' && Alefs.Contains(word[index]) && Alefs.Contains(word[index - 1]))
            {
                word = string.Concat(word.AsSpan(0, index), "\u0644", word.AsSpan(index, 1), word.AsSpan(index + 2));
            }
        }

        return word;
    }

    private static bool IsLeftToRight(char character) => char.IsDigit(character) || (char.IsLetter(character) && !TextDirection.IsRightToLeft(character) && !char.IsSurrogate(character));
}
