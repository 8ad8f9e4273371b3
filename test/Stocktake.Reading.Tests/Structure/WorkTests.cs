using Stocktake.Foundations;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Tests;

public sealed class WorkTests
{
    [Theory]
    [InlineData("eng", "Resolution adopted by the General Assembly on 19 December 2036", "2036-12-19")]
    [InlineData("eng", "held from 2 to 4 March 2033", "2033-03")]
    [InlineData("eng", "December 5, 2031", "2031-12-05")]
    [InlineData("zho", "2036年12月19日大会决议", "2036-12-19")]
    [InlineData("zho", "2033 年 3 月 2 日至 4 日，曼谷", "2033-03")]
    [InlineData("zho", "2033年2月27日至3月4日", "2033")]
    [InlineData("fra", "Résolution adoptée par l’Assemblée générale le 1er août 2036", "2036-08-01")]
    [InlineData("spa", "Resolución aprobada por la Asamblea General el 19 de diciembre de 2036", "2036-12-19")]
    [InlineData("rus", "Резолюция, принятая Генеральной Ассамблеей 19 декабря 2036 года", "2036-12-19")]
    [InlineData("ara", "قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2036", "2036-12-19")]
    public void Dates_are_read_as_precisely_as_they_are_written(string language, string text, string date) =>
        Assert.Equal(date, DateReader.First(text, Language.Parse(language))?.ToString());

    [Theory]
    [InlineData("The lake and the river of the valley are in the care of the keepers, who report to the council.", "eng")]
    [InlineData("Le lac et la rivière de la vallée sont sous la garde des gardiens, qui font rapport au conseil.", "fra")]
    [InlineData("El lago y el río del valle están al cuidado de los guardas, que informan al consejo por la tarde.", "spa")]
    [InlineData("Озеро и река в долине находятся под охраной, и сторожа сообщают о них совету.", "rus")]
    [InlineData("البحيرة والنهر في رعاية الحراس الذين يقدمون تقاريرهم إلى المجلس.", "ara")]
    [InlineData("湖泊与河流由守护者照管（UNEP、ITU）。", "zho")]
    [InlineData("Der See und der Fluss des Tals werden von den Hütern gepflegt, die dem Rat berichten.", null)]
    [InlineData("湖と川は番人が守っています。", null)]
    [InlineData("12 34 56", null)]
    public void The_language_is_found_from_the_text_and_never_guessed(string text, string? language) =>
        Assert.Equal(language, LanguageDetector.Detect([new FlowParagraph { Text = text }])?.Code);

    [Fact]
    public void A_draft_report_without_a_title_is_called_by_its_kind()
    {
        var edition = Flows.Parse("A/AC.105/C.1/L.900", "和平利用外层空间委员会", "科学和技术小组委员会", "第九十二届会议", "报告草稿", "增编", "三. 浮标", "1. 小组委员会注意到浮标的用处。", "2. 小组委员会请秘书处编写报告。");

        Assert.Equal(("copuos", "报告草稿", WorkKind.Report), (edition.Work.Body, edition.Work.Title, edition.Work.Kind));
    }

    [Fact]
    public void A_letter_is_of_the_body_under_its_signature()
    {
        var edition = Flows.Parse("Letter of the year", "Dear friends,", "The rivers of the valley are in the care of the keepers.", "Yours sincerely,", "Anna Holm, Executive Director, United Nations Environment Programme");

        Assert.Equal(("unep", WorkKind.Letter), (edition.Work.Body, edition.Work.Kind));
    }

    [Fact]
    public void A_language_that_is_given_is_taken()
    {
        var edition = StructureParser.Parse(new FlowDocument { Paragraphs = [new FlowParagraph { Text = "Lac bleu" }] }, Language.French);

        Assert.Equal(Language.French, edition.Work.Language);
    }

    [Fact]
    public void What_the_text_does_not_state_is_null()
    {
        var edition = Flows.Parse("The boats came home and the nets were full of fish.");

        Assert.Equal((null, null, null, null, WorkKind.Other), (edition.Work.Symbol, edition.Work.Title, edition.Work.Body, edition.Work.Date, edition.Work.Kind));
    }
}
