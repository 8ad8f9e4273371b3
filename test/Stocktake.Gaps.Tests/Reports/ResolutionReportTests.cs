using Stocktake.Foundations;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Reports;
using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Tests.Reports;

public sealed class ResolutionReportTests
{
    private static readonly ReportDocument Report = ResolutionReport.Make(MadeGap.Whole(), MadeGap.Day, Language.English);

    [Fact]
    public void It_begins_with_title_symbol_and_date()
    {
        Assert.Equal("Progress report on LAKE/RES/1", Report.Title);
        Assert.Equal(["Clean lakes", "LAKE/RES/1, 9 March 2024", "As of 15 January 2026"], Report.Subtitles);
    }

    [Fact]
    public void The_summary_counts_what_the_table_holds()
    {
        Assert.Contains("Requests: 4 (open 3; reported 1). Past their due date: 1. Outstanding without anything that shows action: 3.", Paragraphs(Report));
        Assert.Contains("Overdue, that which fell due first at the head: paragraph 1 (June 2025).", Paragraphs(Report));
        var table = Overview(Report);
        Assert.Equal(["1", "2", "3", "3"], table.Rows.Select(row => row[0].Text));
        Assert.All(table.Rows, row => Assert.Equal(table.Heads.Count, row.Count));
    }

    [Fact]
    public void An_overdue_paragraph_says_words_date_standing_and_by_whom_it_is_outstanding_and_names_its_source()
    {
        var paragraph = Report.Blocks.OfType<ReportParagraph>().Single(each => Said(each).StartsWith("Paragraph 1,", StringComparison.Ordinal));

        Assert.Equal(
            "Paragraph 1, addressed to Member States, reads: “Requests Member States to report to the Assembly, and calls this ‘the plan’”. It is due by June 2025. "
            + "It recurs every two years. Status: open, overdue. Nothing in the register shows what was done about it. Outstanding by: Member States.",
            Said(paragraph));
        Assert.Equal("LAKE/RES/1, para_1; /documents/lake-1/eng@2024-03-09#para_1", Assert.Single(paragraph.Runs, run => run.Note is not null).Note);
    }

    [Fact]
    public void Evidence_is_told_with_the_paragraph_that_holds_it_and_each_initiative_once()
    {
        var paragraph = Report.Blocks.OfType<ReportParagraph>().Single(each => Said(each).StartsWith("Paragraph 2,", StringComparison.Ordinal));

        Assert.Contains("Status: reported. LAKE/2 reports on it. The initiative “Gauges for all” answers it.", Said(paragraph), StringComparison.Ordinal);
        Assert.Equal(
            ["LAKE/2, 1 February 2025, para_7; /documents/lake-report", "Initiative “Gauges for all”; /initiatives/gauges"],
            paragraph.Runs.Select(run => run.Note).OfType<string>().Skip(1));
        Assert.Equal("LAKE/2; Gauges for all", Overview(Report).Rows[1][4].Text);
    }

    [Fact]
    public void What_one_paragraph_asks_twice_stands_below_it_in_the_words_of_each()
    {
        var blocks = Report.Blocks.OfType<ReportParagraph>().ToList();
        var at = blocks.FindIndex(each => Said(each) == "Paragraph 3 asks for more than one thing:");

        Assert.Equal([1, 2, 2], blocks.Skip(at).Select(each => each.Level));
        Assert.StartsWith("To Member States: “Encourages … agree on one method”.", Said(blocks[at + 1]), StringComparison.Ordinal);
        Assert.StartsWith("To nobody by name: “decides … to meet again”.", Said(blocks[at + 2]), StringComparison.Ordinal);
        Assert.EndsWith("Outstanding; nobody is named.", Said(blocks[at + 2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_of_the_same_number_are_told_apart_by_their_names()
    {
        var report = ResolutionReport.Make(
            MadeGap.Of(MadeGap.Mandate("sec_1__para_1", "1", "asks", "one"), MadeGap.Mandate("sec_2__para_1", "1", "asks", "two"), MadeGap.Mandate("part", null, "asks", "three")), MadeGap.Day, Language.English);

        Assert.Equal(["1 (sec_1__para_1)", "1 (sec_2__para_1)", "part"], Overview(report).Rows.Select(row => row[0].Text));
    }

    [Fact]
    public void A_number_stands_without_its_points_and_a_name_that_nobody_resolved_in_the_language_of_the_words()
    {
        var mandate = MadeGap.Mandate("para_4__point_a", "4. (a)", "asks", "one", item => item with
        {
            Addressees = [new MandateAddressee(null, new Dictionary<string, string> { ["fra"] = "les riverains" }), new MandateAddressee(null, new Dictionary<string, string> { ["eng"] = "riparians" })],
        });

        var row = Overview(ResolutionReport.Make(MadeGap.Of(mandate), MadeGap.Day, Language.English)).Rows.Single();

        Assert.Equal(["4 (a)", "riparians"], row.Take(2).Select(cell => cell.Text));
    }

    [Fact]
    public void How_often_a_request_was_renewed_is_counted()
    {
        var mandate = MadeGap.Mandate("para_1", "1.", "asks", "again", detail: detail => detail with
        {
            Chain = [detail.Item with { Slug = "older" }, detail.Item with { Slug = "old" }, detail.Item],
        });

        Assert.Contains(Paragraphs(ResolutionReport.Make(MadeGap.Of(mandate), MadeGap.Day, Language.English)), text => text.Contains("Earlier requests that it renews: 2.", StringComparison.Ordinal));
    }

    [Fact]
    public void In_Chinese_every_sentence_but_the_quoted_words_is_Chinese()
    {
        var report = ResolutionReport.Make(MadeGap.Whole(), MadeGap.Day, Language.Chinese);

        Assert.Equal("LAKE/RES/1执行情况报告", report.Title);
        Assert.Equal(["清洁湖泊", "LAKE/RES/1，2024年3月9日", "截至2026年1月15日"], report.Subtitles);
        Assert.Contains("要求共4项（未完成3项；已报告1项）。逾期：1项。尚未完成且无任何行动依据：3项。", Paragraphs(report));
        Assert.Contains(Paragraphs(report), text => text.StartsWith("第1段（对象：会员国）内容如下：“Requests Member States", StringComparison.Ordinal) && text.EndsWith("有待下列各方完成：会员国。", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_register_for_standing_reason_and_frequency_has_its_sentence()
    {
        string[] statuses = ["open", "underWay", "reported", "done", "superseded", "lapsed", "withdrawn"];
        string[] reasons = ["renewed", "dropped", "expired", "reported", "linked", "person"];
        string[] frequencies = ["once", "annual", "biennial", "quarterly", "periodic"];
        var gap = MadeGap.Of(
        [
            .. statuses.Select(status => MadeGap.Mandate("para_1", "1.", "asks", status, item => item with { Status = status })),
            .. frequencies.Select(frequency => MadeGap.Mandate("para_2", "2.", "asks", frequency, item => item with { Frequency = frequency })),
            .. reasons.Select(reason => MadeGap.Mandate("para_3", "3.", "asks", reason, detail: detail => detail with
            {
                Trail = [new MandateTrailItem { Status = "open", Reason = reason, WorkSlug = "w", Person = "Ana" }],
            })),
        ]);

        Assert.All(
            new[] { Language.English, Language.Chinese },
            language => Assert.Equal(
                statuses.Length + reasons.Length + frequencies.Length,
                Overview(ResolutionReport.Make(gap, MadeGap.Day, language)).Rows.Count));
    }

    [Fact]
    public void A_body_has_no_report_on_a_resolution() =>
        Assert.Throws<ArgumentException>(() => ResolutionReport.Make(new ImplementationGap("unga", ImplementationSubject.Body, null, [], true), MadeGap.Day, Language.English));

    [Fact]
    public void A_second_annex_tells_by_whom_what_is_outstanding()
    {
        var table = Report.Blocks.OfType<ReportTable>().Last();

        Assert.Equal([("Member States", "1; 2; 3", "1"), ("nobody by name", "3", "none")], table.Rows.Select(row => (row[0].Text, row[1].Text, row[2].Text)));
    }

    [Fact]
    public void A_chart_counts_the_requests_by_status()
    {
        var chart = Assert.Single(Report.Blocks.OfType<ReportChart>());

        Assert.Equal(["open", "reported"], chart.Categories);
        Assert.Equal([3, 1], Assert.Single(chart.Series).Values);
        Assert.Contains("open 3; reported 1", chart.Alternative, StringComparison.Ordinal);
    }

    private static ReportTable Overview(ReportDocument report) => report.Blocks.OfType<ReportTable>().First();

    private static string Said(ReportParagraph paragraph) => string.Concat(paragraph.Runs.Select(run => run.Text));

    private static IEnumerable<string> Paragraphs(ReportDocument report) => report.Blocks.OfType<ReportParagraph>().Select(Said);
}
