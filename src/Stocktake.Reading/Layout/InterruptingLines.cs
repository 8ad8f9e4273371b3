namespace Stocktake.Reading.Layout;

/// <summary>
/// Finds lines that the page put into a sentence and that belong to the page: picture credits, and a page number with its head
/// where a copy kept them once. Reads and writes the roles of lines.
/// </summary>
internal static class InterruptingLines
{
    public static void Mark(PageLayout layout)
    {
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            if (layout.Roles[index] != LineRole.Body)
            {
                continue;
            }

            if (layout.Lines[index].Text[0] == '©')
            {
                layout.Roles[index] = LineRole.Credit;
                MarkRest(layout, index);
            }
            else if (index > 1 && IsNumber(layout.Lines[index].Text))
            {
                MarkNumber(layout, index);
            }
        }
    }

    // "© Agency /" goes on with the next line.
    private static void MarkRest(PageLayout layout, int index)
    {
        if (index + 1 < layout.Lines.Length && layout.Lines[index].Text[^1] == '/' && layout.Lines[index + 1].Blanks == 0)
        {
            layout.Roles[index + 1] = LineRole.Credit;
        }
    }

    // The line before the number, or the line before that, is full and unfinished: the sentence goes on behind the number.
    private static void MarkNumber(PageLayout layout, int index)
    {
        if (IsUnfinished(layout, index - 1))
        {
            layout.Roles[index] = LineRole.Foot;
        }
        else if (layout.Roles[index - 1] == LineRole.Body && !IsFinal(layout.Lines[index - 1].Text) && IsUnfinished(layout, index - 2))
        {
            layout.Roles[index - 1] = LineRole.Head;
            layout.Roles[index] = LineRole.Foot;
        }
    }

    // Thirty Han characters or sixty letters: no heading and no part of a figure.
    private static bool IsUnfinished(PageLayout layout, int index) =>
        layout.Roles[index] == LineRole.Body && !IsFinal(layout.Lines[index].Text) && Script.Cells(layout.Lines[index].Text) >= 60;

    private static bool IsFinal(string text) => Script.LastMark(text) is var mark && (Script.IsTerminal(mark) || Script.IsComma(mark));

    private static bool IsNumber(string text) => text.Length <= 4 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
