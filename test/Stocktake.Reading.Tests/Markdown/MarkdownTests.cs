using System.Text;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Tests.Markdown;

public sealed class MarkdownTests
{
    [Fact]
    public void Bold_lines_run_together_are_several_headings()
    {
        var texts = Read("**样本委员会  \n水与城市专题组****第三届会议**\n\n**一. 引言**\n");

        Assert.Equal(["样本委员会", "水与城市专题组", "第三届会议", "一. 引言"], texts.Select(paragraph => paragraph.Text));
        Assert.All(texts, paragraph => Assert.Equal(FlowStyle.Heading, paragraph.Style));
    }

    [Fact]
    public void A_title_that_fills_the_width_of_its_page_is_one_heading()
    {
        var title = Assert.Single(Read("**审议沿海各城市今后的用水，特别  \n是关于加强合作以加快节水行动的  \n各种机会**\n"));

        Assert.Equal("审议沿海各城市今后的用水，特别是关于加强合作以加快节水行动的各种机会", title.Text);
    }

    [Fact]
    public void A_paragraph_cut_by_a_note_is_whole_again_and_the_star_finds_its_note()
    {
        var texts = Read("临时议程\\* 项目3\n\n1. 各城市夏季越来越热，街道和屋顶把热量留在城里，夜间也不消散，居民和供水系统承受的\n\n\\* SAMPLE/2026/L.1。\n\n压力随之增加。\n\n2. 第二段。\n");

        Assert.Equal(["临时议程项目3", "1. 各城市夏季越来越热，街道和屋顶把热量留在城里，夜间也不消散，居民和供水系统承受的压力随之增加。", "SAMPLE/2026/L.1。", "2. 第二段。"], texts.Select(paragraph => paragraph.Text));
        Assert.Equal(new FlowNoteMark(4, texts[2].NoteKey!), Assert.Single(texts[0].Notes));
        Assert.Equal((FlowStyle.Footnote, "*"), (texts[2].Style, texts[2].NoteMarker));
    }

    [Fact]
    public void A_raised_figure_is_a_mark_only_where_there_is_such_a_note()
    {
        var texts = Read("# Water\n\nThe Declaration<sup>1</sup> speaks of 5 m<sup>3</sup> a day.\n\n---\n\n<sup>1</sup> Sample, 2020.\n");

        Assert.Equal("The Declaration speaks of 5 m3 a day.", texts[1].Text);
        Assert.Equal(15, Assert.Single(texts[1].Notes).At);
        Assert.Equal("Sample, 2020.", texts[2].Text);
    }

    [Fact]
    public void Pages_that_number_their_notes_anew_keep_them_apart()
    {
        var texts = Read("# T\n\nFirst<sup>1</sup> page.\n\n<sup>1</sup> One.\n\nSecond<sup>1</sup> page.\n\n<sup>1</sup> Two.\n");

        Assert.Equal([texts[2].NoteKey, texts[4].NoteKey], texts.SelectMany(paragraph => paragraph.Notes).Select(note => note.Key));
    }

    [Fact]
    public void Labels_stay_as_printed_and_need_no_empty_line()
    {
        var texts = Read("## II. Work\n7. The group shall:\n(a) Measure;\n(b) Report\\.\n8\\. Next.\n");

        Assert.Equal(["II. Work", "7. The group shall:", "(a) Measure;", "(b) Report.", "8. Next."], texts.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Bullets_tables_quotes_links_and_references_are_read()
    {
        var texts = Read("- one *word*\n- two\n  - deeper\n\n| a | b\\|c |\n|---|---|\n| 1 | **2** |\n\n> Said [she](http://example.org) &amp; he.\n\nSee[^n].\n\n[^n]: The note\n    goes on.\n");

        Assert.Equal([FlowStyle.ListItem, FlowStyle.ListItem, FlowStyle.ListItem, FlowStyle.Table, FlowStyle.Quote, FlowStyle.Body, FlowStyle.Footnote], texts.Select(paragraph => paragraph.Style));
        Assert.Equal(2, texts[2].StyleLevel);
        Assert.Equal("a\tb|c 1\t2", texts[3].Text);
        Assert.Equal("Said she & he.", texts[4].Text);
        Assert.Equal(("The note goes on.", "n"), (texts[6].Text, texts[6].NoteMarker));
        Assert.Equal(texts[6].NoteKey, Assert.Single(texts[5].Notes).Key);
    }

    [Fact]
    public void Tagged_insertions_and_deletions_are_changes()
    {
        var paragraph = Assert.Single(Read("By <del>2025</del><ins>2030</ins> at the latest.\n"));

        Assert.Equal("By 20252030 at the latest.", paragraph.Text);
        Assert.Equal([(ChangeKind.Deleted, 3, 7), (ChangeKind.Inserted, 7, 11)], paragraph.Changes.Select(change => (change.Kind, change.Start, change.End)));
    }

    [Fact]
    public void Lines_about_the_file_are_no_heading()
    {
        var texts = Read("---\ntitle: Rivers\n---\n\n# Rivers\n");

        Assert.Equal([("title: Rivers", FlowStyle.Furniture), ("Rivers", FlowStyle.Heading)], texts.Select(paragraph => (paragraph.Text, paragraph.Style)));
    }

    private static FlowParagraph[] Read(string text) =>
        [.. Assert.IsType<FlowSource>(MarkdownExtractor.Extract(Encoding.UTF8.GetBytes(text), "sample.md")).Document.Paragraphs];
}
