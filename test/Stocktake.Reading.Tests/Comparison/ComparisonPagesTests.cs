using System.Globalization;
using System.Net;
using System.Text.Json;
using Stocktake.Foundations;
using Stocktake.Reading.Comparison;

namespace Stocktake.Reading.Tests.Comparison;

public sealed class ComparisonPagesTests
{
    [Fact]
    public void The_page_marks_changed_words_and_encodes_what_the_texts_say()
    {
        var comparison = EditionComparer.Compare(Make("Report on <b>rivers</b> & seas every second year"), Make("Report on <b>rivers</b> & seas every single year"));

        var page = ComparisonHtml.Write(comparison, CultureInfo.GetCultureInfo("en"));

        Assert.Contains("<del>second</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>single</ins>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;rivers&lt;/b&gt; &amp; seas", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_speaks_the_language_of_the_culture()
    {
        var comparison = EditionComparer.Compare(Make("One"), Make("Two"));

        var page = ComparisonHtml.Write(comparison, CultureInfo.GetCultureInfo("zh-CN"));

        Assert.Contains("两个版本的比较", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-Hans\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_both_editions_and_speaks_of_alignment_where_words_are_not_compared()
    {
        var later = Make("河流") with { Work = new Work { Language = Language.Chinese, Symbol = "SAMPLE/RES/2" } };

        var page = ComparisonHtml.Write(EditionComparer.Compare(Make("Rivers"), later), CultureInfo.GetCultureInfo("en"));

        Assert.Contains("<h1>Two editions compared: SAMPLE/RES/1 → SAMPLE/RES/2</h1>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("1 aligned, 0 in the later edition only", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("تقرير عن A/RES/1/4", "rtl")]
    [InlineData("12 January 2027", "auto")]
    public void A_line_in_Latin_letters_runs_its_own_way_in_an_Arabic_edition(string text, string direction)
    {
        var edition = Make(text) with { Work = new Work { Language = Language.Arabic } };

        var page = ComparisonHtml.Write(EditionComparer.Compare(edition, edition), CultureInfo.GetCultureInfo("en"));

        Assert.Contains($"lang=\"ar\" dir=\"{direction}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_object_counts_what_it_lists()
    {
        var comparison = EditionComparer.Compare(Make("Report on rivers and seas every second year"), Make("Report on rivers and seas every single year"));

        using var json = JsonDocument.Parse(ComparisonJson.Write(comparison));

        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("changed").GetInt32());
        Assert.Equal("changed", json.RootElement.GetProperty("pairs")[0].GetProperty("kind").GetString());
    }

    private static Edition Make(string text) => new()
    {
        Work = new Work { Language = Language.English, Symbol = "SAMPLE/RES/1" },
        Blocks = [new Block { EId = "para_1", Kind = BlockKind.Provision, Num = "1.", Text = text }],
    };
}
