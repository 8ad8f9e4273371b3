using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Complex fields (ECMA-376 Part 1, 17.16.18): their instructions are not text, their results are.</summary>
internal sealed class FieldState
{
    private readonly Stack<Field> open = new();
    private readonly FieldNumbers numbers = new();
    private int instructions;

    /// <summary>The text stands in a field's instruction.</summary>
    public bool IsInstruction => instructions > 0;

    /// <summary>The bookmark of the note whose number the innermost field prints again (<c>NOTEREF</c>, 17.16.5.37); null where it is another field.</summary>
    public string? NoteBookmark => open.TryPeek(out var innermost) && innermost.HasResult ? NoteBookmarkOf(innermost.Instruction.ToString()) : null;

    /// <summary>As <see cref="NoteBookmark"/>, of an instruction.</summary>
    public static string? NoteBookmarkOf(string instruction) =>
        instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var name, var bookmark, ..] && name.Equals("NOTEREF", StringComparison.OrdinalIgnoreCase) ? bookmark : null;

    /// <summary>Takes note of a piece of an instruction.</summary>
    public void Instruct(string text)
    {
        if (open.TryPeek(out var innermost) && !innermost.HasResult)
        {
            innermost.Instruction.Append(text);
        }
    }

    /// <summary>Takes note of a <c>w:fldChar</c>; at a field's end gives what Word shows for it and the file does not hold: a chosen entry, a number.</summary>
    public string? Take(OoxmlElement character)
    {
        switch (character["w:fldCharType"])
        {
            case "begin":
                instructions++;
                open.Push(new Field { Choice = Choice(character.Child("w:ffData")?.Child("w:ddList")) });
                return null;
            case "separate" when open.TryPeek(out var innermost) && !innermost.HasResult:
                instructions--;
                innermost.HasResult = true;
                return null;
            case "end" when open.TryPop(out var ended):
                instructions -= ended.HasResult ? 0 : 1;
                return ended.Choice ?? (ended.HasResult ? null : numbers.Next(ended.Instruction.ToString()));
            default:
                return null;
        }
    }

    /// <summary>What Word shows for a simple field (<c>w:fldSimple</c>) that holds no result; null if nothing.</summary>
    public string? ResultOf(string instruction) => numbers.Next(instruction);

    /// <summary>At the end of a paragraph: a field whose result has not begun has none, so that no damage can hide what follows.</summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var innermost) && !innermost.HasResult)
        {
            instructions--;
            open.Pop();
        }
    }

    private static string? Choice(OoxmlElement? list)
    {
        var entries = list?.Children.Where(child => child.Name == "w:listEntry").Select(entry => entry.Val).ToList();
        var index = list?.ChildNumber("w:result") ?? list?.ChildNumber("w:default") ?? 0;
        return index >= 0 && index < entries?.Count ? entries[index] : null;
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public string? Choice { get; init; }

        public bool HasResult { get; set; }
    }
}
