using static Stocktake.Reading.Tests.MandateTexts;

namespace Stocktake.Reading.Tests;

public sealed class ListedActTests
{
    [Theory]
    [InlineData("eng", "The Ninth Meeting of the Lighthouse Keepers decides:", "To request the Lamp Panel to report on oil by 30 June 2027;", Act.Requests, "request", "the Lamp Panel")]
    [InlineData("eng", "The Ninth Meeting of the Lighthouse Keepers decides:", "To also urge parties to trim their wicks;", Act.Urges, "also urge", "parties")]
    [InlineData("eng", "Decides:", "To encourage parties, as appropriate, to trim their wicks;", Act.Encourages, "encourage", "parties")]
    [InlineData("eng", "Decides:", "That the Lamp Panel shall meet every year;", Act.Decides, "Decides", "the Lamp Panel")]
    [InlineData("eng", "Requests:", "The Secretary-General to publish the list of lights;", Act.Requests, "Requests", "The Secretary-General")]
    [InlineData("zho", "缔约方第九次会议决定：", "敦促各缔约方修剪灯芯；", Act.Urges, "敦促", "各缔约方")]
    [InlineData("fra", "Décide :", "De prier le Secrétariat d'établir un rapport sur les phares ;", Act.Requests, "prier", "le Secrétariat")]
    [InlineData("spa", "Decide:", "Instar a los Estados a que mantengan encendidos los faros;", Act.Urges, "Instar", "los Estados")]
    [InlineData("rus", "постановляет:", "просить Секретариат опубликовать список маяков;", Act.Requests, "просить", "Секретариат")]
    public void Items_under_a_sentence_that_ends_at_its_verb_are_mandates_of_their_own_acts(string language, string chapeau, string item, Act act, string verb, string addressee)
    {
        var mandate = Assert.Single(Listed(language, null, chapeau, item));

        Assert.Equal("p_1__point_1", mandate.Block);
        Assert.Equal(act, mandate.Act);
        Assert.Equal(verb, mandate.Verb);
        Assert.Equal([addressee], mandate.Addressees);
    }

    [Theory]
    [InlineData("eng", "Decides:", "To request the keeper to count the ships;", "To hold a meeting on fog at its ninetieth session;")]
    [InlineData("zho", "决定：", "请秘书长清点船只；", "在第九十届会议上举行一次关于雾的会议；")]
    public void Items_of_a_numbered_paragraph_without_an_act_of_their_own_stay_with_its_decision(string language, string chapeau, string asks, string decides)
    {
        var mandates = Listed(language, "1.", chapeau, asks, decides);

        Assert.Equal([("p_1", Act.Decides), ("p_1__point_1", Act.Requests)], mandates.Select(mandate => (mandate.Block, mandate.Act)));
        Assert.Equal(90, mandates[0].Due?.Session);
        Assert.DoesNotContain("ships", mandates[0].Task, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eng", "Decides:", "To take note of the list of lights;")]
    [InlineData("eng", "Decides:", "To welcome the offer of oil;")]
    [InlineData("zho", "决定：", "表示注意到灯塔清单；")]
    [InlineData("fra", "Décide :", "De prendre note de la liste des phares ;")]
    public void Noting_and_welcoming_under_a_decision_make_none(string language, string chapeau, string item) =>
        Assert.Empty(Listed(language, null, chapeau, item));

    [Fact]
    public void A_formula_that_decides_governs_the_paragraphs_after_it()
    {
        var formula = new Block { EId = "formula", Kind = BlockKind.Formula, Text = "The Ninth Meeting of the Lighthouse Keepers decides:" };
        var first = new Block { EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = "1.", Text = "To extend the oil fund until 2030;" };
        var second = first with { EId = "para_2", Num = "2.", Text = "To invite States to contribute to it;" };

        var mandates = Find("eng", null, WorkKind.Decision, formula, first, second);

        Assert.Equal([("para_1", Act.Decides), ("para_2", Act.Invites)], mandates.Select(mandate => (mandate.Block, mandate.Act)));
        Assert.Equal("2030", mandates[0].Due?.Date?.ToString());
    }

    [Fact]
    public void Parts_of_an_item_belong_to_its_task()
    {
        var chapeau = new Block { EId = "p_1", Kind = BlockKind.Paragraph, Text = "The Meeting of the Parties decides:" };
        var item = new Block { EId = "p_1__point_1", Kind = BlockKind.ListItem, Parent = "p_1", Level = 2, Num = "1.", Text = "To request the Lamp Panel to count:" };
        var part = new Block { EId = "p_1__point_1__point_a", Kind = BlockKind.ListItem, Parent = item.EId, Level = 3, Num = "(a)", Text = "The lamps requested by the parties;" };

        var mandate = Assert.Single(Find("eng", null, WorkKind.Decision, chapeau, item, part));

        Assert.Equal("count The lamps requested by the parties;", mandate.Task);
    }

    private static List<Mandate> Listed(string language, string? number, string chapeau, params string[] items)
    {
        var above = new Block { EId = "p_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = number, Text = chapeau };
        var under = items.Select((text, at) => new Block { EId = $"p_1__point_{at + 1}", Kind = BlockKind.ListItem, Role = BlockRole.Operative, Parent = "p_1", Level = 2, Num = $"{at + 1}.", Text = text });
        return [.. Find(language, "unga", WorkKind.Decision, [above, .. under])];
    }
}
