using Stocktake.Foundations;
using Stocktake.Reading.Targets;

namespace Stocktake.Reading.Tests.Targets;

/// <summary>What the words around an aim say: where it starts, what is there already, who is to be brought to it, and what a heading or an introduction leaves open.</summary>
public sealed class TargetContextTests
{
    [Theory]
    [InlineData("The network set itself the aim of bringing tide gauges to 80 per cent of harbours by 2030, from 35 per cent in 2025.", 80.0, 2025)]
    [InlineData("The city has pledged to raise the share of buses without engines from about 12 per cent in 2022 to 60 per cent by 2034.", 60.0, 2022)]
    [InlineData("港务联盟承诺将岸电使用率从2022年的约12%提高到2034年的60%。", 60.0, 2022)]
    [InlineData("港务联盟力争到2034年将岸电使用率由12%提高到60%。", 60.0, null)]
    [InlineData("Le port s'engage à porter la part du courant de quai de 12 % en 2022 à 60 % d'ici à 2034.", 60.0, 2022)]
    public void What_something_starts_from_is_no_target_but_may_give_the_base_year(string text, double value, int? baseYear)
    {
        var target = Assert.Single(TargetFinderTests.Find(text));

        Assert.Equal((value, baseYear), (target.Value!.Value, target.BaseYear));
    }

    [Fact]
    public void Two_differences_in_French_are_two_targets()
    {
        var targets = TargetFinderTests.Find("Le port s'engage à réduire ses émissions de 40 % d'ici à 2030 et de 60 % d'ici à 2040.");

        Assert.Equal([(40.0, 2030), (60.0, 2040)], targets.Select(target => (target.Value!.Value, target.Year!.Value)));
    }

    [Theory]
    [InlineData("灯塔基金计划筹集8亿美元，其中2亿美元已经到位。", 8e8)]
    [InlineData("The Lighthouse Fund aims to raise $800 million, of which $200 million has already been paid.", 8e8)]
    public void A_sum_that_is_there_already_is_no_target(string text, double value) =>
        Assert.Equal(value, Assert.Single(TargetFinderTests.Find(text)).Value);

    [Theory]
    [InlineData("Invites the Lighthouse Fund to raise $250 million for tide gauges in small islands over the period 2026-2030.", "tide gauges in small islands")]
    [InlineData("邀请灯塔基金在2026-2030年期间筹集2.5亿美元，用于小岛屿的验潮站。", "小岛屿的验潮站")]
    public void A_period_has_an_end_but_is_no_base(string text, string measure)
    {
        var target = Assert.Single(TargetFinderTests.Find(text));

        Assert.Equal((measure, TargetDirection.Reach, 2030, null), (target.Measure, target.Direction, target.Year, target.BaseYear));
    }

    [Theory]
    [InlineData("去年，78艘渡轮加入了清帆伙伴关系，它们的运力占四分之一。该伙伴关系的目标是到2030年将燃油消耗减少50%。", "清帆伙伴关系")]
    [InlineData("随着沿海各国开始公布到2045年实现碳中和的承诺，灯塔也要改变。", "沿海各国")]
    [InlineData("Requests the Director to work with harbours so that the sector follows the pathway and cuts its emissions by 45 per cent by 2030.", "the sector")]
    [InlineData("请主任与各港口合作，使航运业到2030年将排放量减少45%。", "航运业")]
    [InlineData("The ferry meeting set itself the goal of reaching 3,000 harbours by 2030.", "The ferry meeting")]
    public void The_actor_is_the_one_whose_target_it_is(string text, string actor) =>
        Assert.Equal(actor, Assert.Single(TargetFinderTests.Find(text)).Actor);

    [Fact]
    public void A_demand_on_a_bank_names_the_whole_bank()
    {
        var target = Assert.Single(TargetFinder.Find(new Edition
        {
            Work = new Work { Language = Language.French },
            Blocks = [new Block { EId = "para_1", Kind = BlockKind.Paragraph, Text = "Engage les banques de développement à porter leur appui aux phares à 40 millions de dollars." }],
        }));

        Assert.Equal("les banques de développement", target.Actor);
    }

    [Theory]
    [InlineData("参加的港口将共同努力：", "到2030年把岸电使用率提高到30%；", "参加的港口")]
    [InlineData("The participating harbours commit to the following:", "Raise the share of shore power to 30 per cent by 2030;", "The participating harbours")]
    public void An_introduction_gives_its_actor_to_its_items(string introduction, string item, string actor)
    {
        var target = Assert.Single(TargetFinder.Find(new Edition
        {
            Work = new Work(),
            Blocks =
            [
                new Block { EId = "para_1", Kind = BlockKind.Paragraph, Text = introduction },
                new Block { EId = "para_1__point_a", Kind = BlockKind.ListItem, Parent = "para_1", Text = item },
            ],
        }));

        Assert.Equal((actor, 30.0, 2030), (target.Actor, target.Value!.Value, target.Year!.Value));
    }

    [Theory]
    [InlineData("eng", "invites Member States, Sector Members and Associates", "to cut the energy that lighthouses use by 40 per cent by 2031;", "Member States, Sector Members and Associates")]
    [InlineData("zho", "请成员国和部门成员", "到2031年使灯塔用电量减少40%；", "成员国和部门成员")]
    public void An_item_under_an_act_that_stands_in_the_heading_is_told_to_its_addressees(string language, string heading, string text, string actor)
    {
        var edition = new Edition
        {
            Work = new Work { Body = "itu-pp", Kind = WorkKind.Resolution, Language = Language.Parse(language) },
            Blocks = [MandateTexts.Heading("sec_1", heading), MandateTexts.Item("sec_1__item_1", "sec_1", "1", text)],
        };

        var target = Assert.Single(TargetFinder.Find(edition with { Mandates = Reading.Mandates.MandateFinder.Find(edition) }));

        Assert.Equal((actor, 40.0, 2031), (target.Actor, target.Value!.Value, target.Year!.Value));
    }
}
