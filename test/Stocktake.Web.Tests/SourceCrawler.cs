using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stocktake.Web.Tests;

/// <summary>
/// Follows numbers of pages to where they come from. A number is any text with a digit among the contents of a page. Its ground is a passage of a
/// document, a published source, or a run with the command that makes it again: in the row, entry, figure or paragraph in which it stands, else under the same
/// heading, else, where the page is the answer of one run, on the page. Where there is none, what its row, entry or heading links to is followed, two steps far.
/// A document is named by its symbol; what the head of a page says is grounded by the page. A count of nothing has nothing to lead to.
/// </summary>
internal sealed partial class SourceCrawler(HttpClient client)
{
    private const int Steps = 2;

    // What belongs to the page and not to its contents, and what a reader enters.
    private const string NotContents = "nav, form, .cite, .step-cite, .skip, script, time.made, [aria-hidden=true], option, label, .legend-line, .kicker, .downloads, .made";

    private readonly HtmlParser _parser = new();
    private readonly Dictionary<string, Task<IElement?>> _pages = new(StringComparer.Ordinal);

    /// <summary>The contents of a page; null where it is no page of ours.</summary>
    public Task<IElement?> PageAsync(string address)
    {
        var key = address.Split('#')[0];
        if (!_pages.TryGetValue(key, out var page))
        {
            _pages[key] = page = LoadAsync(key);
        }

        return page;
    }

    /// <summary>Addresses of pages that a page links to, without their anchors.</summary>
    public static IEnumerable<string> LinksOf(IParentNode part) =>
        part.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(IsPage).Select(address => address.Split('#')[0]).Where(address => address.Length > 0).Distinct();

    /// <summary>Texts with numbers on a page that nothing grounds, each with where it stands.</summary>
    public async Task<IReadOnlyList<string>> UngroundedAsync(string address)
    {
        if (await PageAsync(address) is not { } main)
        {
            return [$"{address}: no page"];
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var known = new Dictionary<IElement, bool>();
        foreach (var text in main.Descendants<IText>().Where(text => Digit().IsMatch(text.Data) && !Nothing().IsMatch(text.Data)))
        {
            var holder = text.ParentElement!;
            if (holder.Closest(NotContents) is null && !await IsGroundedAsync(holder, main, known))
            {
                found.Add($"{address}: \"{Blanks().Replace(text.Data, " ").Trim()}\" in {holder.LocalName} of {UnitOf(holder, main).LocalName}");
            }
        }

        return [.. found];
    }

    private async Task<bool> IsGroundedAsync(IElement holder, IElement main, Dictionary<IElement, bool> known)
    {
        var unit = UnitOf(holder, main);
        if (!known.TryGetValue(unit, out var grounded))
        {
            known[unit] = grounded = unit.Matches("h1, .lead")
                ? await HasGroundAsync([main], Steps)
                : await HasGroundAsync(WithPointed([unit], main), Steps) || await HasGroundAsync(WithPointed(UnderOneHeading(unit, main), main), Steps) || HasRun(main);
        }

        return grounded;
    }

    private static IElement UnitOf(IElement holder, IElement main) => holder.Closest("tr, li, dl > div, figure, blockquote, .block, p, h1, h2, h3, summary") is { } unit && main.Contains(unit) ? unit : holder;

    // The parts, and what their anchors point to on the same page.
    private static IReadOnlyList<IElement> WithPointed(IReadOnlyList<IElement> parts, IElement main) =>
    [
        .. parts,
        .. parts.SelectMany(part => part.QuerySelectorAll("a[href^='#']")).Select(link => main.QuerySelector($"[id='{link.GetAttribute("href")![1..]}']")).OfType<IElement>()
            .SelectMany(part => UnderOneHeading(part, main)),
    ];

    // The unit's part of the page: what stands between the headings before and after it.
    private static IReadOnlyList<IElement> UnderOneHeading(IElement unit, IElement main)
    {
        var top = unit;
        while (top.ParentElement is { } parent && parent != main && parent.LocalName != "section")
        {
            top = parent;
        }

        if (top.ParentElement is not { } within)
        {
            return [unit];
        }

        var all = within.Children.ToList();
        var at = all.IndexOf(top);
        var first = all.FindLastIndex(at, Begins);
        var next = all.FindIndex(at + 1, Begins);
        return all[Math.Max(first, 0)..(next < 0 ? all.Count : next)];

        static bool Begins(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "section";
    }

    private async Task<bool> HasGroundAsync(IReadOnlyList<IElement> parts, int steps)
    {
        if (parts.Any(IsGround))
        {
            return true;
        }

        if (steps == 0)
        {
            return false;
        }

        foreach (var address in parts.SelectMany(part => part.Matches("a[href]") ? [part.GetAttribute("href")!] : LinksOf(part)).Where(IsPage).Distinct())
        {
            if (await PageAsync(address) is { } linked && await HasGroundAsync([linked], steps - 1))
            {
                return true;
            }
        }

        return false;
    }

    // A passage, a published source, or a run.
    private static bool IsGround(IElement part) => part.Closest(".source, .passage, .reading") is not null
        || part.QuerySelector(".source, .passage, .reading .block, a[rel=external], a[href^='/documents/']") is not null
        || HasRun(part);

    // A run names the command or the address that makes its numbers again.
    private static bool HasRun(IElement part) => part.QuerySelectorAll("dl.definitions dd")
        .Any(value => value.TextContent.TrimStart().StartsWith("stocktake ", StringComparison.Ordinal) || value.QuerySelector("a[href^='/api/v1/']") is not null);

    private static bool IsPage(string address) => address.StartsWith('/') && !address.StartsWith("/api/", StringComparison.Ordinal) && !Path.GetExtension(address.Split('?', '#')[0]).Contains("atom", StringComparison.Ordinal)
        && !address.StartsWith("/openapi/", StringComparison.Ordinal) && !Download().IsMatch(address);

    private async Task<IElement?> LoadAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? (await _parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync())).QuerySelector("main")
            : null;
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"^\D*\b0\D*$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\.(akn\.xml|json|docx|html|csv|pdf|xml|atom)(\?|$)")]
    private static partial Regex Download();
}
