using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Citations;

/// <summary>What a character is for the finding of words.</summary>
internal static class CharacterKind
{
    /// <summary>A letter or digit of a script that parts its words by spaces.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) && !Script.IsHan(c);
}
