using System.Net;
using System.Text.Json;
using Stocktake.Web.Explorer;
using Stocktake.Web.Gaps;

namespace Stocktake.Web.Tests;

/// <summary>The pages and the interface of what promises come to.</summary>
public sealed class GapPagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Methane = "ogmp-methane-targets";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
    };

    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("en", "Passage", "Work out again")]
    [InlineData("zh-Hans", "段落", "重新计算")]
    public async Task A_chain_goes_from_passage_to_degrees_with_every_assumption_and_its_source(string language, string passage, string apply)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/chains/{Methane}?lang={language}"));

        Assert.Contains(passage, html, StringComparison.Ordinal);
        Assert.Contains(apply, html, StringComparison.Ordinal);
        Assert.Contains("10.5194/essd-12-563-2020", html, StringComparison.Ordinal);
        Assert.Contains("name=\"ogmp-methane.share\"", html, StringComparison.Ordinal);
        Assert.Contains($"/commitments/{Methane}", html, StringComparison.Ordinal);
        Assert.Contains("/pathways/ssp245", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_and_the_interface_tell_the_same_reduction()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/chains/{Methane}"));
        var html = await _site.Client.GetStringAsync($"/chains/{Methane}?lang=en");

        var reduction = json.RootElement.GetProperty("wedges")[0].GetProperty("reductionGtCO2e").GetProperty("2030")[1].GetDouble();
        Assert.Contains(reduction.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_the_reader_stands_in_the_address_and_changes_the_numbers()
    {
        using var usual = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/chains/{Methane}"));
        using var changed = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/chains/{Methane}?ogmp-methane.share=60"));
        var html = await _site.Client.GetStringAsync($"/chains/{Methane}?lang=en&ogmp-methane.share=60");

        Assert.Equal(2 * Reduction(usual), Reduction(changed), 6);
        Assert.Contains("Set by you.", html, StringComparison.Ordinal);
        Assert.Contains("--assume ogmp-methane.share=60", html, StringComparison.Ordinal);

        static double Reduction(JsonDocument json) => json.RootElement.GetProperty("wedges")[0].GetProperty("reductions").GetProperty("CH4").GetProperty("2030")[1].GetDouble();
    }

    [Fact]
    public async Task All_promises_stand_on_one_page_with_the_gap_their_overlaps_and_what_is_not_expressed()
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/gaps?lang=en"));

        Assert.All((string[])["id=\"emissions\"", "id=\"promises\"", "id=\"overlaps\"", "id=\"unexpressed\"", "id=\"method\""], part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.Contains($"/chains/{Methane}", html, StringComparison.Ordinal);
        Assert.Contains("unep.org/resources/emissions-gap-report-2025", html, StringComparison.Ordinal);
        Assert.Contains("No base value known", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Unconditional pledges against 1.5 °C", "Not confirmed, left out")]
    [InlineData("zh-Hans", "无条件承诺与1.5 °C", "未能证实")]
    public async Task Published_pathways_stand_with_their_edition_their_source_and_what_is_missing(string language, string gap, string missing)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/gaps/emissions?edition=2024&lang={language}"));

        Assert.All((string[])["id=\"pathways\"", "id=\"warming\"", "id=\"gaps\"", "id=\"rates\"", "id=\"promises\"", "id=\"editions\"", "id=\"production\"", "id=\"method\""], part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.Contains(gap, html, StringComparison.Ordinal);
        Assert.Contains(missing, html, StringComparison.Ordinal);
        Assert.Contains("unep.org/resources/emissions-gap-report-2024", html, StringComparison.Ordinal);
        Assert.Contains("/api/v1/gaps/emissions?edition=2024&format=csv", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_and_the_interface_tell_the_same_warming_of_a_pathway()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/gaps/emissions?edition=2024"));
        var csv = await _site.Client.GetStringAsync("/api/v1/gaps/emissions?edition=2024&format=csv");
        var html = await _site.Client.GetStringAsync("/gaps/emissions?edition=2024&lang=en");

        var warming = json.RootElement.GetProperty("pathways")[0].GetProperty("warming2100").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Contains(FormattableString.Invariant($"{warming[1]:0.0} ({warming[0]:0.0}–{warming[2]:0.0})"), WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"2024,currentPolicies,,warming,2100,{warming[1]:G9}"), csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gaps/emissions?edition=1999", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/gaps/emissions?edition=1999", HttpStatusCode.BadRequest)]
    [InlineData("/chains/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/chains/nothing", HttpStatusCode.NotFound)]
    [InlineData("/gaps?baseline=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/chains/ogmp-methane-targets?ogmp-methane.share=142", HttpStatusCode.BadRequest)]
    [InlineData("/chains/ogmp-methane-targets?ogmp-methane.share=many", HttpStatusCode.BadRequest)]
    [InlineData("/chains/ogmp-methane-targets?ogmp-methane.base=5000", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/gaps?nothing.at-all=1", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused_with_a_sentence(string address, HttpStatusCode status)
    {
        using var answer = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The description of the interface is of the answer as it is: each member is described, and what is required is there.</summary>
    [Theory]
    [InlineData("/api/v1/gaps")]
    [InlineData("/api/v1/chains/ogmp-methane-targets")]
    [InlineData("/api/v1/chains/eu-2030-emissions")]
    [InlineData("/api/v1/chains/coral-reef-investment")]
    public async Task An_answer_is_as_the_interface_describes_it(string address)
    {
        var answer = JsonSerializer.Deserialize<AssessmentDescription>(await _site.Client.GetStringAsync(address), Strict)!;

        Assert.NotEmpty(answer.Ensemble);
        Assert.True(answer.Wedges.Count + answer.Unexpressed.Count > 0);
    }

    [Theory]
    [InlineData("/api/v1/explorer")]
    [InlineData("/api/v1/explorer?energy-co2=50&direct-air-capture=3&by=2040")]
    public async Task An_answer_of_the_explorer_is_as_the_interface_describes_it(string address)
    {
        var answer = JsonSerializer.Deserialize<ExplorerDescription>(await _site.Client.GetStringAsync(address), Strict)!;

        Assert.NotEmpty(answer.Graphs);
        Assert.All(answer.Graphs, graph => Assert.NotEmpty(graph.Lines));
    }
}
