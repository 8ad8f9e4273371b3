namespace Stocktake.Reading.Layout;

/// <summary>Recognizes lines that are nothing but a link, as a copy out of a PDF leaves them at the end of a page.</summary>
internal static class LinkLines
{
    public static void Mark(PageLayout layout)
    {
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            if (IsLink(layout.Lines[index].Text) && !GoesOn(layout, index))
            {
                layout.Roles[index] = LineRole.Link;
            }
        }
    }

    // "… can be found at" or "…:" right above: the link is a part of the sentence.
    private static bool GoesOn(PageLayout layout, int index) =>
        index > 0 && layout.Lines[index].Blanks == 0 && layout.Roles[index - 1] == LineRole.Body
            && Script.LastMark(layout.Lines[index - 1].Text) is var mark && (mark is ':' or '：' || !Script.IsTerminal(mark));

    private static bool IsLink(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            && !text.AsSpan().ContainsAny(' ', '\t', '\u3000') && !text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF');
}
