namespace Stocktake.Reading.Layout;

/// <summary>Recognizes bare page numbers at the top or foot of pages that are known: they rise with the pages.</summary>
internal static class PageNumbers
{
    // The same distance between number and page on so many pages is no chance.
    private const int LeastPages = 3;

    public static void Mark(PageLayout layout)
    {
        var found = new Dictionary<int, List<int>>();
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            if (layout.Lines[index].Page is { } page && layout.Roles[index] == LineRole.Body && IsAtEdge(layout, index) && NumberOf(layout.Lines[index].Text) is { } number)
            {
                if (!found.TryGetValue(number - page, out var lines))
                {
                    found.Add(number - page, lines = []);
                }

                lines.Add(index);
            }
        }

        foreach (var lines in found.Values.Where(lines => lines.Select(line => layout.Lines[line].Page).Distinct().Count() >= LeastPages))
        {
            foreach (var line in lines)
            {
                layout.Roles[line] = LineRole.Foot;
            }
        }
    }

    private static bool IsAtEdge(PageLayout layout, int index) =>
        index == 0 || layout.StartsPage[index] || index == layout.Lines.Length - 1 || layout.StartsPage[index + 1]
            || layout.Roles[index - 1] is LineRole.Head or LineRole.Foot || layout.Roles[index + 1] is LineRole.Head or LineRole.Foot;

    private static int? NumberOf(string text)
    {
        var bare = text.AsSpan().Trim("-–— |");
        return bare.Length is > 0 and <= 4 && int.TryParse(bare, out var number) ? number : null;
    }
}
