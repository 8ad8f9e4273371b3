using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Stocktake.Web.Api;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Tests;

public sealed partial class ApiTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    internal sealed record Example(string Id, string? Name, double Value, DateOnly? Date, IReadOnlyList<string> Tags, Source Source);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Example))]
    internal sealed partial class ExampleJson : JsonSerializerContext;

    [Fact]
    public async Task The_description_of_the_interface_is_the_one_that_was_accepted()
    {
        Snapshot.Matches("openapi.json", await _site.Client.GetStringAsync("/openapi/v1.json"));
    }

    [Fact]
    public async Task Every_described_address_answers_and_every_item_has_id_self_and_source()
    {
        using var list = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/pathways"));
        var root = list.RootElement;

        Assert.Equal(root.GetProperty("items").GetArrayLength(), root.GetProperty("total").GetInt32());
        Assert.True(root.GetProperty("totalIsExact").GetBoolean());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("next").ValueKind);
        foreach (var item in root.GetProperty("items").EnumerateArray())
        {
            Assert.Equal("run", item.GetProperty("source").GetProperty("kind").GetString());
            using var whole = JsonDocument.Parse(await _site.Client.GetStringAsync(item.GetProperty("self").GetString()));
            Assert.Equal(item.GetProperty("id").GetString(), whole.RootElement.GetProperty("id").GetString());
        }
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, text/csv;q=0.5", "application/json")]
    [InlineData("text/csv, application/json;q=0.9", "text/csv")]
    [InlineData("*/*", "application/json")]
    public async Task The_form_is_the_one_the_program_likes_best(string accept, string expected)
    {
        var answer = await _site.SendAsync("/api/v1/pathways", null, ("Accept", accept));

        Assert.Equal(expected, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void A_table_is_quoted_as_RFC_4180_wants_and_no_cell_is_a_formula()
    {
        Example[] items =
        [
            new("a", "=HYPERLINK(\"x\")", -1.5, new DateOnly(2026, 1, 9), ["x", "y"], new PassageSource("DOC/1", "2", "words", null)),
            new("b", "two\nlines, and more", double.NegativeZero, null, [], new VintageSource("P", "T", new DateOnly(2025, 1, 1), "CC", "00", null)),
            new("-c", null, 1e21, null, ["+1"], new RunSource("m", "p", new string('0', 64), "x", 1)),
        ];

        var culture = CultureInfo.CurrentCulture;
        string text;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            text = System.Text.Encoding.UTF8.GetString(CsvTable.Write(items, ExampleJson.Default.Example));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(
            "id,name,value,date,tags,source.kind,source.citation\r\n"
            + "a,\"'=HYPERLINK(\"\"x\"\")\",-1.5,2026-01-09,x; y,passage,\"DOC/1, 2\"\r\n"
            + "b,\"two\nlines, and more\",-0,,,vintage,\"P, T, 2025-01-01\"\r\n"
            + "'-c,,1E+21,,'+1,run,m; p; x; scenario 000000000000\r\n",
            text);
    }

    [Fact]
    public void A_cursor_comes_back_as_it_was_and_anything_else_is_refused()
    {
        var cursor = Cursor.Write("2026-01-09", "决议/1");

        Assert.True(Cursor.TryRead(cursor, 2, out var keys));
        Assert.Equal(["2026-01-09", "决议/1"], keys);
        Assert.False(Cursor.TryRead(cursor, 3, out _));
        Assert.False(Cursor.TryRead("%%%", 1, out _));
        Assert.False(Cursor.TryRead("_w", 1, out _));
        Assert.False(Cursor.TryRead(new string('A', 4000), 1, out _));
    }

    [Theory]
    [InlineData("?limit=0", "1 to 500")]
    [InlineData("?limit=abc", "1 to 500")]
    [InlineData("?limit=501", "1 to 500")]
    [InlineData("?after=!", "next")]
    [InlineData("?after=!&lang=zh", "after 的值")]
    public void A_wrong_part_of_a_list_is_refused_in_one_sentence(string query, string words)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);

        Assert.False(PageRequest.TryRead(context.Request, 1, out _, out var refusal));
        Assert.Equal(400, refusal.Status);
        Assert.Contains(words, refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", null, true)]
    [InlineData("::1", "[::1]", null, true)]
    [InlineData("127.0.0.1", "rebound.example", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("192.0.2.7", "localhost", null, false)]
    public void Only_a_person_at_this_machine_may_write(string remote, string host, string? header, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Request.Host = new HostString(host);
        if (header is not null)
        {
            context.Request.Headers[header] = "192.0.2.7";
        }

        Assert.Equal(expected, LoopbackOnly.IsLocal(context));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void One_subscriber_is_one_client(string address, string client)
    {
        Assert.Equal(client, RequestLimits.ClientOf(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", null, "localhost 127.0.0.1 [::1]")]
    [InlineData("http://stocktake.example:80", null, "localhost 127.0.0.1 [::1] stocktake.example")]
    [InlineData("http://*:80", null, "*")]
    [InlineData("http://0.0.0.0:80", null, "*")]
    [InlineData("http://0.0.0.0:80", "a.example; b.example", "localhost 127.0.0.1 [::1] a.example b.example")]
    public void Host_names_are_those_of_the_addresses_and_of_the_setting(string url, string? setting, string expected)
    {
        Assert.Equal(expected, string.Join(' ', WebHost.AllowedHosts([url], setting)));
    }
}
