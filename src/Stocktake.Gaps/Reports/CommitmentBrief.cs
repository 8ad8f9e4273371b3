using System.Globalization;
using Stocktake.Foundations;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Overlaps;
using Stocktake.Gaps.Wedges;
using Stocktake.Gaps.Wording;
using Stocktake.Register.Commitments;
using Stocktake.Register.Facts;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// The brief of two pages on a commitment, or on a figure of record that stands for one: its words, what was read of them, who promised it, the
/// assumptions with their sources, what it comes to in tonnes and degrees, what else may hold the same tonnes, whether it is measured, and what is not known.
/// </summary>
public sealed class CommitmentBrief
{
    // A brief has room for the words in two languages.
    private const int MostPassages = 2;
    private const int MostNames = 6;

    private readonly string _subject;
    private readonly AssessmentFields _chain;
    private readonly AssessmentFields _gaps;
    private readonly CommitmentDetail? _detail;
    private readonly ReportTexts _texts;
    private readonly ReportFields _fields;
    private readonly ReportSources _sources;
    private readonly WedgeAccount _account;

    private CommitmentBrief(string subject, GapAssessment own, GapAssessment all, CommitmentDetail? detail, ReportTexts texts)
    {
        (_subject, _detail, _texts, _fields, _sources) = (subject, detail, texts, new ReportFields(texts), new ReportSources(texts));
        (_chain, _gaps) = (new AssessmentFields("chain.", own), new AssessmentFields("gaps.", all));
        _account = new WedgeAccount(_chain, _fields, texts);
    }

    private GapAssessment Own => _chain.Assessment;

    private Wedge[] Wedges => [.. Own.Wedges.Select(outcome => outcome.Wedge)];

    private CommitmentItem? Commitment => _detail?.Item ?? Wedges.FirstOrDefault()?.Commitment;

    private bool IsPromise => Wedges.Any(wedge => wedge.Standing == WedgeStanding.Promise);

    /// <summary>Where its reductions and its change of warming stand: the sum where there are several promises.</summary>
    private string Whole => Wedges.Length > 1 && IsPromise ? "together" : $"wedges[{Wedges[0].Id}]";

    /// <summary>Makes the brief; the same assessments give the same brief.</summary>
    /// <param name="subject">Id of the commitment or of the figure.</param>
    /// <param name="own">The assessment of it alone.</param>
    /// <param name="all">The assessment of all promises, of the same day and baseline.</param>
    /// <param name="detail">The commitment with its passages; null where a figure of record stands instead.</param>
    /// <param name="language">The language of the brief.</param>
    /// <exception cref="ArgumentException">Nothing is known of the subject.</exception>
    public static ReportDocument Make(string subject, GapAssessment own, GapAssessment all, CommitmentDetail? detail, Language language)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(all);
        return own.Wedges.Count == 0 && detail is null
            ? throw new ArgumentException("There is no such commitment.", nameof(subject))
            : new CommitmentBrief(subject, own, all, detail, new ReportTexts(language)).Document();
    }

    private ReportDocument Document()
    {
        var title = Commitment is { } commitment ? _texts.Of(commitment.Titles)! : _texts.Of(Wedges[0].Names)!;
        List<ReportBlock> blocks = [.. InShort(), .. Promise()];
        if (Wedges.Length > 0)
        {
            blocks.AddRange([.. Numbers(), .. Overlaps(), .. Track()]);
        }

        return new ReportDocument
        {
            Language = _texts.Language, IsBrief = true, Title = _texts.Get("brief.title", title), Subtitles = [.. Subtitles()],
            Blocks = [.. blocks, .. Unknown(), new ReportHeading(_texts.Get("method.heading")), Plain(_texts.Get("method.text", "stocktake report commitment --for " + _subject + Own.Request.CommandOptions))],
            Record = ReportInputs.Record("commitment", _subject, Own, _fields),
        };
    }

    private IEnumerable<string> Subtitles()
    {
        if (Commitment is { } commitment)
        {
            var actors = _texts.Joined(commitment.Actors.Select(actor => _texts.Of(actor.Names) ?? actor.Written));
            yield return commitment.Made is { } made ? _texts.Get("brief.by-on", actors, _texts.Date(made)) : _texts.Get("brief.by", actors);
        }

        yield return _texts.Get("brief.as-of", _texts.Date(Own.Request.Date), PromiseWords.Scenario(Own.Request.Baseline));
    }

    private IEnumerable<ReportBlock> InShort()
    {
        yield return new ReportHeading(_texts.Get("short.heading"));
        if (Wedges.Length == 0)
        {
            yield return Plain(_texts.Get("short.none"));
            yield break;
        }

        var reduction = _fields.Range(_chain, Whole + ".reductionGtCO2e.2030", _texts.Get("field.reduction", _texts.Get("promise"), 2030));
        var change = _fields.Change(_chain, Whole + ".change2100", _texts.Get("field.change", 2100));
        var measured = Own.Wedges.Any(outcome => outcome.IsMeasured) ? "short.measured" : "short.unmeasured";
        var standing = IsPromise ? "" : _texts.Between + _texts.Get("short." + Wedges[0].Standing);
        yield return new ReportParagraph([new ReportRun(_texts.Get("short.text", reduction, change), _sources.Of(Own)), new ReportRun(standing + _texts.Between + _texts.Get(measured))], Level: 0);
    }

    private IEnumerable<ReportBlock> Promise()
    {
        yield return new ReportHeading(_texts.Get("promise.heading"));
        var passages = Passages();
        foreach (var passage in passages)
        {
            yield return new ReportQuote([new ReportRun(_texts.Get("quoted", passage.Quote), _sources.Of(passage))], Language.TryParse(passage.Language, out var language) ? language : null);
        }

        var source = Commitment?.Source ?? Wedges.FirstOrDefault()?.Figure?.Item.Source;
        var note = source is null ? _texts.Get("note.unknown") : _sources.Of(source);
        if (passages.Count == 0)
        {
            var key = source?.Work.IsHeld == true ? "promise.not-quoted" : "promise.not-held";
            yield return new ReportParagraph([new ReportRun(_texts.Get(key, source is null ? _texts.Get("unknown") : _sources.NameOf(source)), note)], Level: 0);
        }

        foreach (var target in Commitment?.Targets ?? [])
        {
            var reason = Own.Unexpressed.FirstOrDefault(each => each.Target.Ordinal == target.Ordinal);
            var why = reason is null ? "" : _texts.Get("target.unexpressed", _texts.Word("unexpressed." + reason.Reason)) + (reason.Why is { } words ? _texts.Get("brackets", _texts.Of(words)) : "");
            yield return new ReportItem([new ReportRun(PromiseWords.Target(target, _texts.Of(target.Measures) ?? "", _texts.Culture, CultureInfo.InvariantCulture), note), new ReportRun(why)]);
        }

        if (Commitment is null && Wedges[0].Figure is { Item: { } figure })
        {
            yield return new ReportItem([new ReportRun(_texts.Get("figure", _texts.Of(figure.Measures), PromiseWords.Amount(figure.Value, null, figure.Unit, _texts.Culture, CultureInfo.InvariantCulture), _texts.Date(figure.Date)), note)]);
        }
    }

    private IEnumerable<ReportBlock> Numbers()
    {
        yield return new ReportHeading(_texts.Get("assumptions.heading"));
        foreach (var wedge in Wedges)
        {
            yield return _account.Assumptions(wedge, Wedges.Length == 1);
        }

        yield return new ReportHeading(_texts.Get("effect.heading"));
        yield return _account.Chart(Wedges.Length > 1 && !IsPromise
            ? [.. Wedges.Select(wedge => (_texts.Of(wedge.Names)!, $"wedges[{wedge.Id}].reductionGtCO2e"))]
            : [(_texts.Get("chart.middle"), Whole + ".reductionGtCO2e")]);
        yield return _account.Reductions(Wedges, Whole + ".reductionGtCO2e");
        var changes = ((int[])[2050, 2100]).Select(year => _fields.Change(_chain, $"{Whole}.change{year}", _texts.Get("field.change", year))).ToArray();
        yield return new ReportParagraph([new ReportRun(_texts.Get("effect.degrees", changes[0], changes[1]), _sources.Of(Own))], Level: 0);
        yield return _account.Change(Whole + ".change");
    }

    private IEnumerable<ReportBlock> Overlaps()
    {
        yield return new ReportHeading(_texts.Get("overlaps.heading"));
        string[] others = [.. _gaps.Assessment.Together.Wedges.Where(other => other.Subject != _subject && Wedges.Any(wedge => JoinedWedges.Overlap(wedge, other))).Select(other => _texts.Of(other.Names)!)];
        var said = others.Length == 0 ? _texts.Get("overlaps.none")
            : others.Length <= MostNames ? _texts.Get("overlaps.some", _texts.Joined(others))
            : _texts.Get("overlaps.many", _texts.Joined(others.Take(MostNames)), others.Length - MostNames);
        var counted = Own.Wedges.Where(outcome => outcome.Wedge.Standing == WedgeStanding.Promise).Select(outcome =>
        {
            var (path, name) = ($"wedges[{outcome.Wedge.Id}]", _texts.Of(outcome.Wedge.Names)!);
            return _texts.Between + _texts.Get(
                "overlaps.counted",
                name,
                _fields.Number(_gaps, path + ".counted2030", _texts.Get("field.counted", name)),
                _fields.Kelvin(_gaps, path + ".adds2100", _texts.Get("field.adds", name)));
        });
        yield return new ReportParagraph([new ReportRun(said), new ReportRun(string.Concat(counted), _sources.Of(_gaps.Assessment))], Level: 0);
    }

    private IEnumerable<ReportBlock> Track()
    {
        yield return new ReportHeading(_texts.Get("track.heading"));
        string[] tracks = [.. Own.Wedges.SelectMany(_account.Tracks).Distinct()];
        foreach (var track in tracks.Length == 0 ? [_texts.Get("track.nothing")] : tracks)
        {
            yield return new ReportItem([new ReportRun(track)]);
        }
    }

    private IEnumerable<ReportBlock> Unknown()
    {
        yield return new ReportHeading(_texts.Get("unknown.heading"));
        Assumption[] assumptions = [.. Wedges.SelectMany(wedge => wedge.Assumptions)];
        Assumption[] choices = [.. assumptions.Where(assumption => assumption.Why is not null && assumption.Publication is null && assumption.Passage is null)];
        if (choices.Length > 0)
        {
            yield return Item("unknown.choices", choices.Length, assumptions.Length, _texts.Joined(choices.Select(_account.What).Distinct()));
        }

        if (Wedges.Length > 0)
        {
            yield return Item("unknown.kept");
            yield return Item("unknown.ranges");
        }

        if (Own.Unexpressed.Count > 0)
        {
            yield return Item("unknown.unexpressed", Own.Unexpressed.Count, Commitment?.Targets.Count);
        }

        if (Commitment is { Review: not "confirmed" })
        {
            yield return Item("unknown.review");
        }

        if (Commitment is { IsSample: true })
        {
            yield return Item("unknown.sample");
        }
    }

    // One language once, the reader's first: the words, and where they stand.
    private IReadOnlyList<FactSource> Passages() =>
    [
        .. (_detail?.Targets ?? []).SelectMany(target => target.Passages).Where(passage => passage.Quote is not null)
            .DistinctBy(passage => (passage.Work.Slug, passage.EId, passage.Quote))
            .OrderBy(passage => passage.Language == _texts.Language.Code ? 0 : passage.Language == Language.English.Code ? 1 : 2)
            .Take(MostPassages),
    ];

    private ReportItem Item(string key, params object?[] parts) => new([new ReportRun(_texts.Get(key, parts))]);

    private static ReportParagraph Plain(string text) => new([new ReportRun(text)], Level: 0);
}
