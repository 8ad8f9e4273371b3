using System.Text.RegularExpressions;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Recognizes running heads: lines at the top (or, on pages that are known, the foot) of several pages with the same letters,
/// in whatever order; and, where no foot line shows the page, the document's symbol beside its title.
/// </summary>
internal static partial class RunningHeads
{
    private const int EdgeLines = 4;

    // A shorter line may repeat by chance ("(a)").
    private const int LeastKey = 3;

    public static void Mark(PageLayout layout)
    {
        var keys = new string?[layout.Lines.Length];
        string Key(int index) => keys[index] ??= Script.Key(layout.Lines[index].Text);

        var counts = CountAtEdges(layout, Key);
        var pages = layout.StartsPage.Count(start => start) + 1;
        var symbol = Symbol(layout);
        var opening = Opening(layout);
        bool Repeats(int index) => Key(index).Length >= LeastKey && counts.TryGetValue(Key(index), out var count) && count >= 2;
        bool IsSymbol(int index) => symbol is not null && layout.Lines[index].Text == symbol;
        bool BesideSymbol(int index) => IsSymbol(index - 1) || (index + 1 < layout.Lines.Length && IsSymbol(index + 1));
        bool MayBeTitle(int index) => IsTitleLike(layout.Lines[index].Text) && Key(index) is { Length: >= 4 } key && opening.Contains(key, StringComparison.Ordinal);

        for (var index = 1; index < layout.Lines.Length; index++)
        {
            if (layout.StartsPage[index])
            {
                // On the only page that has a head the title cannot be known by its repetition: one line beside the symbol.
                var titles = 0;
                MarkTop(layout, index, at => IsSymbol(at) || Repeats(at) || (pages == 2 && BesideSymbol(at) && MayBeTitle(at) && titles++ == 0));
            }
        }

        if (layout.Lines.Length > 0 && layout.Lines[0].Page is null && symbol is not null)
        {
            FindUnmarkedPages(layout, IsSymbol, at => Repeats(at) || MayBeTitle(at));
        }

        MarkFirstTop(layout);
        MarkBottoms(layout, at => Repeats(at) && counts[Key(at)] * 2 >= pages && layout.Lines[at].Raised.IsEmpty);
        PageNumbers.Mark(layout);
    }

    /// <summary>How many pages have the line at their top or foot, by its letters.</summary>
    private static Dictionary<string, int> CountAtEdges(PageLayout layout, Func<int, string> key)
    {
        var counts = new Dictionary<string, int>();
        var seen = new HashSet<string>();
        for (var index = 1; index < layout.Lines.Length; index++)
        {
            if (!layout.StartsPage[index])
            {
                continue;
            }

            seen.Clear();
            for (var at = index; at < Math.Min(index + EdgeLines, layout.Lines.Length) && (at == index || !layout.StartsPage[at]); at++)
            {
                seen.Add(key(at));
            }

            for (var at = index - 1; at >= Math.Max(0, index - EdgeLines) && layout.Lines[at].Page is not null; at--)
            {
                seen.Add(key(at));
            }

            foreach (var line in seen)
            {
                counts[line] = counts.GetValueOrDefault(line) + 1;
            }
        }

        return counts;
    }

    private static void MarkTop(PageLayout layout, int top, Func<int, bool> isHead)
    {
        for (var at = top; at < Math.Min(top + EdgeLines, layout.Lines.Length) && (at == top || !layout.StartsPage[at]); at++)
        {
            if (layout.Roles[at] == LineRole.Foot)
            {
                continue;
            }

            if (layout.Roles[at] != LineRole.Body || !isHead(at))
            {
                return;
            }

            layout.Roles[at] = LineRole.Head;
        }
    }

    /// <summary>The first page has the head too where it prints the same words at the same height as the second.</summary>
    private static void MarkFirstTop(PageLayout layout)
    {
        // A head is set to the point; rounding moves it by less.
        const double SameHeight = 2;
        var second = Array.IndexOf(layout.StartsPage, true);
        for (var at = 0; at < Math.Min(EdgeLines, second) && layout.Lines[at].Box is { } box; at++)
        {
            var text = layout.Lines[at].Text;
            var isHead = Enumerable.Range(second, Math.Min(EdgeLines, layout.Lines.Length - second)).Any(index =>
                layout.Roles[index] == LineRole.Head && layout.Lines[index].Text == text && Math.Abs(layout.Lines[index].Box!.Value.Top - box.Top) < SameHeight);
            if (layout.Roles[at] != LineRole.Body || !isHead)
            {
                return;
            }

            layout.Roles[at] = LineRole.Head;
        }
    }

    private static void MarkBottoms(PageLayout layout, Func<int, bool> repeats)
    {
        for (var index = 1; index <= layout.Lines.Length; index++)
        {
            if (index < layout.Lines.Length && !layout.StartsPage[index])
            {
                continue;
            }

            for (var at = index - 1; at >= Math.Max(0, index - EdgeLines) && layout.Lines[at].Page is not null; at--)
            {
                if (layout.Roles[at] == LineRole.Foot)
                {
                    continue;
                }

                if (layout.Roles[at] != LineRole.Body || !repeats(at))
                {
                    break;
                }

                layout.Roles[at] = LineRole.Head;
            }
        }
    }

    /// <summary>A page whose foot shows nothing is known by its head: the symbol and the title on two lines, in either order.</summary>
    private static void FindUnmarkedPages(PageLayout layout, Func<int, bool> isSymbol, Func<int, bool> isTitle)
    {
        for (var index = CoverLines; index < layout.Lines.Length; index++)
        {
            if (!isSymbol(index) || layout.Roles[index] != LineRole.Body)
            {
                continue;
            }

            var title = index + 1 < layout.Lines.Length && isTitle(index + 1) ? index + 1
                : isTitle(index - 1) ? index - 1
                : -1;
            if (title >= 0 && layout.Roles[title] == LineRole.Body)
            {
                layout.Roles[index] = LineRole.Head;
                layout.Roles[title] = LineRole.Head;
                layout.StartsPage[Math.Min(index, title)] = true;
            }
        }
    }

    // The masthead of a document: organization, symbol, distribution, date, session, item.
    private const int CoverLines = 8;

    private static string? Symbol(PageLayout layout) =>
        layout.Lines.Take(CoverLines * 2).Select(line => line.Text).FirstOrDefault(text => text.Length < 60 && SymbolLine().IsMatch(text));

    /// <summary>The letters of the first page, where a running head's title stands too.</summary>
    private static string Opening(PageLayout layout)
    {
        var end = 1;
        while (end < Math.Min(60, layout.Lines.Length) && !layout.StartsPage[end])
        {
            end++;
        }

        return string.Concat(layout.Lines.Take(Math.Min(end, layout.Lines.Length)).Select(line => Script.Key(line.Text)));
    }

    private static bool IsTitleLike(string text) => !Script.IsTerminal(text[^1]) && !Script.IsComma(text[^1]);

    [GeneratedRegex(@"^[A-Z]{1,6}(?:/[A-Za-z0-9.()\-]{1,20}){1,8}\*{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolLine();
}
