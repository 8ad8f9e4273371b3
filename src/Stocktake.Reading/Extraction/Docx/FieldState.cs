namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Complex fields (ECMA-376 Part 1, 17.16.18): their instructions are not text, their results are.</summary>
internal sealed class FieldState
{
    private readonly Stack<(bool IsResult, string? Choice)> open = new();

    /// <summary>The text stands in a field's instruction.</summary>
    public bool IsInstruction => open.Any(one => !one.IsResult);

    /// <summary>Takes note of a <c>w:fldChar</c>; at a field's end gives the chosen entry of a drop-down list, which is no text of its own.</summary>
    public string? Take(OoxmlElement character)
    {
        switch (character["w:fldCharType"])
        {
            case "begin":
                open.Push((false, Choice(character.Child("w:ffData")?.Child("w:ddList"))));
                return null;
            case "separate" when open.TryPop(out var field):
                open.Push((true, field.Choice));
                return null;
            case "end" when open.TryPop(out var field):
                return field.Choice;
            default:
                return null;
        }
    }

    /// <summary>At the end of a paragraph: a field whose result has not begun has none, so that no damage can hide what follows.</summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var field) && !field.IsResult)
        {
            open.Pop();
        }
    }

    private static string? Choice(OoxmlElement? list)
    {
        var entries = list?.Children.Where(child => child.Name == "w:listEntry").Select(entry => entry.Val).ToList();
        var index = list?.ChildNumber("w:result") ?? list?.ChildNumber("w:default") ?? 0;
        return index >= 0 && index < entries?.Count ? entries[index] : null;
    }
}
