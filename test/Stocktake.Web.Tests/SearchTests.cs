using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

public sealed class SearchTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task A_found_paragraph_leads_to_the_page_that_holds_it_and_its_words_are_marked()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/search?q=river&kind=block"));
        var first = json.RootElement.GetProperty("items")[0];
        var address = first.GetProperty("self").GetString()!.Split('#');

        var reading = await _site.Client.GetStringAsync(address[0]);
        var page = await _site.Client.GetStringAsync("/search?q=river&kind=block");

        Assert.Contains($"id=\"{Uri.UnescapeDataString(address[1])}\"", reading, StringComparison.Ordinal);
        Assert.Contains("[[", first.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.Contains("<mark class=\"found\">", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{string.Join('#', address)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_hit_of_every_kind_leads_to_a_page_that_is_there()
    {
        foreach (var kind in (string[])["document", "block", "mandate", "commitment", "initiative", "actor"])
        {
            using var json = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/search?q=water+OR+climate+water&kind={kind}&limit=3"));
            using var listed = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/search?kind={kind}&limit=3"));
            var addresses = json.RootElement.GetProperty("items").EnumerateArray().Concat(listed.RootElement.GetProperty("items").EnumerateArray()).Select(hit => hit.GetProperty("self").GetString()!).ToList();

            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
            {
                Assert.Equal(HttpStatusCode.OK, (await _site.SendAsync(address)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task The_parts_of_a_search_follow_each_other_and_hold_each_hit_once()
    {
        var ids = new List<string>();
        var total = 0L;
        for (var next = "/api/v1/search?kind=initiative&limit=50"; next is not null;)
        {
            using var json = JsonDocument.Parse(await _site.Client.GetStringAsync(next));
            ids.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            total = json.RootElement.GetProperty("total").GetInt64();
            next = json.RootElement.GetProperty("next").GetString();
        }

        Assert.True(total > 50);
        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_tabs_count_all_kinds_whichever_is_chosen()
    {
        var all = await _site.Client.GetStringAsync("/search?q=river");
        var chosen = await _site.Client.GetStringAsync("/search?q=river&kind=mandate");

        static IEnumerable<string> Counts(string html) => System.Text.RegularExpressions.Regex.Matches(html, @">([A-Z][a-z]+ \(\d+\))</a>").Select(match => match.Groups[1].Value);
        Assert.True(Counts(all).Count() > 2);
        Assert.Equal(Counts(all), Counts(chosen));
    }

    [Theory]
    [InlineData("q=river&kind=weather", "weather")]
    [InlineData("q=river&year=30", "‘30’ is no year")]
    [InlineData("q=river&after=zzz", "none that this search gave")]
    [InlineData("q=river&limit=0", "1 to 200")]
    [InlineData("q=river&sample=perhaps", "perhaps")]
    public async Task What_cannot_be_searched_is_said_in_one_sentence_and_what_was_typed_is_kept(string query, string words)
    {
        var page = await _site.SendAsync("/search?" + query);
        var program = await _site.SendAsync("/api/v1/search?" + query);

        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("value=\"river\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, program.StatusCode);
        Assert.Contains(words, await program.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_pasted_by_mistake_is_refused()
    {
        var answer = await _site.SendAsync("/search?q=" + new string('x', 1001));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("shorten it", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_but_the_search_offers_the_search_in_its_masthead_in_the_chosen_language()
    {
        var home = await _site.Client.GetStringAsync("/?lang=zh");
        var search = await _site.Client.GetStringAsync("/search");

        Assert.Contains("class=\"quick\"", home, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"lang\" value=\"zh\"", home, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"quick\"", search, StringComparison.Ordinal);
    }
}
