using System.Net;
using System.Text.Json;
using Stocktake.Web.Tests.Browsing;

namespace Stocktake.Web.Tests;

/// <summary>The explorer as a form without script, as an interface, and in a browser.</summary>
public sealed class ExplorerTests(SharedSite shared, Browser browser) : IClassFixture<SharedSite>, IClassFixture<Browser>
{
    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("en", "As pledged", "Solar radiation modification")]
    [InlineData("zh-Hans", "按承诺", "太阳辐射干预")]
    public async Task Without_script_every_lever_is_a_field_of_one_form(string language, string pledged, string solar)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/explorer?lang={language}&methane=50"));

        Assert.Contains(pledged, html, StringComparison.Ordinal);
        Assert.Contains(solar, html, StringComparison.Ordinal);
        Assert.Contains("name=\"methane\" type=\"number\" min=\"0\" max=\"100\" step=\"any\" value=\"50\"", html, StringComparison.Ordinal);
        Assert.Contains("/chains/ogmp-methane-targets", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_tells_the_run_of_the_levers_beside_the_baseline()
    {
        using var still = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/explorer"));
        using var moved = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/explorer?methane=50&by=2040"));

        Assert.Equal(Last(still, "withoutLevers"), Last(still, "scenario"));
        Assert.Equal(Last(still, "withoutLevers"), Last(moved, "withoutLevers"));
        Assert.True(Last(moved, "scenario") < Last(moved, "withoutLevers"));
        Assert.Equal(50, moved.RootElement.GetProperty("levers").GetProperty("methane").GetDouble());

        static double Last(JsonDocument json, string which) => json.RootElement.GetProperty(which).GetProperty("warmingP50").EnumerateArray().Last().GetDouble();
    }

    [Theory]
    [InlineData("/explorer?methane=101")]
    [InlineData("/explorer?methane=-1")]
    [InlineData("/explorer?methane=lots")]
    [InlineData("/explorer?weather=1")]
    [InlineData("/explorer?by=1999")]
    [InlineData("/explorer?by=2050.5")]
    [InlineData("/explorer?baseline=ssp0")]
    [InlineData("/api/v1/explorer?methane=NaN")]
    public async Task An_address_edited_by_hand_is_refused_with_a_sentence(string address)
    {
        using var answer = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_with_the_keyboard_changes_the_results_and_the_address_and_can_be_undone()
    {
        await using var visit = await browser.VisitAsync("/explorer?lang=en");
        var slider = visit.Page.Locator("#forests ~ input[type=range]");
        await visit.Page.Locator("details", new() { Has = visit.Page.Locator("#forests") }).Locator("summary").ClickAsync();
        var before = await visit.Page.Locator("#results").InnerTextAsync();

        await slider.FocusAsync();
        await slider.PressAsync("End");

        await visit.Page.WaitForFunctionAsync("() => location.search.includes('forests=10')");
        await visit.Page.WaitForFunctionAsync("text => document.querySelector('#results').innerText !== text", before);
        Assert.Equal("10", await visit.Page.Locator("#forests").InputValueAsync());
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#forests').value === ''");
    }

    [Fact]
    public async Task What_is_refused_is_said_and_the_last_good_results_stay()
    {
        await using var visit = await browser.VisitAsync("/explorer?lang=en&methane=50");
        var before = await visit.Page.Locator("#results").InnerTextAsync();

        await visit.Page.Locator("#methane").FillAsync("500");
        await visit.Page.Locator("#methane").PressAsync("Tab");

        await visit.Page.WaitForFunctionAsync("() => document.querySelector('form.levers [role=alert]').textContent.length > 0");
        Assert.Contains("methane", await visit.Page.Locator("form.levers [role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await visit.Page.Locator("#results").InnerTextAsync());
    }
}
