using FsCheck.Fluent;
using Stocktake.Reading.Flow;
using static Stocktake.Reading.Tests.Docx.DocxBuilder;

namespace Stocktake.Reading.Tests.Docx;

/// <summary>Views of tracked changes equal what pandoc reads with all changes accepted or rejected.</summary>
public sealed class PandocTests
{
    private static readonly Dictionary<string, string[]> Documents = new(StringComparer.Ordinal)
    {
        ["words"] = [P(R("Requests the ") + Del("Director") + Ins("Secretary-General") + R(" to report")), P(Ins("(Rev. ") + R("Bucharest, 2022)"))],
        ["marks"] = [P(R("One ") + Del("and a half "), Mark("del")), P(R("two")), P(R("three "), Mark("ins")), P(Ins("four ") + R("five")), P(R("six"))],
        ["whole paragraphs"] = [P(R("Stays")), P(Del("Goes entirely"), Mark("del")), P(Ins("Comes entirely"), Mark("ins")), P(R("Stays too"))],
        ["rows of marks"] = [P(R("a "), Mark("del")), P(R("b "), Mark("del")), P(Del("c "), Mark("del")), P(R("d ")), P(R("e "), Mark("ins")), P(R("f "), Mark("ins")), P(R("g"))],
        ["moves"] =
        [
            P("<w:moveFromRangeStart w:id=\"1\" w:name=\"m\" w:author=\"A\" w:date=\"2025-01-01T00:00:00Z\"/><w:moveFrom w:id=\"2\" w:author=\"A\" w:date=\"2025-01-01T00:00:00Z\">" + R("moved") + "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>" + R(" stays")),
            P(R("here ") + "<w:moveToRangeStart w:id=\"3\" w:name=\"m\" w:author=\"A\" w:date=\"2025-01-01T00:00:00Z\"/><w:moveTo w:id=\"4\" w:author=\"A\" w:date=\"2025-01-01T00:00:00Z\">" + R("moved") + "</w:moveTo><w:moveToRangeEnd w:id=\"3\"/>"),
        ],
        ["links and fields"] =
        [
            P("<w:hyperlink w:anchor=\"x\">" + R("see ") + Ins("also ") + Del("only ") + R("resolution 70/1") + "</w:hyperlink>"),
            P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("Annex 2") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Ins(" bis")),
        ],
        ["Chinese"] = [P(R("第71号决议（") + Del("2014") + Ins("2022") + R("年，") + Del("釜山") + Ins("布加勒斯特") + R("，修订版）")), P(Del("责成") + Ins("请") + R("秘书长，"), Mark("del")), P(R("继续努力"))],
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_view_equals_the_paragraphs_of_pandoc(string name)
    {
        Pandoc.Require();

        var docx = new DocxBuilder().Body(Documents[name]);

        AssertEqual(docx);
    }

    [Fact]
    public void Views_of_any_mixture_of_changes_equal_the_paragraphs_of_pandoc()
    {
        Pandoc.Require();

        var piece = Gen.Elements("kept ", "words ", "of ", "text ");
        var run = Gen.OneOf(piece.Select(text => R(text)), piece.Select(Ins), piece.Select(Del));
        var mark = Gen.Elements("", "", Mark("ins"), Mark("del"));
        var paragraph = Gen.Zip(run.ListOf().Select(string.Concat), mark).Select(pair => P(pair.Item1, pair.Item2));

        // One process for each case: a few big documents rather than many small ones. The last mark of a text cannot change.
        foreach (var blocks in paragraph.ListOf(60).Sample(4, 8))
        {
            AssertEqual(new DocxBuilder().Body([.. blocks, P(R("End."))]));
        }
    }

    private static void AssertEqual(DocxBuilder docx)
    {
        var bytes = docx.Build();
        foreach (var (view, option) in new[] { (RevisionView.Original, "reject"), (RevisionView.Revised, "accept") })
        {
            Assert.Equal(Pandoc.Paragraphs(bytes, option), docx.Read(view).Paragraphs.Where(one => one.Style != FlowStyle.Table).Select(one => Pandoc.Folded(one.Text)));
        }
    }
}
