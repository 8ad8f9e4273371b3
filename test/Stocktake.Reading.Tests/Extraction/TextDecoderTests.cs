using System.Text;
using Stocktake.Reading.Extraction;

namespace Stocktake.Reading.Tests.Extraction;

public sealed class TextDecoderTests
{
    private const string Chinese = "大会决定请秘书长向会员国提交关于可持续发展和灾害风险的报告，并鼓励各国加强国际合作。";
    private const string Traditional = "大會決定請秘書長向會員國提交關於可持續發展和災害風險的報告，並鼓勵各國加強國際合作。";
    private const string Russian = "Генеральная Ассамблея просит Генерального секретаря представить доклад о выполнении настоящей резолюции.";
    private const string Arabic = "تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار إلى الدول الأعضاء";
    private const string French = "Prie le Secrétaire général de présenter un rapport sur les progrès réalisés à cet égard, où qu’ils soient";

    [Theory]
    [InlineData(Chinese, 54936)]
    [InlineData(Traditional, 950)]
    [InlineData(Russian, 1251)]
    [InlineData(Arabic, 1256)]
    [InlineData(French, 1252)]
    [InlineData(Chinese, 65001)]
    [InlineData(Russian, 1200)]
    [InlineData(French, 1201)]
    public void Text_is_read_in_the_encoding_it_was_written_in(string text, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var bytes = Encoding.GetEncoding(codePage).GetBytes(text);

        Assert.Equal(text, TextDecoder.Decode(bytes, "letter.txt"));
    }

    [Theory]
    [InlineData("総会は、事務総長に報告を要請する。加盟国は持続可能な開発に協力する。", 932)]
    [InlineData("총회는 사무총장에게 보고를 요청하며 회원국의 협력을 권장한다.", 949)]
    public void Text_in_an_encoding_of_another_language_is_refused_and_not_read_as_other_letters(string text, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var failure = Assert.Throws<ReadFailureException>(() => TextDecoder.Decode(Encoding.GetEncoding(codePage).GetBytes(text), "letter.txt"));

        Assert.Contains("save it again as UTF-8", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        Assert.Equal("水", TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. "水"u8], "letter.txt"));
    }

    [Fact]
    public void A_broken_byte_is_named_with_its_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Chinese), 0xFF, 0x80, 0xFF];

        var failure = Assert.Throws<ReadFailureException>(() => TextDecoder.Decode(bytes, "letter.txt"));

        Assert.Contains($"byte {bytes.Length - 3} (0xFF)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_zero_byte_is_left_out()
    {
        var text = new string('a', 400);

        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text.Insert(100, "\0")), "letter.txt"));
    }

    [Fact]
    public void A_few_stray_zero_bytes_on_one_side_are_no_UTF_16()
    {
        var text = string.Concat(Enumerable.Repeat("Requests a report.\n", 40));
        var strays = new StringBuilder(text) { [4] = '\0', [100] = '\0', [200] = '\0', [300] = '\0' };

        Assert.Equal(strays.ToString().Replace("\0", "", StringComparison.Ordinal), TextDecoder.Decode(Encoding.UTF8.GetBytes(strays.ToString()), "letter.txt"));
    }

    [Fact]
    public void A_binary_is_refused()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);

        Assert.Throws<ReadFailureException>(() => TextDecoder.Decode(bytes, "letter.txt"));
    }
}
