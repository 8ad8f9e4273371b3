using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Stocktake.Cli;

namespace Stocktake.Tests;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_text_exists_in_English_and_in_Chinese_with_the_same_places()
    {
        var english = Load("");
        var chinese = Load("zh-Hans");

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            Assert.Equal(Places(text), Places(chinese[key]));
        }
    }

    [Fact]
    public void A_chinese_locale_gets_chinese_words()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

            Assert.Equal("决议", Texts.Get("kind.resolution"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> Load(string culture) =>
        new ResourceManager("Stocktake.Cli.Texts", typeof(Texts).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Places(string text) =>
        PlacePattern().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex PlacePattern();
}
