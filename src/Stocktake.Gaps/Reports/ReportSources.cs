using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Wedges;
using Stocktake.Gaps.Wording;
using Stocktake.Register.Facts;

namespace Stocktake.Gaps.Reports;

/// <summary>Sources as footnotes, and short in a cell.</summary>
/// <param name="texts">The words of the report.</param>
internal sealed class ReportSources(ReportTexts texts)
{
    /// <summary>A passage: the work, the place in it, its address on the site.</summary>
    public string Of(FactSource passage)
    {
        var place = passage.EId ?? passage.Paragraph;
        var address = ReportAddress.OfPassage(passage);
        return place is null ? texts.Get("note.work", NameOf(passage), address) : texts.Get("note.paragraph", NameOf(passage), place, address);
    }

    /// <summary>What a passage's work is called: its symbol, else its title.</summary>
    public string NameOf(FactSource passage) => passage.Work.Symbol ?? texts.Of(passage.Work.Titles) ?? passage.Work.Slug;

    /// <summary>A publication with its address and licence.</summary>
    public string Of(Publication publication) => texts.Get("note.publication", publication.Title, publication.Address, publication.Licence);

    /// <summary>An assessment: what its numbers were made with.</summary>
    public string Of(GapAssessment assessment) => texts.Get(
        "note.assessment", texts.Date(assessment.Request.Date), GapAssessment.Method, PromiseWords.Scenario(assessment.Request.Baseline), assessment.Ensemble, GapAssessment.Metric, assessment.Inputs[..12]);

    /// <summary>Where an assumption stands, as a cell with its footnote.</summary>
    public ReportRun Of(Assumption assumption, string baseline) =>
        assumption.IsChanged ? new ReportRun(texts.Get("source.changed"))
        : assumption.Passage is { } passage ? new ReportRun(texts.Get("source.passage"), Of(passage))
        : assumption.Publication is { } publication ? new ReportRun(texts.Get("source.publication"), Of(publication))
        : assumption.IsOfBaseline ? new ReportRun(texts.Get("source.baseline", PromiseWords.Scenario(baseline)), texts.Get("note.work", PromiseWords.Scenario(baseline), ReportAddress.OfPathway(baseline)))
        : assumption.Why is { } why ? new ReportRun(texts.Get("source.choice"), texts.Get("note.choice", texts.Of(why)))
        : new ReportRun(texts.Get("source.pledged"));

    /// <summary>Why an assumption is as it is, for the list of what changed.</summary>
    public string Reason(Assumption assumption) => texts.Get(
        assumption.IsChanged ? "reason.own"
        : assumption.Passage is not null ? "reason.targets"
        : assumption.Publication is not null || assumption.Why is not null ? "reason.tables"
        : "reason.baseline");
}
