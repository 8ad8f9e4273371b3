namespace Stocktake.Reading.Layout;

/// <summary>Recognizes lines that are nothing but a link, as a copy out of a PDF leaves them at the end of a page.</summary>
internal static class LinkLines
{
    public static void Mark(PageLayout layout)
    {
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            if (IsLink(layout.Lines[index].Text))
            {
                layout.Roles[index] = LineRole.Link;
            }
        }
    }

    private static bool IsLink(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            && !text.AsSpan().ContainsAny(' ', '\t', '\u3000') && !text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF');
}
