using System.Collections.Immutable;
using Stocktake.Foundations;
using Stocktake.Reading.Citations;

namespace Stocktake.Reading.Tests.Citations;

public sealed class CitationFinderTests
{
    [Theory]
    [InlineData("eng", "Recalling its resolutions 61/4 of 3 May 2007, 64/19 and 70/112 B on lakes,", "A/RES/61/4 A/RES/64/19 A/RES/70/112B")]
    [InlineData("eng", "Taking note of Economic and Social Council resolution 2021/9 and Security Council resolution 2718 (2023),", "E/RES/2021/9 S/RES/2718(2023)")]
    [InlineData("eng", "Reaffirming its resolutions 1721 A and B (XVI), S-9/3 and ES-10/7,", "A/RES/1721(XVI)A-B A/RES/S-9/3 A/RES/ES-10/7")]
    [InlineData("eng", "as the Human Rights Council asked in its resolution 31/8, and in decision 2/CP.17 and decision 4/CMA.3", "A/HRC/RES/31/8 2/CP.17 4/CMA.3")]
    [InlineData("eng", "in the light of decisions X/4 and XXIX/7 and of resolutions MEPC.304(72) and MSC.99 (73)", "cbd:X/4 montreal-protocol:XXIX/7 MEPC.304(72) MSC.99(73)")]
    [InlineData("eng", "in line with resolution 4/6 of the United Nations Environment Assembly", "UNEP/EA.4/Res.6")]
    [InlineData("zho", "回顾其2011年5月2日第65/7号、2013年5月6日第67/41号和2015年6月8日第69/3号决议，", "A/RES/65/7 A/RES/67/41 A/RES/69/3")]
    [InlineData("zho", "注意到人权理事会2016年7月4日第31/8号决议和安全理事会第2718(2023)号决议，", "A/HRC/RES/31/8 S/RES/2718(2023)")]
    [InlineData("zho", "又回顾第1721 A (XVI)号决议和第2/CP.17号决定，", "A/RES/1721(XVI)A 2/CP.17")]
    [InlineData("fra", "Rappelant ses résolutions 61/4 du 3 mai 2007 et 64/19 ainsi que la résolution 2021/9 du Conseil économique et social,", "A/RES/61/4 A/RES/64/19 E/RES/2021/9")]
    [InlineData("spa", "Recordando sus resoluciones 61/4, de 3 de mayo de 2007, y 64/19, y la resolución 2718 (2023) del Consejo de Seguridad,", "A/RES/61/4 A/RES/64/19 S/RES/2718(2023)")]
    [InlineData("rus", "ссылаясь на свои резолюции 61/4 от 3 мая 2007 года и 64/19 и на резолюцию 31/8 Совета по правам человека,", "A/RES/61/4 A/RES/64/19 A/HRC/RES/31/8")]
    [InlineData("ara", "إذ تشير إلى قراريها 61/4 المؤرخ 3 أيار/مايو 2007 و 64/19 وإلى قرار المجلس الاقتصادي والاجتماعي 2021/9،", "A/RES/61/4 A/RES/64/19 E/RES/2021/9")]
    [InlineData("ara", "إذ تشير إلى قراراتها 2751 (د-26) و 219 ألف (د-4) و 3205 (دإ-7) وإلى قرارها 61/4 باء،", "A/RES/2751(XXVI) A/RES/219(IV)A A/RES/3205(S-VII) A/RES/61/4B")]
    [InlineData("zho", "回顾其第61/4 A和B号决议和第3205(S-VII)号决议，", "A/RES/61/4A-B A/RES/3205(S-VII)")]
    public void One_noun_serves_a_list_and_the_organ_is_the_named_one_or_the_one_that_speaks(string language, string text, string targets)
    {
        var citations = Find(language, "unga", text);

        Assert.Equal(targets.Split(' '), citations.Select(citation => citation.Target));
    }

    [Theory]
    [InlineData("eng", "Noting resolution WHA75.19 and WHA resolution 74.5, as well as resolutions 73.1 and 72.3 of the World Health Assembly,", "WHA75.19", "WHA74.5", "WHA73.1", "WHA72.3")]
    [InlineData("zho", "注意到世界卫生大会第75.19号决议和第74.5号决议，", "WHA75.19", "WHA74.5")]
    [InlineData("fra", "Prenant note de la résolution 75.19 de l’Assemblée mondiale de la Santé et de la résolution WHA74.5,", "WHA75.19", "WHA74.5")]
    [InlineData("spa", "Tomando nota de la resolución 75.19 de la Asamblea Mundial de la Salud,", "WHA75.19")]
    [InlineData("rus", "принимая к сведению резолюцию 75.19 Всемирной ассамблеи здравоохранения,", "WHA75.19")]
    [InlineData("ara", "وإذ تحيط علما بقرار جمعية الصحة العالمية 75.19،", "WHA75.19")]
    [InlineData("eng", "Recalling 41 C/Resolution 40 and 40 C/Resolutions 12 and 13, and UNESCO General Conference resolution 39 C/7,", "41 C/Resolution 40", "40 C/Resolution 12", "40 C/Resolution 13", "39 C/Resolution 7")]
    [InlineData("zho", "回顾教科文组织大会第41 C/40号决议和联合国大会第61/4号决议，", "41 C/Resolution 40", "A/RES/61/4")]
    [InlineData("fra", "Rappelant la résolution 61/4 et la 41 C/Résolution 40,", "A/RES/61/4", "41 C/Resolution 40")]
    [InlineData("spa", "Recordando la 41 C/Resolución 40 de la Conferencia General de la UNESCO,", "41 C/Resolution 40")]
    [InlineData("rus", "ссылаясь на 41 С/Резолюцию 40,", "41 C/Resolution 40")]
    [InlineData("ara", "إذ تشير إلى 41 م/القرار 40،", "41 C/Resolution 40")]
    public void Assemblies_of_health_and_of_unesco_have_numbers_of_their_own_form(string language, string text, params string[] targets) =>
        Assert.Equal(targets, Find(language, "unga", text).Select(citation => citation.Target));

    [Theory]
    [InlineData("eng", "The World Health Assembly noted images with a resolution of 2.5 metres and, in its resolution on lakes, asked for 3.5 million doses, see document 41 C/5.")]
    [InlineData("eng", "Images of the resolution 2.5 were bought.")]
    [InlineData("zho", "世界卫生大会注意到分辨率为2.5米的图像、3.5号电池和第41 C/5号文件。")]
    public void A_decimal_fraction_is_no_number_of_a_resolution(string language, string text) => Assert.Empty(Find(language, "unga", text));

    [Fact]
    public void The_session_before_the_noun_belongs_to_the_surface()
    {
        var citation = Assert.Single(Find("eng", "itu-pp", "in line with 41 C/Resolution 40."));

        Assert.Equal(("41 C/Resolution 40", "41 C/Resolution 40"), (citation.Surface, citation.Target));
    }

    [Theory]
    [InlineData("see A/79/12/Add.3 and FCCC/CP/2031/4/Add.1, decision 9.", "A/79/12/Add.3 FCCC/CP/2031/4/Add.1")]
    [InlineData("Supplement No. 7 (A/78/7 (Sect. 2)), and ST/SGB/2031/4.", "A/78/7(Sect.2) ST/SGB/2031/4")]
    [InlineData("ESCAP/81/3/Add. 2 and UNEP/EA.4/Res. 6", "ESCAP/81/3/Add.2 UNEP/EA.4/Res.6")]
    [InlineData("the report (E/2031/17 and Corr.1)", "E/2031/17 E/2031/17/Corr.1")]
    [InlineData("A/81/9-S/2031/44, and A/CONF.300/2 (Part I).", "A/81/9-S/2031/44 A/CONF.300/2(PartI)")]
    [InlineData("documents at https://example.org/A/RES/61/4 and in HIV/AIDS clinics", "")]
    public void A_document_symbol_is_read_whole_and_without_the_stop_of_the_sentence(string text, string targets)
    {
        var citations = Find("eng", "unga", text);

        Assert.Equal(targets.Split(' ', StringSplitOptions.RemoveEmptyEntries), citations.Select(citation => citation.Target));
    }

    [Theory]
    [InlineData("eng", "the 2015/16 drought took two thirds (2/3) of the harvest under agenda item 7/2")]
    [InlineData("eng", "document CL 88/4 and question 5/2 of the study group")]
    [InlineData("zho", "第6/2号课题和2015/16年度的旱灾影响了1/3的农田")]
    public void Fractions_years_and_numbered_questions_are_no_citations(string language, string text) =>
        Assert.Empty(Find(language, "unga", text));

    [Theory]
    [InlineData("zho", "itu-pp", "本届大会第21号决议（2018年，迪拜，修订版）", "第21号决议（2018年，迪拜，修订版）", "ITU-PP/RES/21", "2018 Dubai")]
    [InlineData("zho", "itu-pp", "无线电通信大会的WRC第12号决议（WRC-15，修订版）", "第12号决议（WRC-15，修订版）", "WRC/RES/12", "WRC-15")]
    [InlineData("zho", "itu-pp", "关于河流的ITU-R第9号决议（2019年，沙姆沙伊赫）", "第9号决议（2019年，沙姆沙伊赫）", "ITU-R/RES/9", "2019 Sharm el-Sheikh")]
    [InlineData("eng", "itu-pp", "Resolution 15 (Rev. Buenos Aires, 2017) on rivers", "Resolution 15 (Rev. Buenos Aires, 2017)", "WTDC/RES/15", "2017 Buenos Aires")]
    [InlineData("eng", "itu-council", "recalling Resolution 8 (Rev. Geneva, 2022) of the World Telecommunication Standardization Assembly", "Resolution 8 (Rev. Geneva, 2022)", "WTSA/RES/8", "2022 Geneva")]
    [InlineData("fra", "itu-pp", "la Résolution 21 (Rév. Dubaï, 2018) de la Conférence de plénipotentiaires", "Résolution 21 (Rév. Dubaï, 2018)", "ITU-PP/RES/21", "2018 Dubai")]
    [InlineData("rus", "itu-pp", "Резолюцию 21 (Пересм. Дубай, 2018 г.) Полномочной конференции", "Резолюцию 21 (Пересм. Дубай, 2018 г.)", "ITU-PP/RES/21", "2018 Dubai")]
    public void Place_and_year_are_part_of_the_name_of_an_itu_resolution(string language, string body, string text, string surface, string target, string edition)
    {
        var citation = Assert.Single(Find(language, body, text));

        Assert.Equal((surface, target, edition), (citation.Surface, citation.Target, citation.Edition));
        Assert.Null(citation.State);
    }

    [Theory]
    [InlineData("zho", "第21号决议（2014年，釜山2018年，迪拜，修订版）", "2014 Busan", "2018 Dubai")]
    [InlineData("zho", "WRC第12号决议（WRC-1519，修订版）", "WRC-15", "WRC-19")]
    [InlineData("eng", "Resolution 21 (Rev. Busan, 2014Dubai, 2018)", "2014 Busan", "2018 Dubai")]
    [InlineData("eng", "Resolution 21 (Rev. Busan, 2014Rev. Dubai, 2018)", "2014 Busan", "2018 Dubai")]
    [InlineData("fra", "la Résolution 21 (Rév. Busan, 2014Dubaï, 2018)", "2014 Busan", "2018 Dubai")]
    public void Two_editions_side_by_side_are_a_former_and_a_present_citation(string language, string text, string former, string present)
    {
        var citations = Find(language, "itu-pp", text);

        Assert.Equal([(former, RevisionState.Original), (present, RevisionState.Revised)], citations.Select(citation => (citation.Edition!, citation.State!.Value)));
    }

    [Theory]
    [InlineData("eng", "under the Paris Agreement and the Convention on Biological Diversity (CBD)", "paris-agreement cbd")]
    [InlineData("zho", "根据《巴黎协定》和《保护臭氧层维也纳公约》", "paris-agreement vienna-convention-ozone")]
    [InlineData("fra", "au titre de l’Accord de Paris et du Cadre de Sendai", "paris-agreement sendai-framework")]
    [InlineData("spa", "en virtud del Acuerdo de París y el Marco de Sendái", "paris-agreement sendai-framework")]
    [InlineData("rus", "в рамках Парижского соглашения и Монреальского протокола", "paris-agreement montreal-protocol")]
    [InlineData("ara", "بموجب اتفاق باريس وبروتوكول كيوتو", "paris-agreement kyoto-protocol")]
    [InlineData("eng", "the report cites a convention on rivers", "")]
    public void An_instrument_named_by_title_has_a_key_and_no_target(string language, string text, string names)
    {
        var citations = Find(language, "unga", text);

        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), citations.Select(citation => citation.Name));
        Assert.All(citations, citation => Assert.Null(citation.Target));
    }

    [Fact]
    public void A_number_whose_note_prints_the_symbol_is_cited_once()
    {
        var paragraph = Paragraph("p_1", "联合国环境大会第4/6号决议强调湖泊的重要性。") with { Notes = [new NoteMark(15, "fn_1")] };
        var note = Paragraph("fn_1", "UNEP/EA.4/Res.6。") with { Kind = BlockKind.Footnote };

        var citation = Assert.Single(CitationFinder.Find(Of("zho", "unga", paragraph, note)));

        Assert.Equal(("fn_1", "UNEP/EA.4/Res.6"), (citation.Block, citation.Target));
    }

    [Fact]
    public void The_same_resolution_points_back_to_the_one_cited_in_the_paragraph_before()
    {
        var citations = CitationFinder.Find(Of("eng", "unga", Paragraph("p_1", "Recalling its resolution 61/4,"), Paragraph("p_2", "Noting the annex to the same resolution,")));

        Assert.Equal(["A/RES/61/4", "A/RES/61/4"], citations.Select(citation => citation.Target));
    }

    [Fact]
    public void An_address_of_the_document_service_counts_only_where_the_symbol_is_not_printed()
    {
        var printed = Find("eng", "unep", "see A/HRC/31/2 at https://undocs.org/A/HRC/31/2");
        var linked = Find("eng", "unep", "see https://undocs.org/en/A/HRC/31/2");

        Assert.Equal("A/HRC/31/2", Assert.Single(printed).Surface);
        Assert.Equal("A/HRC/31/2", Assert.Single(linked).Target);
    }

    [Fact]
    public void The_lines_of_the_cover_cite_nothing()
    {
        var cover = Paragraph("other_1", "[without reference to a Main Committee (A/61/L.4)]") with { Kind = BlockKind.Other };

        var citations = CitationFinder.Find(Of("eng", "unga", cover, Paragraph("rec_1", "Recalling its resolution 61/4,")));

        Assert.Equal("A/RES/61/4", Assert.Single(citations).Target);
    }

    [Fact]
    public void A_regional_commission_speaks_of_its_own_resolutions()
    {
        var citation = Assert.Single(Find("zho", "escap", "委员会通过了关于河流的第 66/3 号决议。"));

        Assert.Equal(("第 66/3 号决议", "E/ESCAP/RES/66/3"), (citation.Surface, citation.Target));
    }

    internal static ImmutableArray<Citation> Find(string language, string body, string text) => CitationFinder.Find(Of(language, body, Paragraph("p_1", text)));

    internal static Block Paragraph(string eId, string text) => new() { EId = eId, Kind = BlockKind.Paragraph, Text = text };

    internal static Edition Of(string language, string body, params Block[] blocks) =>
        new() { Work = new Work { Body = body, Language = Language.Parse(language) }, Blocks = [.. blocks] };
}
