using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Stocktake.Foundations;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Reports;

namespace Stocktake.Gaps.Tests.Reports;

/// <summary>The briefs of two pages.</summary>
public sealed class BriefTests(GapsFixture gaps) : IClassFixture<GapsFixture>
{
    private const string Methane = "ogmp-methane-targets";
    private const string Coolants = "kigali-hfc-phase-down";

    private static readonly OverdueMandates Overdue = new(2, [MadeGap.Mandate("para_1", "1.", "asks", "one", item => item with { DueDate = "2025-06", IsOverdue = true }).Mandate.Item]);

    public static TheoryData<string> Codes => ["eng", "zho"];

    [Fact]
    public void A_brief_tells_the_promise_its_assumptions_tonnes_degrees_overlaps_track_and_what_is_not_known()
    {
        var brief = Commitment(Methane);

        Assert.Equal(
            ["In short", "The promise: as written, and as read", "What the numbers rest on", "What it comes to", "Other promises", "Is it happening", "What is not known", "Method"],
            brief.Blocks.OfType<ReportHeading>().Select(heading => heading.Text));
        var outcome = Assert.Single(gaps.Assess().Wedges, each => each.Wedge.Subject == Methane);
        Assert.Equal(outcome.Wedge.Assumptions.Count, brief.Blocks.OfType<ReportTable>().First().Rows.Count);
        Assert.Contains(brief.Blocks.OfType<ReportItem>(), item => Said(item.Runs).Contains("not measured. No figure of record", StringComparison.Ordinal));
        Assert.Contains(brief.Blocks.OfType<ReportParagraph>(), paragraph => Said(paragraph.Runs).Contains("European Union emissions to 2030", StringComparison.Ordinal));
        Assert.True(brief.IsBrief);
    }

    [Fact]
    public void Every_assumption_names_its_source_or_says_that_it_is_a_choice() => Assert.All(
        new[] { Methane, Coolants }.SelectMany(subject => Commitment(subject).Blocks.OfType<ReportTable>()).Where(table => table.Heads[^1] == "Source").SelectMany(table => table.Rows),
        row => Assert.True(row[2].Note is not null || row[2].Text is "As pledged, until measured", row[0].Text));

    [Theory, MemberData(nameof(Codes))]
    public void Every_field_that_a_brief_keeps_is_one_of_the_assessment_and_its_numbers_are_shown(string code)
    {
        var fields = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["chain"] = AssessmentChanges.FieldsOf(Own(Methane)), ["gaps"] = AssessmentChanges.FieldsOf(gaps.Assess()),
        };
        foreach (var brief in new[] { Commitment(Methane, code), Gap(code) })
        {
            var shown = Shown(brief);

            Assert.NotEmpty(brief.Record!.Fields);
            Assert.All(brief.Record.Fields.Where(field => field.Path.StartsWith("chain.", StringComparison.Ordinal) || field.Path.StartsWith("gaps.", StringComparison.Ordinal)), field =>
            {
                var dot = field.Path.IndexOf('.', StringComparison.Ordinal);
                Assert.Equal(fields[field.Path[..dot]][field.Path[(dot + 1)..]], field.Value);
                Assert.NotNull(field.Name);
                Assert.All(field.Show(field.Value).Split([' ', '(', ')', '–', '（', '）', '至'], StringSplitOptions.RemoveEmptyEntries).Where(part => char.IsAsciiDigit(part[^1])), number => Assert.Contains(number, shown, StringComparison.Ordinal));
            });
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_brief_is_a_valid_document_whose_charts_hold_their_numbers(string code)
    {
        foreach (var brief in new[] { Commitment(Methane, code), Commitment(Coolants, code), Commitment("figure-mangrove-area", code), Gap(code) })
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(ReportDocx.Write(brief)), isEditable: false);

            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
            var charts = document.MainDocumentPart!.ChartParts.ToList();
            Assert.Equal(brief.Blocks.OfType<ReportChart>().Select(chart => chart.Alternative), document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(drawing => drawing.Description!.Value!));
            Assert.Equal(brief.Blocks.OfType<ReportChart>().Count(), charts.Count);
            Assert.All(charts, chart =>
            {
                using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(fault => fault.Description));
            });
        }
    }

    [Fact]
    public void The_chart_of_a_promise_has_its_range_as_a_band_whose_width_is_worked_out_in_the_sheet()
    {
        var chart = Commitment(Methane).Blocks.OfType<ReportChart>().First();
        var sheet = new ReportChartSheet(chart);

        Assert.Equal(AssessmentJson.Years.Count, chart.Categories.Count);
        Assert.Equal(["B", "C", "D", "E"], sheet.Columns.Select(column => column.Letter));
        Assert.Contains("<c r=\"E3\"><f>D3-C3</f>", sheet.Xml(), StringComparison.Ordinal);
        Assert.All(sheet.Columns[3].Values, width => Assert.True(width >= 0));
        Assert.Contains("in 2030 and", chart.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_of_warming_is_drawn_year_by_year_with_the_range_of_the_ensemble()
    {
        var chart = Commitment(Methane).Blocks.OfType<ReportChart>().Last();
        var outcome = gaps.Assess().Wedges.Single(each => each.Wedge.Subject == Methane);

        var series = Assert.Single(chart.Series);
        Assert.Equal(AssessmentJson.Years.Select(year => outcome.ChangeIn(year).Median), series.Values, (expected, actual) => Math.Abs(expected - actual) < 1e-9);
        Assert.Equal(AssessmentJson.Years.Select(year => outcome.ChangeIn(year).Low), series.Band!.Low, (expected, actual) => Math.Abs(expected - actual) < 1e-9);
        Assert.Equal(AssessmentJson.Years.Select(year => outcome.ChangeIn(year).High), series.Band.High, (expected, actual) => Math.Abs(expected - actual) < 1e-9);
        Assert.Contains("−0.0", chart.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Warming_without_and_with_all_promises_is_drawn_with_both_ranges()
    {
        var chart = Gap("eng").Blocks.OfType<ReportChart>().Single(each => each.Kind == ReportChartKind.Ranges);
        var assessment = gaps.Assess();
        var sheet = new ReportChartSheet(chart);

        Assert.Equal(2, chart.Series.Count);
        Assert.Equal(AssessmentJson.Years.Select(year => assessment.Without[year].High), chart.Series[0].Band!.High, (expected, actual) => Math.Abs(expected - actual) < 1e-8);
        Assert.Equal(AssessmentJson.Years.Select(year => assessment.With[year].Median), chart.Series[1].Values, (expected, actual) => Math.Abs(expected - actual) < 1e-8);

        // Six lines, none of them worked out of others, of which the legend names the two medians; the axis begins below all of them.
        var xml = ReportChartPart.Xml(sheet, Foundations.Language.English);
        Assert.Equal(["B", "C", "D", "E", "F", "G"], sheet.Columns.Select(column => column.Letter));
        Assert.All(sheet.Columns, column => Assert.Null(column.Formula));
        Assert.Equal(6, System.Text.RegularExpressions.Regex.Count(xml, "<c:ser>"));
        Assert.Equal(4, System.Text.RegularExpressions.Regex.Count(xml, "<a:prstDash "));
        Assert.Equal(["1", "2", "4", "5"], System.Text.RegularExpressions.Regex.Matches(xml, "<c:legendEntry><c:idx val=\"(.)\"/>").Select(match => match.Groups[1].Value));
        Assert.Contains("<c:min val=\"1\"/>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gap_is_told_by_edition_with_promises_in_the_order_of_what_they_add()
    {
        var tables = Gap("eng").Blocks.OfType<ReportTable>().ToList();

        Assert.Equal(["Current policies", "Unconditional pledges", "Pledges in full", "Pledges in full and net zero"], tables[1].Rows.Select(row => row[0].Text));
        Assert.All(tables[0].Rows, row => Assert.NotNull(row[0].Note));
        var adds = gaps.Assess().Wedges.Where(outcome => outcome.Counted2030 is not null).Min(outcome => outcome.Adds2100);
        Assert.Equal(Wording.Digits.Kelvin(adds, System.Globalization.CultureInfo.InvariantCulture), tables[^1].Rows[0][4].Text);
        Assert.Contains(Gap("eng").Blocks.OfType<ReportItem>(), item => item.Runs.Any(run => run.Note?.Contains("/mandates/", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void The_same_assessment_gives_the_same_bytes()
    {
        Assert.Equal(ReportDocx.Write(Commitment(Methane)), ReportDocx.Write(Commitment(Methane)));
        Assert.Equal(ReportHtml.Write(Gap("zho")), ReportHtml.Write(Gap("zho")));
    }

    [Fact]
    public void Nothing_known_is_no_brief() =>
        Assert.Throws<ArgumentException>(() => CommitmentBrief.Make("nothing", Own("nothing"), gaps.Assess(), null, Language.English));

    private GapAssessment Own(string subject) => GapAssessment.Make(gaps.Model, gaps.Register, new AssessmentRequest { Date = GapsFixture.Day, Subjects = [subject] });

    private ReportDocument Commitment(string subject, string code = "eng") => CommitmentBrief.Make(subject, Own(subject), gaps.Assess(), null, Language.Parse(code));

    private ReportDocument Gap(string code) => GapBrief.Make(gaps.Assess(), Overdue, Language.Parse(code));

    private static string Said(IEnumerable<ReportRun> runs) => string.Concat(runs.Select(run => run.Text));

    private static string Shown(ReportDocument report) => string.Join('\n', report.Blocks.Select(block => block switch
    {
        ReportParagraph paragraph => Said(paragraph.Runs),
        ReportItem item => Said(item.Runs),
        ReportTable table => string.Join('\n', table.Rows.Select(Said)),
        _ => "",
    }));
}
