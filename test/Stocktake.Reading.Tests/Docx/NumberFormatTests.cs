using Stocktake.Reading.Extraction.Docx;

namespace Stocktake.Reading.Tests.Docx;

/// <summary>Number formats of ECMA-376 Part 1, 17.18.59.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("decimal", "1 9 10 27 101", "1 9 10 27 101")]
    [InlineData("decimalZero", "1 9 10 101", "01 09 10 101")]
    [InlineData("upperRoman", "1 4 9 14 40 90 400 1999", "I IV IX XIV XL XC CD MCMXCIX")]
    [InlineData("lowerRoman", "2 6 19 49", "ii vi xix xlix")]
    [InlineData("lowerLetter", "1 26 27 28 53", "a z aa bb aaa")]
    [InlineData("upperLetter", "2 27 52", "B AA ZZ")]
    [InlineData("ordinal", "1 2 3 4 11 12 13 21 102 111", "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th")]
    [InlineData("cardinalText", "1 12 20 21 99", "One Twelve Twenty Twenty-one Ninety-nine")]
    [InlineData("ordinalText", "1 2 12 20 21 30", "First Second Twelfth Twentieth Twenty-first Thirtieth")]
    [InlineData("hex", "9 10 255", "9 A FF")]
    [InlineData("chicago", "1 2 3 4 5", "* † ‡ § **")]
    [InlineData("decimalFullWidth", "1 20", "１ ２０")]
    [InlineData("decimalHalfWidth", "12", "12")]
    [InlineData("decimalEnclosedCircle", "1 10 20 21", "① ⑩ ⑳ 21")]
    [InlineData("decimalEnclosedCircleChinese", "3", "③")]
    [InlineData("decimalEnclosedFullstop", "1 20", "⒈ ⒛")]
    [InlineData("decimalEnclosedParen", "1 20", "⑴ ⒇")]
    [InlineData("ideographEnclosedCircle", "1 10", "㊀ ㊉")]
    [InlineData("ideographDigital", "1 10 23", "一 一〇 二三")]
    [InlineData("taiwaneseDigital", "10", "一○")]
    [InlineData("japaneseDigitalTenThousand", "105", "一〇五")]
    [InlineData("ideographTraditional", "1 2 10 11", "甲 乙 癸 11")]
    [InlineData("ideographZodiac", "1 12 13", "子 亥 13")]
    [InlineData("ideographZodiacTraditional", "1 11 60 61", "甲子 甲戌 癸亥 甲子")]
    [InlineData("chineseCounting", "1 10 11 20 21 99 100 203", "一 十 十一 二十 二十一 九十九 一○○ 二○三")]
    [InlineData("taiwaneseCounting", "10 15 30", "十 十五 三十")]
    [InlineData("chineseCountingThousand", "1 10 11 20 100 101 110 111 1001 1010 10000 10010 20300", "一 十 十一 二十 一百 一百零一 一百一十 一百一十一 一千零一 一千零一十 一万 一万零一十 二万零三百")]
    [InlineData("taiwaneseCountingThousand", "10 105 10000", "十 一百零五 一萬")]
    [InlineData("chineseLegalSimplified", "1 10 12 105", "壹 壹拾 壹拾贰 壹佰零伍")]
    [InlineData("ideographLegalTraditional", "3 6 20", "參 陸 貳拾")]
    [InlineData("japaneseCounting", "10 11 100 101 110 1000 10000", "十 十一 百 百一 百十 千 一万")]
    [InlineData("japaneseLegal", "1 11", "壱 壱拾壱")]
    [InlineData("koreanDigital", "10", "일영")]
    [InlineData("koreanDigital2", "10", "一零")]
    [InlineData("koreanCounting", "1 10 12 100", "일 십 십이 백")]
    [InlineData("koreanLegal", "1 11 25", "하나 열하나 스물다섯")]
    [InlineData("ganada", "1 14 15", "가 하 가")]
    [InlineData("chosung", "2", "ㄴ")]
    [InlineData("aiueoFullWidth", "1 5 46 47", "ア オ ン ア")]
    [InlineData("irohaFullWidth", "1 2 47", "イ ロ ス")]
    [InlineData("aiueo", "1", "ｱ")]
    [InlineData("iroha", "1 3", "ｲ ﾊ")]
    [InlineData("hebrew1", "1 10 15 16 17 22 115 400", "א י טו טז יז כב קטו ת")]
    [InlineData("hebrew2", "1 11 22 23", "א כ ת אא")]
    [InlineData("arabicAlpha", "1 2 3 28", "أ ب ت ي")]
    [InlineData("arabicAbjad", "1 2 3 4 28", "أ ب ج د غ")]
    [InlineData("russianLower", "1 2 10 29 30", "а б к я аа")]
    [InlineData("russianUpper", "1 3 10", "А В К")]
    [InlineData("thaiLetters", "1 2", "ก ข")]
    [InlineData("thaiNumbers", "12", "๑๒")]
    [InlineData("thaiCounting", "1 11 21", "หนึ่ง สิบเอ็ด ยี่สิบเอ็ด")]
    [InlineData("hindiNumbers", "12", "१२")]
    [InlineData("hindiVowels", "1 2", "क ख")]
    [InlineData("hindiConsonants", "1 2", "अ आ")]
    [InlineData("hindiCounting", "2", "दो")]
    [InlineData("vietnameseCounting", "3", "ba")]
    [InlineData("somethingUnknown", "7", "7")]
    public void A_number_is_written_as_the_format_says(string format, string values, string expected) =>
        Assert.Equal(expected, string.Join(' ', values.Split(' ').Select(value => NumberFormats.Write(format, null, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))));

    [Fact]
    public void Formats_of_more_than_one_word_and_empty_ones()
    {
        Assert.Equal("- 7 -", NumberFormats.Write("numberInDash", null, 7));
        Assert.Equal("", NumberFormats.Write("none", null, 7));
        Assert.Equal("", NumberFormats.Write("bullet", null, 7));
        Assert.Equal("hai mươi mốt", NumberFormats.Write("vietnameseCounting", null, 21));
        Assert.Equal("007", NumberFormats.Write("custom", "001, 002, 003, ...", 7));
    }

    [Fact]
    public void Numbers_beyond_a_format_and_numbers_made_to_do_harm_stay_short()
    {
        foreach (var format in new[] { "lowerLetter", "upperRoman", "chicago", "hebrew1", "chineseCountingThousand", "cardinalText", "decimalEnclosedCircle" })
        {
            Assert.InRange(NumberFormats.Write(format, null, int.MaxValue).Length, 1, 40);
            Assert.InRange(NumberFormats.Write(format, null, 0).Length, 1, 40);
            Assert.InRange(NumberFormats.Write(format, null, -5).Length, 1, 40);
        }
    }
}
