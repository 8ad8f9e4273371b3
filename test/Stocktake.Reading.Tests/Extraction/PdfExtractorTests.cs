using System.Globalization;
using System.Text;
using Stocktake.Reading.Extraction.Pdf;
using Stocktake.Reading.Layout;

namespace Stocktake.Reading.Tests.Extraction;

public sealed class PdfExtractorTests
{
    [Fact]
    public void Lines_of_a_page_become_paragraphs()
    {
        NeedPoppler();
        var pdf = Pdf("BT /F1 12 Tf 14 TL 72 700 Td (The secretariat shall report on the) Tj T* (work of the group every second year.) Tj 0 -40 Td (A second paragraph stands alone.) Tj ET");

        var paragraphs = LayoutRepair.Repair(PdfExtractor.Extract(pdf, "note.pdf")).Paragraphs;

        Assert.Equal(["The secretariat shall report on the work of the group every second year.", "A second paragraph stands alone."], paragraphs.Select(paragraph => paragraph.Text));
        Assert.All(paragraphs, paragraph => Assert.Equal(1, paragraph.Page));
    }

    [Fact]
    public void A_page_without_text_is_said_to_need_recognition()
    {
        NeedPoppler();

        var failure = Assert.Throws<ReadFailureException>(() => PdfExtractor.Extract(Pdf("0 0 m 100 100 l S"), "scan.pdf"));

        Assert.Contains("optical character recognition", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_is_refused()
    {
        NeedPoppler();
        var pdf = Pdf("BT /F1 12 Tf 72 700 Td (Text) Tj ET");

        var failure = Assert.Throws<ReadFailureException>(() => PdfExtractor.Extract(pdf.AsMemory(0, 120), "cut.pdf"));

        Assert.Contains("cut off or damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_line_from_right_to_left_are_put_in_reading_order()
    {
        var xhtml = Page(("20", 100, 12), ("الدول", 150, 12), ("تدعو", 200, 12));

        var line = Assert.Single(PdfLines.Of(BoundingBoxReader.Read(new StringReader(xhtml))));

        Assert.Equal("تدعو الدول 20", line.Text);
    }

    [Fact]
    public void A_raised_figure_becomes_a_mark_and_leaves_the_text()
    {
        var xhtml = Page(("Convention", 100, 12), ("3", 161, 7), ("enters", 170, 12));

        var line = Assert.Single(PdfLines.Of(BoundingBoxReader.Read(new StringReader(xhtml))));

        Assert.Equal("Convention enters", line.Text);
        var mark = Assert.Single(line.Raised);
        Assert.Equal((10, "3"), (mark.At, mark.Key));
    }

    private static void NeedPoppler()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        Assert.True(found || Environment.GetEnvironmentVariable("CI") != "true", "pdftotext is not installed: install the package poppler-utils.");
        Assert.SkipUnless(found, "pdftotext is not installed: install the package poppler-utils.");
    }

    private static string Page(params (string Text, double Left, double Height)[] words)
    {
        var list = string.Concat(words.Select(word => string.Create(
            CultureInfo.InvariantCulture,
            $"<word xMin=\"{word.Left}\" yMin=\"100\" xMax=\"{word.Left + (word.Text.Length * word.Height / 2)}\" yMax=\"{100 + word.Height}\">{word.Text}</word>")));
        return $"<!DOCTYPE html><html><body><doc><page width=\"612\" height=\"792\"><flow><block><line>{list}</line></block></flow></page></doc></body></html>";
    }

    /// <summary>The smallest file that shows one page.</summary>
    private static byte[] Pdf(string content)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var index = 0; index < objects.Length; index++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj{objects[index]}endobj\n");
        }

        var start = file.Length;
        return Encoding.ASCII.GetBytes($"{file}{table}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    }
}
