using System.Globalization;
using System.Text;
using Stocktake.Foundations;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Tests.Texts;

public sealed class ReadingTextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly Edition Plain = new() { Work = new Work { Language = Language.English }, Blocks = [new Block { EId = "p_1", Kind = BlockKind.Paragraph, Text = "Rivers rise." }] };

    public static TheoryData<string> WarningKeys => [.. ReadingTexts.English("warning.").Select(text => text.Key)];

    [Theory]
    [InlineData("", "failure.empty", "a.bin is empty: nothing can be read from it.", "a.bin 是空文件，无内容可读。")]
    [InlineData("\u0089PNG\r\n", "failure.foreign", "a.bin is a PNG picture, not a document: give a text, Markdown, HTML, DOCX, PDF or Akoma Ntoso file.", "a.bin 是 PNG 图片，不是文档：请提供纯文本、Markdown、HTML、DOCX、PDF 或 Akoma Ntoso 文件。")]
    [InlineData("{\\rtf1 x}", "failure.rtf", "a.bin is RTF: open it in a word processor and save it as DOCX.", "a.bin 是 RTF 文件：请用文字处理软件打开并另存为 DOCX。")]
    [InlineData("<?xml version=\"1.0\"?>\n<akomaNtoso/>", "failure.other-xml", "a.bin is XML, but not Akoma Ntoso 3.0: its root element is 'akomaNtoso' in namespace ''; give an Akoma Ntoso file.", "a.bin 是 XML，但不是 Akoma Ntoso 3.0：其根元素是命名空间“”中的“akomaNtoso”；请提供 Akoma Ntoso 文件。")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE a>\n<a/>", "failure.not-xml", "a.bin cannot be read as XML: a document type or entity declaration is not allowed (line 2); repair the file or fetch it again.", "a.bin 无法作为 XML 读取：不允许文档类型声明或实体声明（第 2 行）；请修复文件或重新获取。")]
    [InlineData("PK\u0003\u0004 no archive", "failure.zip-cut", "a.bin is cut off or damaged: its table of contents, which a ZIP package keeps at the end of its 15 bytes, cannot be read; ask for another copy.", "a.bin 不完整或已损坏：ZIP 包的目录位于其 15 个字节的末尾，无法读取；请索取另一份。")]
    public void A_refusal_is_one_sentence_in_the_language_of_the_reader(string contents, string key, string english, string chinese)
    {
        var failure = DocumentReader.Read(Encoding.Latin1.GetBytes(contents), "a.bin").Failure!;

        Assert.Equal((key, english, chinese), (failure.Key, failure.In(CultureInfo.InvariantCulture), failure.In(Chinese)));
    }

    [Fact]
    public void A_refusal_without_a_language_follows_that_of_the_thread()
    {
        var failure = new ReadFailureException("failure.rtf", "a.txt");

        Assert.StartsWith("a.txt 是 RTF", InChinese(() => failure.Message), StringComparison.Ordinal);
        Assert.StartsWith("a.txt 是 RTF", InChinese(() => DocumentReader.Read("{\\rtf1 x}"u8.ToArray(), "a.txt").Error!), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WarningKeys))]
    public void The_parts_of_a_warning_are_read_back_from_its_sentence(string key)
    {
        object?[] parts = ["1. (bis) “a” and 'b'", "$2 {0}", "3–4"];
        var warning = WarningTexts.Of(key, "p_1", parts);

        var sentence = WarningTexts.SentenceOf(warning)!;

        Assert.Equal((key, key.Split('.')[1]), (sentence.Key, warning.Code));
        Assert.Equal(ReadingTexts.Sentence(key, parts).In(Chinese), warning.In(Chinese));
        Assert.Equal(warning.Message, warning.In(CultureInfo.GetCultureInfo("en")));
    }

    [Theory]
    [InlineData("running-head", "Something else is said here.")]
    [InlineData("of-another", "The header “x” is printed on every page of its section and kept once.")]
    [InlineData("running-head", "The header “x” is printed on every page of its section and kept once.\n")]
    public void A_warning_that_was_not_made_here_is_shown_as_it_stands(string code, string message) =>
        Assert.Equal(message, new Warning(code, null, message).In(Chinese));

    [Fact]
    public void Machines_get_warnings_in_English_and_readers_in_their_language()
    {
        var edition = Plain with { Warnings = [InChinese(() => WarningTexts.Of("warning.hidden-text.sample", null, 31, "Secret"))] };

        var (json, akn) = InChinese(() => (EditionJson.ToText(edition), AkomaNtosoWriter.ToText(edition)));
        var again = DocumentReader.Read(Encoding.UTF8.GetBytes(akn), "a.xml").Edition!;

        Assert.Contains("31 characters that the document hides were left out, beginning with “Secret”.", json, StringComparison.Ordinal);
        Assert.Equal(json, EditionJson.ToText(again));
        Assert.Contains("文档隐藏的 31 个字符未予收入，其开头为“Secret”。", Print(again, EditionText.Write), StringComparison.Ordinal);
        Assert.Contains("文档隐藏的 31 个字符未予收入，其开头为“Secret”。", Print(again, EditionHtml.Write), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_a_title_is_called_by_its_first_heading_then_by_its_symbol()
    {
        var headed = Plain with { Blocks = [.. Plain.Blocks, new Block { EId = "sec_1", Kind = BlockKind.Heading, Text = "Letter on rivers" }] };
        var marked = Plain with { Work = Plain.Work with { Symbol = "SAMPLE/1" } };

        Assert.StartsWith("Letter on rivers\n", Print(headed, EditionText.Write), StringComparison.Ordinal);
        Assert.Contains("<title>Letter on rivers</title>", Print(headed, EditionHtml.Write), StringComparison.Ordinal);
        Assert.StartsWith("SAMPLE/1\n", Print(marked, EditionText.Write), StringComparison.Ordinal);
        Assert.Null(EditionTitle.Of(Plain));
        Assert.DoesNotContain("Letter on rivers", EditionJson.ToText(headed).Split("\"blocks\"")[0], StringComparison.Ordinal);
    }

    private static string Print(Edition edition, Action<Edition, TextWriter, CultureInfo> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(edition, output, Chinese);
        return output.ToString();
    }

    private static T InChinese<T>(Func<T> act)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Chinese;
            return act();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
