using Stocktake.Reading.Targets;

namespace Stocktake.Reading.Tests.Targets;

public sealed class QuantityScannerTests
{
    [Theory]
    [InlineData("种植1.7亿棵树", 170_000_000.0, null, "count")]
    [InlineData("筹集100-150亿美元", 10_000_000_000.0, 15_000_000_000.0, "USD")]
    [InlineData("减少16%至29%", 16.0, 29.0, "%")]
    [InlineData("减少百分之四十至四十五", 40.0, 45.0, "%")]
    [InlineData("减少三分之一", 33.33, null, "%")]
    [InlineData("控制在1.5-2℃", 1.5, 2.0, "°C")]
    [InlineData("投资1 000亿美元", 100_000_000_000.0, null, "USD")]
    [InlineData("减排２０吉吨", 20_000_000_000.0, null, "t")]
    [InlineData("恢复30万公顷草地", 300_000.0, null, "ha")]
    [InlineData("将产能翻一番", 2.0, null, "times")]
    [InlineData("60–75 per cent", 60.0, 75.0, "%")]
    [InlineData("between 40 and 45 per cent", 40.0, 45.0, "%")]
    [InlineData("US$ 2.5 billion", 2_500_000_000.0, null, "USD")]
    [InlineData("$100-150 billion", 100_000_000_000.0, 150_000_000_000.0, "USD")]
    [InlineData("5 Gt", 5_000_000_000.0, null, "t")]
    [InlineData("12,500 square kilometres", 12_500.0, null, "km2")]
    [InlineData("3 TWh", 3_000_000_000.0, null, "kWh")]
    [InlineData("five million hectares", 5_000_000.0, null, "ha")]
    [InlineData("2,5 млрд долл. США", 2_500_000_000.0, null, "USD")]
    [InlineData("1,5 milliard de dollars", 1_500_000_000.0, null, "USD")]
    [InlineData("2.000 millones de dólares", 2_000_000_000.0, null, "USD")]
    [InlineData("30 في المائة", 30.0, null, "%")]
    public void A_quantity_is_scaled_to_the_unit_of_the_contract(string text, double value, double? high, string unit)
    {
        var decimalComma = text.Contains("долл", StringComparison.Ordinal) || text.Contains("milliard", StringComparison.Ordinal) || text.Contains("millones", StringComparison.Ordinal);

        var quantity = Assert.Single(QuantityScanner.Scan(FoldedText.Of(text), decimalComma));

        Assert.Equal((value, high, unit), (quantity.Value!.Value, quantity.High, quantity.Unit!));
    }

    [Theory]
    [InlineData("第26届会议")]
    [InlineData("2030年")]
    [InlineData("《2030年百分之五十计划》")]
    [InlineData("数百万棵树")]
    [InlineData("resolution 70/1 of 25 September")]
    [InlineData("COVID-19 people")]
    [InlineData("https://example.org/30%25/40%")]
    public void A_year_a_label_a_title_or_a_vague_number_is_no_quantity(string text) =>
        Assert.Empty(QuantityScanner.Scan(FoldedText.Of(text), decimalComma: false));
}
