using static Stocktake.Reading.Tests.MandateTexts;

namespace Stocktake.Reading.Tests;

public sealed class NarratedMandateTests
{
    [Theory]
    [InlineData("与会者呼吁加快灯塔的修缮。", Act.CallsUpon)]
    [InlineData("此外，一些与会者建议设立灯塔基金。", Act.Recommends)]
    [InlineData("建议考虑为守塔人设立奖项。", Act.Recommends)]
    public void Those_who_speak_in_a_report_are_no_addressees(string text, Act act)
    {
        var mandate = Assert.Single(Narrated(text));

        Assert.Equal(act, mandate.Act);
        Assert.Empty(mandate.Addressees);
        Assert.Equal("copuos", mandate.By);
    }

    [Theory]
    [InlineData("联合国人权理事会通过一项决议，要求编写一份关于灯塔的报告。", "hrc")]
    [InlineData("五个国家发表声明，呼吁修缮灯塔。", null)]
    public void A_clause_without_a_subject_is_said_by_that_of_the_clause_before(string text, string? by) =>
        Assert.Equal(by, Assert.Single(Narrated(text, body: "c2g")).By);

    [Theory]
    [InlineData("委员会在该决议中请执行秘书为灯塔的修缮提供便利。", Act.Requests, "执行秘书")]
    [InlineData("欧洲议会的一项决议呼吁欧盟制定灯塔战略。", Act.CallsUpon, "欧盟")]
    [InlineData("该议定书要求各国减少灯油的用量。", Act.Requests, "各国")]
    [InlineData("越来越多的青年敦促他们所在的社区修缮灯塔。", Act.Urges, "他们所在的社区")]
    [InlineData("私营部门也必须承担修缮灯塔的责任。", Act.Other, "私营部门")]
    [InlineData("从现在起，应由沿海国来决定灯塔的去留。", Act.Other, "沿海国")]
    public void A_narrated_act_keeps_its_addressee(string text, Act act, string addressee)
    {
        var mandate = Assert.Single(Narrated(text));

        Assert.Equal(act, mandate.Act);
        Assert.Equal([addressee], mandate.Addressees);
    }

    [Theory]
    [InlineData("请参阅第12页的图表。")]
    [InlineData("该报告载有有关灯塔的建议。")]
    [InlineData("应委员会的要求，秘书处编写了本报告。")]
    [InlineData("团队邀请外部专家评估灯塔。")]
    [InlineData("总统发起了全球呼吁。")]
    [InlineData("该技术应用于各国的灯塔。")]
    [InlineData("与会者强调，各国必须修缮灯塔。")]
    public void Nouns_asides_and_the_author_s_own_work_make_none(string text) => Assert.Empty(Narrated(text));

    [Fact]
    public void A_note_that_asks_its_committee_for_action_is_one_mandate_with_its_points()
    {
        var chapeau = new Block { EId = "para_9", Kind = BlockKind.Paragraph, Num = "9.", Text = "请委员会采取下列行动：" };
        var point = new Block { EId = "para_9__point_a", Kind = BlockKind.ListItem, Parent = "para_9", Level = 2, Num = "(a)", Text = "在经社会第九十届会议开幕前就灯塔提供指导。" };

        var mandate = Assert.Single(Find("zho", "escap", WorkKind.Note, chapeau, point));

        Assert.Equal(Act.Requests, mandate.Act);
        Assert.Equal(["委员会"], mandate.Addressees);
        Assert.Equal(90, mandate.Due?.Session);
        Assert.Contains("就灯塔提供指导", mandate.Task, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Committee requested the Secretariat to repaint the lighthouses.", Act.Requests, "the Secretariat")]
    [InlineData("The Committee is invited to take note of the lighthouses.", Act.Invites, "The Committee")]
    [InlineData("The technical group should choose three lighthouses.", Act.Other, "The technical group")]
    public void English_reports_narrate_too(string text, Act act, string addressee)
    {
        var mandate = Assert.Single(Narrated(text, "eng"));

        Assert.Equal(act, mandate.Act);
        Assert.Equal([addressee], mandate.Addressees);
    }

    [Theory]
    [InlineData("Takes note of the work of the secretariat requested in paragraph 5 and of the lamps called for by the Committee.")]
    [InlineData("They asked questions about the lamps.")]
    public void Participles_and_questions_make_none(string text) => Assert.Empty(Narrated(text, "eng"));

    [Fact]
    public void Two_verbs_of_one_tense_have_one_subject()
    {
        var mandates = Narrated("The Conference requested FAO to count the boats and invited Members to report theirs.", "eng");

        Assert.Equal([Act.Requests, Act.Invites], mandates.Select(mandate => mandate.Act));
        Assert.Equal([["FAO"], ["Members"]], mandates.Select(mandate => mandate.Addressees.ToArray()));
        Assert.Equal("count the boats", mandates[0].Task);
    }

    [Fact]
    public void A_numbered_paragraph_that_opens_with_a_verb_of_acting_is_read_as_an_operative_one()
    {
        var paragraph = new Block { EId = "para_28", Kind = BlockKind.Paragraph, Num = "28.", Text = "Recognizes the need for deep, bright and lasting light and calls on Parties to do the following:" };
        var point = new Block { EId = "para_28__point_a", Kind = BlockKind.ListItem, Parent = "para_28", Level = 2, Num = "(a)", Text = "Trimming the wicks by 2030;" };

        var mandate = Assert.Single(Find("eng", null, WorkKind.Decision, paragraph, point));

        Assert.Equal(Act.CallsUpon, mandate.Act);
        Assert.Equal(["Parties"], mandate.Addressees);
        Assert.Equal("2030", mandate.Due?.Date?.ToString());
    }

    [Fact]
    public void Participants_who_call_for_something_address_nobody()
    {
        var mandate = Assert.Single(Narrated("Participants called for faster repair of the lighthouses.", "eng"));

        Assert.Equal(Act.CallsUpon, mandate.Act);
        Assert.Empty(mandate.Addressees);
    }
}
