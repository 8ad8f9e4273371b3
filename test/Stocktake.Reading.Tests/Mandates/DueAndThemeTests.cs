using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Mandates;
using Stocktake.Testing;
using static Stocktake.Reading.Tests.MandateTexts;

namespace Stocktake.Reading.Tests;

public sealed class DueAndThemeTests
{
    [Theory]
    [InlineData("zho", "向大会第八十届会议提交报告", 80, null)]
    [InlineData("zho", "到2030年修缮所有灯塔", null, "2030")]
    [InlineData("zho", "在2027年3月之前提出计划", null, "2027-03")]
    [InlineData("zho", "在未来三年内提出计划", null, "2027")]
    [InlineData("zho", "向下届全权代表大会报告", null, null)]
    [InlineData("eng", "to report to it at its eighty-second session", 82, null)]
    [InlineData("eng", "to report not later than 31 December 2025", null, "2025-12-31")]
    [InlineData("eng", "to report before its next conference", null, null)]
    [InlineData("eng", "to consider the lamps at its twenty-fifth meeting", 25, null)]
    [InlineData("eng", "to count the lamps for consideration at its sixth session (November 2026)", 6, "2026-11")]
    [InlineData("eng", "to list them for the third session of the Conference of the Parties serving as the meeting of the Parties to the Lamp Protocol (June 2027)", null, "2027-06")]
    [InlineData("eng", "to submit the list at least 9 to 12 months in advance of the relevant session", null, null)]
    [InlineData("eng", "to circulate the list six weeks before that meeting", null, null)]
    [InlineData("eng", "to report at its 2027 session on the lamps", null, "2027")]
    [InlineData("eng", "communicate in 2029 the number of lamps", null, "2029")]
    [InlineData("zho", "在其第二十五次会议上审议灯塔清单", 25, null)]
    [InlineData("zho", "在第六届会议（2026年11月）上审议灯塔清单", 6, "2026-11")]
    [InlineData("zho", "至少在相关会议召开前9至12个月提交灯塔清单", null, null)]
    [InlineData("zho", "向理事会2027年会议报告灯塔数目", null, "2027")]
    [InlineData("fra", "de lui présenter la liste à sa onzième réunion", 11, null)]
    [InlineData("spa", "que presente la lista en su 11ª reunión", 11, null)]
    [InlineData("fra", "de lui présenter un rapport à sa quatre-vingt-deuxième session", 82, null)]
    [InlineData("spa", "que le informe en su octogésimo primer período de sesiones", 81, null)]
    [InlineData("rus", "представить доклад на ее восемьдесят первой сессии", 81, null)]
    [InlineData("ara", "أن يقدم تقريرا في دورتها الحادية والثمانين", 81, null)]
    public void A_due_time_is_a_session_of_the_speaker_or_a_date(string language, string task, int? session, string? date)
    {
        var due = DueFinder.For(language)!.Find(FoldedText.Of(task), "unga", new PartialDate(2024, 12, 19));

        Assert.NotNull(due);
        Assert.Equal(session, due.Session);
        Assert.Equal(date, due.Date?.ToString());
        Assert.Contains(due.Text, task, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zho", "落实大会第七十五届会议通过的计划")]
    [InlineData("zho", "落实缔约方会议第二十届会议上提出的计划")]
    [InlineData("zho", "修缮所有灯塔")]
    [InlineData("eng", "to carry out the plan adopted at its seventieth session")]
    [InlineData("eng", "to carry out the plan agreed by the Conference of the Parties at its tenth meeting")]
    public void Sessions_of_the_past_are_not_due(string language, string task) =>
        Assert.Null(DueFinder.For(language)!.Find(FoldedText.Of(task), "unga", null));

    [Theory]
    [InlineData("к 1 марта 2027 года", "представить список к 1 марта 2027 года;")]
    public void A_due_time_is_not_cut_inside_a_word(string time, string task) =>
        Assert.Equal(time, DueFinder.For("rus")!.Find(FoldedText.Of(task), "unga", null)?.Text);

    [Fact]
    public void The_session_of_another_organ_has_no_number() =>
        Assert.Null(DueFinder.For("zho")!.Find(FoldedText.Of("向人权理事会第六十届会议报告"), "unga", null)!.Session);

    [Theory]
    [InlineData("zho", "请秘书长利用卫星遥感监测干旱并建立早期预警系统；", new[] { "land", "disaster", "space" })]
    [InlineData("eng", "Requests the Secretary-General to use satellite data for early warning of droughts;", new[] { "land", "disaster", "space", "data" })]
    [InlineData("fra", "Prie le Secrétaire général de lutter contre la désertification ;", new[] { "land" })]
    [InlineData("spa", "Solicita al Secretario General que proteja la capa de ozono;", new[] { "ozone" })]
    [InlineData("rus", "просит Генерального секретаря содействовать охране коренных народов;", new[] { "indigenous" })]
    [InlineData("ara", "تطلب إلى الأمين العام أن يحمي الغابات؛", new[] { "ecosystems" })]
    public void Themes_come_from_the_words_of_the_task_in_the_order_of_the_list(string language, string text, string[] themes) =>
        Assert.Equal(themes, Assert.Single(Operative(text, language)).Themes);

    [Theory]
    [InlineData("zho", "请秘书长与研究气候变化的组织保持联络；", new[] { "climate-mitigation", "adaptation" })]
    [InlineData("eng", "Requests the Secretary-General to liaise with organizations that work on climate change;", new[] { "climate-mitigation", "adaptation" })]
    [InlineData("eng", "Requests the Secretary-General to help States to adapt to climate change;", new[] { "adaptation" })]
    [InlineData("zho", "请秘书长在气候变化方面减少温室气体；", new[] { "climate-mitigation" })]
    public void Climate_without_more_is_of_mitigation_and_of_adaptation(string language, string text, string[] themes) =>
        Assert.Equal(themes, Assert.Single(Operative(text, language)).Themes);

    [Theory]
    [InlineData("zho", "粮食和卫生都需要投资。湿地倡议必须实现目标。森林也要保护。")]
    [InlineData("eng", "Food and health need investments. Participants called upon States that have wetlands to report every year. Seas follow.")]
    public void A_task_that_shows_no_theme_has_those_of_its_sentence_before_those_of_its_paragraph(string language, string text) =>
        Assert.Equal(["ecosystems"], Assert.Single(Narrated(text, language)).Themes);

    [Fact]
    public void The_heading_lends_its_themes_to_a_task_that_shows_none()
    {
        var mandate = Assert.Single(Find("zho", "itu-pp", WorkKind.Resolution, Heading("sec_1", "责成秘书长"), Item("sec_1__item_1", "sec_1", "1", "继续这一工作。")));
        var themed = Assert.Single(Find("zho", "unga", WorkKind.Resolution, Heading("sec_1", "海洋酸化"), Item("para_1", "sec_1", "1.", "请秘书长继续这一工作。")));

        Assert.Empty(mandate.Themes);
        Assert.Equal(["ocean"], themed.Themes);
    }

    [Fact]
    public void Every_theme_has_words_in_every_language()
    {
        Assert.Equal(31, ThemeFinder.Keys.Count);
        Assert.All(ThemeFinder.Keys, theme => Assert.All(Language.All, language => Assert.True(ThemeFinder.Terms(theme, language.Code) >= (language.Code is "zho" or "eng" ? 15 : 6), $"{theme} {language}")));
    }

    [Fact]
    public void Whatever_the_text_is_it_is_read_without_failing()
    {
        var pieces = Gen.Elements("请", "秘书长", "Requests ", "the ", "State", " to ", "，", ";", "(", "《", "的", "和", "\0", "\ud800", "第", "八十", "届会议", "2030年", "وت", "\u0640", "必须", "应由", "，并", " and ", "呼吁", "是", " ", "“");
        var texts = pieces.ListOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), Gen.Elements("zho", "eng", "fra", "rus", "ara").ToArbitrary(), (text, language) =>
        {
            var all = Operative(text, language).Concat(Narrated(text, language));
            return all.All(mandate => mandate.Verb.Length > 0 && mandate.Addressees.All(name => text.Contains(name, StringComparison.Ordinal)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_repetition_of_the_patterns_of_time_is_bounded()
    {
        var patterns = DueData.Default.Languages.Values.SelectMany(words => words.Due.Select(due => due.Pattern).Concat(words.Frequency.Values.SelectMany(each => each))).ToArray();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pattern => Assert.DoesNotMatch(@"(?<!\\)[*+]|\{\d*,\}", pattern));
    }

    [Fact]
    public void A_pattern_that_is_tried_only_where_a_word_stands_never_matches_without_it()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "samples"))
            .Select(file => DocumentReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Edition)
            .SelectMany(edition => edition?.Blocks.Select(block => FoldedText.Of(block.Text).Text) ?? []);
        string[] said =
        [
            "to report at its eighty-first session", "to report to the general assembly, at its fifth meeting (november 2031)", "at its 2031 session", "at least 9 to 12 months in advance of the session",
            "six weeks before its tenth meeting", "submit in 2031 a report", "by 31 march 2031", "at its next session", "within two years", "在第八十届会议", "在其第六次会议之前", "在相关会议之前9至12个月",
            "大会2031年会议", "在2031年提交", "2031年3月底前", "至迟于2031年12月31日", "下届会议", "两年内", "在两年之内",
        ];
        var matches = 0;
        foreach (var due in DueData.Default.Languages.Values.SelectMany(words => words.Due).Where(due => due.Holds.Length > 0))
        {
            foreach (var text in samples.Concat(said).Where(text => System.Text.RegularExpressions.Regex.IsMatch(text, due.Pattern)))
            {
                Assert.Contains(due.Holds, word => text.Contains(word, StringComparison.Ordinal));
                matches++;
            }
        }

        Assert.True(matches > 20, $"Only {matches} texts matched.");
    }
}
