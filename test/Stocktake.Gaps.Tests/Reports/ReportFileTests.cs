using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Stocktake.Foundations;
using Stocktake.Gaps.Reports;

namespace Stocktake.Gaps.Tests.Reports;

public sealed class ReportFileTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly ReportDocument Report = ResolutionReport.Make(MadeGap.Whole(), MadeGap.Day, Language.English);

    // What no text should hold and some do: half a pair, a control character, what is no character, marks of HTML.
    private static readonly ReportDocument Hostile = new()
    {
        Language = Language.Chinese,
        Title = "<b>\u0001&\uD800",
        Blocks = [new ReportHeading("\uFFFE"), new ReportParagraph([new ReportRun("a\nb</p>", "\u0000<script>")]), new ReportTable("<t>", ["<h>", "x"], [[new ReportRun("<c>"), new ReportRun("😀")]]), new ReportChart("<f>", "\u0002<alt>", ReportChartKind.Bars, "<k>", ["<one>"], [new ReportSeries("<s>", [1])])],
    };

    [Fact]
    public void The_document_is_valid_Office_Open_XML() => Assert.All([Report, Hostile], report =>
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(ReportDocx.Write(report)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    });

    [Fact]
    public void The_document_has_styles_numbers_footnotes_a_heading_row_language_and_title()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(ReportDocx.Write(Report)), isEditable: false);
        var main = document.MainDocumentPart!;
        var body = XDocument.Load(main.GetStream());

        Assert.Equal("Progress report on LAKE/RES/1", document.PackageProperties.Title);
        Assert.Equal("en", document.PackageProperties.Language);
        Assert.Equal("en-GB", Values(XDocument.Load(main.StyleDefinitionsPart!.GetStream()), "lang").Single());
        Assert.Superset(new HashSet<string> { "Title", "Heading1", "Normal" }, Values(body, "pStyle").ToHashSet());
        Assert.Equal(Report.Blocks.OfType<ReportParagraph>().Select(paragraph => paragraph.Level).Where(level => level > 0), body.Descendants(Word + "ilvl").Select(level => int.Parse(level.Attribute(Word + "val")!.Value, System.Globalization.CultureInfo.InvariantCulture) + 1));
        Assert.Equal(["%1.", "(%2)", "•"], Values(XDocument.Load(main.NumberingDefinitionsPart!.GetStream()), "lvlText"));
        Assert.Equal(Report.Blocks.OfType<ReportTable>().Count(), body.Descendants(Word + "tblHeader").Count());
        var notes = Report.Blocks.OfType<ReportParagraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Note).OfType<string>().Distinct().ToList();
        Assert.Equal(Enumerable.Range(1, notes.Count), body.Descendants(Word + "footnoteReference").Select(mark => (int)mark.Attribute(Word + "id")!));
        Assert.Equal(notes, XDocument.Load(main.FootnotesPart!.GetStream()).Descendants(Word + "footnote").Skip(2).Select(note => note.Value.Trim()));
    }

    [Fact]
    public void Nothing_in_the_document_leads_out_of_it_or_runs()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(ReportDocx.Write(Report)), isEditable: false);

        Assert.Equal(WordprocessingDocumentType.Document, document.DocumentType);
        Assert.Empty(document.MainDocumentPart!.ExternalRelationships);
        Assert.Empty(document.MainDocumentPart.HyperlinkRelationships);
        Assert.Null(document.MainDocumentPart.VbaProjectPart);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(ReportDocx.Write(Report), ReportDocx.Write(ResolutionReport.Make(MadeGap.Whole(), MadeGap.Day, Language.English)));

    [Fact]
    public void The_page_holds_numbers_notes_and_a_table_and_its_marks_lead_to_the_notes_and_back()
    {
        var page = ReportHtml.Write(Report);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<p>This report says", page, StringComparison.Ordinal);
        Assert.Contains("<p>1. Paragraph 1, addressed to", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"below\">(b) To nobody", page, StringComparison.Ordinal);
        Assert.Contains("<a id=\"mark-1\" href=\"#note-1\" role=\"doc-noteref\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<p id=\"note-1\"><a href=\"#mark-1\" role=\"doc-backlink\">1</a> LAKE/RES/1, para_1;", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2<sup>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_never_become_marks_of_the_page()
    {
        var page = ReportHtml.Write(Hostile);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>&lt;b&gt; &amp;\uFFFD</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p>1. a b&lt;/p&gt;<sup>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_are_doubled_after_the_last_and_begin_again_below_the_next_number()
    {
        var numbers = new ReportNumbers();

        Assert.Equal("1.", numbers.Next(1));
        var letters = Enumerable.Range(0, 28).Select(_ => numbers.Next(2)).ToList();
        Assert.Equal(("(a)", "(z)", "(aa)", "(bb)"), (letters[0], letters[25], letters[26], letters[27]));
        Assert.Equal(("2.", "(a)"), (numbers.Next(1), numbers.Next(2)));
    }

    private static IEnumerable<string> Values(XDocument part, string element) => part.Descendants(Word + element).Select(each => each.Attribute(Word + "val")!.Value);
}
