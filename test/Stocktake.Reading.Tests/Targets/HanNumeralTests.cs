using Stocktake.Reading.Targets;

namespace Stocktake.Reading.Tests.Targets;

public sealed class HanNumeralTests
{
    [Theory]
    [InlineData("四十五", 45)]
    [InlineData("十二", 12)]
    [InlineData("一百零三", 103)]
    [InlineData("两千五百", 2500)]
    [InlineData("一点五", 1.5)]
    [InlineData("二〇三〇", 2030)]
    public void A_numeral_in_Chinese_characters_has_its_value(string text, double expected)
    {
        var length = HanNumeral.Read(text, 0, out var value);

        Assert.Equal(text.Length, length);
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("点水")]
    [InlineData("水")]
    [InlineData("")]
    public void What_is_no_numeral_has_no_length(string text) => Assert.Equal(0, HanNumeral.Read(text, 0, out _));
}
