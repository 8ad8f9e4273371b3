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

        var answer = await site.Client.PostAsync("/upload", form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await site.Client.GetStringAsync(answer.Headers.Location);
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

        await site.Client.PostAsync("/upload", form);

        Assert.Contains("upper lakes", await site.Client.GetStringAsync("/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_with_the_reason_and_the_others_are_taken()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("empty.txt", ""), ("program.txt", "\u007fELF\u0002\u0001\u0001\0\0\0\0"), ("lakes.md", Note));

        var answer = await site.Client.PostAsync("/upload", form);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("empty.txt is empty", page, StringComparison.Ordinal);
        Assert.Contains("<li>program.txt", page, StringComparison.Ordinal);
        Assert.Contains("Note on the upper lakes", page, StringComparison.Ordinal);
        Assert.Equal(1, await HeldAsync(site));
    }

    [Fact]
    public async Task A_refusal_is_in_the_language_of_the_page()
    {
        await using var site = await Site.StartAsync();
        using var form = await FormAsync(site, ("empty.txt", ""), ("letter.txt", "{\\rtf1 x}"));

        var answer = await site.Client.PostAsync("/upload?lang=zh", form);

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
}
