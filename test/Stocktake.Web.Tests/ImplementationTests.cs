using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

/// <summary>What became of what was asked: of an instrument, of a body, of one who is addressed.</summary>
public sealed class ImplementationTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Instrument = "SAMPLE-PP-RES-12";

    private readonly Site _site = shared.Site;

    [Fact]
    public async Task Every_operative_paragraph_of_an_instrument_is_told_with_its_standing_and_who_is_to_act()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/implementation/{Instrument}"));
        using var mandates = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/mandates?work={Instrument}&renewed=yes&limit=100"));

        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.Equal(
            mandates.RootElement.GetProperty("items").EnumerateArray().Select(Id).Order(StringComparer.Ordinal),
            items.Select(Id).Order(StringComparer.Ordinal));
        Assert.Contains(items, item => item.GetProperty("isOutstanding").GetBoolean() && item.GetProperty("outstandingBy").GetArrayLength() > 0);
        Assert.All(items, item => Assert.StartsWith($"/documents/{Instrument}/", item.GetProperty("source").GetProperty("address").GetString(), StringComparison.Ordinal));

        static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
    }

    [Theory]
    [InlineData("en", "Outstanding without evidence", "none recorded")]
    [InlineData("zh-Hans", "尚未完成且无证据", "无记录")]
    public async Task A_page_says_what_is_outstanding_and_that_nothing_recorded_is_not_nothing_done(string language, string heading, string none)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/implementation/{Instrument}?lang={language}"));

        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.Contains(none, html, StringComparison.Ordinal);
        Assert.Contains($"/mandates/{Instrument}~", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_asks_and_is_asked_has_a_gap_of_either_kind()
    {
        var chosen = await _site.Client.GetStringAsync("/implementation?lang=en");
        using var asked = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/implementation/itu-secretary-general?as=addressee"));

        Assert.Contains("as=addressee", chosen, StringComparison.Ordinal);
        Assert.Contains("as=body", chosen, StringComparison.Ordinal);
        Assert.All(asked.RootElement.GetProperty("items").EnumerateArray(), item => Assert.Contains(
            "itu-secretary-general", item.GetProperty("outstandingBy").EnumerateArray().Select(each => each.GetString()).DefaultIfEmpty("itu-secretary-general")));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Client.GetAsync(new Uri("/implementation/itu-secretary-general?as=body", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/implementation/nothing")]
    [InlineData("/api/v1/implementation/nothing")]
    [InlineData("/implementation/SAMPLE-PP-RES-12?as=anything")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_target_in_the_text_lead_to_its_chain()
    {
        Assert.Matches("<a class=\"mark\" href=\"/chains/[^\"]+\"><mark class=\"target\">", await _site.Client.GetStringAsync("/documents/SAMPLE-LETTER-2025/zho"));
        Assert.Matches("<a class=\"mark\" href=\"/mandates/[^\"]+\"><mark class=\"verb\">", await _site.Client.GetStringAsync("/documents/SAMPLE-RES-1-4/eng"));
    }
}
