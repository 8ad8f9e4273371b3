using System.Globalization;
using Stocktake.Foundations;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Wedges;
using Stocktake.Gaps.Wording;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// The brief of two pages on the gap: by edition and year, what all promises of the register delivered add up to in tonnes and degrees, which of
/// them matter most, which requests are overdue, what is not known.
/// </summary>
public sealed class GapBrief
{
    /// <summary>How many overdue requests are told.</summary>
    public const int MostOverdue = 3;

    private const int MostPromises = 5;
    private const int Target = 2030;

    // Of older editions the limits of the Paris Agreement, Article 2: well below 2 °C, and 1.5 °C.
    private static readonly double[] Limits = [2.0, 1.5];

    private const double Strictest = 1.5;
    private static readonly int[] GapYears = [2030, 2035, 2050];

    private readonly AssessmentFields _gaps;
    private readonly OverdueMandates _overdue;
    private readonly ReportTexts _texts;
    private readonly ReportFields _fields;
    private readonly ReportSources _sources;
    private readonly WedgeAccount _account;

    private GapBrief(GapAssessment assessment, OverdueMandates overdue, ReportTexts texts)
    {
        (_gaps, _overdue, _texts, _fields, _sources) = (new AssessmentFields("gaps.", assessment), overdue, texts, new ReportFields(texts), new ReportSources(texts));
        _account = new WedgeAccount(_gaps, _fields, texts);
    }

    private GapAssessment Assessment => _gaps.Assessment;

    /// <summary>Makes the brief; the same assessment gives the same brief.</summary>
    /// <param name="assessment">The assessment of all promises.</param>
    /// <param name="overdue">What is overdue in the register.</param>
    /// <param name="language">The language of the brief.</param>
    public static ReportDocument Make(GapAssessment assessment, OverdueMandates overdue, Language language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(overdue);
        return new GapBrief(assessment, overdue, new ReportTexts(language)).Document();
    }

    private ReportDocument Document()
    {
        IReadOnlyList<ReportBlock> blocks =
        [
            .. InShort(), .. Editions(), .. Published(), .. Together(), .. Most(), .. Overdue(), .. Unknown(),
            new ReportHeading(_texts.Get("method.heading")), Plain(_texts.Get("method.text", "stocktake report gap" + Assessment.Request.CommandOptions)),
        ];
        return new ReportDocument
        {
            Language = _texts.Language, IsBrief = true, Title = _texts.Get("gap.title"),
            Subtitles = [_texts.Get("brief.as-of", _texts.Date(Assessment.Request.Date), PromiseWords.Scenario(Assessment.Request.Baseline))],
            Blocks = blocks, Record = ReportInputs.Record("gap", "", Assessment, _fields),
        };
    }

    private IEnumerable<ReportBlock> InShort()
    {
        yield return new ReportHeading(_texts.Get("short.heading"));
        var reduction = _fields.Range(_gaps, $"together.reductionGtCO2e.{Target}", _texts.Get("field.reduction", _texts.Get("together"), Target));
        var change = _fields.Change(_gaps, "together.change2100", _texts.Get("field.change", WedgeSeries.LastYear));
        var without = _fields.Temperature(_gaps, "together.warmingWithout2100", _texts.Get("field.without"));
        var with = _fields.Temperature(_gaps, "together.warmingWith2100", _texts.Get("field.with"));
        yield return new ReportParagraph([new ReportRun(_texts.Get("gap.short", reduction, change, without, with), _sources.Of(Assessment))], Level: 0);
    }

    private IEnumerable<ReportBlock> Editions()
    {
        var all = EmissionsGap.Of(Assessment);
        var newest = all[^1].Level.Edition;
        EmissionsGap[] told = [.. all.Where(gap => gap.Level.Edition == newest || (gap.Level.Year == Target && Limits.Contains(gap.Level.Limit)))];
        EmissionsGap[] drawn = [.. told.Where(gap => gap.Level.Edition == newest)];
        yield return new ReportHeading(_texts.Get("gap.editions"));
        yield return new ReportTable(_texts.Get("gap.caption"), [.. ((string[])["level", "pathways", "without", "with", "cut"]).Select(column => _texts.Get("gap.column." + column))], [.. told.Select(Row)])
        {
            Shares = [34, 16, 16, 16, 18], NumberColumns = [1, 2, 3, 4],
        };
        double[] Of(string field) => [.. drawn.Select(gap => ReportFields.Parse(_gaps[$"emissionsGap[{IdOf(gap)}].{field}"])[0])];
        var (without, with) = (Of("without"), Of("with"));
        yield return new ReportChart(
            _texts.Get("gap.chart"), _texts.Get("gap.alternative", _texts.Joined(drawn.Select((gap, index) => _texts.Get("gap.said", NameOf(gap), ReportTexts.Computed(without[index]), ReportTexts.Computed(with[index]))))),
            ReportChartKind.Bars, _texts.Get("gap.column.level"), [.. drawn.Select(NameOf)], [new ReportSeries(_texts.Get("gap.column.without"), without), new ReportSeries(_texts.Get("gap.column.with"), with)]);
    }

    // The newest edition that states what current policies lead to: its families of pathways, run through the ensemble, and their gaps.
    private IEnumerable<ReportBlock> Published()
    {
        var outcomes = Assessment.Pathways.Outcomes;
        if (outcomes.Where(outcome => outcome.Pathway.Published.Family == PathwayFamily.CurrentPolicies).MaxBy(outcome => outcome.Pathway.Edition.Year)?.Pathway.Edition is not { } edition)
        {
            yield break;
        }

        var families = outcomes.Select(outcome => outcome.Pathway).Where(pathway => pathway.Edition == edition && !pathway.IsLimit).ToList();
        yield return new ReportTable(
            _texts.Get("published.caption", edition.Edition),
            [_texts.Get("published.family"), .. GapYears.Select(year => _texts.Get("published.gap", year)), _texts.Get("published.warming")],
            [.. families.Select(Row)])
        {
            Shares = [34, 13, 13, 13, 27], NumberColumns = [1, 2, 3, 4],
        };
    }

    private ReportRun[] Row(EmissionsPathway family)
    {
        var name = _texts.Get("published." + family.Published.Family);
        ReportRun Gap(int year)
        {
            var gap = Assessment.Pathways.Gaps.FirstOrDefault(gap => gap.Family == family && gap.Limit.Published.Limit == Strictest && gap.Year == year);
            if (gap is null)
            {
                return new ReportRun(_texts.Get("unknown"));
            }

            var path = string.Create(CultureInfo.InvariantCulture, $"pathwayGaps[{family.Id}-{Strictest:0.0}-{year}].gap");
            return new ReportRun(_fields.Number(_gaps, path, _texts.Get("field.of", name, _texts.Get("published.gap", year))), gap.IsOfLevels ? null : _texts.Get("note.carried"));
        }

        return
        [
            new ReportRun(name, _sources.Of(family.Edition.Source)), .. GapYears.Select(Gap),
            new ReportRun(_fields.Temperature(_gaps, $"pathways[{family.Id}].warming2100", _texts.Get("field.of", name, _texts.Get("published.warming")))),
        ];
    }

    private ReportRun[] Row(EmissionsGap gap)
    {
        var (path, name) = ($"emissionsGap[{IdOf(gap)}]", NameOf(gap));
        string Field(string column) => _texts.Get("field.of", _texts.Get("gap.column." + column), name);
        return
        [
            new ReportRun(name, _sources.Of(gap.Level.Source)), new ReportRun(_fields.Stated(_gaps, path + ".level", Field("pathways"))), new ReportRun(_fields.Number(_gaps, path + ".without", Field("without"))),
            new ReportRun(_fields.Number(_gaps, path + ".with", Field("with"))), new ReportRun(_fields.Percent(_gaps, path + ".yearlyCut", Field("cut"), places: 1)),
        ];
    }

    private IEnumerable<ReportBlock> Together()
    {
        yield return new ReportHeading(_texts.Get("gap.together"));
        yield return _account.Reductions([], "together.reductionGtCO2e");
        yield return _account.Worlds();
    }

    private IEnumerable<ReportBlock> Most()
    {
        WedgeOutcome[] most = [.. Assessment.Wedges.Where(outcome => outcome.Wedge.Standing == WedgeStanding.Promise).OrderBy(outcome => outcome.Adds2100).ThenBy(outcome => outcome.Wedge.Id, StringComparer.Ordinal).Take(MostPromises)];
        yield return new ReportHeading(_texts.Get("most.heading"));
        yield return new ReportTable(_texts.Get("most.caption"), [.. ((string[])["promise", "reduction", "counted", "alone", "adds", "track"]).Select(column => _texts.Get("most.column." + column))], [.. most.Select(Row)])
        {
            Shares = [27, 17, 10, 26, 10, 12], NumberColumns = [1, 2, 3, 4],
        };
    }

    private ReportRun[] Row(WedgeOutcome outcome)
    {
        var (path, name, wedge) = ($"wedges[{outcome.Wedge.Id}]", _texts.Of(outcome.Wedge.Names)!, outcome.Wedge);
        var source = wedge.Commitment?.Source ?? wedge.Figure?.Item.Source;
        var states = outcome.Tracks.Select(track => _texts.Get("track." + (track?.State ?? Register.Commitments.TrackState.NotMeasured))).Distinct();
        return
        [
            new ReportRun(name, source is null ? null : _sources.Of(source)), new ReportRun(_fields.Range(_gaps, $"{path}.reductionGtCO2e.{Target}", _texts.Get("field.reduction", name, Target))),
            new ReportRun(_fields.Number(_gaps, path + ".counted2030", _texts.Get("field.counted", name))), new ReportRun(_fields.Change(_gaps, path + ".change2100", _texts.Get("field.of", _texts.Get("most.column.alone"), name))),
            new ReportRun(_fields.Kelvin(_gaps, path + ".adds2100", _texts.Get("field.adds", name))), new ReportRun(_texts.Joined(states)),
        ];
    }

    private IEnumerable<ReportBlock> Overdue()
    {
        yield return new ReportHeading(_texts.Get("overdue.heading"));
        var total = _fields.Add("overdue", _overdue.Total.ToString(CultureInfo.InvariantCulture), _texts.Get("overdue.heading"), value => value, _texts.Get("reason.register"));
        yield return Plain(_texts.Get(_overdue.Total == 0 ? "overdue.none" : _overdue.Total > _overdue.First.Count ? "overdue.first" : "overdue.all", total, _overdue.First.Count));
        foreach (var item in _overdue.First)
        {
            var work = item.WorkSymbol ?? _texts.Of(item.WorkTitles) ?? item.WorkSlug;
            var addressees = _texts.Joined(item.Addressees.Select(each => _texts.Of(each.Actor?.Names ?? each.Written)).OfType<string>());
            var (who, due) = (addressees.Length == 0 ? _texts.Get("nobody") : addressees, _texts.Date(item.DueDate ?? ""));
            yield return new ReportItem([new ReportRun(
                ParagraphLabels.Printed(item) is { } num ? _texts.Get("overdue.item", work, num, who, due) : _texts.Get("overdue.item-unnumbered", work, who, due),
                _texts.Get("note.paragraph", work, item.Paragraph, ReportAddress.OfMandate(item.Slug)))]);
        }
    }

    private IEnumerable<ReportBlock> Unknown()
    {
        yield return new ReportHeading(_texts.Get("unknown.heading"));
        WedgeOutcome[] promises = [.. Assessment.Wedges.Where(outcome => outcome.Wedge.Standing == WedgeStanding.Promise)];
        yield return Item("unknown.measured", promises.Count(outcome => !outcome.IsMeasured), promises.Length);
        if (Assessment.Unexpressed.Count > 0)
        {
            var reasons = Assessment.Unexpressed.GroupBy(target => target.Reason).OrderBy(group => group.Key).Select(group => _texts.Get("unknown.reason", _texts.Word("unexpressed." + group.Key), group.Count()));
            yield return Item("unknown.targets", Assessment.Unexpressed.Count, _texts.Joined(reasons));
        }

        yield return Item("unknown.lower-bound");
        yield return Item("unknown.kept");
        yield return Item("unknown.ranges");
    }

    private static string IdOf(EmissionsGap gap) => string.Create(CultureInfo.InvariantCulture, $"{gap.Level.Edition}-{gap.Level.Year}-{gap.Level.Limit:0.0}");

    private string NameOf(EmissionsGap gap) => _texts.Get("gap.level", gap.Level.Year, gap.Level.Limit.ToString("0.0", CultureInfo.InvariantCulture), gap.Level.Edition);

    private ReportItem Item(string key, params object?[] parts) => new([new ReportRun(_texts.Get(key, parts))]);

    private static ReportParagraph Plain(string text) => new([new ReportRun(text)], Level: 0);
}
