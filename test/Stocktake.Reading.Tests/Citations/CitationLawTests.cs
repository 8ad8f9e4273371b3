using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Citations;
using Stocktake.Reading.Revisions;

namespace Stocktake.Reading.Tests.Citations;

public sealed class CitationLawTests
{
    private static readonly string[] Pieces =
    [
        "resolution ", "resolutions ", "第", "号决议", "号", "和", "、", "61/4", "2021/9", "2718 (2023)", "1721 A (XVI)", "S-9/3", "A/79/12/Add.", "Corr.", " and ", "(", ")", "（2014年，釜山", "2018年，迪拜）",
        "《巴黎协定》", "WRC-1519", "Rev. Dubai, 2014", "its ", "其", "Council ", "人权理事会", "قرار ", "المجلس ", "резолюций ", "\0", "\ud83c", "\udf0d", "\u200f", "\u00ad", "https://undocs.org/", "%2F", ".", ";", "。", "“", "”", "E/", "ITU-T L.", "1470", "12)", "一",
    ];

    [Fact]
    public void Every_citation_lies_in_its_block_whatever_the_text()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        var languages = Gen.Elements(Language.All.ToArray());
        var law = Prop.ForAll(Arb.From(texts), Arb.From(languages), (text, language) =>
        {
            var edition = CitationFinderTests.Of(language.Code, "itu-pp", CitationFinderTests.Paragraph("p_1", text));
            return CitationFinder.Find(FlattenedRevisions.Recover(edition)).All(citation => citation.Start < citation.End && text[citation.Start..citation.End] == citation.Surface);
        });

        law.QuickCheckThrowOnFailure();
    }
}
