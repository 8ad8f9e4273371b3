namespace Stocktake.Reading.Extraction;

/// <summary>How deep a page nests its elements, judged from the tags alone before the page is parsed.</summary>
internal static class HtmlNesting
{
    // HTML Standard, 13.1.2: void elements, and 13.1.2.4: elements whose end tag may be left out.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    };

    /// <summary>Whether more elements than the limit are open at once, as far as the tags tell.</summary>
    public static bool IsDeeperThan(int limit, string page)
    {
        var open = 0;
        var names = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; at = page.IndexOf('<', at + 1))
        {
            var isEnd = page[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < page.Length && end - start < 16 && char.IsAsciiLetterOrDigit(page[end]))
            {
                end++;
            }

            if (end == start || names.Contains(page.AsSpan(start, end - start)))
            {
                continue;
            }

            open = Math.Max(0, open + (isEnd ? -1 : 1));
            if (open > limit)
            {
                return true;
            }
        }

        return false;
    }
}
