using System.Text;
using Stocktake.Reading.Extraction;

namespace Stocktake.Reading.Tests.Extraction;

public sealed class FormatSnifferTests
{
    [Theory]
    [InlineData("1. Requests the secretariat to report;", "Text")]
    [InlineData("# Note\n\n**Summary** of the *work*.", "Markdown")]
    [InlineData("\n# Letter of the year\n\nDear friends,\n\n## Rivers\n\nThey flow.", "Markdown")]
    [InlineData("# 1 of 3 samples was lost\n# 2 was found", "Text")]
    [InlineData("# Note\n\n| what | who |\n| --- | :-: |\n| rivers | States |", "Markdown")]
    [InlineData("| a line that was drawn |\n| --------- |\n1. Requests the secretariat to report;", "Text")]
    [InlineData("<!DOCTYPE html><html><body><p>Note</p></body></html>", "Html")]
    [InlineData("<?xml version=\"1.0\"?><akomaNtoso/>", "AkomaNtoso")]
    [InlineData("%PDF-1.4", "Pdf")]
    [InlineData("PK\u0003\u0004", "Docx")]
    public void The_content_decides_whatever_the_name_says(string content, string format)
    {
        Assert.Equal(format, FormatSniffer.Sniff(Encoding.UTF8.GetBytes(content), "wrong.docx").ToString());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\\rtf1 }", "RTF")]
    [InlineData("GIF89a", "GIF")]
    public void What_is_no_document_is_refused_in_one_sentence(string content, string word)
    {
        var failure = Assert.Throws<ReadFailureException>(() => FormatSniffer.Sniff(Encoding.Latin1.GetBytes(content), "file"));

        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }
}
