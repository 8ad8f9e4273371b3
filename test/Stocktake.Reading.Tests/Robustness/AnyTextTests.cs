using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Reading.Comparison;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Output;
using Stocktake.Reading.Tests.AkomaNtoso;
using Stocktake.Reading.Tests.Docx;
using Stocktake.Reading.Tests.Output;

namespace Stocktake.Reading.Tests.Robustness;

/// <summary>Whatever characters a file brings in, by itself or by reference, every output is written, is valid and is read back.</summary>
public sealed class AnyTextTests
{
    // Noncharacters (The Unicode Standard, 23.7), halves of pairs, controls, marks of direction, and letters that normalization changes.
    private static readonly string[] Odd =
    [
        "\uFFFE", "\uFFFF", "\uFDD0", "\uFDEF", "\U0001FFFE", "\U0010FFFF", "\uD800", "\uDFFF", "\uDC00\uD800", "\0", "\u0001", "\u000B", "\u001F", "\u007F", "\u0085",
        "\u009F", "\u2028", "\uFEFF", "\u202E", "\u200F", "\u0301", "\uAC00\u11A8", "ﬁ", "①", "㍻", "\U0001F30D", "\U00020BB7", "\u0600", "\u061C", "ﷺ", "\uFFFD",
    ];

    private static readonly string[] Plain =
    [
        "1. ", "(a) ", "（二）", "\t", " ", "\n", "\n\n", "\n\n2. ", "\n\n(b) ", "\n\n(i) ", "Requests ", "the Secretary-General ", "to report by 2030 ", "请秘书长", "提交报告。", "تطلب إلى الأمين العام",
        "resolution 70/1", "A/RES/79/206", "25 per cent ", "ANNEX", "Recalling ", "<b>", "&amp;", "]]>", "|", "*", "[^1]", "[^1]: ", "# ", "e\u0301", "The General Assembly,",
    ];

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Plain_text_of_any_characters() => Holds("any.txt", text => Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Text_of_any_code_units() => Holds("units.txt", text => [0xFF, 0xFE, .. text.SelectMany(unit => new[] { (byte)unit, (byte)(unit >> 8) })]);

    [Fact]
    public void A_page_of_any_references() => Holds("any.html", text =>
        Encoding.UTF8.GetBytes($"<html><head><title>{Referenced(text)}</title></head><body><h1>{Referenced(text)}</h1><ol><li>{Referenced(text)}</ol><table><tr><td>{Referenced(text)}<td>x</table><p>Word <ins datetime=\"{Referenced(text)}\">{Referenced(text)}</ins></body></html>"));

    [Fact]
    public void Markdown_of_any_characters_and_references() => Holds("any.md", text => Encoding.UTF8.GetBytes($"# Title {text}\n\n{Referenced(text)}\n\n- {text}\n- {Referenced(text)}\n\n| a | b |\n| --- | --- |\n| {Referenced(text)} | c |\n"));

    [Fact]
    public void A_word_processors_file_of_any_characters_and_symbols() => Holds("any.docx", text => new DocxBuilder()
        .Numbering(DocxBuilder.List(1, "decimal|" + Xml(text)))
        .Body(
            DocxBuilder.P(DocxBuilder.R(Xml(text))),
            DocxBuilder.P(string.Concat(text.Select(unit => $"<w:r><w:sym w:font=\"Any\" w:char=\"{(int)unit:X4}\"/></w:r>")), DocxBuilder.Numbered(1)),
            $"<w:p><w:ins w:id=\"1\" w:author=\"{SecurityElement.Escape(Xml(text))}\">{DocxBuilder.R(Xml(text))}</w:ins></w:p>",
            DocxBuilder.Table([Xml(text), "cell"]))
        .Build());

    [Fact]
    public void Akoma_Ntoso_of_any_characters() => Holds("any.xml", text =>
    {
        var words = SecurityElement.Escape(Xml(text));
        return Encoding.UTF8.GetBytes(
            "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta/>"
            + $"<preface><p><docTitle>{words}</docTitle></p></preface><preamble><p>{words}</p></preamble>"
            + $"<mainBody><paragraph><num>{words}</num><content><p>Requests {words}<authorialNote marker=\"1\"><p>{words}</p></authorialNote></p></content></paragraph></mainBody></statement></akomaNtoso>");
    });

    [Fact]
    public void A_character_that_XML_forbids_is_named_with_its_line()
    {
        var file = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta/>\n<mainBody><p>a&#xFFFE;b</p></mainBody></statement></akomaNtoso>";

        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(file), "forbidden.xml");

        EditionInvariants.Check(result, "forbidden.xml");
        Assert.Contains("line 2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_character_leaves_its_place_and_all_others_stay()
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes("<html><body><p>one&#xFFFE;two&#xFFFF;three&#xD800;four&#x1F30D;</p></body></html>"), "page.html");

        Assert.Equal("one\uFFFDtwo\uFFFDthree\uFFFDfour\U0001F30D", result.Edition!.Blocks[0].Text);
    }

    [Fact]
    public void Editions_with_any_characters_are_compared_and_shown() =>
        Check.One(Quick.WithEndSize(1_000_000), Prop.ForAll<int, int>((one, other) => AssertComparison(EditionMaker.Make(one), EditionMaker.Make(other))));

    private static void Holds(string name, Func<string, byte[]> file)
    {
        // Outside of the property: a test cannot be skipped from within one.
        AkomaNtosoSchema.Require();
        var texts = Gen.Frequency((3, Gen.Elements(Odd)), (5, Gen.Elements(Plain)), (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))).ListOf().Select(string.Concat);
        Check.One(Quick, Prop.ForAll(texts.Zip(texts).ToArbitrary(), pair =>
        {
            var result = DocumentReader.Read(file(pair.Item1), name);

            EditionInvariants.Check(result, name);
            if (result.Edition is { } edition)
            {
                AssertOutputs(edition);
                AssertComparison(edition, DocumentReader.Read(file(pair.Item2), name).Edition ?? edition);
            }
        }));
    }

    private static void AssertOutputs(Edition edition)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        EditionText.Write(edition, text, CultureInfo.InvariantCulture);
        var html = new StringWriter(CultureInfo.InvariantCulture);
        EditionHtml.Write(edition, html, CultureInfo.InvariantCulture);
        var akn = AkomaNtosoWriter.Write(edition);

        AssertEncodable(text.ToString());
        AssertEncodable(html.ToString());
        Assert.Empty(AkomaNtosoSchema.Faults(akn));
        SameEdition.Assert(edition, DocumentReader.Read(akn, "again.xml").Edition!);
        SameEdition.Assert(edition, EditionJson.Read(EditionJson.Write(edition).Span));
    }

    private static void AssertComparison(Edition old, Edition @new)
    {
        var comparison = EditionComparer.Compare(old, @new);

        AssertEncodable(ComparisonJson.Write(comparison));
        AssertEncodable(ComparisonHtml.Write(comparison, CultureInfo.InvariantCulture));
        if (comparison.ComparesWords)
        {
            Assert.IsType<FlowSource>(Extractor.Extract(ComparisonDocx.Write(comparison, "Editor", DateTimeOffset.UnixEpoch), "comparison.docx"));
        }
    }

    private static void AssertEncodable(string output) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(output);

    private static string Referenced(string text) => string.Concat(text.Select(unit => $"&#x{(int)unit:X};"));

    /// <summary>What of a text an XML file can hold.</summary>
    private static string Xml(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
