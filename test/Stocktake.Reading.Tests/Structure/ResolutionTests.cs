using Stocktake.Reading.Flow;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Tests;

public sealed class ResolutionTests
{
    [Theory]
    [InlineData("eng", "The General Assembly,", "Recalling its earlier work on tides,", "1. Requests the Secretary-General to count the tides:", "(a) In the north;", "41st plenary meeting")]
    [InlineData("zho", "大会，", "回顾其以往关于潮汐的工作，", "1. 请秘书长统计潮汐：", "(a) 北方的潮汐；", "第41次全体会议")]
    [InlineData("fra", "L’Assemblée générale,", "Rappelant ses travaux sur les marées,", "1. Prie le Secrétaire général de compter les marées :", "a) Dans le nord ;", "41e séance plénière")]
    [InlineData("spa", "La Asamblea General,", "Recordando su labor sobre las mareas,", "1. Solicita al Secretario General que cuente las mareas:", "a) En el norte;", "41a sesión plenaria")]
    [InlineData("rus", "Генеральная Ассамблея,", "ссылаясь на свою работу о приливах,", "1. просит Генерального секретаря считать приливы:", "a) на севере;", "41-е пленарное заседание")]
    [InlineData("ara", "إن الجمعية العامة،", "إذ تشير إلى أعمالها بشأن المد والجزر،", "1 - تطلب إلى الأمين العام أن يحصي المد والجزر:", "(أ) في الشمال؛", "الجلسة العامة 41")]
    public void Numbering_and_the_final_mark_decide_the_role(string language, string formula, string recital, string paragraph, string point, string meeting)
    {
        var edition = Parse("91/7. Tides", formula, recital, paragraph, point, meeting);

        Assert.Equal(language, edition.Work.Language?.Code);
        Assert.Equal("unga", edition.Work.Body);
        Assert.Equal("A/RES/91/7", edition.Work.Symbol);
        Assert.Equal([BlockKind.Title, BlockKind.Formula, BlockKind.Recital, BlockKind.Provision, BlockKind.Provision, BlockKind.Other], edition.Blocks.Select(block => block.Kind));
        Assert.Equal([BlockRole.None, BlockRole.None, BlockRole.Preambular, BlockRole.Operative, BlockRole.Operative, BlockRole.None], edition.Blocks.Select(block => block.Role));
        Assert.Equal(("para_1", 2), (edition.Blocks[4].Parent, edition.Blocks[4].Level));
    }

    [Fact]
    public void A_single_operative_paragraph_needs_no_number()
    {
        var edition = Parse("91/8. 河流", "大会，", "审议了关于河流的报告，", "核准该报告。", "第42次全体会议", "2036年12月19日");

        Assert.Equal(BlockRole.Operative, edition.Blocks[3].Role);
        Assert.Null(edition.Blocks[3].Num);
        Assert.Equal("2036-12-19", edition.Work.Date?.ToString());
    }

    private static Edition Parse(params string[] paragraphs) =>
        StructureParser.Parse(new FlowDocument { Paragraphs = [.. paragraphs.Select(text => new FlowParagraph { Text = text })] }, null);
}
