using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

public sealed class AboutTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task The_page_names_every_origin_with_its_licence_and_what_is_not_known()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/about"));
        var about = json.RootElement;

        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/about?lang=en"));

        foreach (var origin in about.GetProperty("origins").EnumerateArray().Where(origin => origin.GetProperty("licence").ValueKind == JsonValueKind.String))
        {
            Assert.Contains(origin.GetProperty("origin").GetString()!, page, StringComparison.Ordinal);
            Assert.Contains(origin.GetProperty("licence").GetString()!, page, StringComparison.Ordinal);
        }

        Assert.Contains($"stand on {about.GetProperty("passages").GetInt64():N0} passages", page, StringComparison.Ordinal);
        Assert.Contains("Last decision of a person</dt><dd>none yet", page, StringComparison.Ordinal);
        Assert.NotEmpty(about.GetProperty("version").GetString()!);
    }
}
