using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

/// <summary>Scenarios that a reader of the explorer names, saves in the address and compares.</summary>
public sealed class ExplorerScenarioTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task Scenarios_are_saved_in_the_address_and_compared_without_a_script()
    {
        using var first = await _site.Client.GetAsync(new Uri("/explorer?lang=en&methane=50&name=Less%20methane~&save=1", UriKind.Relative));
        var saved = first.Headers.Location!.ToString();
        using var second = await _site.Client.GetAsync(new Uri(saved.Replace("methane=50", "forests=2", StringComparison.Ordinal) + "&name=Forests&save=1", UriKind.Relative));
        var both = second.Headers.Location!.ToString();
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync(both));
        var compared = WebUtility.HtmlDecode(await _site.Client.GetStringAsync(both.Replace("/explorer", "/explorer/compare", StringComparison.Ordinal)));

        Assert.Contains("a=1~Less%20methane~methane%3D50", saved, StringComparison.Ordinal);
        Assert.Contains("value=\"1~Forests~forests=2\"", html, StringComparison.Ordinal);
        Assert.Contains(">Less methane</th>", compared, StringComparison.Ordinal);
        Assert.Contains(">Forests</th>", compared, StringComparison.Ordinal);
        using var methane = JsonDocument.Parse(await _site.Client.GetStringAsync("/explorer/move?methane=50&lang=en"));
        Assert.Contains(methane.RootElement.GetProperty("rows")[0][1].GetString()!, compared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explorer/compare?lang=en&a=9~Old~methane=5&b=1~New~forests=2", "‘Old’ was saved by another version", true)]
    [InlineData("/explorer/compare?lang=en&a=nonsense", "‘nonsense’ was saved by another version", false)]
    [InlineData("/explorer/compare?lang=en&a=1~Wild~methane=500&b=1~New~forests=2", "‘Wild’ is left out", true)]
    [InlineData("/explorer?lang=en&forests=2&save=1", "needs a name", true)]
    [InlineData("/explorer?lang=en&forests=2&a=1~A~&b=1~B~&c=1~C~&d=1~D~&name=E&save=1", "Four scenarios are saved already", true)]
    public async Task A_saved_scenario_that_cannot_be_is_said_and_the_others_stay(string address, string sentence, bool others)
    {
        using var answer = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Equal(others, html.Contains("<figure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_with_an_older_scenario_in_its_address_is_whole_and_says_so()
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/explorer?lang=zh&methane=50&a=9~旧~x=1&b=1~新~forests=2"));

        Assert.Contains("“旧”由本页面的另一版本保存", html, StringComparison.Ordinal);
        Assert.Contains("value=\"50\"", html, StringComparison.Ordinal);
        Assert.Contains(">新</a>", html, StringComparison.Ordinal);
    }
}
