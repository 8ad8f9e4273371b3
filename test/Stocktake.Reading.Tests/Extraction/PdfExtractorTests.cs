using System.Globalization;
using System.Text;
using Stocktake.Foundations;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Extraction.Pdf;
using Stocktake.Reading.Layout;
using Stocktake.Testing;

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
        // The engine gives the letters as they stand on the page, from left to right.
        var xhtml = Page(("20", 100, 12), ("لودلا", 150, 12), ("وعدت", 200, 12));

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

    [Theory]
    [InlineData("يناثلا/رياني", "يناير/الثاني")]
    [InlineData(".ادلب", "بلدا.")]
    [InlineData("(2024/76", "(2024/76")]
    [InlineData("ضارغلأا", "الأغراض")]
    public void Letters_of_a_word_from_right_to_left_are_put_in_reading_order(string seen, string read)
    {
        Assert.Equal(read, VisualOrder.ToReadingOrder(seen));
    }

    [Fact]
    public void A_table_is_found_by_its_columns_and_its_wrapped_cells_stay_whole()
    {
        List<PdfLine> lines =
        [
            Line("Basin", 72, 100), Line("Stations", 200, 100), Line("Since", 330, 100),
            Line("Northern", 72, 120), Line("12", 200, 120), Line("1998", 330, 120),
            Line("Southern and", 72, 140), Line("7", 200, 140), Line("2004", 330, 140),
            Line("island", 72, 153),
            Line("Eastern", 72, 173), Line("31", 200, 173), Line("1987", 330, 173),
            Line("The stations are read every day.", 72, 200),
        ];

        PdfTables.Take(lines);

        Assert.Equal(2, lines.Count);
        Assert.Equal(
            ["Basin|Stations|Since", "Northern|12|1998", "Southern and island|7|2004", "Eastern|31|1987"],
            lines[0].Rows!.Select(row => string.Join('|', row.Select(cell => string.Join(' ', cell.Select(line => line.Words[0].Text))))));
    }

    [Fact]
    public void A_list_with_labels_is_no_table()
    {
        List<PdfLine> lines = [];
        for (var row = 0; row < 5; row++)
        {
            lines.Add(Line($"({(char)('a' + row)})", 72, 100 + (row * 20)));
            lines.Add(Line("one basin and its lakes", 120, 100 + (row * 20)));
        }

        PdfTables.Take(lines);

        Assert.Equal(10, lines.Count);
    }

    [Theory]
    [InlineData("1/2", "2/2", true)]
    [InlineData("1/2", "2/7", false)]
    public void The_number_of_the_first_page_is_known_by_that_of_the_next(string first, string next, bool isFoot)
    {
        var lines = LayoutLine.Of([.. new[] { "Basins", first, "Lakes", next }.Select((text, index) => new SourceLine { Text = text, Page = 1 + (index / 2) })]);

        var layout = PageLayout.Of(lines);

        Assert.Equal(isFoot, layout.Roles[1] == LineRole.Foot);
    }

    [Fact]
    public void A_sample_report_has_its_notes_its_table_and_one_running_head()
    {
        var edition = Read(Path.Combine(SharedData.RepositoryRoot, "samples", "report-soil-moisture.eng.pdf"));

        var table = Assert.Single(edition.Blocks, block => block.Kind == BlockKind.Table);
        Assert.Equal(["North America", "780", "32"], table.Rows[1]);
        Assert.Equal(["1", "2", "3"], edition.Blocks.Where(block => block.Kind == BlockKind.Footnote).Select(note => note.Num));
        Assert.Equal(3, edition.Blocks.Sum(block => block.Notes.Length));
        Assert.Contains(edition.Blocks, block => block.Text == "Committee on the Peaceful Uses of Outer Space");
        Assert.Contains(edition.Warnings, warning => warning.Code == "running-head");
    }

    [Fact]
    public void Notes_as_large_as_the_text_are_notes()
    {
        var edition = Read(Own("report-notes-and-table.zho.pdf"));

        Assert.Equal(["1", "2"], edition.Blocks.Where(block => block.Kind == BlockKind.Footnote).Select(note => note.Num));
        Assert.Equal(["欧洲", "410", "40"], Assert.Single(edition.Blocks, block => block.Kind == BlockKind.Table).Rows[2]);
    }

    [Fact]
    public void An_Arabic_report_is_read_from_right_to_left()
    {
        var edition = Read(Own("report-right-to-left.ara.pdf"));

        Assert.Equal(Language.Arabic, edition.Work.Language);
        Assert.Equal(["1 -", "2 -", "3 -"], edition.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Num));
        Assert.Contains(edition.Citations, citation => citation.Target == "A/RES/76/76");
        Assert.Single(edition.Blocks, block => block.Kind == BlockKind.Footnote);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_below_their_title()
    {
        var edition = Read(Own("report-two-columns.eng.pdf"));

        Assert.Equal(6, edition.Blocks.Length);
        Assert.Equal(BlockKind.Title, edition.Blocks[0].Kind);
        Assert.EndsWith("before the end of the year.", edition.Blocks[3].Text, StringComparison.Ordinal);
        Assert.StartsWith("Nobody objected", edition.Blocks[4].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_file_is_refused_with_what_to_do()
    {
        NeedPoppler();

        var result = DocumentReader.Read(File.ReadAllBytes(Own("encrypted.pdf")), "encrypted.pdf");

        Assert.Equal("encrypted.pdf is encrypted: remove its password and save it again.", result.Error);
    }

    private static string Own(string name) => Path.Combine(SharedData.RepositoryRoot, "test", "Stocktake.Reading.Tests", "Extraction", "Pdfs", name);

    private static Edition Read(string path)
    {
        NeedPoppler();
        var result = DocumentReader.Read(File.ReadAllBytes(path), path);
        Assert.Null(result.Error);
        return result.Edition!;
    }

    private static PdfLine Line(string text, double left, double top) => new([new PdfWord(text, left, top, left + (text.Length * 5), top + 12)], 1);

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
