using System.Text;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Layout;
using Stocktake.Reading.Tests.Targets;

namespace Stocktake.Reading.Tests;

/// <summary>What reading costs grows with the length of what is read; these tests run alone, for processor time is that of the whole process.</summary>
[Collection(nameof(GrowthTests))]
[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
public sealed class GrowthTests
{
    [Theory]
    [InlineData("承诺到2030年将排放量减少45%，")]
    [InlineData("commits to reduce emissions by 45 per cent by 2030, ")]
    [InlineData("如果")]
    [InlineData("(")]
    [InlineData("《")]
    [InlineData("1 000 ")]
    [InlineData("一")]
    public void Targets_of_a_block_without_an_end(string piece) =>
        Growth.AssertProportional(count => Repeat(piece, count), 200_000 / piece.Length, text => TargetFinderTests.Find(text));

    [Fact]
    public void Layout_of_a_long_text()
    {
        var page = string.Concat(Enumerable.Range(1, 40).Select(line => $"The members of the council have measured the water of the river at station {line} in the valley and\n"));

        Growth.AssertProportional(count => Repeat(page, count), 500, text => LayoutRepair.Repair(new LinedSource(SourceFormat.Text, LineCutter.Cut(text), [])));
    }

    [Fact]
    public void Structure_of_a_text_of_many_pages() =>
        Growth.AssertProportional(
            count => Enumerable.Range(0, count).Select(Paragraph).ToArray(),
            60_000,
            paragraphs => Assert.Equal(paragraphs.Length, Flows.Parse(paragraphs).Blocks.Length));

    [Fact]
    public void Markdown_without_punctuation() =>
        Growth.AssertProportional(
            count => Encoding.UTF8.GetBytes("# T\n\n" + Repeat("这一行没有标点也没有编号但是足够长可以被当作被页尾切断的段落来看待\n\n", count)),
            60_000,
            bytes => MarkdownExtractor.Extract(bytes, "sample.md"));

    [Fact]
    public void Markdown_of_a_long_run_of_marks() =>
        Growth.AssertProportional(count => Encoding.UTF8.GetBytes(Repeat("**[<sup>*_`", count) + "x"), 40_000, bytes => MarkdownExtractor.Extract(bytes, "marks.md"));

    [Fact]
    public void What_grows_by_the_square_is_caught()
    {
        var (pairs, copy) = (0, "");

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Growth.AssertProportional(count => new string('x', count), 16_000, text => pairs = Pairs(text)));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Growth.AssertProportional(count => new string('x', count), 2_000, text => copy = text.Aggregate("", (before, letter) => before + letter)));

        Assert.Equal((16_000 * 16_000, 2_000), (pairs, copy.Length));
    }

    private static int Pairs(string text)
    {
        var pairs = 0;
        foreach (var one in text)
        {
            foreach (var other in text)
            {
                pairs += one == other ? 1 : 0;
            }
        }

        return pairs;
    }

    private static FlowParagraph Paragraph(int index) => new()
    {
        Text = (index % 7) switch { 0 => $"{index}. Requests the keeper to look;", 1 => "(a) In the north:", 2 => "• Here", 3 => "A heading", 4 => "Words, and more words:", 5 => "i) One;", _ => "The General Assembly" },
    };

    private static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));
}
