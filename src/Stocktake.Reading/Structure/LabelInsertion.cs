namespace Stocktake.Reading.Structure;

/// <summary>The words that mark a paragraph inserted after the one of the same number: <c>3 bis.</c></summary>
internal static class LabelInsertion
{
    private static readonly string[] Additions = ["bis", "ter", "quater", "quinquies", "sexies", "之二", "之三", "alt"];

    /// <summary>Parts a label from the word at its end.</summary>
    public static (string Core, bool Inserted) Split(ReadOnlySpan<char> inner)
    {
        foreach (var insertion in Additions)
        {
            if (inner.Length > insertion.Length && inner.EndsWith(insertion, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetter(inner[^(insertion.Length + 1)]))
            {
                return (inner[..^insertion.Length].TrimEnd().ToString(), true);
            }
        }

        return (inner.ToString(), false);
    }

    /// <summary>Moves the end of a label behind the word that follows it; false where none does.</summary>
    public static bool Skip(string text, ref int end)
    {
        var at = Script.SkipSpace(text, end);
        foreach (var insertion in Additions)
        {
            if (at - end <= 1 && string.Compare(text, at, insertion, 0, insertion.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (at + insertion.Length >= text.Length || !char.IsLetter(text[at + insertion.Length])))
            {
                end = at + insertion.Length;
                return true;
            }
        }

        return false;
    }
}
