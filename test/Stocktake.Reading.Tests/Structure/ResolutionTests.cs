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

    [Fact]
    public void Numbers_and_headings_begin_again_in_each_annex()
    {
        var edition = Parse("91/9. Dunes", "The General Assembly,", "Noting the dunes,", "1. Adopts the plan in the annex;", "2. Decides to return to it.",
            "3rd plenary meeting", "Annex I", "Plan for the dunes", "1. Plant grass.", "(a) Near the sea;", "Annex II", "1. Count the grass.");

        Assert.Equal(BlockKind.Heading, edition.Blocks[6].Kind);
        Assert.Equal(("annex_1__para_1", BlockRole.None), (Flows.Block(edition, "Plant grass.").EId, Flows.Block(edition, "Plant grass.").Role));
        Assert.Equal("annex_1__para_1", Flows.Block(edition, "Near the sea;").Parent);
        Assert.Equal("annex_2__para_1", Flows.Block(edition, "Count the grass.").EId);
        Assert.Equal(edition.Blocks[6].EId, Flows.Block(edition, "Plan for the dunes").Heading);
    }

    [Fact]
    public void Items_of_a_recital_are_preambular_and_a_heading_between_paragraphs_has_no_role()
    {
        var edition = Parse("91/10. Reefs", "The General Assembly,", "Recalling that reefs need:", "(a) Light,", "(b) Calm water,",
            "1. Welcomes the map of the reefs;", "Next steps", "2. Requests a second map.");

        Assert.Equal((BlockRole.Preambular, 2), (Flows.Block(edition, "Light").Role, Flows.Block(edition, "Light").Level));
        Assert.Equal((BlockKind.Heading, BlockRole.None), (Flows.Block(edition, "Next steps").Kind, Flows.Block(edition, "Next steps").Role));
        Assert.Equal(Flows.Block(edition, "Next steps").EId, Flows.Block(edition, "Requests a second map.").Heading);
    }

    [Fact]
    public void Two_resolutions_in_one_file_keep_their_own_numbers()
    {
        var edition = Parse("91/11 A. The first of the two", "The General Assembly,", "Noting the first of them,", "1. Decides on the first of them.", "4th plenary meeting", "5 May 2037",
            "91/11 B. The second of the two", "The General Assembly,", "Noting the second of them,", "1. Decides on the second of them.");

        Assert.Equal("Title Formula Recital Provision Other Other Title Formula Recital Provision", Flows.Kinds(edition));
        Assert.Equal(BlockRole.Operative, Flows.Block(edition, "Decides on the second").Role);
    }

    [Fact]
    public void Items_reach_any_depth_and_i_is_a_numeral_only_where_the_count_says_so()
    {
        var edition = Parse("91/12. Locks", "The General Assembly,", "Noting locks,", "1. Requests:", "(a) First;", "(i) Inner one;", "(ii) Inner two;", "a. Deep one;", "b. Deep two;",
            "(b) Second;", "(c) c;", "(d) d;", "(e) e;", "(f) f;", "(g) g;", "(h) h;", "(i) Ninth;", "(j) Tenth;", "1 bis. Inserted;", "2. Ends.");

        Assert.Equal(("para_1__point_a", 3), (Flows.Block(edition, "Inner one").Parent, Flows.Block(edition, "Inner one").Level));
        Assert.Equal(4, Flows.Block(edition, "Deep two").Level);
        Assert.Equal(("para_1", 2), (Flows.Block(edition, "Ninth").Parent, Flows.Block(edition, "Ninth").Level));
        Assert.Equal(("1 bis.", 1, null), (Flows.Block(edition, "Inserted").Num, Flows.Block(edition, "Inserted").Level, Flows.Block(edition, "Inserted").Parent));
    }

    private static Edition Parse(params string[] paragraphs) => Flows.Parse(paragraphs);
}
