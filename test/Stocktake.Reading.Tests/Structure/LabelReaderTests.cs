using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Tests;

public sealed class LabelReaderTests
{
    [Theory]
    [InlineData("1. Word", "1.", nameof(Numbering.Decimal), 1)]
    [InlineData("12) Word", "12)", nameof(Numbering.Decimal), 12)]
    [InlineData("7\tWord", "7", nameof(Numbering.Decimal), 7)]
    [InlineData("3 bis. Word", "3 bis.", nameof(Numbering.Decimal), 3)]
    [InlineData("（四）文字", "（四）", nameof(Numbering.Han), 4)]
    [InlineData("㈢ 文字", "㈢", nameof(Numbering.Han), 3)]
    [InlineData("十二、文字", "十二、", nameof(Numbering.Han), 12)]
    [InlineData("第三条 文字", "第三条", nameof(Numbering.Article), 3)]
    [InlineData("(a) Word", "(a)", nameof(Numbering.LowerLatin), 1)]
    [InlineData("bb) Word", "bb)", nameof(Numbering.LowerLatin), 28)]
    [InlineData("(xiii) Word", "(xiii)", nameof(Numbering.LowerRoman), 13)]
    [InlineData("IV. Word", "IV.", nameof(Numbering.UpperRoman), 4)]
    [InlineData("ed) Word", "ed)", nameof(Numbering.LowerLatin), 4)]
    [InlineData("1.2 Word", "1.2", nameof(Numbering.Composite), 2)]
    [InlineData("б) слово", "б)", nameof(Numbering.Cyrillic), 2)]
    [InlineData("(ب) كلمة", "(ب)", nameof(Numbering.Abjad), 2)]
    [InlineData("(هـ) كلمة", "(هـ)", nameof(Numbering.Abjad), 5)]
    [InlineData("(\ufeeb) كلمة", "(\ufeeb)", nameof(Numbering.Abjad), 5)]
    [InlineData("9 - كلمة", "9 -", nameof(Numbering.Decimal), 9)]
    [InlineData("’2‘ كلمة", "’2‘", nameof(Numbering.Decimal), 2)]
    [InlineData("• Word", "•", nameof(Numbering.Bullet), 0)]
    [InlineData("– Word", "–", nameof(Numbering.Bullet), 0)]
    public void Labels_of_every_language_are_read(string text, string printed, string numbering, int ordinal)
    {
        var label = LabelReader.Read(text);

        Assert.Equal((printed, numbering, ordinal), (label?.Printed, label?.Numbering.ToString(), label?.Ordinal));
    }

    [Theory]
    [InlineData("2030年议程")]
    [InlineData("1.5 %")]
    [InlineData("(2019) was dry")]
    [InlineData("19) ")]
    [InlineData("Word. Word")]
    [InlineData("一般来说")]
    [InlineData("第三次会议")]
    [InlineData("-5 degrees")]
    [InlineData("2 ：文字")]
    [InlineData("")]
    public void What_only_looks_like_a_label_is_none(string text) => Assert.True(LabelReader.Read(text) is null or { IsWeak: true });

    [Fact]
    public void Initials_and_years_at_the_head_of_a_sentence_stay_words()
    {
        var edition = Flows.Parse("The present report is short.", "V. Tide, who wrote it, is tall.", "12 boats were seen.", "1.5 degrees is much.");

        Assert.All(edition.Blocks, block => Assert.Null(block.Num));
    }
}
