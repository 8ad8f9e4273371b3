using System.Globalization;
using Stocktake.Gaps.Wording;

namespace Stocktake.Gaps.Tests;

/// <summary>How numbers of promises are written.</summary>
public sealed class DigitsTests
{
    private static readonly CultureInfo Format = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(24.0171, "24", "24.0")]
    [InlineData(1, "1", "1.00")]
    [InlineData(0.46, "0.46", "0.460")]
    [InlineData(1234.5, "1,234", "1,234")]
    [InlineData(0.0000131812, "0.0000132", "0.0000132")]
    [InlineData(-0.5, "−0.5", "−0.500")]
    [InlineData(0, "0", "0")]
    public void What_was_worked_out_keeps_its_zeros_and_what_is_stated_gets_none(double value, string stated, string computed)
    {
        Assert.Equal(stated, Digits.Significant(value, Format));
        Assert.Equal(computed, Digits.Computed(value, Format));
    }

    [Fact]
    public void The_numbers_of_a_range_are_written_alike()
    {
        Assert.Equal("67.5 (60.0–75.0)", Digits.Range(60, 67.5, 75, Format));
        Assert.Equal("41 (37–46)", Digits.Range(37, 41, 46, Format));
        Assert.Equal("45", Digits.Range(45, 45, 45, Format));
        Assert.Equal("1.00", Digits.ComputedRange(1, 1, 1, Format));
    }

    [Theory]
    [InlineData(-0.25, "−0.250")]
    [InlineData(-0.00044, "−0.0004")]
    [InlineData(0.0129, "0.0129")]
    [InlineData(-0.00004, null)]
    [InlineData(0, "0")]
    public void Degrees_end_at_a_ten_thousandth(double value, string? written) => Assert.Equal(written, Digits.Kelvin(value, Format));
}
