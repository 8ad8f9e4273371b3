using Stocktake.Foundations;
using Stocktake.Reading.Targets;

namespace Stocktake.Reading.Tests.Targets;

/// <summary>Targets in the styles of bodies and pledges beside the General Assembly: imperatives, headings, lists that share a time.</summary>
public sealed class TargetStyleTests
{
    [Theory]
    [InlineData("Reduce the overall loss of lamp oil by at least half by 2031.", TargetDirection.Decrease, 50.0, null, "%", null, 2031)]
    [InlineData("By 2031, substantially increase the share of coastal light from the wind to 40 per cent.", TargetDirection.Increase, 40.0, null, "%", null, 2031)]
    [InlineData("Mobilize at least 3 billion United States dollars per year by 2031 from all sources.", TargetDirection.Reach, 3e9, null, "USD/a", null, 2031)]
    [InlineData("Ensure and enable that by 2031 at least 35 per cent of reefs, and of reed beds, are effectively conserved.", TargetDirection.Reach, 35.0, null, "%", null, 2031)]
    [InlineData("fuel use of ferries to decline, as an average across all lines, by at least 45% by 2031, compared to 2009;", TargetDirection.Decrease, 45.0, null, "%", 2009, 2031)]
    [InlineData("GHG emissions from ferries to reach net zero by or around, i.e. close to, 2051.", TargetDirection.Reach, null, null, null, null, 2051)]
    [InlineData("Decides to set a goal, with rich harbours taking the lead, of at least USD 3 billion per year by 2036 for poor harbours;", TargetDirection.Reach, 3e9, null, "USD/a", null, 2036)]
    [InlineData("Participants agree to contribute to a joint effort to reduce soot at least 35 per cent from 2021 levels by 2031.", TargetDirection.Decrease, 35.0, null, "%", 2021, 2031)]
    [InlineData("We will be carbon negative by 2031.", TargetDirection.Reach, null, null, null, null, 2031)]
    [InlineData("We will cut scope 1 and 2 emissions 55 % from a 2018 base by 2031.", TargetDirection.Decrease, 55.0, null, "%", 2018, 2031)]
    [InlineData("The plan aims to bring the capacity of wind power to over 1.3 billion kilowatts by 2031.", TargetDirection.Reach, 1.3e9, null, "kilowatts", null, 2031)]
    [InlineData("Calls for efforts towards halting and reversing the loss of reed beds by 2031;", TargetDirection.Decrease, null, null, null, null, 2031)]
    [InlineData("Harbour C will reduce its soot by at least 55 per cent by 2036 from 1991 levels.", TargetDirection.Decrease, 55.0, null, "%", 1991, 2036)]
    [InlineData("Decides that the new collective goal shall be at least USD 4 billion per year by 2036;", TargetDirection.Reach, 4e9, null, "USD/a", null, 2036)]
    [InlineData("share of zero-emission ferries in new orders to grow to at least 25% by 2036;", TargetDirection.Increase, 25.0, null, "%", null, 2036)]
    [InlineData("决定新的集体目标为到2036年每年至少4000亿美元；", TargetDirection.Reach, 4e11, null, "USD/a", null, 2036)]
    [InlineData("到2031年将灯油浪费减半。", TargetDirection.Decrease, 50.0, null, "%", null, 2031)]
    [InlineData("到2031年每年至少从所有来源调动2000亿美元。", TargetDirection.Reach, 2e11, null, "USD/a", null, 2031)]
    [InlineData("确保到2031年至少35%的珊瑚礁和芦苇荡得到有效养护。", TargetDirection.Reach, 35.0, null, "%", null, 2031)]
    [InlineData("甲国的目标是，到2036年，温室气体净排放量比峰值下降8%—11%。", TargetDirection.Decrease, 8.0, 11.0, "%", null, 2036)]
    [InlineData("强调必须到2031年制止并扭转芦苇荡的丧失；", TargetDirection.Decrease, null, null, null, null, 2031)]
    [InlineData("我们将在2031年前实现负碳排放。", TargetDirection.Reach, null, null, null, null, 2031)]
    [InlineData("تدعو الأطراف إلى زيادة قدرة المنارات ثلاثة أضعاف بحلول عام 2031؛", TargetDirection.Increase, 3.0, null, "times", null, 2031)]
    public void A_target_needs_neither_a_subject_nor_a_verb_of_aim(string text, TargetDirection direction, double? value, double? high, string? unit, int? baseYear, int year)
    {
        var target = Assert.Single(Find(text));

        Assert.Equal((direction, value, high, unit, baseYear, year), (target.Direction, target.Value, target.ValueHigh, target.Unit, target.BaseYear, target.Year));
    }

    [Theory]
    [InlineData("Parties need to cut soot by 40 per cent by 2031 and 70 per cent by 2036 relative to the 2018 level and to reach net zero emissions by 2051.", "40:2018:2031 70:2018:2036 ::2051")]
    [InlineData("The plan aims to reduce soot by at least 20%, striving for 30%, by 2031, compared to 2009.", "20:2009:2031 30:2009:2031")]
    [InlineData("use of clean fuels to represent at least 5%, striving for 10%, of the energy used by ferries by 2031;", "5::2031 10::2031")]
    [InlineData("甲国宣布：到2031年，单位运量排放将比2006年下降60%，风电占比将达到30%左右，芦苇蓄积量将比2006年增加5亿立方米。", "60:2006:2031 30::2031 500000000:2006:2031")]
    [InlineData("Calls upon harbours to limit warming to well below 2 °C and to reduce soot by 35 per cent by 2031 relative to 2011;", "2:: 35:2011:2031")]
    [InlineData("缔约方应于2031年前将用量削减10%，于2046年前削减80%。", "10::2031 80::2046")]
    public void Quantities_of_one_sentence_share_the_years_that_hold_for_all(string text, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), string.Concat(Find(text).Select(target => $"{target.Value}:{target.BaseYear}:{target.Year}")));

    [Theory]
    [InlineData("甲国进一步宣布：到2031年，单位运量排放将比2006年下降60%。", "甲国", "单位运量排放")]
    [InlineData("呼吁所有行为体共同努力，到2036年将资金扩大到每年至少3万亿美元；", "所有行为体", "资金")]
    [InlineData("注意到100多个会员国承诺到2031年养护至少30%的海洋。", "100多个会员国", "海洋")]
    [InlineData("各方决心努力将气温升幅限制在1.5℃之内。", "各方", "气温升幅")]
    [InlineData("甲国的减排目标是到2031年将温室气体排放量减少40%。", "甲国", "温室气体排放量")]
    [InlineData("Engage les Parties à tripler la lumière des phares d'ici à 2031 ;", "les Parties", "lumière des phares")]
    [InlineData("use of clean fuels to reach at least 5% by 2031;", null, "use of clean fuels")]
    public void Actor_and_measure_stand_as_written(string text, string? actor, string measure)
    {
        var target = Assert.Single(Find(text));

        Assert.Equal((actor, measure), (target.Actor, target.Measure));
    }

    [Theory]
    [InlineData("Increase in soot of 5 per cent by 2031 is feared.")]
    [InlineData("The gap between pledges and a safe pathway is 14 Gt of carbon dioxide in 2031.")]
    [InlineData("Coal use is set to fall by 20 per cent by 2031.")]
    [InlineData("Reduce the number of wrecks by 2031, aiming to lower the average per 100,000 crossings.")]
    [InlineData("The campaign helped ferries to reach 40 per cent by 2021.")]
    [InlineData("The fund was set up, resulting in a confirmed pledge of 3 billion dollars.")]
    [InlineData("到2031年将用油减少45%，可避免约0.1℃的升温。")]
    [InlineData("到2031年用油将下降20%。")]
    [InlineData("Les émissions devraient augmenter de 10 % d'ici à 2031.")]
    public void Nouns_projections_denominators_and_conditions_are_none(string text) => Assert.Empty(Find(text));

    private static List<Target> Find(string text)
    {
        var french = text.Contains("d'ici", StringComparison.Ordinal);
        return [.. TargetFinder.Find(new Edition { Work = new Work { Language = french ? Language.French : null }, Blocks = [new Block { EId = "para_1", Kind = BlockKind.Paragraph, Text = text }] })];
    }
}
