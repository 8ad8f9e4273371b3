using System.Data.Common;
using System.Globalization;
using Stocktake.Foundations;
using Stocktake.Gaps.Implementation;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// The progress report on a resolution, a decision or another instrument, in the manner of a note of a secretariat: a summary with
/// counts, without numbers as in such notes, a numbered paragraph for each operative paragraph that asks for something, and a table of all of them.
/// </summary>
public static class ResolutionReport
{
    private static readonly string[] Columns = ["paragraph", "addressee", "due", "status", "evidence"];
    private static readonly string[] OutstandingColumns = ["addressee", "outstanding", "overdue"];

    /// <summary>Finds what became of an instrument and makes its report, as of the day of the last assessment of the register; null where it asks for nothing.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="id">Id of the document in addresses.</param>
    /// <param name="today">The day that counts until the register has been assessed.</param>
    /// <param name="language">The language of the report.</param>
    public static async Task<ReportDocument?> FindAsync(DbConnection connection, string id, DateOnly today, Language language)
    {
        if (await ImplementationGap.FindAsync(connection, id) is not { Work: not null, Mandates.Count: > 0 } gap)
        {
            return null;
        }

        // What is overdue was found on the day of the last assessment.
        var last = (await RegisterState.ReadAsync(connection)).LastAssessed;
        return Make(gap, last is null ? today : DateOnly.ParseExact(last[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), language);
    }

    /// <summary>Makes the report; the same gap and day give the same report.</summary>
    /// <param name="gap">What the instrument asked for, and what became of it.</param>
    /// <param name="asOf">The day as of which the register was assessed.</param>
    /// <param name="language">The language of the report; it is English where its words are not translated.</param>
    /// <exception cref="ArgumentException">The gap is not that of an instrument.</exception>
    public static ReportDocument Make(ImplementationGap gap, DateOnly asOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(gap);
        var work = gap.Work?.Item ?? throw new ArgumentException("The gap is that of a body or an actor.", nameof(gap));
        var texts = new ReportTexts(language);
        var labels = new ParagraphLabels(gap.Mandates, texts);
        var title = texts.Of(work.Titles);
        var name = work.Symbol ?? title ?? work.Slug;
        var day = texts.Date(asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new ReportDocument
        {
            Language = language,
            Title = texts.Get("title", name),
            Subtitles =
            [
                .. title is null || title == name ? [] : new[] { title },
                work.Date is { } date ? texts.Get("title.work", name, texts.Date(date)) : name,
                texts.Get("title.as-of", day),
            ],
            Blocks =
            [
                new ReportHeading(texts.Get("summary.heading")),
                .. Summary(gap, labels, texts, name, day).Select(text => new ReportParagraph([new ReportRun(text)], Level: 0)),
                .. gap.ByStatus.Count > 1 ? [Chart(gap, texts)] : (ReportBlock[])[],
                new ReportHeading(texts.Get("standing.heading")),
                .. ByParagraph(gap.Mandates).SelectMany(mandates => Paragraphs(mandates, labels, texts)),
                new ReportHeading(texts.Get("annex.heading")),
                Table(gap, labels, texts),
                .. Outstanding(gap, labels, texts),
            ],
            Record = new ReportRecord("resolution", work.Slug, asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [.. gap.Mandates.SelectMany(each => new MandateAccount(each, labels, texts).Fields())]),
        };
    }

    private static IEnumerable<string> Summary(ImplementationGap gap, ParagraphLabels labels, ReportTexts texts, string name, string day)
    {
        yield return texts.Get("summary.about", name, day);
        var statuses = gap.ByStatus.Select(status => texts.Get("summary.status", texts.Get("status." + status.Key), status.Value));
        yield return texts.Get("summary.counts", gap.Mandates.Count, texts.Joined(statuses), gap.Overdue.Count, gap.WithoutEvidence.Count);
        if (gap.Overdue.Count > 0)
        {
            yield return texts.Get("summary.overdue", texts.Joined(gap.Overdue.Select(each => texts.Get("summary.overdue-item", labels.Of(each.Mandate.Item), texts.Date(each.Mandate.Item.DueDate!)))));
        }

        yield return texts.Get("summary.review", gap.Mandates.Count(each => each.Mandate.Item.Review == "confirmed"));
        if (gap.Work!.Item.IsSample)
        {
            yield return texts.Get("summary.sample");
        }

        if (!gap.IsWhole)
        {
            yield return texts.Get("summary.newest", ImplementationGap.Most);
        }
    }

    private static ReportChart Chart(ImplementationGap gap, ReportTexts texts) => new(
        texts.Get("summary.chart"),
        texts.Get("summary.alternative", texts.Joined(gap.ByStatus.Select(status => texts.Get("summary.status", texts.Get("status." + status.Key), status.Value)))),
        ReportChartKind.Bars,
        texts.Get("column.status"),
        [.. gap.ByStatus.Keys.Select(status => texts.Get("status." + status))],
        [new ReportSeries(texts.Get("summary.requests"), [.. gap.ByStatus.Values.Select(count => (double)count)])]);

    private static IEnumerable<List<ImplementedMandate>> ByParagraph(IEnumerable<ImplementedMandate> mandates)
    {
        var together = new List<ImplementedMandate>();
        foreach (var each in mandates)
        {
            if (together.Count > 0 && together[0].Mandate.Item.Paragraph != each.Mandate.Item.Paragraph)
            {
                yield return together;
                together = [];
            }

            together.Add(each);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    private static IEnumerable<ReportParagraph> Paragraphs(List<ImplementedMandate> mandates, ParagraphLabels labels, ReportTexts texts)
    {
        if (mandates is [var only])
        {
            yield return new ReportParagraph(new MandateAccount(only, labels, texts).Runs(isPart: false));
            yield break;
        }

        yield return new ReportParagraph([new ReportRun(texts.Get("asked.several", labels.Of(mandates[0].Mandate.Item)))]);
        foreach (var each in mandates)
        {
            yield return new ReportParagraph(new MandateAccount(each, labels, texts).Runs(isPart: true), Level: 2);
        }
    }

    private static ReportTable Table(ImplementationGap gap, ParagraphLabels labels, ReportTexts texts) => new(
        texts.Get("annex.caption"),
        [.. Columns.Select(column => texts.Get("column." + column))],
        [.. gap.Mandates.Select(each => new MandateAccount(each, labels, texts).Cells())])
    {
        Shares = [12, 24, 18, 18, 28],
    };

    // By whom what is outstanding, those with most first.
    private static IEnumerable<ReportBlock> Outstanding(ImplementationGap gap, ParagraphLabels labels, ReportTexts texts)
    {
        var rows = gap.Mandates.Where(each => each.IsOutstanding)
            .SelectMany(each => new MandateAccount(each, labels, texts).Addressed().DefaultIfEmpty(texts.Get("nobody")), (each, name) => (name, each.Mandate.Item))
            .GroupBy(pair => pair.name, pair => pair.Item, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<ReportRun>)[new ReportRun(group.Key), new ReportRun(Labels(group)), new ReportRun(group.Any(item => item.IsOverdue) ? Labels(group.Where(item => item.IsOverdue)) : texts.Get("none"))])
            .ToList();
        string Labels(IEnumerable<MandateItem> items) => texts.Joined(items.Select(labels.Of).Distinct());
        if (rows.Count > 0)
        {
            yield return new ReportHeading(texts.Get("annex.outstanding"));
            yield return new ReportTable(texts.Get("annex.outstanding.caption"), [.. OutstandingColumns.Select(column => texts.Get("column." + column))], rows) { Shares = [46, 32, 22] };
        }
    }
}
