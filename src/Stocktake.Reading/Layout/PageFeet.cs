using System.Globalization;
using System.Text.RegularExpressions;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Recognizes the foot lines of documents of the United Nations and bodies like it: page of pages, job number, bar code.
/// The forms are the same in every language (Manual of house style for documents, "2/14 23-25901", "V.21-09876", "*2325901*").
/// </summary>
internal static partial class PageFeet
{
    /// <summary>Marks foot lines; a page number that stands alone must fit into a run of rising numbers.</summary>
    public static void Mark(ReadOnlySpan<LayoutLine> lines, Span<LineRole> roles)
    {
        var lastPage = 1;
        (int Line, int Pages)? firstPage = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var text = lines[index].Text;
            // The longest form is "23-25901 (E)    211223    221223".
            if (roles[index] != LineRole.Body || text.Length > 48 || !text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            if (JobLine().IsMatch(text) || BarCode().IsMatch(text))
            {
                roles[index] = LineRole.Foot;
            }
            else if (PageOfPages().Match(text) is { Success: true } match)
            {
                var page = int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture);
                var pages = int.Parse(match.Groups["pages"].ValueSpan, CultureInfo.InvariantCulture);
                if (page > pages || page < lastPage || page > lastPage + 20 || pages > 3000)
                {
                    continue;
                }

                // "1/2" may be a fraction: the page of the same number of pages that follows proves it.
                if (page == 1 && !match.Groups["job"].Success)
                {
                    firstPage ??= (index, pages);
                    continue;
                }

                if (firstPage is var (line, all) && all == pages)
                {
                    roles[line] = LineRole.Foot;
                    firstPage = null;
                }

                roles[index] = LineRole.Foot;
                lastPage = page;
            }
        }
    }

    [GeneratedRegex(@"^(?:[A-Z]{1,3}\.?\d{2}-?\d{5}|\d{2}-\d{5})(?:\s+\([A-Z]\))?(?:\s+\d{6}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex JobLine();

    [GeneratedRegex(@"^\*[A-Z]{0,2}\d{5,10}\*$", RegexOptions.CultureInvariant)]
    private static partial Regex BarCode();

    [GeneratedRegex(@"^(?:(?<job>(?:[A-Z]{1,3}\.?)?\d{2}-?\d{5})\s+)?(?<page>[0-9]{1,4})\s?/\s?(?<pages>[0-9]{1,4})(?:\s+(?<job>(?:[A-Z]{1,3}\.?)?\d{2}-?\d{5}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageOfPages();
}
