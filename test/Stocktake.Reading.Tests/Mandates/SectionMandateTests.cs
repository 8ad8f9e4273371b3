using static Stocktake.Reading.Tests.MandateTexts;

namespace Stocktake.Reading.Tests;

public sealed class SectionMandateTests
{
    [Fact]
    public void Every_first_level_item_takes_verb_and_actors_from_its_heading()
    {
        var mandates = Find("zho", "itu-pp", WorkKind.Resolution,
            Heading("sec_1", "责成秘书长与三个局的主任密切协作"),
            Item("sec_1__item_1", "sec_1", "1", "每年向理事会报告灯塔的情况；"),
            Item("sec_1__item_2", "sec_1", "2", "帮助成员国维护灯塔，包括："),
            Item("sec_1__item_2__point_i", "sec_1", "i)", "更换灯泡；", "sec_1__item_2"));

        Assert.Equal(["sec_1__item_1", "sec_1__item_2"], mandates.Select(mandate => mandate.Block));
        Assert.All(mandates, mandate => Assert.Equal(Act.Instructs, mandate.Act));
        Assert.All(mandates, mandate => Assert.Equal(["秘书长", "三个局的主任"], mandate.Addressees));
        Assert.Equal(Frequency.Annual, mandates[0].Frequency);
        Assert.Contains("更换灯泡", mandates[1].Task, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_verb_invites_in_this_style_and_requests_in_the_other()
    {
        var invited = Find("zho", "itu-pp", WorkKind.Resolution, Heading("sec_1", "请成员国和部门成员"), Item("sec_1__item_1", "sec_1", "1", "维护灯塔。"));
        var requested = Operative("请成员国维护灯塔。");

        Assert.Equal(Act.Invites, Assert.Single(invited).Act);
        Assert.Equal(["成员国", "部门成员"], invited[0].Addressees);
        Assert.Equal(Act.Requests, Assert.Single(requested).Act);
    }

    [Fact]
    public void The_opening_words_of_a_section_say_who_is_to_act_where_the_heading_does_not()
    {
        var mandates = Find("zho", "itu-pp", WorkKind.Resolution,
            Heading("sec_1", "做出决议"),
            Item("sec_1__intro", "sec_1", null, "国际电联在其职责范围内，通过以下工作维护灯塔："),
            Item("sec_1__item_1", "sec_1", "1", "更换灯泡；"));

        var mandate = Assert.Single(mandates);
        Assert.Equal(Act.Decides, mandate.Act);
        Assert.Equal(["国际电联"], mandate.Addressees);
    }

    [Fact]
    public void English_partners_are_actors_too()
    {
        var mandates = Find("eng", "itu-pp", WorkKind.Resolution,
            Heading("sec_1", "instructs the Secretary-General, in close collaboration with the Directors of the three Bureaux"),
            Item("sec_1__item_1", "sec_1", "1", "to keep the lighthouses lit;"));

        Assert.Equal(["the Secretary-General", "the Directors of the three Bureaux"], Assert.Single(mandates).Addressees);
    }

    [Theory]
    [InlineData("eng", "invites Member States, Sector Members and Associates", "Member States|Sector Members|Associates")]
    [InlineData("eng", "invites Member States and Sector Members, within their means", "Member States|Sector Members")]
    [InlineData("fra", "invite les États Membres, les Membres de Secteur et les Associés", "les États Membres|les Membres de Secteur|les Associés")]
    [InlineData("spa", "invita a los Estados Miembros, los Miembros de Sector y los Asociados", "los Estados Miembros|los Miembros de Sector|los Asociados")]
    public void A_heading_names_its_addressees_to_its_end(string language, string heading, string addressees)
    {
        var mandates = Find(language, "itu-pp", WorkKind.Resolution, Heading("sec_1", heading), Item("sec_1__item_1", "sec_1", "1", "to keep the lighthouses lit;"));

        Assert.Equal(addressees.Split('|'), Assert.Single(mandates).Addressees);
    }

    [Fact]
    public void A_preambular_section_makes_none()
    {
        var item = Item("sec_1__item_a", "sec_1", "a)", "理事会责成秘书长更换灯泡；") with { Role = BlockRole.Preambular, Kind = BlockKind.Recital };

        Assert.Empty(Find("zho", "itu-pp", WorkKind.Resolution, Heading("sec_1", "认识到"), item));
    }
}
