using System.Globalization;
using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>Something at a date, or from one date to another.</summary>
/// <param name="Name">What it is.</param>
/// <param name="From">Its date, or when it begins.</param>
/// <param name="To">When it ends; null for a single date.</param>
/// <param name="Series">Which colour, 0 to 5.</param>
public sealed record TimelineEvent(string Name, DateOnly From, DateOnly? To = null, int Series = 0);

/// <summary>Events in the order of time, each on a row of its own.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What the dates are, e.g. due dates.</param>
/// <param name="Events">The events.</param>
public sealed record TimelineChart(string Title, string Unit, IReadOnlyList<TimelineEvent> Events) : Chart(Title, Unit)
{
    /// <summary>Headings of the table: event, from, to.</summary>
    public required (string Event, string From, string To) Heads { get; init; }

    /// <summary>What the colours mean, by series; empty where there is one.</summary>
    public IReadOnlyList<string> SeriesNames { get; init; } = [];

    /// <summary>A date that is marked, e.g. that of the data; null for none.</summary>
    public (DateOnly Date, string Name)? Mark { get; init; }

    /// <summary>Format of dates in the table.</summary>
    public string DateFormat { get; init; } = "yyyy-MM-dd";

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style) => [.. SeriesNames.Select((name, index) => new LegendEntry(name, $"f{index}"))];

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        const double RowHeight = 30, Axis = 24;
        var height = (Events.Count * RowHeight) + Axis + 16;
        var frame = new PlotFrame(8, style.Width - 8, 16, height - Axis);
        var dates = Events.SelectMany(each => new[] { each.From, each.To ?? each.From }).Concat(Mark is { } only ? [only.Date] : []).DefaultIfEmpty(new DateOnly(2000, 1, 1)).ToArray();
        var x = NiceScale.Years(dates.Min().Year, dates.Max().Year + 1, frame.Left, frame.Right, style.IsNarrow ? 4 : 8);
        var svg = new SvgText(Kind(style), style.Width, height, Label);
        foreach (var tick in x.Ticks)
        {
            svg.Line("grid", x.At(tick), frame.Top, x.At(tick), frame.Bottom);
        }

        frame.DrawYears(svg, x);
        if (Mark is { } mark)
        {
            svg.Line("mark", x.At(YearOf(mark.Date)), frame.Top, x.At(YearOf(mark.Date)), frame.Bottom);
            svg.Text(x.At(YearOf(mark.Date)) > style.Width / 2 ? "end strong" : "start strong", x.At(YearOf(mark.Date)), 11, mark.Name);
        }

        foreach (var (each, row) in InOrder().Select((each, row) => (each, row)))
        {
            var middle = frame.Top + (row * RowHeight) + 20;
            var (from, to) = (x.At(YearOf(each.From)), x.At(YearOf(each.To ?? each.From)));
            if (each.To is null)
            {
                svg.Dot($"f{each.Series}", from, middle, 5, each.Name);
            }
            else
            {
                svg.Box($"f{each.Series}", from, middle - 4, Math.Max(2, to - from), 8, each.Name);
            }

            // The name stands on the side with more room.
            var isLate = from > style.Width / 2;
            svg.Text(isLate ? "end" : "start", isLate ? from - 10 : from + (each.To is null ? 10 : 0), each.To is null ? middle + 4 : middle - 8, each.Name);
        }

        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        string Text(DateOnly? date) => date is { } day ? day.ToString(DateFormat, style.Format) : "";
        return new ChartTable([Heads.Event, Heads.From, Heads.To], [.. InOrder().Select(each => ((double?)null, (IReadOnlyList<string>)[each.Name, Text(each.From), Text(each.To)]))]);
    }

    private IEnumerable<TimelineEvent> InOrder() => Events.OrderBy(each => each.From).ThenBy(each => each.Name, StringComparer.Ordinal);

    private static double YearOf(DateOnly date) => date.Year + ((date.DayOfYear - 1) / (new GregorianCalendar().GetDaysInYear(date.Year) * 1.0));
}
