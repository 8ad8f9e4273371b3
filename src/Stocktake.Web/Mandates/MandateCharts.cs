using Stocktake.Foundations;
using Stocktake.Register.Mandates;
using Stocktake.Web.Charts;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Mandates;

/// <summary>Charts of mandates.</summary>
internal static class MandateCharts
{
    // What fits beside a dot on half a telephone, in widths of a Latin letter.
    private const int Widest = 26;

    /// <summary>Mandates at their due dates; a date that is only a month or a year is a span.</summary>
    public static TimelineChart Timeline(IReadOnlyList<MandateItem> items, DateOnly today, PageContext page) => new(
        page.Text("mandates.timeline"),
        page.Text("mandates.due"),
        [.. items.Where(item => item.DueDate is not null).Select(item => Event(item, page)).OfType<TimelineEvent>()])
    {
        Heads = (page.Text("mandates.paragraph"), page.Text("mandates.from"), page.Text("mandates.to")),
        SeriesNames = [page.Text("mandates.waits"), page.Word("status", "overdue"), page.Text("mandates.over")],
        Mark = (today, page.Text("mandates.today")),
    };

    private static TimelineEvent? Event(MandateItem item, PageContext page)
    {
        if (!PartialDate.TryParse(item.DueDate, out var due))
        {
            return null;
        }

        var first = new DateOnly(due.Year, due.Month ?? 1, due.Day ?? 1);
        var last = due.Day is not null ? (DateOnly?)null : due.Month is { } month ? new DateOnly(due.Year, month, DateTime.DaysInMonth(due.Year, month)) : new DateOnly(due.Year, 12, 31);
        var series = item.IsOverdue ? 1 : item.Status is "open" or "underWay" ? 0 : 2;
        return new TimelineEvent(Shortened($"{item.Num ?? "¶"} {MandateWords.Addressees(item, page)}"), first, last, series);
    }

    // A Han character is twice as wide as a Latin letter.
    private static string Shortened(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length; at++)
        {
            width += text[at] > '\u2e7f' ? 2 : 1;
            if (width > Widest)
            {
                return string.Concat(text.AsSpan(0, at), "…");
            }
        }

        return text;
    }
}
