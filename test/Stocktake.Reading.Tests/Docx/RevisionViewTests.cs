using static Stocktake.Reading.Tests.Docx.DocxBuilder;

namespace Stocktake.Reading.Tests.Docx;

public sealed class RevisionViewTests
{
    [Fact]
    public void Words_put_in_and_taken_out_are_both_in_the_marked_text_and_each_in_its_own_view()
    {
        var docx = new DocxBuilder().Body(P(R("Resolution 140 (Rev. ") + Del("Dubai, 2014") + Ins("Buenos Aires, 2017") + R(")")));

        var marked = Assert.Single(docx.Read(RevisionView.Marked).Paragraphs);

        Assert.Equal("Resolution 140 (Rev. Dubai, 2014Buenos Aires, 2017)", marked.Text);
        Assert.Equal(
            [new Change { Kind = ChangeKind.Deleted, Start = 21, End = 32, Author = "Ana Perez", Date = "2025-03-01T09:30:00Z" }, new Change { Kind = ChangeKind.Inserted, Start = 32, End = 50, Author = "Ana Perez", Date = "2025-03-01T09:30:00Z" }],
            marked.Changes);
        Assert.Equal(["Resolution 140 (Rev. Dubai, 2014)"], docx.Lines(RevisionView.Original));
        Assert.Equal(["Resolution 140 (Rev. Buenos Aires, 2017)"], docx.Lines(RevisionView.Revised));
        Assert.Equal(new Revision(RevisionKind.Tracked, 1, 1, 1), docx.Read().Revision);
    }

    [Theory]
    [InlineData(RevisionView.Original)]
    [InlineData(RevisionView.Revised)]
    public void Old_and_new_places_never_run_together_in_a_view(RevisionView view)
    {
        var docx = new DocxBuilder().Body(
            P(R("(Rev.") + Del("Dubai, 2014") + Ins("buenos aires, 2017") + R(")")),
            P(R("第71号决议（") + Del("2014") + Ins("2022") + R("年，") + Del("迪拜") + Ins("布加勒斯特") + R("，修订版）")));

        var lines = docx.Lines(view);

        Assert.DoesNotContain("(Rev.Dubai, 2014buenos aires, 2017)", lines);
        Assert.DoesNotContain(lines, line => line.Contains("迪拜布加勒斯特", StringComparison.Ordinal) || line.Contains("（年", StringComparison.Ordinal));
        Assert.Equal(view == RevisionView.Original ? "第71号决议（2014年，迪拜，修订版）" : "第71号决议（2022年，布加勒斯特，修订版）", lines[1]);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_the_surviving_text_to_the_next_paragraph_and_takes_its_properties()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>")
            .Body(P(R("Invites members to ") + Del("consider"), Styled("H1") + Mark("del")), P(R("share data,")), P(R("Last.")));

        var revised = docx.Read(RevisionView.Revised).Paragraphs;

        Assert.Equal(["Invites members to share data,", "Last."], revised.Select(paragraph => paragraph.Text));
        Assert.Equal(Flow.FlowStyle.Body, revised[0].Style);
        Assert.Equal(["Invites members to consider", "share data,", "Last."], docx.Lines(RevisionView.Original));
        Assert.Equal([ChangeKind.Deleted, ChangeKind.ParagraphMark], docx.Read(RevisionView.Marked).Paragraphs[0].Changes.Select(change => change.Kind));
    }

    [Fact]
    public void An_inserted_paragraph_mark_joins_in_the_original()
    {
        var docx = new DocxBuilder().Body(P(R("Takes note of the report, ") + Ins("and"), Mark("ins")), P(Ins("further ") + R("requests a study.")));

        Assert.Equal(["Takes note of the report, requests a study."], docx.Lines(RevisionView.Original));
        Assert.Equal(["Takes note of the report, and", "further requests a study."], docx.Lines(RevisionView.Revised));
    }

    [Fact]
    public void A_paragraph_that_is_deleted_whole_vanishes_and_several_marks_in_a_row_join_once()
    {
        var docx = new DocxBuilder().Body(
            P(R("One, "), Mark("del")),
            P(Del("gone"), Mark("del")),
            P(R("two, "), Mark("del")),
            P(R("three.")),
            P(Ins("New."), Mark("ins")),
            P(R("Four.")));

        Assert.Equal(["One, two, three.", "New.", "Four."], docx.Lines(RevisionView.Revised));
        Assert.Equal(["One,", "gone", "two,", "three.", "Four."], docx.Lines(RevisionView.Original));
    }

    [Fact]
    public void An_empty_paragraph_after_a_deleted_mark_ends_the_joined_paragraph()
    {
        var docx = new DocxBuilder().Body(P(R("Alone"), Mark("del")), P(""), P(R("Apart")));

        Assert.Equal(["Alone", "Apart"], docx.Lines(RevisionView.Revised));
    }

    [Fact]
    public void A_deleted_mark_before_a_table_leaves_the_text_a_paragraph()
    {
        var docx = new DocxBuilder().Body(P(R("Before"), Mark("del")), Table(["a", "b"]), P(R("After")));

        Assert.Equal(["Before", "a\tb", "After"], docx.Lines(RevisionView.Revised));
    }

    [Fact]
    public void A_move_stays_a_move_and_both_ends_carry_its_name()
    {
        var docx = new DocxBuilder().Body(
            P("<w:moveFromRangeStart w:id=\"1\" w:name=\"move7\" w:author=\"A\"/><w:moveFrom w:id=\"2\" w:author=\"A\">" + R("Moved words.") + "</w:moveFrom>", Mark("moveFrom")),
            "<w:moveFromRangeEnd w:id=\"1\"/>",
            P(R("Between.")),
            P("<w:moveToRangeStart w:id=\"3\" w:name=\"move7\" w:author=\"A\"/><w:moveTo w:id=\"4\" w:author=\"A\">" + R("Moved words.") + "</w:moveTo><w:moveToRangeEnd w:id=\"3\"/>", Mark("moveTo")),
            P(R("End.")));

        var changes = docx.Read(RevisionView.Marked).Paragraphs.SelectMany(paragraph => paragraph.Changes).Where(change => change.Kind != ChangeKind.ParagraphMark).ToList();

        Assert.Equal([ChangeKind.MovedFrom, ChangeKind.MovedTo], changes.Select(change => change.Kind));
        Assert.All(changes, change => Assert.Equal("move7", change.MoveId));
        Assert.Equal(["Moved words.", "Between.", "End."], docx.Lines(RevisionView.Original));
        Assert.Equal(["Between.", "Moved words.", "End."], docx.Lines(RevisionView.Revised));
    }

    [Fact]
    public void Words_put_in_by_one_author_and_taken_out_by_another_are_in_neither_view()
    {
        var docx = new DocxBuilder().Body(P(R("a") + $"<w:ins {By}>{Del("b")}</w:ins>" + R("c")));

        Assert.Equal(["abc"], docx.Lines());
        Assert.Equal(["ac"], docx.Lines(RevisionView.Original));
        Assert.Equal(["ac"], docx.Lines(RevisionView.Revised));
    }

    [Fact]
    public void Tracked_rows_are_cut_from_the_table_and_rows_stay_in_step_with_the_text()
    {
        var docx = new DocxBuilder().Body(
            "<w:tbl><w:tr><w:tc>" + P(R("Year")) + "</w:tc><w:tc>" + P(Del("Old ") + R("share")) + "</w:tc></w:tr>"
            + $"<w:tr><w:trPr><w:del {By}/></w:trPr><w:tc>" + P(R("2020")) + "</w:tc><w:tc>" + P(R("4")) + "</w:tc></w:tr>"
            + $"<w:tr><w:trPr><w:ins {By}/></w:trPr><w:tc>" + P(R("2030")) + "</w:tc><w:tc>" + P(R("9")) + "</w:tc></w:tr></w:tbl>");

        var revised = Assert.Single(docx.Read(RevisionView.Revised).Paragraphs);
        var original = Assert.Single(docx.Read(RevisionView.Original).Paragraphs);

        Assert.Equal("Year\tshare 2030\t9", revised.Text);
        Assert.Equal([["Year", "share"], ["2030", "9"]], revised.Rows.Select(row => row.ToArray()));
        Assert.Equal("Year\tOld share 2020\t4", original.Text);
        Assert.Equal("Year\tOld share 2020\t4 2030\t9", Assert.Single(docx.Lines()));
    }

    [Fact]
    public void A_note_whose_mark_was_deleted_vanishes_from_the_revised_text_only()
    {
        var docx = new DocxBuilder()
            .Footnotes("<w:footnote w:id=\"1\">" + P("<w:r><w:footnoteRef/></w:r>" + R(" Old note.")) + "</w:footnote><w:footnote w:id=\"2\">" + P("<w:r><w:footnoteRef/></w:r>" + R(" Kept, ") + Ins("updated.")) + "</w:footnote>")
            .Body(P(R("Text") + $"<w:del {By}><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:del>" + R(" goes on") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"));

        Assert.Equal(["Text goes on", "Old note.", "Kept,"], docx.Lines(RevisionView.Original));
        Assert.Equal(["Text goes on", "Kept, updated."], docx.Lines(RevisionView.Revised));
        Assert.Equal([4, 12], docx.Read(RevisionView.Marked).Paragraphs[0].Notes.Select(note => note.At));
    }

    [Fact]
    public void No_change_is_left_in_the_original_and_revised_views()
    {
        var docx = new DocxBuilder().Body(P(Ins("New ") + R("text") + Del(" old"), Mark("ins")), P(R("end")));

        foreach (var view in new[] { RevisionView.Original, RevisionView.Revised })
        {
            Assert.All(docx.Read(view).Paragraphs, paragraph => Assert.Empty(paragraph.Changes));
            Assert.All(docx.Read(view).Paragraphs, paragraph => Assert.Null(paragraph.MarkChange));
        }
    }

    [Fact]
    public void Typed_labels_that_were_changed_are_parted_into_the_new_and_the_former_one()
    {
        var docx = new DocxBuilder().Body(
            P(Del("4") + Ins("3") + R(".") + "<w:r><w:tab/></w:r>" + R("Decides to ") + Ins("meet")),
            P(Ins("(b) ") + Del("(a) ") + R("share data;")),
            P(Del("三、") + Ins("四、") + R("请秘书长")),
            P(Del("12") + Ins("13") + R(" members attended.")),
            P(Del("A. ") + R("Words")));

        var marked = docx.Read(RevisionView.Marked).Paragraphs;

        Assert.Equal(
            [("3.", "4.", "Decides to meet"), ("(b)", "(a)", "share data;"), ("四、", "三、", "请秘书长"), (null, null, "1213 members attended."), (null, null, "A. Words")],
            marked.Select(paragraph => (paragraph.Label, paragraph.FormerLabel, paragraph.Text)));
        Assert.Equal([new Change { Kind = ChangeKind.Inserted, Start = 11, End = 15, Author = "Ana Perez", Date = "2025-03-01T09:30:00Z" }], marked[0].Changes);
        Assert.Equal(["4.\tDecides to", "(a) share data;"], docx.Lines(RevisionView.Original).Take(2));
        Assert.Equal(["3.\tDecides to meet", "(b) share data;"], docx.Lines(RevisionView.Revised).Take(2));
    }
}
