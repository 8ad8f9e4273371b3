using System.Globalization;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;
using Stocktake.Web.Charts;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Gaps;

/// <summary>How the page of published pathways names and writes them, and its charts.</summary>
internal sealed class EmissionsWords(PageContext page, EmissionsModel model)
{
    // Pathways are drawn with a quarter of a century of history before them.
    private const int From = 2000;

    /// <summary>The name of a family or a limit.</summary>
    public string Name(PathwayFamily family, double? limit) =>
        limit is { } level ? page.Text("emissions.family.Limit", page.Number(level, "0.0")) : page.Text("emissions.family." + family);

    /// <summary>The name of a pathway.</summary>
    public string Name(EmissionsPathway pathway) => Name(pathway.Published.Family, pathway.Published.Limit);

    /// <summary>The name of an edition.</summary>
    public string Edition(EmissionsEdition edition) => int.TryParse(edition.Edition, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? page.Text("emissions.edition.gap-report", edition.Edition)
        : page.Text("emissions.edition.ipcc", edition.Edition);

    /// <summary>A level with its range.</summary>
    public string Level(PublishedLevel level) => Mass(level.Value, level.Low, level.High);

    /// <summary>How the levels of a pathway are known.</summary>
    public string Origin(EmissionsPathway pathway) => page.Text("emissions.origin." + pathway.Levels[0].Origin);

    /// <summary>A gap: of levels, or of what lies between and after them; with what the edition states.</summary>
    public string Gap(PathwayGap gap) =>
        (gap.IsOfLevels ? "" : "~ ") + Mass(gap.Value, gap.Range?.Low, gap.Range?.High) + (gap.Published is { } stated ? page.Text("emissions.stated", Signed(stated, "0")) : "");

    /// <summary>An amount with its range where one is held.</summary>
    public string Mass(double value, double? low = null, double? high = null) =>
        low is { } least && high is { } most ? $"{Signed(value, "0.#")} ({Signed(least, "0.#")} … {Signed(most, "0.#")})" : Signed(value, "0.#");

    /// <summary>A temperature with the 5–95 % of the ensemble.</summary>
    public string Temperature(WarmingRange range) => $"{page.Number(range.Median, "0.0")} ({page.Number(range.Low, "0.0")}–{page.Number(range.High, "0.0")})";

    /// <summary>Warming as an edition states it; null where none is held.</summary>
    public string? Warming(PublishedWarming? warming) => warming is null ? null
        : warming.Low == warming.High ? page.Number(warming.Low, "0.0")
        : $"{page.Number(warming.Low, "0.0")}–{page.Number(warming.High, "0.0")}";

    /// <summary>How long and how far the median is above a level.</summary>
    public string Above(LevelOutcome level) => level.Degrees > 0 ? page.Text("emissions.above", page.Number(level.Degrees, "0.0"), page.Number(level.Years, "0")) : page.Text("emissions.not-above");

    /// <summary>A year up to 2100, or that it is not reached by then.</summary>
    public string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? page.Text("emissions.not-by", WedgeSeries.LastYear);

    /// <summary>What must be cut each year, from the last year of history.</summary>
    public string Rate(PublishedLevel level) =>
        page.Number(RequiredRate.FromToday(model.Pathways.History(PathwayAssessment.HistoryYear), PathwayAssessment.HistoryYear, level), "P1");

    /// <summary>The same from the edition's own year and total, with what it states; null where it states no total.</summary>
    public string? RateOfEdition(EmissionsPathway pathway, PublishedLevel level) => RequiredRate.FromEdition(model.Edition, level) is not { } rate ? null
        : page.Number(rate, "P1") + (pathway.Published.YearlyCut is { } stated && stated.To == level.Year ? page.Text("emissions.stated", page.Number(stated.Value / 100, "P1")) : "");

    /// <summary>Emissions of the pathways, with history before and ranges where these are published.</summary>
    public LineChart Emissions => new(page.Text("emissions.chart"), "Gt CO₂e/yr", From,
        [.. model.Outcomes.Select(outcome => new ChartLine(Name(outcome.Pathway), Whole(model.Pathways.History, outcome.Pathway.Sum)) { Bands = Bands(outcome.Pathway) })])
    { YearHead = page.Text("year"), Format = "N1" };

    /// <summary>The median warming of the pathways.</summary>
    public LineChart Degrees => new(
        page.Text("emissions.warming-chart"), page.Text("pathways.temperature.unit"), WedgeSeries.FirstYear,
        [.. model.Outcomes.Select(outcome => new ChartLine(Name(outcome.Pathway), [.. outcome.Warming.Select(range => range.Median)]))])
    {
        YearHead = page.Text("year"),
        WithZero = false,
        Marks = [(1.5, $"{page.Number(1.5, "0.0")} °C"), (2, $"{page.Number(2.0, "0.0")} °C")],
    };

    // Every line has the same history before it, so that pathways keep their colours from chart to chart.
    private static double[] Whole(Func<int, double> history, Func<int, double> sum) =>
        [.. Enumerable.Range(From, WedgeSeries.LastYear - From + 1).Select(year => year < WedgeSeries.FirstYear ? history(year) : sum(year))];

    // Straight between the ends of the ranges that are published, from one point of history.
    private IReadOnlyList<(string, IReadOnlyList<double>, IReadOnlyList<double>)> Bands(EmissionsPathway pathway)
    {
        (int Year, double Low, double High)[] ends =
        [
            (PathwayAssessment.HistoryYear, model.Pathways.History(PathwayAssessment.HistoryYear), model.Pathways.History(PathwayAssessment.HistoryYear)),
            .. pathway.Levels.Where(level => level is { Low: not null, High: not null }).Select(level => (level.Year, level.Low!.Value, level.High!.Value)),
        ];
        double At(int year, Func<(int Year, double Low, double High), double> end)
        {
            var next = Array.FindIndex(ends, each => each.Year >= year);
            return next < 1 ? double.NaN : end(ends[next - 1]) + ((end(ends[next]) - end(ends[next - 1])) * (year - ends[next - 1].Year) / (ends[next].Year - ends[next - 1].Year));
        }

        double Before(int year) => year == PathwayAssessment.HistoryYear ? model.Pathways.History(year) : double.NaN;
        return ends.Length == 1 ? [] : [(page.Text("emissions.range"), Whole(Before, year => At(year, each => each.Low)), Whole(Before, year => At(year, each => each.High)))];
    }

    private string Signed(double value, string format) => (value < 0 ? "−" : "") + page.Number(Math.Abs(value), format);
}
