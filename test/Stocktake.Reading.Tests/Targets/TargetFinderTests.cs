using Stocktake.Foundations;
using Stocktake.Reading.Targets;

namespace Stocktake.Reading.Tests.Targets;

public sealed class TargetFinderTests
{
    [Theory]
    [InlineData("Country A commits to cut its methane emissions by 30 per cent below 2020 levels by 2030.", "Country A", "methane emissions", TargetDirection.Decrease, 30.0, null, "%", 2020, 2030)]
    [InlineData("The region must reduce emissions by between 40 and 45 per cent by 2035 compared with 2019.", "The region", "emissions", TargetDirection.Decrease, 40.0, 45.0, "%", 2019, 2035)]
    [InlineData("The target is to bring 1.2 million electric buses onto the road by 2036.", null, "electric buses", TargetDirection.Reach, 1_200_000.0, null, "count", null, 2036)]
    [InlineData("By 2030, all countries need to lower coal production by about 6 per cent per year.", "all countries", "coal production", TargetDirection.Decrease, 6.0, null, "%/a", null, 2030)]
    [InlineData("Its members have agreed to halve food waste by 2030.", "Its members", "food waste", TargetDirection.Decrease, 50.0, null, "%", null, 2030)]
    [InlineData("Urges developed States to at least double their provision of adaptation finance from 2019 levels by 2025,", "developed States", "provision of adaptation finance", TargetDirection.Increase, 2.0, null, "times", 2019, 2025)]
    [InlineData("The State has pledged to reach net zero emissions by 2060.", "The State", "net zero emissions", TargetDirection.Reach, null, null, null, null, 2060)]
    [InlineData("The Council decided upon an Agreement that aims at holding the warming to well below 2 degrees Celsius;", null, "warming", TargetDirection.Limit, 2.0, null, "°C", null, null)]
    [InlineData("Parties agreed to increase protected areas from 17 per cent to 30 per cent by 2030.", "Parties", "protected areas", TargetDirection.Increase, 30.0, null, "%", null, 2030)]
    [InlineData("The strategy sets a target to install 300 GW of offshore wind by 2050.", null, "offshore wind", TargetDirection.Reach, 300.0, null, "GW", null, 2050)]
    [InlineData("At least 6 trillion United States dollars a year is needed until 2035.", null, null, TargetDirection.Reach, 6e12, null, "USD/a", null, 2035)]
    [InlineData("甲国承诺到2030年将甲烷排放量在2020年水平上减少30%。", "甲国", "甲烷排放量", TargetDirection.Decrease, 30.0, null, "%", 2020, 2030)]
    [InlineData("该区域必须到2035年将排放量比2019年减少百分之四十至四十五。", "该区域", "排放量", TargetDirection.Decrease, 40.0, 45.0, "%", 2019, 2035)]
    [InlineData("基金力争到2028年每年筹集25亿美元资金。", "基金", "资金", TargetDirection.Reach, 2_500_000_000.0, null, "USD/a", null, 2028)]
    [InlineData("在2035年前，各国需要每年减少约3%的煤炭产量，才能避免更大损失。", "各国", "煤炭产量", TargetDirection.Decrease, 3.0, null, "%/a", null, 2035)]
    [InlineData("各方同意到2030年将全球储能规模增加两倍。", "各方", "全球储能规模", TargetDirection.Increase, 3.0, null, "times", null, 2030)]
    [InlineData("大会促请发达国家至迟于2025年将适应资金增加一倍。", "发达国家", "适应资金", TargetDirection.Increase, 2.0, null, "times", null, 2025)]
    [InlineData("该法规禁止进口船龄超过十五年的渔船。", null, "进口船龄", TargetDirection.Limit, 15.0, null, "year", null, null)]
    [InlineData("委员会决定在2040年前逐步淘汰燃煤发电。", "委员会", "燃煤发电", TargetDirection.Decrease, null, null, null, null, 2040)]
    [InlineData("2025年是缔约方停止使用该物质的最后期限。", "缔约方", "使用该物质", TargetDirection.Decrease, null, null, null, null, 2025)]
    [InlineData("乙国将在2030年前将非化石能源占能源消费总量的比重提高到25%左右。", null, null, TargetDirection.Increase, 25.0, null, "%", null, 2030)]
    [InlineData("到2023年，将电子废弃物的回收率提高到30%；", null, "电子废弃物的回收率", TargetDirection.Increase, 30.0, null, "%", null, 2023)]
    [InlineData("到2030年该行业的排放量应比2020年减少45%。", null, "该行业的排放量", TargetDirection.Decrease, 45.0, null, "%", 2020, 2030)]
    [InlineData("估计每年需要1400亿至3000亿美元的适应资金。", null, "适应资金", TargetDirection.Reach, 140e9, 300e9, "USD/a", null, null)]
    [InlineData("The report finds that emissions must fall by 45 per cent by 2030.", null, "emissions", TargetDirection.Decrease, 45.0, null, "%", null, 2030)]
    [InlineData("The Fund, which manages 5 trillion dollars, has pledged to provide at least $170 million by 2028.", "The Fund", null, TargetDirection.Reach, 170e6, null, "USD", null, 2028)]
    [InlineData("城市联盟成员众多，其目标是到2036年让120万辆电动公交车上路。", "城市联盟成员众多", "电动公交车", TargetDirection.Reach, 1_200_000.0, null, "count", null, 2036)]
    [InlineData("La France s'engage à réduire ses émissions de 40 % d'ici à 2030 par rapport à 1990.", "La France", "ses émissions", TargetDirection.Decrease, 40.0, null, "%", 1990, 2030)]
    [InlineData("El país se compromete a reducir sus emisiones en un 35 % para 2030 respecto de los niveles de 2005.", "El país", "sus emisiones", TargetDirection.Decrease, 35.0, null, "%", 2005, 2030)]
    [InlineData("Страна обязуется сократить выбросы парниковых газов на 30 процентов к 2030 году по сравнению с 1990 годом.", "Страна", "выбросы парниковых газов", TargetDirection.Decrease, 30.0, null, "%", 1990, 2030)]
    [InlineData("تلتزم الدولة بخفض انبعاثات غازات الدفيئة بنسبة 30 في المائة بحلول عام 2030 مقارنة بعام 2005.", null, "انبعاثات غازات الدفيئة", TargetDirection.Decrease, 30.0, null, "%", 2005, 2030)]
    public void An_aimed_quantity_is_read_with_its_actor_measure_direction_and_years(
        string text, string? actor, string? measure, TargetDirection direction, double? value, double? high, string? unit, int? baseYear, int? year)
    {
        var target = Assert.Single(Find(text));

        Assert.Equal((direction, value, high, unit, baseYear, year), (target.Direction, target.Value, target.ValueHigh, target.Unit, target.BaseYear, target.Year));
        Assert.True(actor is null || target.Actor == actor, $"actor {target.Actor}");
        Assert.True(measure is null || target.Measure == measure, $"measure {target.Measure}");
    }

    [Theory]
    [InlineData("Emissions rose by 12 per cent between 2010 and 2020.")]
    [InlineData("If emissions fall by 50 per cent by 2030, warming could be held below 2 degrees Celsius.")]
    [InlineData("The amendment will avoid 0.3 °C of warming by 2100.")]
    [InlineData("Demand is projected to grow by 20 per cent by 2030.")]
    [InlineData("The 1.5 °C goal remains within reach, although 62 companies accounted for 30 per cent of production.")]
    [InlineData("The programme paid 40 million dollars to 25 countries in 2022.")]
    [InlineData("Requests the Secretary-General to submit a report of no more than 8,500 words by 2026.")]
    [InlineData("The committee met 30 times and heard 1,200 people.")]
    [InlineData("2010年至2020年间，排放量增长了12%。")]
    [InlineData("如果甲国加入，占全球排放量60%以上的国家将承诺减排。")]
    [InlineData("预计到2030年需求将增长20%。")]
    [InlineData("该基金已向25个国家支付4000万美元。")]
    [InlineData("这类投资可以让全球将升温控制在2°C。")]
    [InlineData("联盟包括62家公司，占全球产量的30%。")]
    [InlineData("各国正计划在2026年前制定流域管理计划。")]
    [InlineData("发展中国家约有24亿人依靠传统燃料，每年估计有400万人死亡。")]
    [InlineData("与2010年相比，到2030年排放量将减少约16%。")]
    [InlineData("这些城市承诺减少浪费，覆盖超过10亿人口。")]
    [InlineData("新设备到2030年可将排放量减少16%。")]
    [InlineData("Les émissions ont augmenté de 12 % entre 2010 et 2020.")]
    [InlineData("Las emisiones aumentaron un 12 % entre 2010 y 2020.")]
    [InlineData("Выбросы увеличились на 12 процентов в 2010-2020 годах.")]
    [InlineData("ارتفعت الانبعاثات بنسبة 12 في المائة بين عامي 2010 و 2020.")]
    public void A_fact_a_forecast_a_condition_or_an_effect_is_no_target(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Several_targets_of_a_sentence_are_several()
    {
        var targets = Find("The Alliance pledged to cut leaks by 45 per cent by 2025 and by 60 to 75 per cent by 2030, and to restore 12 million hectares of wetland by 2040.");

        Assert.Equal([(45.0, null, 2025), (60.0, 75.0, 2030), (12_000_000.0, null, 2040)], targets.Select(target => (target.Value!.Value, target.ValueHigh, target.Year!.Value)));
        Assert.All(targets, target => Assert.Equal("The Alliance", target.Actor));
    }

    [Fact]
    public void A_pronoun_stands_for_the_name_in_the_sentence_before()
    {
        var target = Assert.Single(Find("清洁航运伙伴关系由港口和船东组成，占全球运力的30%。其目标是到2035年将燃油消耗降低25%。"));

        Assert.Equal("清洁航运伙伴关系", target.Actor);
    }

    [Fact]
    public void Actor_and_measure_keep_the_spaces_that_stand_between_their_words()
    {
        var target = Assert.Single(Find("The  Alliance of  Ports commits to reduce the  engine  smoke by 30 per cent by 2030."));

        Assert.Equal(("The  Alliance of  Ports", "engine  smoke"), (target.Actor, target.Measure));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2023", null)]
    [InlineData("2023-05", 2028)]
    public void A_relative_time_names_a_year_only_where_the_date_of_the_document_allows_it(string? date, int? year)
    {
        var target = Assert.Single(Find("本组织力求在未来五年内培训1万名教师。", date));

        Assert.Equal(year, target.Year);
    }

    [Fact]
    public void An_introduction_gives_its_aim_and_its_year_to_its_items()
    {
        var edition = new Edition
        {
            Work = new Work(),
            Blocks =
            [
                new Block { EId = "para_1", Kind = BlockKind.Paragraph, Text = "We commit to the following, such that, by 2027:" },
                new Block { EId = "para_1__point_a", Kind = BlockKind.ListItem, Parent = "para_1", Text = "At least 90 per cent of households have access to safe water;" },
                new Block { EId = "para_2", Kind = BlockKind.Paragraph, Text = "In one State 40 per cent of households have access." },
            ],
        };

        var target = Assert.Single(TargetFinder.Find(edition));

        Assert.Equal(("para_1__point_a", 90.0, 2027), (target.Block, target.Value!.Value, target.Year!.Value));
    }

    internal static IReadOnlyList<Target> Find(string text, string? date = null)
    {
        Language? language = text.Contains(" d'ici ", StringComparison.Ordinal) || text.StartsWith("Les ", StringComparison.Ordinal) ? Language.French
            : text.StartsWith("El ", StringComparison.Ordinal) || text.StartsWith("Las ", StringComparison.Ordinal) ? Language.Spanish
            : null;
        return TargetFinder.Find(new Edition
        {
            Work = new Work { Language = language, Date = date is null ? null : PartialDate.Parse(date) },
            Blocks = [new Block { EId = "para_1", Kind = BlockKind.Paragraph, Text = text }],
        });
    }
}
