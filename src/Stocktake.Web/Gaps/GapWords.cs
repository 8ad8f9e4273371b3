using System.Globalization;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;
using Stocktake.Gaps.Wording;
using Stocktake.Web.Charts;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Gaps;

/// <summary>How the pages of the gaps write numbers, ranges and sources.</summary>
internal sealed class GapWords(PageContext page)
{
    /// <summary>What was worked out, with three significant digits: what is promised is not known better.</summary>
    public string Computed(double value) => Digits.Computed(value, page.Format);

    /// <summary>What was worked out, with both ends where these are known.</summary>
    public string Computed(double? low, double middle, double? high) => low is { } least && high is { } most ? Digits.ComputedRange(least, middle, most, page.Format) : Computed(middle);

    /// <summary>What was published, with both ends where these are known.</summary>
    public string Stated(double? low, double middle, double? high) => Digits.Range(low ?? middle, middle, high ?? middle, page.Format);

    /// <summary>Reductions of a promise in a year, with their range.</summary>
    public string Reduction(Func<int, WedgeEnd, double> of, int year) => Computed(of(year, WedgeEnd.Low), of(year, WedgeEnd.Central), of(year, WedgeEnd.High));

    /// <summary>A change of warming: the median and the 5–95 % of the ensemble.</summary>
    public string Change(WarmingRange range) => $"{Kelvin(range.Median)} ({Kelvin(range.Low)} … {Kelvin(range.High)})";

    /// <summary>A temperature: the median and the 5–95 % of the ensemble.</summary>
    public string Temperature(WarmingRange range) => $"{page.Number(range.Median, "0.00")} ({page.Number(range.Low, "0.00")}–{page.Number(range.High, "0.00")}) °C";

    /// <summary>A difference of temperature; less than a ten thousandth is told as that.</summary>
    public string Kelvin(double value) =>
        Digits.Kelvin(value, page.Format) ?? page.Text("gaps.less-than", Digits.LeastKelvin(page.Format));

    /// <summary>The value of an assumption as text, with its range and unit.</summary>
    public string Value(Assumption assumption) => IsYear(assumption)
        ? assumption.Value.ToString("0", CultureInfo.InvariantCulture)
        : $"{Stated(assumption.Low, assumption.Value, assumption.High)} {PromiseWords.Subscripted(assumption.Unit)}";

    /// <summary>What a track says of its target.</summary>
    public string Track(WedgeTrack? track) =>
        track is null ? page.Text("chain.not-measured") : page.Text("chain.track", track.Delivered, track.OnTheWay, track.Missing);

    /// <summary>Whether an assumption is a year.</summary>
    public static bool IsYear(Assumption assumption) => assumption.Kind is AssumptionKind.BaseYear or AssumptionKind.From or AssumptionKind.Due;

    /// <summary>What an assumption is about, in words.</summary>
    public string What(Assumption assumption) =>
        page.Text("assumption." + assumption.Kind)
        + (assumption.Kind == AssumptionKind.Cut && assumption.Year is { } due ? " " + due.ToString(CultureInfo.InvariantCulture) : "")
        + (assumption.Names is { } names ? page.Text("gaps.brackets", page.Of(names)) : "");

    /// <summary>Sector and area of a promise.</summary>
    public string Scope(WedgeScope scope) => page.Text("gaps.scope", page.Of(scope.SectorNames()), Area(scope));


    /// <summary>Reductions over the years, with their band.</summary>
    public LineChart Reductions(string title, Func<int, WedgeEnd, double> of)
    {
        IReadOnlyList<double> Series(WedgeEnd end) => [.. Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years).Select(year => of(year, end))];
        var (low, middle, high) = (Series(WedgeEnd.Low), Series(WedgeEnd.Central), Series(WedgeEnd.High));
        var line = new ChartLine(page.Text("gaps.middle"), middle) { Bands = low.SequenceEqual(high) ? [] : [(page.Text("gaps.band"), low, high)] };
        return new LineChart(title, "Gt CO₂e/yr", WedgeSeries.FirstYear, [line]) { YearHead = page.Text("year"), Format = "0.000" };
    }

    /// <summary>What a promise changes over the years, with the 5–95 % of the ensemble.</summary>
    public LineChart Changes(string title, IReadOnlyList<WarmingRange> changes) =>
        new(title, "K", WedgeSeries.FirstYear, [new ChartLine(page.Text("gaps.median"), [.. changes.Select(range => range.Median)])
        {
            Bands = [(page.Text("pathways.band90"), [.. changes.Select(range => range.Low)], [.. changes.Select(range => range.High)])],
        }])
        { YearHead = page.Text("year"), Format = "0.0000" };

    private string Area(WedgeScope scope) => scope.IsWorld ? page.Text("gaps.world")
        : scope.Areas.Count <= 4 ? string.Join(", ", scope.Areas.Select(code => Foundations.Area.Parse(code).Name(page.Language.Contents.Language)))
        : page.Text("gaps.states", scope.Areas.Count);
}
