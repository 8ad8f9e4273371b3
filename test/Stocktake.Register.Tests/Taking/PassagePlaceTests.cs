using Stocktake.Reading;
using Stocktake.Register.Works;

namespace Stocktake.Register.Tests.Taking;

public sealed class PassagePlaceTests
{
    [Theory]
    [InlineData("title", "title")]
    [InlineData("preface", "p_0")]
    [InlineData("2", "para_2")]
    [InlineData("2(b)", "para_2__point_b")]
    [InlineData("Warm seas", "sec_1")]
    [InlineData("1. warm  SEAS", "sec_1")]
    [InlineData("Warm seas 3", "sec_1__para_3")]
    [InlineData("9", null)]
    [InlineData("Cold seas", null)]
    public void A_passage_is_found_by_number_label_or_heading(string paragraph, string? eId)
    {
        var place = new PassagePlace(Edition(
            [
                Of("title", BlockKind.Title, null, "On seas"),
                Of("p_0", BlockKind.Paragraph, null, "First words"),
                Of("fn_2", BlockKind.Footnote, "2", "A note"),
                Of("para_2", BlockKind.Paragraph, "2.", "Second"),
                Of("para_2__point_a", BlockKind.ListItem, "(a)", "A") with { Parent = "para_2", Level = 2 },
                Of("para_2__point_b", BlockKind.ListItem, "(b)", "B") with { Parent = "para_2", Level = 2 },
                Of("sec_1", BlockKind.Heading, "1.", "Warm seas"),
                Of("sec_1__para_3", BlockKind.Paragraph, "3.", "Third") with { Heading = "sec_1" },
            ]));

        Assert.Equal(eId, place.Find(paragraph));
    }

    [Theory]
    [InlineData("recognizing b)", "new_b")]
    [InlineData("recognizing b) [2014]", "old_b")]
    [InlineData("recognizing 10", "joined")]
    public void A_label_is_the_one_after_the_revision_and_a_year_in_brackets_marks_a_struck_item(string paragraph, string eId)
    {
        var place = new PassagePlace(Edition(
            [
                Of("sec_1", BlockKind.Heading, null, "recognizing"),
                Of("old_b", BlockKind.Recital, "b)", "struck") with { Heading = "sec_1", FormerNum = "b)" },
                Of("new_b", BlockKind.Recital, "b)", "kept") with { Heading = "sec_1", FormerNum = "c)" },
                Of("joined", BlockKind.Recital, "810", "run together") with { Heading = "sec_1" },
            ]) with { Revision = new Revision(RevisionKind.Flattened, 1, 1, 0.9) });

        Assert.Equal(eId, place.Find(paragraph));
    }

    private static Edition Edition(Block[] blocks) => new() { Work = new Work(), Blocks = [.. blocks] };

    private static Block Of(string eId, BlockKind kind, string? num, string text) => new() { EId = eId, Kind = kind, Num = num, Text = text };
}
