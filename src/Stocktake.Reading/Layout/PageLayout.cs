namespace Stocktake.Reading.Layout;

/// <summary>
/// The lines of a text with their pages and what each is on its page.
/// Reads lines, writes roles: foot lines by their form, running heads by their repetition at page tops, footnotes below their rule.
/// </summary>
internal sealed class PageLayout
{
    private PageLayout(LayoutLine[] lines)
    {
        Lines = lines;
        Roles = new LineRole[lines.Length];
        StartsPage = new bool[lines.Length];
    }

    public LayoutLine[] Lines { get; }

    public LineRole[] Roles { get; }

    /// <summary>Whether a page begins with the line.</summary>
    public bool[] StartsPage { get; }

    /// <summary>Whether the text shows where its pages begin.</summary>
    public bool IsPaged { get; private set; }

    /// <summary>Whether lines stand on pages of a file that knows its pages.</summary>
    public bool HasBoxes => Lines.Length > 0 && Lines[0].Box is not null;

    public static PageLayout Of(LayoutLine[] lines)
    {
        var layout = new PageLayout(lines);
        for (var index = 0; index < lines.Length; index++)
        {
            layout.Roles[index] = lines[index].Rows.IsDefault ? LineRole.Body : LineRole.Table;
        }

        PageFeet.Mark(lines, layout.Roles);
        LinkLines.Mark(layout);
        layout.FindPages();
        RunningHeads.Mark(layout);
        layout.IsPaged = Array.IndexOf(layout.StartsPage, true) >= 0 || (lines.Length > 0 && lines[0].Page is not null);
        layout.FindLostPages();
        InterruptingLines.Mark(layout);
        FootnoteZones.Mark(layout);
        return layout;
    }

    /// <summary>The lines of the text itself, in order.</summary>
    public int[] Body() => [.. Enumerable.Range(0, Lines.Length).Where(line => Roles[line] == LineRole.Body)];

    /// <summary>The page of every line, from 1; all 1 where the text shows no pages.</summary>
    public int[] Pages()
    {
        var pages = new int[Lines.Length];
        var page = 1;
        for (var index = 0; index < pages.Length; index++)
        {
            page += index > 0 && StartsPage[index] ? 1 : 0;
            pages[index] = Lines[index].Page ?? page;
        }

        return pages;
    }

    /// <summary>A copy that lost its page breaks keeps a blank in front of the first line of every page.</summary>
    private void FindLostPages()
    {
        const int LeastPages = 3;
        var indented = Lines.Count(line => line.IsIndented);
        if (IsPaged || indented < LeastPages || indented * 6 > Lines.Length)
        {
            return;
        }

        for (var index = 1; index < Lines.Length; index++)
        {
            StartsPage[index] = Lines[index].IsIndented;
        }
    }

    private void FindPages()
    {
        for (var index = 1; index < Lines.Length; index++)
        {
            StartsPage[index] = Lines[index].Page is { } page
                ? page != Lines[index - 1].Page
                : Roles[index - 1] == LineRole.Foot && Roles[index] != LineRole.Foot;
        }
    }
}
