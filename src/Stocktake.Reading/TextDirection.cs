namespace Stocktake.Reading;

/// <summary>Which way a text runs.</summary>
internal static class TextDirection
{
    /// <summary>Whether the character is Hebrew or Arabic, presentation forms included.</summary>
    public static bool IsRightToLeft(char character) => character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Whether the text runs from right to left: the way of its first letter.</summary>
    public static bool IsRightToLeft(IEnumerable<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return IsRightToLeft(character);
            }
        }

        return false;
    }
}
