namespace Stocktake.Reading.Tests;

public sealed class SectionedResolutionTests
{
    [Fact]
    public void The_verb_in_the_heading_gives_its_role_to_the_items_and_numbering_restarts_under_each()
    {
        var edition = Flows.Parse("第950号决议（2034年，卢萨卡，修订版）", "海上浮标的作用", "国际电信联盟全权代表大会（2034年，卢萨卡），",
            "考虑到", "a)\t浮标可以测量海浪；", "b)\t浮标的数量不足，", "进一步认识到", "a)\t数据应当共享，",
            "做出决议", "1\t继续研究浮标；", "2\t通过以下办法推广浮标：", "–\t举办讲习班", "–\t编写手册；", "责成秘书长", "确保向理事会提交报告，", "请成员国", "1\t共享数据。");

        Assert.Equal(("itu-pp", "ITU-PP/RES/950", "2034"), (edition.Work.Body, edition.Work.Symbol, edition.Work.Date?.ToString()));
        Assert.Equal("Other Title Formula Heading Recital Recital Heading Recital Heading Provision Provision Provision Provision Heading Provision Heading Provision", Flows.Kinds(edition));
        Assert.Equal(BlockRole.Preambular, Flows.Block(edition, "数据应当共享").Role);
        Assert.Equal(BlockRole.Operative, Flows.Block(edition, "确保向理事会").Role);
        Assert.Equal("责成秘书长", edition.Blocks.Single(block => block.EId == Flows.Block(edition, "确保向理事会").Heading).Text);
        Assert.Equal(Flows.Block(edition, "通过以下办法").EId, Flows.Block(edition, "编写手册").Parent);
        Assert.Equal("1", Flows.Block(edition, "共享数据").Num);
    }

    [Theory]
    [InlineData("The Plenipotentiary Conference of the International Telecommunication Union (Lusaka, 2034),", "recognizing further", "resolves to instruct the Director of the Development Bureau")]
    [InlineData("La Conférence de plénipotentiaires de l’Union internationale des télécommunications (Lusaka, 2034),", "reconnaissant en outre", "décide de charger le Directeur du Bureau de développement")]
    [InlineData("La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones (Lusaka, 2034),", "reconociendo además", "resuelve encargar al Director de la Oficina de Desarrollo")]
    [InlineData("Полномочная конференция Международного союза электросвязи (Лусака, 2034 г.),", "признавая далее", "решает поручить Директору и его Бюро по развитию")]
    public void Act_headings_are_known_in_other_languages(string formula, string recitalAct, string provisionAct)
    {
        var edition = Flows.Parse("Resolution 950", formula, recitalAct, "a)\tx, y;", "b)\tz,", provisionAct, "1\tu;", "2\tv.");

        Assert.Equal("itu-pp", edition.Work.Body);
        Assert.Equal([BlockRole.Preambular, BlockRole.Preambular, BlockRole.None, BlockRole.Operative, BlockRole.Operative], edition.Blocks[3..].Select(block => block.Role));
    }

    [Fact]
    public void Labels_run_together_by_a_revision_are_kept_as_printed_and_stay_siblings()
    {
        var edition = Flows.Parse("浮标", "国际电信联盟全权代表大会（2030年，卢萨卡2034年，内罗毕），", "注意到", "a)\t甲；", "cb)\t乙；", "dc)\t丙，",
            "责成秘书长", "1\t甲；", "12\t乙；", "23\t丙，");

        Assert.Equal(["a)", "cb)", "dc)", null, "1", "12", "23"], edition.Blocks[3..].Select(block => block.Num));
        Assert.All(edition.Blocks[3..].Where(block => block.Num is not null), block => Assert.Equal((1, null), (block.Level, block.Parent)));
    }
}
