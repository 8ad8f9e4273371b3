using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;
using Stocktake.Gaps.Wording;

namespace Stocktake.Gaps.Reports;

/// <summary>What a brief says of promises as differences of emissions: their assumptions, years and tracks, each a field of an assessment.</summary>
/// <param name="from">The assessment.</param>
/// <param name="fields">Keeps the fields that are shown.</param>
/// <param name="texts">The words of the report.</param>
internal sealed class WedgeAccount(AssessmentFields from, ReportFields fields, ReportTexts texts)
{
    /// <summary>The years that stand in a table of a brief.</summary>
    public static readonly int[] Years = [2025, 2030, 2035, 2040, 2050, 2100];

    private const string Unit = "Gt CO₂e";

    /// <summary>The assumptions of a promise with their sources.</summary>
    /// <param name="wedge">The promise.</param>
    /// <param name="isAlone">Whether there is no other, so that its name need not be told.</param>
    public ReportTable Assumptions(Wedge wedge, bool isAlone)
    {
        var sources = new ReportSources(texts);
        var caption = isAlone ? texts.Get("assumptions.caption") : texts.Get("assumptions.caption-of", texts.Of(wedge.Names));
        return new ReportTable(
            caption, [.. ((string[])["what", "value", "source"]).Select(column => texts.Word("assumption." + column))],
            [.. wedge.Assumptions.Select(assumption => (IReadOnlyList<ReportRun>)[new ReportRun(What(assumption)), new ReportRun(Value(wedge, assumption)), sources.Of(assumption, from.Assessment.Request.Baseline)])])
        {
            Shares = [50, 25, 25],
        };
    }

    /// <summary>Reductions by year: a row for the middle of each promise, and the middle and the ends of the whole.</summary>
    /// <param name="wedges">The promises; none where only the whole is told.</param>
    /// <param name="whole">Path of the whole.</param>
    public ReportTable Reductions(IReadOnlyList<Wedge> wedges, string whole)
    {
        List<IReadOnlyList<ReportRun>> rows = wedges.Count < 2 ? [] : [.. wedges.Select(wedge => Row(texts.Of(wedge.Names)!, texts.Of(wedge.Names)!, $"wedges[{wedge.Id}].reductionGtCO2e", end: 1))];
        var whatIsWhole = wedges.Count == 1 ? texts.Of(wedges[0].Names)! : texts.Get("together");
        foreach (var (end, key) in ((int, string)[])[(1, "reductions.middle"), (0, "reductions.low"), (2, "reductions.high")])
        {
            rows.Add(Row(texts.Get(key), whatIsWhole, whole, end));
        }

        return new ReportTable(texts.Get("reductions.caption"), [texts.Get("promise"), .. Years.Select(year => texts.Get("number", year))], rows)
        {
            Shares = [46, .. Years.Select(_ => 9)], NumberColumns = [.. Enumerable.Range(1, Years.Length)],
        };
    }

    /// <summary>The reductions drawn over the years that the assessment writes: with the range where there is one promise or their sum, a line each otherwise.</summary>
    /// <param name="names">What is drawn, by the path of its reductions.</param>
    public ReportChart Chart(IReadOnlyList<(string Name, string Path)> names)
    {
        var series = names.Select(each =>
        {
            double[][] triples = [.. AssessmentJson.Years.Select(year => ReportFields.Parse(from[$"{each.Path}.{year}"]))];
            double[] Of(int end) => [.. triples.Select(triple => triple[end])];
            var band = names.Count == 1 && triples.Any(triple => triple[0] != triple[2])
                ? new ReportBand(texts.Get("chart.range"), texts.Get("chart.low"), texts.Get("chart.high"), Of(0), Of(2))
                : null;
            return new ReportSeries(each.Name, Of(1), band);
        }).ToArray();
        var caption = texts.Get("reductions.chart");
        return new ReportChart(
            caption, texts.Get("reductions.alternative", string.Join(texts.Get("join.items"), names.Select(each => texts.Get("reductions.said", each.Name, Number(each.Path, 2030), Number(each.Path, 2050))))),
            ReportChartKind.Lines, texts.Get("year"), Categories, series);
    }

    /// <summary>What changes of warming the years bring, with the 5–95 % of the ensemble.</summary>
    /// <param name="path">Path of the changes by year.</param>
    public ReportChart Change(string path) => new(
        texts.Get("warming.change"), texts.Get("warming.change-alternative", Kelvin(path, 2050), Kelvin(path, 2100)), ReportChartKind.Lines, texts.Get("year"), Categories,
        [Warming(texts.Get("warming.change-median"), path)]);

    /// <summary>Warming year by year without the promises and with all of them, each with the 5–95 % of the ensemble.</summary>
    public ReportChart Worlds()
    {
        string Degrees(string path) => texts.Temperature(new WarmingRange(In(path, 2100)[0], In(path, 2100)[1], In(path, 2100)[2]));
        const string Without = "together.warmingWithout";
        const string With = "together.warmingWith";
        return new ReportChart(
            texts.Get("warming.worlds"), texts.Get("warming.worlds-alternative", Degrees(Without), Degrees(With)), ReportChartKind.Ranges, texts.Get("year"), Categories,
            [Warming(texts.Get("warming.without"), Without), Warming(texts.Get("warming.with"), With)]);
    }

    /// <summary>How the targets of a promise stand against what is recorded, each in a sentence.</summary>
    public IEnumerable<string> Tracks(WedgeOutcome outcome)
    {
        var targets = outcome.Wedge.Commitment?.Targets.Where(target => outcome.Wedge.Targets.Contains(target.Ordinal)) ?? [];
        foreach (var (target, track) in targets.Zip(outcome.Tracks))
        {
            var words = PromiseWords.Target(target, texts.Of(target.Measures) ?? "", texts.Culture, System.Globalization.CultureInfo.InvariantCulture);
            yield return track is null
                ? texts.Get("track.none", words)
                : texts.Get("track", words, texts.Get("track." + track.State), texts.Percent(track.Delivered), texts.Percent(track.OnTheWay), texts.Percent(track.Missing));
        }
    }

    /// <summary>What an assumption is about.</summary>
    public string What(Assumption assumption) =>
        texts.Word("assumption." + assumption.Kind) + (assumption is { Kind: AssumptionKind.Cut, Year: { } due } ? texts.Get("assumption.due", due) : "")
        + (assumption.Names is { } names ? texts.Get("brackets", texts.Of(names)) : "");

    private string Value(Wedge wedge, Assumption assumption)
    {
        var path = $"wedges[{wedge.Id}].assumptions[{assumption.Id}]";
        var name = texts.Get("assumption.of", What(assumption), texts.Of(wedge.Names));
        var reason = new ReportSources(texts).Reason(assumption);
        var isYear = assumption.Kind is AssumptionKind.BaseYear or AssumptionKind.From or AssumptionKind.Due;
        string Shown(string value) => isYear ? value : ReportTexts.Significant(ReportFields.Parse(value)[0]);
        var middle = fields.Take(from, path + ".value", name, Shown, reason);
        if (isYear || assumption.Low == assumption.High)
        {
            return isYear ? middle : texts.Get("with-unit", middle, PromiseWords.Subscripted(assumption.Unit));
        }

        var low = fields.Take(from, path + ".low", texts.Get("field.low", name), Shown, reason);
        var high = fields.Take(from, path + ".high", texts.Get("field.high", name), Shown, reason);
        return texts.Get("with-unit", texts.Get("range.dash", middle, low, high), PromiseWords.Subscripted(assumption.Unit));
    }

    private IReadOnlyList<string> Categories => [.. AssessmentJson.Years.Select(year => texts.Get("number", year))];

    private double[] In(string path, int year) => ReportFields.Parse(from[$"{path}.{year}"]);

    private string Kelvin(string path, int year) => texts.Kelvin(In(path, year)[1]);

    private ReportSeries Warming(string name, string path)
    {
        double[][] years = [.. AssessmentJson.Years.Select(year => In(path, year))];
        double[] Of(int end) => [.. years.Select(year => year[end])];
        return new ReportSeries(name, Of(1), new ReportBand(texts.Get("warming.range"), texts.Get("warming.low"), texts.Get("warming.high"), Of(0), Of(2)));
    }

    private ReportRun[] Row(string head, string name, string path, int end) => [new ReportRun(head), .. Years.Select(year =>
    {
        fields.Range(from, $"{path}.{year}", texts.Get("field.reduction", name, year));
        return new ReportRun(ReportTexts.Computed(ReportFields.Parse(from[$"{path}.{year}"])[end]));
    })];

    private string Number(string path, int year) => texts.Get("with-unit", ReportTexts.Computed(ReportFields.Parse(from[$"{path}.{year}"])[1]), Unit);
}
