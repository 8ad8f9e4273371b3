using System.Globalization;
using System.Text.RegularExpressions;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Tests;

public sealed partial class WebTextsTests
{
    private static readonly IReadOnlyDictionary<string, string> English = WebTexts.Of(CultureInfo.InvariantCulture);

    public static TheoryData<string> Languages => ["zh-Hans", "fr", "es", "ru", "ar"];

    [Fact]
    public void Every_text_exists_in_English_and_in_Chinese()
    {
        var chinese = WebTexts.Of(CultureInfo.GetCultureInfo("zh-Hans"));

        Assert.NotEmpty(English);
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_frame_exists_in_every_language_and_no_translation_has_a_key_or_place_of_its_own(string tag)
    {
        var texts = WebTexts.Of(CultureInfo.GetCultureInfo(tag));
        var frame = English.Keys.Where(key => key.StartsWith("frame.", StringComparison.Ordinal) || key.StartsWith("nav.", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(frame);
        Assert.Empty(frame.Except(texts.Keys));
        Assert.Empty(texts.Keys.Except(English.Keys));
        Assert.All(texts, text => Assert.Equal(Places(English[text.Key]), Places(text.Value)));
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Value)));
    }

    [Fact]
    public void A_text_that_a_language_lacks_is_English()
    {
        var arabic = SiteLanguage.Find("ar")!;

        Assert.Equal(English["home.lead"], WebTexts.Get(arabic, "home.lead"));
        Assert.Equal("الرئيسية", WebTexts.Get(arabic, "nav.home"));
    }

    [Theory]
    [InlineData("zh", "zh")]
    [InlineData("zh-CN", "zh")]
    [InlineData("zh-Hans-SG", "zh")]
    [InlineData("fr-CA", "fr")]
    [InlineData("AR", "ar")]
    [InlineData("de", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData(null, null)]
    public void A_language_is_found_by_code_and_by_tag(string? text, string? code)
    {
        var found = SiteLanguage.Find(text);

        Assert.Equal(code, found?.Code);
    }

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex PlacePattern();
}
