using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

public sealed class PathwayTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task The_page_shows_the_numbers_of_the_interface_and_names_the_run()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/pathways/ssp245"));
        var summary = json.RootElement.GetProperty("summary");

        var html = await _site.Client.GetStringAsync("/pathways/ssp245?lang=en");

        Assert.Contains($"{summary.GetProperty("peakP50").GetDouble():N1} °C", html, StringComparison.Ordinal);
        Assert.Contains(json.RootElement.GetProperty("source").GetProperty("scenarioHash").GetString()!, html, StringComparison.Ordinal);
        Assert.Contains(json.RootElement.GetProperty("source").GetProperty("parameterSet").GetString()!, html, StringComparison.Ordinal);
        Assert.Contains("1000 members", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quantiles_are_in_order_and_warming_is_above_1850_to_1900()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/pathways/ssp585?variables=temperature"));
        var series = json.RootElement.GetProperty("series").EnumerateArray().Select(each => each.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToArray();

        Assert.Equal(5, series.Length);
        Assert.All(series, values => Assert.Equal(351, values.Length));
        Assert.All(Enumerable.Range(0, 351), year => Assert.Equal(series.Select(values => values[year]).Order(), series.Select(values => values[year])));
        Assert.InRange(series[2][100..151].Average(), -0.05, 0.05);
    }

    [Fact]
    public async Task Two_scenarios_have_two_hashes_and_one_scenario_always_has_the_same()
    {
        using var list = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/pathways"));
        var hashes = list.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("source").GetProperty("scenarioHash").GetString()).ToArray();
        await using var other = await Site.StartAsync();

        using var again = JsonDocument.Parse(await other.Client.GetStringAsync("/api/v1/pathways"));

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(hashes, again.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("source").GetProperty("scenarioHash").GetString()));
    }

    [Theory]
    [InlineData("/pathways/ssp999", HttpStatusCode.NotFound, "ssp245")]
    [InlineData("/pathways/ssp245?beside=ssp999", HttpStatusCode.NotFound, "ssp245")]
    [InlineData("/api/v1/pathways/ssp999", HttpStatusCode.NotFound, "ssp245")]
    [InlineData("/api/v1/pathways/ssp245?variables=weather", HttpStatusCode.BadRequest, "temperature")]
    [InlineData("/api/v1/pathways/ssp245/emissions", HttpStatusCode.OK, "CO2 FFI,Gt CO2/yr")]
    public async Task What_is_not_there_is_refused_with_what_there_is(string address, HttpStatusCode status, string words)
    {
        var answer = await _site.SendAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "SSP2-4.5 beside SSP5-8.5")]
    [InlineData("zh", "SSP2-4.5 与 SSP5-8.5 对照")]
    public async Task Two_scenarios_stand_beside_each_other(string language, string title)
    {
        var html = await _site.Client.GetStringAsync($"/pathways/ssp245?beside=ssp585&lang={language}");

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains("stocktake project ssp245", html, StringComparison.Ordinal);
        Assert.Contains("stocktake project ssp585", html, StringComparison.Ordinal);
    }
}
