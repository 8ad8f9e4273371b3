using System.IO.Compression;
using System.Text;

namespace Stocktake.Reading.Tests.Robustness;

/// <summary>Files made to do harm, or with nothing in them, are refused at the door in one sentence.</summary>
public sealed class HostileFileTests
{
    [Theory]
    [InlineData(" \n\t\n   \n")]
    [InlineData("\u00A0\u3000\r\n")]
    public void White_space_is_no_document(string text) => AssertRefused(Encoding.UTF8.GetBytes(text), "blank.txt", "no text");

    [Fact]
    public void A_page_of_open_elements_is_refused_before_it_is_parsed() =>
        AssertRefused(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "x"), "deep.html", "deep");

    [Fact]
    public void A_page_whose_items_and_paragraphs_are_never_closed_is_read()
    {
        var page = "<html><body><p>Begin<ul>" + string.Concat(Enumerable.Range(1, 6000).Select(i => $"<li>item {i}")) + "</ul></body></html>";

        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(page), "list.html");

        Assert.Equal(6001, result.Edition?.Blocks.Length);
    }

    [Fact]
    public void A_package_that_expands_beyond_all_measure_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + new string(' ', 140 << 20) + "</w:body></w:document>");
        }

        AssertRefused(stream.ToArray(), "bomb.docx", "ZIP bomb");
    }

    [Theory]
    [InlineData("<br>", "")]
    [InlineData("x<br>", "")]
    [InlineData("<p>Requests a report</p>", "")]
    [InlineData("<p>x<sup>1</sup></p>", "<p><sup>1</sup> A note.</p>")]
    [InlineData("<p>x<sup><a href=\"#n\">1</a></sup></p>", "<p id=\"n\">1 A note.</p>")]
    public void A_page_of_very_many_elements_side_by_side_is_read(string element, string end)
    {
        var page = "<html><body><p>Begin</p>" + string.Concat(Enumerable.Repeat(element, 60_000)) + end + "</body></html>";

        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(page), "long.html");

        Assert.Equal("Begin", result.Edition?.Blocks[0].Text);
    }

    [Theory]
    [InlineData("<section><num>1.</num><heading>H</heading><p>x</p></section>", 3)]
    [InlineData("<p>x<authorialNote marker=\"1\"><p>n</p></authorialNote></p>", 2)]
    public void An_Akoma_Ntoso_file_of_very_many_elements_side_by_side_is_read(string element, int most)
    {
        const int times = 20_000;
        var file = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"r\"><meta/><mainBody>" + string.Concat(Enumerable.Repeat(element, times)) + "</mainBody></statement></akomaNtoso>";

        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(file), "long.xml");

        Assert.InRange(result.Edition!.Blocks.Length, times, times * most);
        EditionInvariants.Check(result.Edition);
    }

    [Theory]
    [InlineData("value=\"-2147483648\"")]
    [InlineData("value=\"99999999999\"")]
    public void A_list_counts_on_whatever_number_an_item_claims(string claim)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes($"<html><body><ol><li>one</li><li {claim}>two</li></ol></body></html>"), "list.html");

        Assert.Equal(["1.", "2."], result.Edition!.Blocks.Select(block => block.Num));
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }

    private static void AssertRefused(byte[] bytes, string name, string reason)
    {
        var result = DocumentReader.Read(bytes, name);

        Assert.Null(result.Edition);
        EditionInvariants.Check(result, name);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }
}
