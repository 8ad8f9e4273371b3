namespace Stocktake.Reading.Citations;

/// <summary>What a character is for the finding of words.</summary>
internal static class CharacterKind
{
    /// <summary>CJK ideographs, Unicode blocks 3400–4DBF, 4E00–9FFF and F900–FAFF.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    /// <summary>A letter or digit of a script that parts its words by spaces.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) && !IsHan(c);

    public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAsciiLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
