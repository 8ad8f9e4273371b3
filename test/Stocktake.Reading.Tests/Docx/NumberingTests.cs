using static Stocktake.Reading.Tests.Docx.DocxBuilder;

namespace Stocktake.Reading.Tests.Docx;

public sealed class NumberingTests
{
    private static readonly string[] Usual = ["decimal|%1.", "lowerLetter|(%2)", "lowerRoman|(%3)"];

    [Fact]
    public void Lower_levels_begin_again_after_higher_ones()
    {
        var docx = new DocxBuilder().Numbering(List(1, Usual)).Body(
            Item("A", 1), Item("B", 1, 1), Item("C", 1, 1), Item("D", 1, 2), Item("E", 1), Item("F", 1, 1), Item("G", 1, 2));

        Assert.Equal(["1. A", "(a) B", "(b) C", "(i) D", "2. E", "(a) F", "(i) G"], docx.Lines());
        Assert.Equal([0, 1, 1, 2, 0, 1, 2], docx.Read().Paragraphs.Select(paragraph => paragraph.LabelLevel!.Value));
    }

    [Fact]
    public void Patterns_show_the_numbers_of_several_levels_and_legal_levels_show_figures()
    {
        var docx = new DocxBuilder()
            .Numbering(Abstract(1, "upperRoman|Article %1.") [..^"</w:abstractNum>".Length] + Level(1, "decimal|%1.%2", "<w:isLgl/>") + Level(2, "lowerLetter|%1.%2.%3)") + "</w:abstractNum>" + Instance(1, 1))
            .Body(Item("A", 1), Item("B", 1), Item("C", 1, 1), Item("D", 1, 2));

        Assert.Equal(["Article I. A", "Article II. B", "2.1 C", "II.1.a) D"], docx.Lines());
    }

    [Fact]
    public void Instances_of_one_list_count_on_together_unless_a_start_is_overridden()
    {
        var docx = new DocxBuilder()
            .Numbering(Abstract(1, Usual) + Instance(1, 1) + Instance(2, 1) + Instance(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"))
            .Body(Item("A", 1), Item("B", 2), Item("C", 3), Item("D", 3), Item("E", 1));

        Assert.Equal(["1. A", "2. B", "1. C", "2. D", "3. E"], docx.Lines());
    }

    [Fact]
    public void An_override_may_bring_a_level_of_its_own()
    {
        var docx = new DocxBuilder()
            .Numbering(Abstract(1, Usual) + Instance(1, 1, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperLetter|%1)")}</w:lvlOverride>"))
            .Body(Item("A", 1), Item("B", 1));

        Assert.Equal(["A) A", "B) B"], docx.Lines());
    }

    [Theory]
    [InlineData("<w:lvlRestart w:val=\"0\"/>", "(c) D", "(d) F")]
    [InlineData("", "(c) D", "(a) F")]
    public void A_level_may_never_begin_again(string restart, string fourth, string last)
    {
        var docx = new DocxBuilder()
            .Numbering($"<w:abstractNum w:abstractNumId=\"1\">{Level(0, Usual[0])}{Level(1, Usual[1], restart)}</w:abstractNum>" + Instance(1, 1))
            .Body(Item("A", 1), Item("B", 1, 1), Item("C", 1, 1), Item("D", 1, 1), Item("E", 1), Item("F", 1, 1));

        Assert.Equal(["1. A", "(a) B", "(b) C", fourth, "2. E", last], docx.Lines());
    }

    [Fact]
    public void A_level_may_begin_again_after_a_far_level_only()
    {
        var docx = new DocxBuilder()
            .Numbering($"<w:abstractNum w:abstractNumId=\"1\">{Level(0, Usual[0])}{Level(1, Usual[1])}{Level(2, Usual[2], "<w:lvlRestart w:val=\"1\"/>")}</w:abstractNum>" + Instance(1, 1))
            .Body(Item("A", 1), Item("B", 1, 1), Item("C", 1, 2), Item("D", 1, 1), Item("E", 1, 2), Item("F", 1), Item("G", 1, 2));

        Assert.Equal(["1. A", "(a) B", "(i) C", "(b) D", "(ii) E", "2. F", "(i) G"], docx.Lines());
    }

    [Fact]
    public void A_level_that_was_skipped_counts_from_its_start()
    {
        var docx = new DocxBuilder().Numbering(List(1, "decimal|%1.", "decimal|%1.%2")).Body(Item("A", 1, 1), Item("B", 1, 1), Item("C", 1));

        Assert.Equal(["1.1 A", "1.2 B", "2. C"], docx.Lines());
    }

    [Fact]
    public void Styles_bring_their_list_and_the_level_tied_to_them()
    {
        var docx = new DocxBuilder()
            .Styles(Style("H1", "heading 1", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + Style("H2", "heading 2", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>") + Style("Child", "child", "", "H2") + Style("Off", "off", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "H1"))
            .Numbering($"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "chineseCounting|%1、", "<w:pStyle w:val=\"H1\"/>")}{Level(1, "chineseCounting|（%2）", "<w:pStyle w:val=\"H2\"/>")}</w:abstractNum>" + Instance(1, 1))
            .Body(P(R("总则"), Styled("H1")), P(R("目的"), Styled("H2")), P(R("范围"), Styled("Child")), P(R("无编号"), Styled("Off")), P(R("附则"), Styled("H1")), P(R("也无"), Styled("H1") + Numbered(0)));

        Assert.Equal(["一、 总则", "（一） 目的", "（二） 范围", "无编号", "二、 附则", "也无"], docx.Lines());
    }

    [Fact]
    public void A_list_may_be_defined_by_a_numbering_style()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"numbering\" w:styleId=\"Outline\"><w:name w:val=\"Outline\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>")
            .Numbering("<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Outline\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Outline\"/>" + Level(0, "upperLetter|%1.") + "</w:abstractNum>" + Instance(1, 1) + Instance(2, 2))
            .Body(Item("A", 1), Item("B", 2));

        Assert.Equal(["A. A", "B. B"], docx.Lines());
    }

    [Fact]
    public void A_numbering_style_that_points_at_itself_numbers_nothing()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"numbering\" w:styleId=\"Loop\"><w:name w:val=\"Loop\"/><w:basedOn w:val=\"Loop\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .Numbering("<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Loop\"/></w:abstractNum>" + Instance(1, 1))
            .Body(Item("A", 1));

        Assert.Equal(["A"], docx.Lines());
    }

    [Fact]
    public void Bullets_are_shown_as_the_font_draws_them_and_make_list_items()
    {
        string Bullet(int level, string sign, string font) => $"<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{sign}\"/><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/></w:rPr></w:lvl>";
        var docx = new DocxBuilder()
            .Numbering($"<w:abstractNum w:abstractNumId=\"1\">{Bullet(0, "\uF0B7", "Symbol")}{Bullet(1, "o", "Courier New")}{Bullet(2, "\uF0A7", "Wingdings")}{Bullet(3, "–", "Times")}</w:abstractNum>" + Instance(1, 1))
            .Body(Item("A", 1), Item("B", 1, 1), Item("C", 1, 2), Item("D", 1, 3));

        Assert.Equal(["• A", "○ B", "▪ C", "– D"], docx.Lines());
        Assert.All(docx.Read().Paragraphs, paragraph => Assert.Equal(Flow.FlowStyle.ListItem, paragraph.Style));
        Assert.Equal([1, 2, 3, 4], docx.Read().Paragraphs.Select(paragraph => paragraph.StyleLevel!.Value));
    }

    [Fact]
    public void Numbers_are_counted_as_if_all_changes_were_accepted_and_the_former_ones_are_kept()
    {
        var docx = new DocxBuilder().Numbering(List(1, Usual)).Body(
            Item("A", 1),
            P(Del("B"), Numbered(1) + Mark("del")),
            Item("C", 1),
            P(Ins("D"), Numbered(1) + Mark("ins")),
            Item("E", 1));

        var marked = docx.Read(RevisionView.Marked).Paragraphs;

        Assert.Equal(["1. A", "2. B", "2. C", "3. D", "4. E"], docx.Lines());
        Assert.Equal([null, null, "3.", null, null], marked.Select(paragraph => paragraph.FormerLabel));
        Assert.Equal(["1. A", "2. B", "3. C", "4. E"], docx.Lines(RevisionView.Original));
        Assert.Equal(["1. A", "2. C", "3. D", "4. E"], docx.Lines(RevisionView.Revised));
    }

    [Fact]
    public void A_tracked_change_of_the_numbering_keeps_the_former_label()
    {
        var docx = new DocxBuilder().Numbering(List(1, Usual)).Body(
            Item("A", 1),
            P(R("B"), Numbered(1, 1) + $"<w:pPrChange {By}><w:pPr>{Numbered(1)}</w:pPr></w:pPrChange>"),
            P(R("C"), $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins {By}/></w:numPr>"),
            P(R("D"), $"<w:pPrChange {By}><w:pPr>{Numbered(1)}</w:pPr></w:pPrChange>"));

        Assert.Equal(["1. A", "(a) B", "2. C", "D"], docx.Lines());
        Assert.Equal(["1. A", "2. B", "C", "3. D"], docx.Lines(RevisionView.Original));
        Assert.Equal([null, "2.", null, "3."], docx.Read(RevisionView.Marked).Paragraphs.Select(paragraph => paragraph.FormerLabel));
        Assert.Equal(new Revision(RevisionKind.Tracked, 0, 0, 1), docx.Read().Revision);
    }

    [Fact]
    public void Joined_paragraphs_have_the_label_of_the_mark_that_is_left()
    {
        var docx = new DocxBuilder().Numbering(List(1, Usual)).Body(Item("A", 1), P(R("B, "), Numbered(1) + Mark("del")), Item("C", 1), Item("D", 1));

        Assert.Equal(["1. A", "2. B, C", "3. D"], docx.Lines(RevisionView.Revised));
        Assert.Equal(["1. A", "2. B,", "3. C", "4. D"], docx.Lines(RevisionView.Original));
    }

    [Fact]
    public void Levels_without_a_definition_and_lists_without_levels_have_no_label()
    {
        var docx = new DocxBuilder().Numbering(List(1, Usual)).Body(Item("A", 1, 7), Item("B", 9), Item("C", 1, 99));

        Assert.Equal(["A", "B", "C"], docx.Lines());
    }

    private static string Item(string text, int list, int level = 0) => P(R(text), Numbered(list, level));

    private static string Style(string id, string name, string properties, string basedOn = "") =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(basedOn.Length > 0 ? $"<w:basedOn w:val=\"{basedOn}\"/>" : "")}<w:pPr>{properties}</w:pPr></w:style>";
}
