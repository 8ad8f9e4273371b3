using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

public sealed class MannersTests(SharedSite shared) : IClassFixture<SharedSite>
{
    // A page that says the same however often it is asked for; the first page fills in what is worked out after the start.
    private const string Settled = "/documents";

    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var answer = await _site.SendAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_has_nothing_inline()
    {
        var html = await _site.Client.GetStringAsync("/");

        Assert.DoesNotMatch(@"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=", html);
    }

    [Fact]
    public async Task An_unknown_page_says_so_to_people_in_their_language()
    {
        var answer = await _site.SendAsync("/nowhere?lang=zh");

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("没有这一页面", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-Hans\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_of_the_interface_is_a_problem_for_programs()
    {
        var answer = await _site.SendAsync("/api/v1/nowhere");

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("/api/v1/nowhere", problem.RootElement.GetProperty("instance").GetString());
    }

    [Fact]
    public async Task A_copy_that_is_still_good_is_not_sent_again()
    {
        var tag = (await _site.SendAsync(Settled)).Headers.ETag!.ToString();

        var again = await _site.SendAsync(Settled, null, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_that_is_still_being_worked_out_is_not_kept_and_has_no_tag()
    {
        await using var site = await Site.StartAsync();

        // The first page of a site that has just started mentions numbers that are not worked out yet.
        var answer = await site.SendAsync("/", null, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_as_the_reader_can_take_it_and_kept_for_each_encoding_apart(string encoding)
    {
        var plain = await _site.SendAsync(Settled);

        var compressed = await _site.SendAsync(Settled, null, ("Accept-Encoding", encoding));

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.True((await compressed.Content.ReadAsByteArrayAsync()).Length < (await plain.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_does_without_a_body()
    {
        var get = await _site.SendAsync(Settled);

        var head = await _site.SendAsync(Settled, HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_is_refused()
    {
        var answer = await _site.SendAsync("/", null, ("Host", "elsewhere.example"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_answered_and_never_kept(string address)
    {
        var answer = await _site.SendAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_others_are_not_troubled()
    {
        await using var site = await Site.StartAsync(new StocktakeWebOptions { RequestsAtOnce = 3, RequestsPerSecond = 1, KeepsAnswers = false });

        var answers = new List<HttpResponseMessage>();
        for (var index = 0; index < 10; index++)
        {
            answers.Add(await site.SendAsync("/"));
        }

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Too many requests", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.SendAsync("/health/live")).StatusCode);
    }

    [Theory]
    [InlineData("dark", "/?lang=zh", "/?lang=zh")]
    [InlineData("light", "//elsewhere.example/", "/")]
    [InlineData("dark", "/\\elsewhere.example", "/")]
    [InlineData("dark", "https://elsewhere.example/", "/")]
    public async Task The_choice_of_colours_goes_into_a_cookie_and_back_to_the_page_on_this_site(string to, string back, string expected)
    {
        using var form = new FormUrlEncodedContent([new("to", to), new("back", back)]);

        var answer = await _site.Client.PostAsync("/theme", form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.StartsWith($"theme={to};", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_colours_are_on_the_page_and_kept_apart_from_other_readers_pages()
    {
        var dark = await _site.SendAsync("/", null, ("Cookie", "theme=dark"));
        var plain = await _site.SendAsync("/");

        Assert.Contains("data-theme=\"dark\"", await dark.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("data-theme", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("to", new string('x', 300_000))]);

        var answer = await _site.Client.PostAsync("/theme", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/explorer?lang=zh&x=", "网址过长")]
    [InlineData("/chains/ogmp-methane-targets?lang=en&x=", "The address is too long")]
    [InlineData("/api/v1/explorer?lang=en&x=", "The address is too long")]
    [InlineData("/", "The address is too long")]
    public async Task An_address_that_is_too_long_is_refused_in_words_and_not_carried_on(string address, string words)
    {
        var answer = await _site.SendAsync(address + new string('b', 100_000), null, ("Accept-Language", "en"));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("bbbb", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_that_of_the_address_before_that_of_the_reader()
    {
        var accepted = await _site.SendAsync("/", null, ("Accept-Language", "de, fr;q=0.8, zh;q=0.9"));
        var chosen = await _site.SendAsync("/?lang=ar", null, ("Accept-Language", "fr"));

        Assert.Contains("<html lang=\"zh-Hans\" dir=\"ltr\"", await accepted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", await chosen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_is_kept_for_good_under_the_address_of_its_contents_alone()
    {
        var html = await _site.Client.GetStringAsync("/");
        var address = System.Text.RegularExpressions.Regex.Match(html, "/assets/[^\"]+css").Value;

        var found = await _site.SendAsync(address);
        var other = await _site.SendAsync("/assets/0/site.css");

        Assert.Contains("immutable", found.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_a_sentence_and_not_a_stack_trace()
    {
        var failure = await Assert.ThrowsAsync<WebHostException>(() => WebHost.RunAsync([_site.Address.ToString()]));

        Assert.Equal(WebHostFailure.InUse, failure.Failure);
    }
}
