using System.Globalization;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Complex fields (ECMA-376 Part 1, 17.16.18): their instructions are not text, their results are.</summary>
internal sealed class FieldState
{
    private readonly Stack<bool> inResult = new();

    /// <summary>The text stands in a field's instruction.</summary>
    public bool IsInstruction => inResult.Contains(false);

    /// <summary>Takes note of a <c>w:fldChar</c>; gives the chosen entry of a drop-down list, whose result is not in the text.</summary>
    public string? Take(OoxmlElement character)
    {
        switch (character["w:fldCharType"])
        {
            case "begin":
                var choice = Choice(character.Child("w:ffData")?.Child("w:ddList"));
                inResult.Push(false);
                return choice;
            case "separate" when inResult.TryPop(out _):
                inResult.Push(true);
                return null;
            case "end":
                inResult.TryPop(out _);
                return null;
            default:
                return null;
        }
    }

    /// <summary>At the end of a paragraph: a field whose result has not begun has none, so that no damage can hide what follows.</summary>
    public void EndParagraph()
    {
        while (inResult.TryPeek(out var isResult) && !isResult)
        {
            inResult.Pop();
        }
    }

    private static string? Choice(OoxmlElement? list)
    {
        var entries = list?.Children.Where(child => child.Name == "w:listEntry").Select(entry => entry.Val).ToList();
        var index = list?.ChildNumber("w:result") ?? list?.ChildNumber("w:default") ?? 0;
        return index >= 0 && index < entries?.Count ? entries[index]?.ToString(CultureInfo.InvariantCulture) : null;
    }
}
