using Stocktake.Reading.Flow;
using static Stocktake.Reading.Tests.Docx.DocxBuilder;

namespace Stocktake.Reading.Tests.Docx;

public sealed class DocxTextTests
{
    [Fact]
    public void Runs_tabs_breaks_hyphens_and_symbols_make_one_text()
    {
        var docx = new DocxBuilder().Body(P(
            R("1.") + "<w:r><w:tab/></w:r>" + R("no") + "<w:r><w:noBreakHyphen/></w:r>" + R("one co") + "<w:r><w:softHyphen/></w:r>" + R("operates\u00AD")
            + "<w:r><w:br/></w:r>" + R("here ") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r><w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"0\" w:name=\"b\"/>"));

        Assert.Equal(["1.\tno\u2011one cooperates here α→"], docx.Lines());
    }

    [Fact]
    public void A_line_break_between_Han_characters_leaves_no_space() =>
        Assert.Equal(["气候变化框架公约"], new DocxBuilder().Body(P(R("气候变化") + "<w:r><w:br/></w:r>" + R("框架公约"))).Lines());

    [Fact]
    public void Fields_give_their_results_and_never_their_instructions()
    {
        string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
        var docx = new DocxBuilder().Body(
            P(R("See ") + Field("begin") + "<w:r><w:instrText> REF \"</w:instrText></w:r>" + Field("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + Field("separate") + R("99") + Field("end") + Field("separate") + R("annex 3") + Field("end") + R(".")),
            P("<w:fldSimple w:instr=\"SEQ Table\">" + R("4") + "</w:fldSimple>" + R(" rows")),
            P(Field("begin") + "<w:r><w:instrText>BROKEN</w:instrText></w:r>"),
            P(R("Kept after a broken field")),
            P("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"no\"/><w:listEntry w:val=\"yes\"/></w:ddList></w:ffData></w:fldChar></w:r>" + Field("separate") + Field("end")));

        Assert.Equal(["See annex 3.", "4 rows", "Kept after a broken field", "yes"], docx.Lines());
    }

    [Fact]
    public void Numbers_that_Word_counts_by_field_are_counted()
    {
        string Number(string instruction) => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var docx = new DocxBuilder().Body(
            P(Number("AUTONUM") + "<w:r><w:tab/></w:r>" + R("One")), P("<w:fldSimple w:instr=\"AUTONUM \\e\"/>" + R(" Two")),
            P(Number("LISTNUM") + R(" A")), P(Number("LISTNUM \\l 2") + R(" B")), P(Number("LISTNUM \\l 2") + R(" C")), P(Number("LISTNUM \\s 7") + R(" D")), P(Number("PAGE") + R("E")));

        Assert.Equal(["1.\tOne", "2 Two", "1) A", "a) B", "b) C", "7) D", "E"], docx.Lines());
    }

    [Fact]
    public void A_drop_capital_is_the_first_letter_of_its_paragraph() =>
        Assert.Equal(["The water"], new DocxBuilder().Body(P(R("T"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>"), P(R("he water"))).Lines());

    [Fact]
    public void Content_controls_smart_tags_links_and_comments_give_the_words_the_page_shows()
    {
        var docx = new DocxBuilder().Body(
            "<w:sdt><w:sdtPr><w:alias w:val=\"hint\"/></w:sdtPr><w:sdtContent>" + P(R("Controlled ") + "<w:sdt><w:sdtContent>" + R("inline") + "</w:sdtContent></w:sdt>") + "</w:sdtContent></w:sdt>",
            P("<w:smartTag w:element=\"place\">" + R("Geneva") + "</w:smartTag><w:commentRangeStart w:id=\"1\"/><w:hyperlink r:id=\"x\">" + R(" link") + "</w:hyperlink><w:r><w:commentReference w:id=\"1\"/></w:r><w:customXml w:element=\"x\">" + R(" custom") + "</w:customXml>"));

        Assert.Equal(["Controlled inline", "Geneva link custom"], docx.Lines());
    }

    [Fact]
    public void Formulas_are_one_line_of_text()
    {
        var docx = new DocxBuilder().Body(P(R("E = ") + "<m:oMath><m:r><m:t>m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>"));

        Assert.Equal(["E = mc^2a/b"], docx.Lines());
    }

    [Fact]
    public void Hidden_words_are_left_out_and_a_warning_says_so()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"secret\"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Note\"><w:name w:val=\"note to translator\"/><w:rPr><w:vanish/></w:rPr></w:style>")
            .Body(P(R("Shown") + R(" by run", "<w:vanish/>") + R(" by style", "<w:rStyle w:val=\"Secret\"/>") + R(" again", "<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>")), P(R("whole paragraph"), Styled("Note")));

        var read = docx.Read();

        Assert.Equal(["Shown again"], docx.Lines());
        Assert.Contains("31 characters", Assert.Single(read.Warnings, warning => warning.Code == "hidden-text").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_paragraph_does_not_count()
    {
        var docx = new DocxBuilder().Numbering(List(1, "decimal|%1.")).Body(
            P(R("A"), Numbered(1)), P(R("secret", "<w:vanish/>"), Numbered(1) + "<w:rPr><w:vanish/></w:rPr>"), P(R("B"), Numbered(1)));

        Assert.Equal(["1. A", "2. B"], docx.Lines());
    }

    [Fact]
    public void A_text_box_comes_after_its_paragraph_and_once_although_the_file_holds_it_twice()
    {
        var box = "<w:txbxContent>" + P(R("In the box")) + "</w:txbxContent>";
        var docx = new DocxBuilder().Body(
            P(R("Around") + $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + R(" it")),
            P(R("Next")));

        Assert.Equal(["Around it", "In the box", "Next"], docx.Lines());
        Assert.Equal(FlowStyle.Quote, docx.Read().Paragraphs[1].Style);
    }

    [Fact]
    public void Tables_keep_their_cells_and_nested_tables_stand_in_their_cell()
    {
        var docx = new DocxBuilder().Numbering(List(1, "decimal|%1."))
            .Body(Table(["Year", "Share"], [P(R("2030"), Numbered(1)) + P(R("45%")), Table(["a", "b"], ["c", "d"]) + P("")]));

        var table = Assert.Single(docx.Read().Paragraphs);

        Assert.Equal(FlowStyle.Table, table.Style);
        Assert.Equal([["Year", "Share"], ["1. 2030 45%", "a\tb c\td"]], table.Rows.Select(row => row.ToArray()));
        Assert.Equal("Year\tShare 1. 2030 45%\ta\tb c\td", table.Text);
    }

    [Fact]
    public void A_table_of_one_cell_is_a_box_of_paragraphs()
    {
        var read = new DocxBuilder().Body(Table([P(R("One.")) + P(R("Two."))]), P(R("Body"))).Read();

        Assert.Equal([("One.", FlowStyle.Quote), ("Two.", FlowStyle.Quote), ("Body", FlowStyle.Body)], read.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Style)));
    }

    [Fact]
    public void Notes_are_joined_by_key_and_their_marks_are_not_in_the_text()
    {
        string Note(string id, string text) => $"<w:footnote w:id=\"{id}\">" + P("<w:r><w:footnoteRef/></w:r>" + R(" " + text)) + "</w:footnote>";
        var docx = new DocxBuilder()
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\">" + P("<w:r><w:separator/></w:r>") + "</w:footnote>" + Note("2", "Second.") + Note("1", "First.") + Note("5", "Never referred to.") + "<w:footnote w:id=\"3\">" + P(R("* Starred.")) + P(R("Two paragraphs.")) + "</w:footnote>")
            .Endnotes("<w:endnote w:id=\"1\">" + P("<w:r><w:endnoteRef/></w:r>" + R("At the end.")) + "</w:endnote>")
            .Body(P(R("See") + Mark("footnote", 1) + R(" and") + Mark("footnote", 2) + R(", ") + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r>" + R("also") + Mark("endnote", 1)));

        var read = docx.Read(RevisionView.Marked).Paragraphs;

        Assert.Equal("See and, also", read[0].Text);
        Assert.Equal([(3, "footnote-1"), (7, "footnote-2"), (9, "footnote-3"), (13, "endnote-1")], read[0].Notes.Select(note => (note.At, note.Key)));
        Assert.Equal([("1", "First."), ("2", "Second."), ("*", "Starred. Two paragraphs."), ("i", "At the end.")], read.Skip(1).Select(note => (note.NoteMarker!, note.Text)));
        Assert.All(read.Skip(1), note => Assert.Equal(FlowStyle.Footnote, note.Style));

        static string Mark(string kind, int id) => $"<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>";
    }

    [Fact]
    public void The_number_of_a_note_that_is_printed_again_is_a_mark_and_no_words()
    {
        string Again(string bookmark) => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NOTEREF {bookmark} \\f \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var docx = new DocxBuilder()
            .Footnotes("<w:footnote w:id=\"1\">" + P(R("First.")) + "</w:footnote>")
            .Body(
                P(R("by 2025") + "<w:bookmarkStart w:id=\"7\" w:name=\"again\"/><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:bookmarkEnd w:id=\"7\"/>"),
                P(R("by 2030") + Again("again") + R(".")),
                P(R("by 2035") + "<w:fldSimple w:instr=\" NOTEREF again \">" + R("1") + "</w:fldSimple>"),
                P(R("see note ") + Again("elsewhere")));

        var read = docx.Read(RevisionView.Marked).Paragraphs;

        Assert.Equal(["by 2025", "by 2030.", "by 2035", "see note 1", "First."], read.Select(paragraph => paragraph.Text));
        Assert.Equal([(7, "footnote-1")], read[1].Notes.Select(note => (note.At, note.Key)));
        Assert.Equal([(7, "footnote-1")], read[2].Notes.Select(note => (note.At, note.Key)));
        Assert.Empty(read[3].Notes);
    }

    [Fact]
    public void Headers_and_footers_are_kept_once_each_with_a_warning()
    {
        var docx = new DocxBuilder()
            .Header("h1", "default", P(R("A/RES/80/900")))
            .Header("h2", "first", P(R("United Nations")))
            .Header("h3", "even", P(R("Not shown")))
            .Footer("f1", "default", P(R("A/RES/80/900")) + P(R("25-00001")))
            .Section("<w:titlePg/>")
            .Body(P(R("Body")));

        var read = docx.Read();

        Assert.Equal(["United Nations", "A/RES/80/900", "Body", "25-00001"], read.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([FlowStyle.Furniture, FlowStyle.Furniture, FlowStyle.Body, FlowStyle.Furniture], read.Paragraphs.Select(paragraph => paragraph.Style));
        Assert.Equal(3, read.Warnings.Count(warning => warning.Code == "running-head"));
    }

    [Theory]
    [InlineData("Title", nameof(FlowStyle.Title), null)]
    [InlineData("heading 3", nameof(FlowStyle.Heading), 3)]
    [InlineData("_ H _Ch_", nameof(FlowStyle.Heading), 1)]
    [InlineData("_ H_1", nameof(FlowStyle.Heading), 2)]
    [InlineData("_ H_2/3", nameof(FlowStyle.Heading), 3)]
    [InlineData("_ Single Txt", nameof(FlowStyle.Body), null)]
    [InlineData("Call", nameof(FlowStyle.Heading), 2)]
    [InlineData("enumlev2", nameof(FlowStyle.ListItem), 2)]
    [InlineData("List Bullet 3", nameof(FlowStyle.ListItem), 3)]
    [InlineData("caption", nameof(FlowStyle.Caption), null)]
    [InlineData("Intense Quote", nameof(FlowStyle.Quote), null)]
    [InlineData("toc 2", nameof(FlowStyle.Furniture), 2)]
    [InlineData("Anything Else", nameof(FlowStyle.Body), null)]
    public void The_name_of_a_style_or_of_the_one_it_is_based_on_says_what_a_paragraph_is(string name, string style, int? level)
    {
        var docx = new DocxBuilder()
            .Styles($"<w:style w:type=\"paragraph\" w:styleId=\"X1\"><w:name w:val=\"{name}\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"X2\"><w:name w:val=\"my own\"/><w:basedOn w:val=\"X1\"/></w:style>")
            .Body(P(R("a"), Styled("X1")), P(R("b"), Styled("X2")));

        Assert.All(docx.Read().Paragraphs, paragraph => Assert.Equal((style, level), (paragraph.Style.ToString(), paragraph.StyleLevel)));
    }

    [Fact]
    public void An_outline_level_makes_a_heading_and_styles_give_indentation_and_alignment()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"a\"/><w:pPr><w:ind w:left=\"720\"/><w:jc w:val=\"center\"/></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"b\"/><w:basedOn w:val=\"A\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>")
            .Body(P(R("a"), Styled("B")), P(R("b"), "<w:outlineLvl w:val=\"0\"/>"), P(R("c"), Styled("A") + "<w:ind w:start=\"240\"/><w:jc w:val=\"left\"/>"));

        var read = docx.Read().Paragraphs;

        Assert.Equal([(FlowStyle.Heading, 2), (FlowStyle.Heading, 1), (FlowStyle.Body, null)], read.Select(paragraph => (paragraph.Style, paragraph.StyleLevel)));
        Assert.Equal([36, null, 12], read.Select(paragraph => paragraph.Indent));
        Assert.Equal([true, false, false], read.Select(paragraph => paragraph.IsCentred));
    }

    [Fact]
    public void The_opening_emphasis_ends_where_the_first_plain_word_begins()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"character\" w:styleId=\"E\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/></w:rPr></w:style>")
            .Body(
                P(R("Recalling also", "<w:i/>") + R(" its resolution", "")),
                P(R("回顾", "<w:b/>") + R("其决议")),
                P(R("1.") + "<w:r><w:tab/></w:r>" + R("Requests", "<w:rStyle w:val=\"E\"/>") + R(" ") + R("again", "<w:iCs/>") + R(" the")),
                P(R("Plain words then ") + R("bold", "<w:b/>")),
                P(R("Off", "<w:b w:val=\"false\"/>")));

        Assert.Equal([14, 2, 17, 0, 0], docx.Read().Paragraphs.Select(paragraph => paragraph.LeadEmphasis));
    }

    [Fact]
    public void Pages_are_known_only_where_Word_wrote_down_where_they_began()
    {
        var broken = new DocxBuilder().Body(P(R("a")), P("<w:r><w:lastRenderedPageBreak/></w:r>" + R("b") + "<w:r><w:lastRenderedPageBreak/></w:r>" + R("c")), P(R("d")));
        var plain = new DocxBuilder().Body(P(R("a") + "<w:r><w:br w:type=\"page\"/></w:r>"), P(R("b")));

        Assert.Equal([1, 2, 3], broken.Read().Paragraphs.Select(paragraph => paragraph.Page!.Value));
        Assert.All(plain.Read().Paragraphs, paragraph => Assert.Null(paragraph.Page));
    }

    [Fact]
    public void A_part_taken_in_from_elsewhere_is_not_read_and_a_warning_says_so() =>
        Assert.Equal("part-not-read", Assert.Single(new DocxBuilder().Body("<w:altChunk r:id=\"x\"/>", P(R("a"))).Read().Warnings).Code);
}
