using Stocktake.Foundations;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Reports;

namespace Stocktake.Gaps.Tests.Reports;

/// <summary>A report that is made again says what changed.</summary>
public sealed class ReportChangesTests(GapsFixture gaps) : IClassFixture<GapsFixture>
{
    private const string Methane = "ogmp-methane-targets";

    private static readonly DateOnly Later = new(2026, 3, 9);

    [Fact]
    public void Changed_fields_are_told_with_old_and_new_value_and_the_reason()
    {
        var earlier = Brief(GapsFixture.Day);

        var section = Section(ReportChanges.Since(Brief(Later, ("ogmp-methane.share", 60)), RecordOf(earlier)));

        Assert.Equal("What changed since 15 January 2026", ((ReportHeading)section[0]).Text);
        var rows = ((ReportTable)section[2]).Rows.Select(row => row.Select(cell => cell.Text).ToList()).ToList();
        Assert.Contains(rows, row => row[0].Contains("less in 2030", StringComparison.Ordinal) && row[3] == "Follows from what changed: values set by hand.");
        Assert.DoesNotContain(rows, row => row[1] == row[2]);
    }

    [Fact]
    public void An_assumption_that_changed_says_so_itself()
    {
        var brief = ReportChanges.Since(Brief(Later, ("ogmp-methane.share", 60)), RecordOf(Brief(GapsFixture.Day)));

        Assert.Contains("chain.wedges[ogmp-methane].assumptions[ogmp-methane.share].value", brief.Record!.Previous!.Fields.Keys);
        var field = brief.Record.Fields.Single(each => each.Path.EndsWith("[ogmp-methane.share].value", StringComparison.Ordinal));
        Assert.Equal(("60", "A value that was set by hand."), (field.Value, field.Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_record_is_found_in_the_file_again(bool isDocument)
    {
        var brief = ReportChanges.Since(Brief(Later, ("ogmp-methane.share", 60)), RecordOf(Brief(GapsFixture.Day)));

        var record = ReportFile.RecordOf(isDocument ? ReportDocx.Write(brief) : System.Text.Encoding.UTF8.GetBytes(ReportHtml.Write(brief)))!;

        Assert.Equal(("commitment", Methane, "2026-03-09"), (record.Kind, record.Subject, record.Date));
        Assert.Equal(brief.Record!.Fields.Select(field => (field.Path, field.Value)), record.Fields.Select(field => (field.Path, field.Value)));
        Assert.Equal(brief.Record.Previous!.Fields, record.Previous!.Fields);
        Assert.Equal("2026-01-15", record.Previous.Date);
    }

    [Fact]
    public void Made_again_over_its_own_file_it_is_the_same_to_the_last_byte()
    {
        var fresh = Brief(GapsFixture.Day);
        var changed = ReportChanges.Over(Brief(Later, ("ogmp-methane.share", 60)), RecordOf(fresh));

        Assert.Equal(ReportDocx.Write(fresh), ReportDocx.Write(ReportChanges.Over(Brief(GapsFixture.Day), RecordOf(fresh))));
        Assert.Equal(ReportDocx.Write(changed), ReportDocx.Write(ReportChanges.Over(Brief(Later, ("ogmp-methane.share", 60)), RecordOf(changed))));
        Assert.NotEqual(ReportDocx.Write(fresh), ReportDocx.Write(changed));
    }

    [Fact]
    public void Where_nothing_changed_a_report_that_was_named_is_answered_with_that() =>
        Assert.Contains(Section(ReportChanges.Since(Brief(Later), RecordOf(Brief(GapsFixture.Day)))).OfType<ReportParagraph>(), paragraph => paragraph.Runs[0].Text == "Nothing that this report says has changed.");

    [Fact]
    public void A_report_in_another_language_is_compared_by_its_values()
    {
        var chinese = Brief(GapsFixture.Day, Language.Chinese);

        Assert.Empty(ReportChanges.Since(Brief(GapsFixture.Day), RecordOf(chinese)).Record!.Previous!.Fields);
    }

    [Fact]
    public void A_progress_report_tells_the_status_that_changed_with_what_shows_it()
    {
        var before = ResolutionReport.Make(MadeGap.Of(MadeGap.Mandate("para_2", "2.", "Invites", "publish")), MadeGap.Day, Language.English);
        var after = ResolutionReport.Make(
            MadeGap.Of(MadeGap.Mandate("para_2", "2.", "Invites", "publish", item => item with { Status = "reported" }, detail => detail with
            {
                Trail = [new() { Status = "reported", Reason = "reported", Since = "2026-02-01", WorkSlug = "lake-report", WorkSymbol = "LAKE/2", EId = "para_7" }],
            })), Later, Language.English);

        var rows = ((ReportTable)Section(ReportChanges.Since(after, RecordOf(before)))[2]).Rows.Select(row => row.Select(cell => cell.Text).ToArray());

        Assert.Contains(rows, row => row is ["Paragraph 2: Status", "open", "reported", "LAKE/2 reports on it."]);
    }

    [Fact]
    public void What_is_no_report_has_no_record()
    {
        Assert.Null(ReportFile.RecordOf([]));
        Assert.Null(ReportFile.RecordOf("PK and nothing more"u8.ToArray()));
        Assert.Null(ReportFile.RecordOf("<template id=\"stocktake-record\"><a/></template>"u8.ToArray()));
        Assert.Null(ReportFile.RecordOf("<template id=\"stocktake-record\"><!DOCTYPE a []><a/></template>"u8.ToArray()));
        Assert.False(ReportChanges.IsEarlier(Brief(Later), RecordOf(ResolutionReport.Make(MadeGap.Whole(), MadeGap.Day, Language.English))));
    }

    private static ReportRecord RecordOf(ReportDocument report) => ReportFile.RecordOf(ReportDocx.Write(report))!;

    // From the heading of the section on.
    private static List<ReportBlock> Section(ReportDocument report) =>
        [.. report.Blocks.SkipWhile(block => block is not ReportHeading { Text: var text } || !text.StartsWith("What changed", StringComparison.Ordinal))];

    private ReportDocument Brief(DateOnly day, params (string Id, double Value)[] changes) => Brief(day, Language.English, changes);

    private ReportDocument Brief(DateOnly day, Language language, params (string Id, double Value)[] changes)
    {
        var request = new AssessmentRequest { Date = day, Changes = changes.ToDictionary(change => change.Id, change => change.Value) };
        return CommitmentBrief.Make(
            Methane, GapAssessment.Make(gaps.Model, gaps.Register, request with { Subjects = [Methane] }), GapAssessment.Make(gaps.Model, gaps.Register, request), null, language);
    }
}
