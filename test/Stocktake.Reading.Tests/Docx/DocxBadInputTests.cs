using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Reading.Extraction;
using static Stocktake.Reading.Tests.Docx.DocxBuilder;

namespace Stocktake.Reading.Tests.Docx;

public sealed class DocxBadInputTests
{
    private const string Main = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>";

    [Fact]
    public void A_file_that_was_cut_off_is_refused_in_one_sentence()
    {
        var whole = Sample();

        AssertRefused(whole[..(whole.Length / 2)], "cut off or damaged");
        AssertRefused(whole[..4], "cut off or damaged");
    }

    [Theory]
    [InlineData("xl/workbook.xml", "an Excel workbook")]
    [InlineData("ppt/presentation.xml", "a PowerPoint presentation")]
    [InlineData("readme.txt", "a ZIP archive of 1 files (the first is readme.txt)")]
    public void Other_packages_are_named_for_what_they_are(string part, string kind) => AssertRefused(Zip((part, "<x/>")), kind);

    [Fact]
    public void An_OpenDocument_file_and_an_empty_archive_are_named_for_what_they_are()
    {
        AssertRefused(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "an OpenDocument file");
        AssertRefused(Zip(), "an empty ZIP archive");
    }

    [Fact]
    public void A_workbook_that_its_relationship_names_is_not_read_as_a_document() =>
        AssertRefused(Zip(("_rels/.rels", Relationship("xl/workbook.xml")), ("xl/workbook.xml", "<workbook/>")), "an Excel workbook");

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE w SYSTEM \"file:///etc/hostname\">")]
    public void Document_types_and_their_entities_are_refused(string type) => AssertRefused(Package(type + Main), "declares a document type");

    [Fact]
    public void Broken_markup_is_refused_with_its_place() => AssertRefused(Package(Main[..^5]), "line 1");

    [Fact]
    public void Elements_nested_without_end_are_refused_and_do_no_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000));

        AssertRefused(Package(Main.Replace("<w:body>", "<w:body>" + deep, StringComparison.Ordinal)), "deeper than");
    }

    [Fact]
    public void A_bomb_is_stopped_while_it_unpacks()
    {
        var bomb = Package(Main.Replace("x</w:t>", new string('x', 100 << 20) + "</w:t>", StringComparison.Ordinal));

        AssertRefused(bomb, "ZIP bomb");
    }

    [Fact]
    public void An_archive_of_too_many_files_is_refused_before_it_is_opened() =>
        AssertRefused(Zip([.. Enumerable.Range(0, 10_001).Select(number => ($"f{number}", ""))]), "10001 files");

    [Fact]
    public void Relationships_that_lead_out_of_the_package_are_not_followed()
    {
        var docx = new DocxBuilder().Body(P("<w:hyperlink r:id=\"out\">" + R("text") + "</w:hyperlink>")).Build();
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/_rels/document.xml.rels")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/_rels/document.xml.rels").Open());
            writer.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"out\" Type=\"http://x/footnotes\" Target=\"file:///etc/hostname\" TargetMode=\"External\"/><Relationship Id=\"up\" Type=\"http://x/styles\" Target=\"../../../../etc/hostname\"/></Relationships>");
        }

        var read = (FlowSource)DocxExtractor.Extract(stream.ToArray(), "test.docx");

        Assert.Equal("text", Assert.Single(read.Document.Paragraphs).Text);
    }

    [Fact]
    public void A_strict_document_reads_like_any_other()
    {
        var strict = Main.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);

        var read = (FlowSource)DocxExtractor.Extract(Package(strict), "test.docx");

        Assert.Equal("x", Assert.Single(read.Document.Paragraphs).Text);
    }

    [Fact]
    public void Any_document_altered_or_cut_anywhere_is_read_or_refused()
    {
        var whole = Sample();
        var change = Gen.Zip(Gen.Choose(0, whole.Length - 1), Gen.Choose(0, 255));

        Prop.ForAll(Arb.From(Gen.Zip(change.ListOf(), Gen.Choose(1, whole.Length * 2))), altered =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in altered.Item1)
            {
                bytes[at] = (byte)value;
            }

            ReadOrRefuse(bytes[..Math.Min(bytes.Length, altered.Item2)]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_markup_in_any_order_is_read()
    {
        var names = new[] { "p", "r", "t", "pPr", "rPr", "tbl", "tr", "tc", "ins", "del", "moveFrom", "sdt", "sdtContent", "numPr", "footnoteReference", "fldChar", "pict", "txbxContent", "sectPr", "sym", "pPrChange" };
        var element = Gen.Elements(names).Select(name => $"<w:{name} w:val=\"9\" w:id=\"1\" w:char=\"F0B7\" w:fldCharType=\"begin\">");
        Prop.ForAll(Arb.From(element.ListOf()), opened =>
        {
            var body = string.Concat(opened) + string.Concat(Enumerable.Reverse(opened).Select(one => "</" + one[1..one.IndexOf(' ', StringComparison.Ordinal)] + ">"));
            foreach (var view in Enum.GetValues<RevisionView>())
            {
                Assert.NotNull(new DocxBuilder().Numbering(List(9, "decimal|%1.")).Body(body, P(R("end"))).Read(view));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Sample() => new DocxBuilder()
        .Numbering(List(1, "decimal|%1."))
        .Footnotes("<w:footnote w:id=\"1\">" + P(R("Note")) + "</w:footnote>")
        .Body(P(R("One") + Ins("two") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", Numbered(1)), Table(["a", "b"], ["c", "d"]))
        .Build();

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Assert.IsType<FlowSource>(DocxExtractor.Extract(bytes, "test.docx"));
        }
        catch (ReadFailureException refusal)
        {
            Assert.Contains("test.docx", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(byte[] bytes, string part)
    {
        var refusal = Assert.Throws<ReadFailureException>(() => DocxExtractor.Extract(bytes, "test.docx"));

        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static byte[] Package(string document) => Zip(("_rels/.rels", Relationship("word/document.xml")), ("word/document.xml", document));

    private static string Relationship(string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{target}\"/></Relationships>";

    private static byte[] Zip(params (string Path, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
