using static Stocktake.Reading.Tests.MandateTexts;

namespace Stocktake.Reading.Tests;

public sealed class OperativeMandateTests
{
    [Theory]
    [InlineData("eng", "Requests the Secretary-General to count the rain gauges;", Act.Requests, "Requests")]
    [InlineData("eng", "Also strongly encourages States to plant reeds;", Act.Encourages, "Also strongly encourages")]
    [InlineData("eng", "Reiterates its invitation to the Commission to lend its boats;", Act.Invites, "Reiterates its invitation")]
    [InlineData("zho", "又请秘书长清点雨量站；", Act.Requests, "又请")]
    [InlineData("zho", "大力鼓励各国栽种芦苇；", Act.Encourages, "大力鼓励")]
    [InlineData("zho", "要求占领国立即归还船只；", Act.Demands, "要求")]
    [InlineData("fra", "Prie instamment les États de planter des roseaux ;", Act.Urges, "Prie instamment")]
    [InlineData("fra", "Invite également de nouveau les États à compter les pluviomètres ;", Act.Invites, "Invite également de nouveau")]
    [InlineData("spa", "Alienta encarecidamente a los Estados a que planten juncos;", Act.Encourages, "Alienta encarecidamente")]
    [InlineData("spa", "Exhorta también a los gobiernos a contar los pluviómetros;", Act.CallsUpon, "Exhorta también")]
    [InlineData("rus", "настоятельно призывает государства сажать тростник;", Act.Urges, "настоятельно призывает")]
    [InlineData("rus", "просит далее Генерального секретаря пересчитать дождемеры;", Act.Requests, "просит далее")]
    [InlineData("ara", "تهيب كذلك بالدول أن تزرع القصب؛", Act.CallsUpon, "تهيب كذلك")]
    [InlineData("ara", "تقـرّر أن تنظر في المسألة؛", Act.Decides, "تقـرّر")]
    public void The_leading_verb_gives_the_act_in_every_language(string language, string text, Act act, string verb)
    {
        var mandate = Assert.Single(Operative(text, language));

        Assert.Equal(act, mandate.Act);
        Assert.Equal(verb, mandate.Verb);
        Assert.Equal("unga", mandate.By);
    }

    [Theory]
    [InlineData("fra", "Engage les banques de développement à porter leur appui à vingt phares ;", "les banques de développement")]
    [InlineData("fra", "Prie le Conseil de sécurité de ne pas éteindre les phares ;", "le Conseil de sécurité")]
    [InlineData("spa", "Insta a los Estados que son parte en el Convenio a que mantengan encendidos los faros;", "los Estados que son parte en el Convenio")]
    [InlineData("spa", "Insta a los Estados Miembros, en particular a los que poseen faros, a que los mantengan encendidos;", "los Estados Miembros")]
    public void A_preposition_inside_a_name_does_not_open_the_task(string language, string text, string addressee) =>
        Assert.Equal([addressee], Assert.Single(Operative(text, language)).Addressees);

    [Theory]
    [InlineData("eng", "Welcomes the reed plan, and calls for more boats;")]
    [InlineData("eng", "Notes that the Council requested States to plant reeds;")]
    [InlineData("zho", "欢迎芦苇计划，并表示注意到秘书长的报告；")]
    [InlineData("zho", "呼吁增加船只供应；")]
    [InlineData("zho", "强调各国必须栽种芦苇；")]
    [InlineData("fra", "Se félicite du plan et prend note du rapport ;")]
    [InlineData("rus", "приветствует план и отмечает доклад;")]
    public void Welcoming_noting_stressing_and_calling_for_make_none(string language, string text) =>
        Assert.Empty(Operative(text, language));

    [Fact]
    public void A_mixed_paragraph_is_split_at_every_act_verb()
    {
        var mandates = Operative("Welcomes the plan, encourages Member States and the private sector to fund it, and requests the Secretary-General, in consultation with the Bureau, to report thereon to the General Assembly at its eighty-first session;", "eng");

        Assert.Equal([Act.Encourages, Act.Requests], mandates.Select(mandate => mandate.Act));
        Assert.Equal(["Member States", "the private sector"], mandates[0].Addressees);
        Assert.Equal(["the Secretary-General"], mandates[1].Addressees);
        Assert.Equal("fund it", mandates[0].Task);
        Assert.Equal(81, mandates[1].Due?.Session);
    }

    [Fact]
    public void A_Chinese_mixed_paragraph_is_split_and_its_addressees_end_where_the_task_begins()
    {
        var mandates = Operative("欢迎芦苇计划，鼓励会员国、区域组织和民间社会在各级支持该计划，并请秘书长至迟于2027年6月30日之前向大会第八十一届会议报告执行情况；");

        Assert.Equal([Act.Encourages, Act.Requests], mandates.Select(mandate => mandate.Act));
        Assert.Equal(["会员国", "区域组织", "民间社会"], mandates[0].Addressees);
        Assert.Equal("在各级支持该计划", mandates[0].Task);
        Assert.Equal(["秘书长"], mandates[1].Addressees);
        Assert.Equal("2027-06-30", mandates[1].Due?.Date?.ToString());
    }

    [Fact]
    public void What_the_addressee_is_to_encourage_belongs_to_his_task()
    {
        var mandate = Assert.Single(Operative("请秘书长协调雨量站的工作，鼓励采用开放的测量方法；"));

        Assert.Equal("协调雨量站的工作，鼓励采用开放的测量方法", mandate.Task);
    }

    [Theory]
    [InlineData("促请尚未登记船只的国家尽快登记；", "尚未登记船只的国家")]
    [InlineData("敦促有能力这样做的捐助方提供资金；", "有能力这样做的捐助方")]
    [InlineData("邀请区域和次区域组织分享经验；", "区域和次区域组织")]
    [InlineData("鼓励发展中国家采用简易雨量站；", "发展中国家")]
    [InlineData("请芦苇署(芦苇署)执行主任编写手册；", "芦苇署(芦苇署)执行主任")]
    public void A_Chinese_addressee_keeps_its_modifiers(string text, string addressee) =>
        Assert.Equal([addressee], Assert.Single(Operative(text)).Addressees);

    [Theory]
    [InlineData("Encourages relevant special lamp mandate holders to continue to count the ships;", "relevant special lamp mandate holders")]
    [InlineData("Invites the Lamplighters, within existing resources, to count the ships;", "the Lamplighters")]
    [InlineData("Requests the secretariat within existing resources to count the ships;", "the secretariat")]
    [InlineData("Urges existing and new donors to provide oil;", "existing and new donors")]
    [InlineData("Requests the Ad Hoc Working Group on Fog to report;", "the Ad Hoc Working Group on Fog")]
    [InlineData("Requests the Subsidiary Body on Nautical, Optical and Acoustic Advice to list the lamps;", "the Subsidiary Body on Nautical, Optical and Acoustic Advice")]
    [InlineData("Invites the United Nations Nautical, Optical and Acoustic Organization to list the lamps;", "the United Nations Nautical, Optical and Acoustic Organization")]
    [InlineData("Calls upon parties to the Convention to list their lamps;", "parties to the Convention")]
    [InlineData("Requests that the Chair of the lamp committee hold a meeting on fog;", "the Chair of the lamp committee")]
    [InlineData("Decides to request the Executive Director to list the lamps;", "the Executive Director")]
    public void An_English_addressee_keeps_what_belongs_to_it(string text, string addressee) =>
        Assert.Equal([addressee], Assert.Single(Operative(text, "eng")).Addressees);

    [Theory]
    [InlineData("请科学评估小组向各国提供灯塔清单；", "科学评估小组")]
    [InlineData("请海洋规划署执行主任视资源情况清点灯塔；", "海洋规划署执行主任")]
    [InlineData("鼓励相关特别程序任务负责人继续审议灯塔问题；", "相关特别程序任务负责人")]
    public void A_Chinese_name_may_hold_a_verb(string text, string addressee) =>
        Assert.Equal([addressee], Assert.Single(Operative(text)).Addressees);

    [Fact]
    public void What_is_requested_of_nobody_keeps_its_clause()
    {
        var mandate = Assert.Single(Operative("Requests that the lamps called for in the present resolution be lit by 2030.", "eng"));

        Assert.Empty(mandate.Addressees);
        Assert.StartsWith("that the lamps called for", mandate.Task, StringComparison.Ordinal);
        Assert.Equal("2030", mandate.Due?.Date?.ToString());
    }

    [Fact]
    public void A_time_between_addressee_and_task_is_its_due_time() =>
        Assert.Equal(81, Assert.Single(Operative("Requests the working group, at its eighty-first session, to list the lamps;", "eng")).Due?.Session);

    [Theory]
    [InlineData("eng", "Urges timely action to repair the lamps;")]
    [InlineData("eng", "Encourages the full participation of developing countries in the count;")]
    [InlineData("eng", "Encourages efforts to plant reeds;")]
    [InlineData("zho", "鼓励加强国家的测量能力；")]
    [InlineData("zho", "鼓励会员国的努力；")]
    public void A_verb_that_governs_a_thing_names_no_addressee(string language, string text) =>
        Assert.Empty(Assert.Single(Operative(text, language)).Addressees);

    [Fact]
    public void Points_without_a_verb_of_their_own_belong_to_their_paragraph()
    {
        var chapeau = new Block { EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Text = "Requests the Secretary-General:" };
        var first = new Block { EId = "para_1__point_a", Kind = BlockKind.Provision, Role = BlockRole.Operative, Parent = "para_1", Level = 2, Text = "To count the gauges;" };
        var second = first with { EId = "para_1__point_b", Text = "To encourage States to share their counts;" };

        var mandate = Assert.Single(Find("eng", "unga", WorkKind.Resolution, chapeau, first, second));

        Assert.Equal("para_1", mandate.Block);
        Assert.Contains("To count the gauges; To encourage States", mandate.Task, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_with_a_verb_of_their_own_are_mandates_of_their_own()
    {
        var chapeau = new Block { EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Text = "On the matter of reeds:" };
        var first = new Block { EId = "para_1__point_a", Kind = BlockKind.Provision, Role = BlockRole.Operative, Parent = "para_1", Level = 2, Text = "Requests the secretariat to count them;" };
        var second = first with { EId = "para_1__point_b", Text = "Invites States to plant them;" };

        var mandates = Find("eng", "unga", WorkKind.Resolution, chapeau, first, second);

        Assert.Equal(["para_1__point_a", "para_1__point_b"], mandates.Select(mandate => mandate.Block));
    }

    [Theory]
    [InlineData("eng", "Decides that the Reed Committee shall meet every two years;", "the Reed Committee")]
    [InlineData("zho", "决定由芦苇委员会每两年召开一次会议；", "芦苇委员会")]
    public void A_decision_names_whom_it_binds(string language, string text, string addressee)
    {
        var mandate = Assert.Single(Operative(text, language));

        Assert.Equal([addressee], mandate.Addressees);
        Assert.Equal(Frequency.Biennial, mandate.Frequency);
    }

    [Fact]
    public void A_decision_that_names_nobody_has_no_addressee() =>
        Assert.Empty(Assert.Single(Operative("决定将题为“芦苇”的项目列入大会第八十一届会议临时议程。")).Addressees);

    [Fact]
    public void Recitals_make_none()
    {
        var recital = new Block { EId = "recital_1", Kind = BlockKind.Recital, Role = BlockRole.Preambular, Text = "回顾该决议请秘书长清点雨量站，" };

        Assert.Empty(Find("zho", "unga", WorkKind.Resolution, recital));
    }
}
