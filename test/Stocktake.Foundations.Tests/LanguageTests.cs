
namespace Stocktake.Foundations.Tests;

public sealed class LanguageTests
{
    [Fact]
    public void Every_language_is_read_back_from_its_code_and_its_tag()
    {
        foreach (var language in Language.All)
        {
            Assert.Equal(language, Language.Parse(language.Code));
            Assert.Equal(language, Language.Parse(language.Tag));
        }
    }

    [Fact]
    public void The_default_value_is_no_language() => Assert.False(default(Language).IsKnown);

    [Theory]
    [InlineData("deu")]
    [InlineData("")]
    [InlineData(null)]
    public void A_language_that_is_not_one_of_the_six_is_refused(string? code) => Assert.False(Language.TryParse(code, out _));
}
