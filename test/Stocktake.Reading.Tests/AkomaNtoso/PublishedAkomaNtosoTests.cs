using System.Text;
using Stocktake.Foundations;
using Stocktake.Reading.Extraction;

namespace Stocktake.Reading.Tests.AkomaNtoso;

public sealed class PublishedAkomaNtosoTests
{
    private const string Resolution = """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
        <meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/2031-02-03/85-999/!main"/><FRBRuri value="/akn/un/statement/deliberation/unga/2031-02-03/85-999"/><FRBRdate date="2031-02-03" name="adoption"/></FRBRWork>
        <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
        <coverPage><p><docNumber refersTo="#symbol">A/RES/85/999</docNumber></p></coverPage>
        <preface><p><docNumber>85/999.</docNumber><docTitle>Rivers</docTitle></p></preface>
        <preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
        <container name="Recalling"><p xml:space="preserve">	<span class="italic">Recalling</span> its earlier work<authorialNote marker="1" placement="bottom"><p>	Resolution <a href="https://example.org/A/RES/70/1">70/1</a>.</p></authorialNote> on rivers,</p></container></preamble>
        <mainBody><paragraph><num>1.</num><list><intro><p>Decides:</p></intro><point><num>(a)</num><content><p>To measure:</p></content></point><sublist><point><num>(i)</num><content><p>Water;</p></content></point></sublist></list></paragraph>
        <paragraph><content><p>	(b)	To report;</p></content></paragraph>
        <paragraph class="H23"><subheading>Follow-up</subheading></paragraph>
        <paragraph><content><p>2. Requests a report.</p></content></paragraph></mainBody>
        <conclusions><p><inline name="m">3rd meeting</inline><eol/><docDate date="2031-02-03">3 February 2031</docDate></p></conclusions>
        <attachments><attachment><doc name="annex"><meta/><mainBody><paragraph><heading>Annex</heading></paragraph><paragraph><num>1.</num><content><p>First.</p></content></paragraph></mainBody></doc></attachment></attachments>
        </statement></akomaNtoso>
        """;

    [Fact]
    public void A_file_is_read_in_the_encoding_that_it_declares()
    {
        const string words = "просит Генерального секретаря";
        var file = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"r\"><meta/><mainBody><p>" + words + "</p></mainBody></statement></akomaNtoso>";

        var result = DocumentReader.Read(System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(file), "declared.xml");

        Assert.Equal(words, result.Edition?.Blocks[0].Text);
    }

    [Fact]
    public void The_parts_of_a_resolution_get_their_roles_labels_and_levels()
    {
        var blocks = Read(Resolution).Blocks;

        Assert.Equal(
            [("85/999.", "Rivers"), (null, "The General Assembly,"), (null, "Recalling its earlier work on rivers,"), ("1", "Resolution 70/1."), ("1.", "Decides:"), ("(a)", "To measure:"), ("(i)", "Water;"), ("(b)", "To report;"), (null, "Follow-up"), ("2.", "Requests a report.")],
            blocks.Skip(1).Take(10).Select(block => (block.Num, block.Text)));
        Assert.Equal([1, 2, 3, 2], blocks.Skip(5).Take(4).Select(block => block.Level));
        Assert.Equal(blocks[5].EId, blocks[8].Parent);
        Assert.Equal(BlockRole.Preambular, blocks[3].Role);
        Assert.Equal(new NoteMark(26, blocks[4].EId), Assert.Single(blocks[3].Notes));
        Assert.All(blocks.Skip(5).Take(4), block => Assert.Equal(BlockRole.Operative, block.Role));
        Assert.Equal(["3rd meeting", "3 February 2031", "Annex", "First."], blocks.Skip(11).Select(block => block.Text));
        Assert.Equal(BlockRole.None, blocks[^1].Role);
    }

    [Fact]
    public void The_work_is_read_from_the_metadata()
    {
        var work = Read(Resolution).Work;

        Assert.Equal(("A/RES/85/999", "Rivers", "unga", WorkKind.Resolution), (work.Symbol, work.Title, work.Body, work.Kind));
        Assert.Equal((Language.English, new PartialDate(2031, 2, 3)), (work.Language!.Value, work.Date!.Value));
    }

    [Fact]
    public void A_text_in_another_language_than_stated_is_told()
    {
        var edition = Read(Resolution.Replace("language=\"eng\"", "language=\"zho\"", StringComparison.Ordinal));

        Assert.Null(edition.Work.Language);
        Assert.Equal("language-differs", Assert.Single(edition.Warnings).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><akomaNtoso>&b;</akomaNtoso>", "line 1")]
    [InlineData("<!DOCTYPE akomaNtoso SYSTEM 'file:///etc/passwd'><akomaNtoso/>", "line 1")]
    [InlineData("<akomaNtoso xmlns='http://example.org/other'/>", "not Akoma Ntoso")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", "not Akoma Ntoso")]
    [InlineData("<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><statement>", "line 1")]
    [InlineData("<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'/>", "without a document")]
    [InlineData("<?xml version='1.0'?>", "line 1")]
    public void What_is_not_plain_Akoma_Ntoso_is_refused_in_one_sentence(string xml, string says)
    {
        var failure = Assert.Throws<ReadFailureException>(() => Read(xml));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'>" + string.Concat(Enumerable.Repeat("<p>", 100_000));

        Assert.Contains("deep", Assert.Throws<ReadFailureException>(() => Read(deep)).Message, StringComparison.Ordinal);
    }

    private static Edition Read(string xml) => ((EditionSource)AkomaNtosoExtractor.Extract(Encoding.UTF8.GetBytes(xml), "sample.xml")).Edition;
}
