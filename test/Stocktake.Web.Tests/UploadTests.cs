using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;

namespace Stocktake.Web.Tests;

public sealed partial class UploadTests
{
    private const string Note = "# Note on the upper lakes\n\n1. The lakes lie high.\n\n2. Requests the secretariat to report on the lakes by 2031.\n";

    [Fact]
    public async Task Files_that_are_sent_are_taken_and_the_page_shows_what_was_read()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("lakes.md", Note), ("lakes.md", Note.Replace("upper", "lower", StringComparison.Ordinal)));

        var answer = await SentAsync(site, "/upload", form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Note on the upper lakes", page, StringComparison.Ordinal);
        Assert.Contains("Note on the lower lakes", page, StringComparison.Ordinal);
        Assert.Contains("lakes (2).md", page, StringComparison.Ordinal);
        Assert.Equal(2, await HeldAsync(site));
    }

    [Fact]
    public async Task The_pages_show_at_once_what_was_taken()
    {
        await using var site = await Site.StartAsync();
        Assert.DoesNotContain("upper lakes", await site.Client.GetStringAsync("/documents"), StringComparison.Ordinal);
        using var form = await FormAsync(site, ("lakes.md", Note));

        await SentAsync(site, "/upload", form);

        Assert.Contains("upper lakes", await site.Client.GetStringAsync("/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_with_the_reason_and_the_others_are_taken()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("empty.txt", ""), ("program.txt", "\u007fELF\u0002\u0001\u0001\0\0\0\0"), ("lakes.md", Note));

        var answer = await SentAsync(site, "/upload", form);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("empty.txt is empty", page, StringComparison.Ordinal);
        Assert.Contains("<li>program.txt", page, StringComparison.Ordinal);
        Assert.Contains("Note on the upper lakes", page, StringComparison.Ordinal);
        Assert.Equal(1, await HeldAsync(site));
    }

    [Fact]
    public async Task While_files_are_read_a_page_says_how_many_are_done_and_asks_for_itself_again()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("lakes.md", Note));
        var (isHeld, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = site.Register.WriteAsync(async _ =>
        {
            isHeld.SetResult();
            await mayGoOn.Task;
        });
        await isHeld.Task;

        var answer = await site.Client.PostAsync("/upload", form);
        var going = await site.Client.GetStringAsync(answer.Headers.Location);
        mayGoOn.SetResult();
        await other;

        Assert.Contains("http-equiv=\"refresh\"", going, StringComparison.Ordinal);
        Assert.Contains("0 of 1 files read", going, StringComparison.Ordinal);
        Assert.Contains("Note on the upper lakes", await (await ReadAsync(site, answer)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync("/upload/reading/none")).StatusCode);
    }

    [Fact]
    public async Task What_was_read_is_confirmed_and_rejected_beside_its_passage()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("lakes.md", Note));
        var uploaded = await (await SentAsync(site, "/upload", form)).Content.ReadAsStringAsync();
        var address = CheckPattern().Match(uploaded).Groups[1].Value;

        var before = WebUtility.HtmlDecode(await site.Client.GetStringAsync(address));
        var (confirm, seen) = (DecidePattern().Match(before).Groups[1].Value, SeenPattern().Match(before).Groups[1].Value);
        var confirmed = await DecideAsync(site, address, ("do", confirm), (seen, "0"), ("person", "Ada"));
        var late = await DecideAsync(site, address, ("do", confirm.Replace("confirm:", "reject:", StringComparison.Ordinal)), (seen, "0"), ("person", "Ben"));
        var neither = await DecideAsync(site, address, ("do", "dance"), ("person", "Ada"));

        Assert.Contains("to report on the lakes by 2031", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.StartsWith($"{address}?taken=confirmed#mandate-", confirmed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Confirmed by one person", WebUtility.HtmlDecode(await site.Client.GetStringAsync(address)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (late.StatusCode, neither.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SendAsync(address, null, ("X-Forwarded-For", "192.0.2.7"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync("/review/edition/none/eng")).StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_in_the_language_of_the_page()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("empty.txt", ""), ("letter.txt", "{\\rtf1 x}"));

        var answer = await SentAsync(site, "/upload?lang=zh", form);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("<li>empty.txt是空文件", page, StringComparison.Ordinal);
        Assert.Contains("<li>letter.txt 是 RTF 文件：请用文字处理软件打开并另存为 DOCX。</li>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest, "No file was sent")]
    [InlineData(21, HttpStatusCode.BadRequest, "21 files were sent; 20 are the most")]
    public async Task Too_few_and_too_many_files_are_refused_and_nothing_is_taken(int count, HttpStatusCode status, string words)
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, [.. Enumerable.Range(0, count).Select(number => ($"lakes-{number}.md", Note))]);

        var answer = await site.Client.PostAsync("/upload", form);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await HeldAsync(site));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_in_one_sentence()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("long.txt", new string('x', (50 * 1024 * 1024) + 1)), ("lakes.md", Note));

        var answer = await site.Client.PostAsync("/upload", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than 50 MB. Nothing was taken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await HeldAsync(site));
    }

    [Fact]
    public async Task Nobody_else_may_send_files()
    {
        await using var site = await Site.StartAsync();
        using var withoutToken = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Note)), "files", "lakes.md" } };
        using var passedOn = await FormAsync(site, ("lakes.md", Note));

        var forged = await site.Client.PostAsync("/upload", withoutToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/upload") { Content = passedOn };
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        var proxied = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, proxied.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SendAsync("/upload", null, ("X-Forwarded-For", "192.0.2.7"))).StatusCode);
        Assert.Equal(0, await HeldAsync(site));
    }

    private static async Task<HttpResponseMessage> SentAsync(Site site, string address, HttpContent form) => await ReadAsync(site, await site.Client.PostAsync(address, form));

    // Follows the pages until the reading is over.
    private static async Task<HttpResponseMessage> ReadAsync(Site site, HttpResponseMessage sent)
    {
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        for (var address = sent.Headers.Location!; ; await Task.Delay(50))
        {
            var answer = await site.Client.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.SeeOther)
            {
                address = answer.Headers.Location!;
            }
            else if (!(await answer.Content.ReadAsStringAsync()).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                return answer;
            }
        }
    }

    private static async Task<HttpResponseMessage> DecideAsync(Site site, string address, params (string Name, string Value)[] fields)
    {
        site.Client.DefaultRequestHeaders.Remove("Cookie");
        var page = await site.SendAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.TryAddWithoutValidation("Cookie", page.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        var token = TokenPattern().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("token", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await site.Client.SendAsync(request);
    }

    // The client of the tests keeps no cookies: the antiforgery cookie travels as a header of its own.
    private static async Task<MultipartFormDataContent> FormAsync(Site site, params (string Name, string Text)[] files)
    {
        var page = await site.SendAsync("/upload");
        site.Client.DefaultRequestHeaders.Remove("Cookie");
        site.Client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        var form = new MultipartFormDataContent { { new StringContent(TokenPattern().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value), "token" } };
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        return form;
    }

    private static Task<long> HeldAsync(Site site) => site.Register.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM work WHERE is_held AND NOT is_sample"));

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("href=\"(/review/edition/[^\"]+)\"")]
    private static partial Regex CheckPattern();

    [GeneratedRegex("value=\"(confirm:mandate:[^\"]+)\"")]
    private static partial Regex DecidePattern();

    [GeneratedRegex("name=\"(seen:mandate:[^\"]+)\"")]
    private static partial Regex SeenPattern();
}
