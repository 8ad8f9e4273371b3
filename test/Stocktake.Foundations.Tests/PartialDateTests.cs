
namespace Stocktake.Foundations.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2021")]
    [InlineData("2020-12")]
    [InlineData("2024-02-29")]
    public void A_date_prints_as_it_was_read(string text) => Assert.Equal(text, PartialDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("2021-13")]
    [InlineData("2023-02-29")]
    [InlineData("0000")]
    [InlineData("2021/12")]
    [InlineData("2021-1-1")]
    public void What_is_no_date_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_day_needs_a_month() => Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2020, day: 3));

    [Fact]
    public void The_less_precise_of_two_dates_comes_first() =>
        Assert.True(PartialDate.Parse("2020") < PartialDate.Parse("2020-01") && PartialDate.Parse("2020-01") < PartialDate.Parse("2020-01-01"));
}
