using System.Text;
using System.Text.Json;
using Stocktake.Register.Taking;

namespace Stocktake.Web.Tests;

public sealed class HomeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task The_first_page_shows_the_numbers_of_the_interface_and_says_that_they_are_of_samples()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/standing"));
        var counts = json.RootElement.GetProperty("counts");

        var html = await _site.Client.GetStringAsync("/?lang=en");

        Assert.True(json.RootElement.GetProperty("isSample").GetBoolean());
        Assert.Contains("comes from samples", html, StringComparison.Ordinal);
        Assert.Contains($"aria-label=\"mandates: {counts.GetProperty("mandates").GetProperty("current").GetInt64():N0}\"", html, StringComparison.Ordinal);
        Assert.Contains($"aria-label=\"documents held: {counts.GetProperty("documents").GetProperty("held").GetInt64():N0}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_target_stands_somewhere_and_what_is_not_measured_is_counted_as_that()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/standing"));

        var tracks = json.RootElement.GetProperty("tracks").EnumerateObject().ToDictionary(track => track.Name, track => track.Value.GetInt64());

        Assert.Equal(json.RootElement.GetProperty("counts").GetProperty("targets").GetProperty("all").GetInt64(), tracks.Values.Sum());
        Assert.True(tracks["NotMeasured"] > 0);
    }

    [Fact]
    public async Task Samples_leave_the_first_page_once_a_real_document_is_held()
    {
        await using var site = await Site.StartAsync(new StocktakeWebOptions { KeepsAnswers = false });
        var note = Encoding.UTF8.GetBytes("# Note on quiet rivers\n\n1. The river is quiet.\n\n2. The secretariat shall report on it by 2031.\n");

        await TakeDocuments.RunAsync(site.Register, ["note.md"], _ => new LoadedDocument(note, null), new TakeOptions());

        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/standing"));
        Assert.False(json.RootElement.GetProperty("isSample").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("documents").GetProperty("held").GetInt64());
        Assert.Single(json.RootElement.GetProperty("newest").EnumerateArray());
        Assert.DoesNotContain("SAMPLE/", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("SAMPLE/", await site.Client.GetStringAsync("/feeds/documents.atom"), StringComparison.Ordinal);
        Assert.Contains("of them samples", await site.Client.GetStringAsync("/mandates"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_where_nothing_happens_have_mandates_and_no_initiative()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/standing"));

        foreach (var theme in json.RootElement.GetProperty("idle").EnumerateArray().Select(theme => theme.GetProperty("code").GetString()))
        {
            using var initiatives = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/initiatives?theme={theme}"));
            using var mandates = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/mandates?theme={theme}"));
            Assert.Equal(0, initiatives.RootElement.GetProperty("total").GetInt64());
            Assert.True(mandates.RootElement.GetProperty("total").GetInt64() > 0);
        }
    }

    [Fact]
    public async Task The_feed_of_documents_names_each_document_once_with_its_sample_mark()
    {
        var feed = System.Xml.Linq.XDocument.Parse(await _site.Client.GetStringAsync("/feeds/documents.atom"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";

        var ids = feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(feed.Root.Elements(atom + "entry"), entry => Assert.StartsWith("[sample] ", entry.Element(atom + "title")!.Value, StringComparison.Ordinal));
    }
}
