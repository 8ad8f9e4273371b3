using System.Text;
using Stocktake.Foundations;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Tests.Html;

public sealed class HtmlTests
{
    [Fact]
    public void Lists_have_the_labels_that_a_browser_shows()
    {
        var paragraphs = Read("<ol start=3><li>Three<ol type=a><li>One</ol><li>Four</ol><ol reversed><li>Two<li>One</ol><ol type=I><li value=9>Nine</ol><ul><li>Dot</ul><ul style='list-style: none'><li>Plain</ul>");

        Assert.Equal(["3.", "a.", "4.", "2.", "1.", "IX.", "•", null], paragraphs.Select(paragraph => paragraph.Label));
        Assert.Equal([0, 1, 0], paragraphs.Take(3).Select(paragraph => paragraph.LabelLevel!.Value));
    }

    [Fact]
    public void A_printed_label_is_not_doubled_by_the_list()
    {
        var paragraph = Assert.Single(Read("<ol><li>(a) Measure the river;</ol>"));

        Assert.Null(paragraph.Label);
        Assert.Equal("(a) Measure the river;", paragraph.Text);
    }

    [Theory]
    [InlineData("<p>Water<sup><a href='#n1' id='r1'>1</a></sup> is life.</p><p id='n1'><sup>1</sup> A note. <a href='#r1'>↩</a></p>")]
    [InlineData("<p>Water<a href='#n1' role='doc-noteref'><sup>1</sup></a> is life.</p><section><ol><li id='n1'><p>A note. <a href='#r' role='doc-backlink'>back</a></p></li></ol></section>")]
    [InlineData("<p>Water<sup>1</sup> is life.</p><hr><p><sup>1</sup> A note.</p>")]
    [InlineData("<p>Water<a href='#n1'>[1]</a> is life.</p><footer><p id='n1'>[<a href='#x'>1</a>] A note.</p></footer>")]
    public void Footnotes_of_the_common_forms_find_their_marks(string html)
    {
        var paragraphs = Read(html);

        Assert.Equal("Water is life.", paragraphs[0].Text);
        var note = Assert.Single(paragraphs, paragraph => paragraph.Style == FlowStyle.Footnote);
        Assert.Equal(new FlowNoteMark(5, note.NoteKey!), Assert.Single(paragraphs[0].Notes));
        Assert.Contains("A note.", note.Text, StringComparison.Ordinal);
        Assert.Equal("1", note.NoteMarker);
    }

    [Fact]
    public void Furniture_hidden_words_and_scripts_are_told_apart_from_the_text()
    {
        var paragraphs = Read("<nav><a href='/'>Home</a></nav><p>Text <span hidden>no</span><span style='display:none'>no</span>here.</p><script>no()</script><footer>Foot</footer>");

        Assert.Equal([("Home", FlowStyle.Furniture), ("Text here.", FlowStyle.Body), ("Foot", FlowStyle.Furniture)], paragraphs.Select(paragraph => (paragraph.Text, paragraph.Style)));
    }

    [Fact]
    public void Headings_quotations_tables_and_captions_are_read()
    {
        var paragraphs = Read("<h1>T</h1><h2>S</h2><blockquote><p>Q</p></blockquote><table><caption>C</caption><tr><th>a<td>b<tr><td>1<td>2</table><figure><img alt=x><figcaption>F</figcaption></figure>");

        Assert.Equal([FlowStyle.Title, FlowStyle.Heading, FlowStyle.Quote, FlowStyle.Caption, FlowStyle.Table, FlowStyle.Caption], paragraphs.Select(paragraph => paragraph.Style));
        Assert.Equal("a\tb 1\t2", paragraphs[4].Text);
        Assert.Equal(["1", "2"], paragraphs[4].Rows[1]);
    }

    [Fact]
    public void Insertions_and_deletions_are_changes_with_their_date()
    {
        var paragraph = Assert.Single(Read("<p>By <del>2025</del> <ins datetime='2022-10-03'>2030</ins>.</p>"));

        Assert.Equal("By 2025 2030.", paragraph.Text);
        Assert.Equal([(ChangeKind.Deleted, 3, 7, null), (ChangeKind.Inserted, 8, 12, "2022-10-03")], paragraph.Changes.Select(change => (change.Kind, change.Start, change.End, change.Date)));
    }

    [Fact]
    public void The_page_states_its_title_and_language()
    {
        var source = Extract("<html lang=zh-CN><title>水资源说明 | 网站</title><h1>水资源说明</h1><p>正文。");

        Assert.Equal(("水资源说明", Language.Chinese), (source.Document.Stated!.Title, source.Document.Stated.Language!.Value));
    }

    [Fact]
    public void A_declared_legacy_encoding_is_decoded()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("<html><meta charset=gb2312><p>关于河流的决定。</p>");

        var source = (FlowSource)HtmlExtractor.Extract(bytes, "page.html");

        Assert.Equal("关于河流的决定。", Assert.Single(source.Document.Paragraphs).Text);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var failure = Assert.Throws<ReadFailureException>(() => Extract("<p>x" + string.Concat(Enumerable.Repeat("<div>", 20_000))));

        Assert.Contains("deep", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_refused() =>
        Assert.Throws<ReadFailureException>(() => Extract("<html><body><script>draw()</script></body></html>"));

    private static FlowParagraph[] Read(string html) => [.. Extract(html).Document.Paragraphs];

    private static FlowSource Extract(string html) => (FlowSource)HtmlExtractor.Extract(Encoding.UTF8.GetBytes(html), "page.html");
}
