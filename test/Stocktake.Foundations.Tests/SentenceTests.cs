using System.Globalization;
using System.Resources;

namespace Stocktake.Foundations.Tests;

public sealed class SentenceTests
{
    private static readonly ResourceManager Resources = new Few();

    [Fact]
    public void A_sentence_is_said_in_any_language_with_the_sentences_inside_it()
    {
        var sentence = new Sentence(Resources, "is", "a.txt", new Sentence(Resources, "picture"));

        Assert.Equal("a.txt is a picture.", sentence.In(CultureInfo.InvariantCulture));
        Assert.Equal("a.txt 是图片。", sentence.In(CultureInfo.GetCultureInfo("zh-CN")));
        Assert.Equal("is", sentence.Key);
    }

    [Fact]
    public void It_stays_one_line_whatever_a_part_holds()
    {
        var sentence = new Sentence(Resources, "is", "a\r\n.txt", "b\u001b[0m");

        Assert.Equal("a  .txt is b [0m.", sentence.In(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_key_that_is_not_there_is_an_error_of_the_program() =>
        Assert.Throws<MissingManifestResourceException>(() => new Sentence(Resources, "none").In(CultureInfo.InvariantCulture));

    private sealed class Few : ResourceManager
    {
        public override string? GetString(string name, CultureInfo? culture) => (name, culture?.TwoLetterISOLanguageName) switch
        {
            ("is", "zh") => "{0} 是{1}。",
            ("is", _) => "{0} is {1}.",
            ("picture", "zh") => "图片",
            ("picture", _) => "a picture",
            _ => null,
        };
    }
}
