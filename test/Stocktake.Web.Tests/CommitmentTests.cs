using System.Net;
using System.Text.Json;
using Dapper;
using Stocktake.Web.Commitments;
using Stocktake.Web.Languages;
using Stocktake.Testing;

namespace Stocktake.Web.Tests;

public sealed class CommitmentTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Measured = "ict-sector-2030";

    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("theme=methane", "themes", "methane")]
    [InlineData("status=met", "status", "met")]
    [InlineData("actor=european-union", "actors", "european-union")]
    [InlineData("review=proposed", "review", "proposed")]
    public async Task The_list_holds_what_its_filter_names_and_the_table_has_the_same_rows(string query, string property, string value)
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/commitments?limit=500&{query}"));
        var csv = await _site.Client.GetStringAsync($"/api/v1/commitments?limit=500&format=csv&{query}");
        var page = await _site.Client.GetStringAsync($"/commitments?{query}");

        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Contains(value, item.GetProperty(property).ToString(), StringComparison.Ordinal));
        Assert.Equal(items.Count + 1, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains($"/commitments/{Uri.EscapeDataString(items[0].GetProperty("id").GetString()!)}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_the_list_hold_each_commitment_once_in_the_order_of_what_falls_due()
    {
        var (ids, years) = (new List<string>(), new List<int>());
        for (var next = "/api/v1/commitments?limit=7"; next is not null;)
        {
            using var json = JsonDocument.Parse(await _site.Client.GetStringAsync(next));
            ids.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            years.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("nextYear") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : int.MaxValue));
            Assert.True(ids.Count <= json.RootElement.GetProperty("total").GetInt64());
            next = json.RootElement.GetProperty("next").GetString();
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(years.Order(), years);
    }

    [Theory]
    [InlineData("increase", 2, "times", "en", "x: twice as much")]
    [InlineData("increase", 3, "times", "en", "x: 3 times as much")]
    [InlineData("decrease", 4, "times", "en", "x: down by a factor of 4")]
    [InlineData("increase", 2, "%", "en", "x: up by 2 %")]
    [InlineData("increase", 2, "times", "zh", "x：增加一倍")]
    [InlineData("increase", 3, "times", "zh", "x：增至3倍")]
    public void A_factor_is_worded_as_what_comes_of_it(string direction, double value, string unit, string language, string expected)
    {
        Assert.Equal(expected, TargetWords.Of("x", direction, value, null, unit, null, null, SiteLanguage.Find(language)!));
    }

    [Theory]
    [InlineData(22_000_000_000, "en", "22 billion US dollars")]
    [InlineData(1_250_000, "en", "1.25 million US dollars")]
    [InlineData(1_234_567, "en", "1,234,567 US dollars")]
    [InlineData(999_999, "en", "999,999 US dollars")]
    [InlineData(22_000_000_000, "zh", "220亿美元")]
    [InlineData(7_000_000, "zh", "700万美元")]
    public void A_large_number_is_said_in_the_steps_of_its_language_and_never_rounded(double value, string language, string expected) =>
        Assert.Equal(expected, TargetWords.Amount(value, null, "USD", SiteLanguage.Find(language)!));

    [Fact]
    public async Task A_target_read_from_a_text_shows_the_exact_words_and_leads_to_their_paragraph()
    {
        using var list = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/commitments?limit=500&sample=yes"));
        var id = list.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/commitments/{Uri.EscapeDataString(id)}"));
        var source = json.RootElement.GetProperty("targets")[0].GetProperty("sources")[0];
        var (words, address) = (source.GetProperty("words").GetString()!, source.GetProperty("address").GetString()!.Split('#'));

        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/commitments/{Uri.EscapeDataString(id)}"));
        using var reading = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1" + address[0]));

        var block = reading.RootElement.GetProperty("blocks").EnumerateArray().Single(each => each.GetProperty("eId").GetString() == Uri.UnescapeDataString(address[1]));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(words, block.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("badge-sample", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_no_figure_measures_is_said_not_to_be_measured_until_one_does()
    {
        await using var site = await Site.StartAsync(new StocktakeWebOptions { KeepsAnswers = false });
        var before = await site.Client.GetStringAsync($"/commitments/{Measured}?lang=en");

        await site.Register.WriteAsync(connection => connection.ExecuteAsync(
            """
            INSERT INTO figure (id, slug, about_kind, about_id, value, unit, date, origin, is_sample, review, names)
            SELECT 900001, 'figure-of-a-test', 'commitment', c.id, 55, t.unit, '2025', 'entered', false, 'proposed', t.measures
            FROM commitment c JOIN target t ON t.commitment_id = c.id WHERE c.slug = @Measured AND t.ordinal = 1
            """,
            new { Measured }));

        var after = await site.Client.GetStringAsync($"/commitments/{Measured}?lang=en");
        using var standing = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/standing"));
        Assert.Contains("Not measured: no figure of record", before, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Not measured: no figure of record", after, StringComparison.Ordinal);
        Assert.Contains("<figure", after, StringComparison.Ordinal);
        Assert.Equal(1, standing.RootElement.GetProperty("tracks").GetProperty("Met").GetInt64());
    }

    /// <summary>UNFCCC, Annex I, 27 states: 4.8651 Gt in 1990, 3.4765 Gt in 2021; the text says 55 per cent by 2030 and names no base year.</summary>
    [Fact]
    public async Task A_target_that_is_measured_from_a_year_that_its_chain_assumes_says_how_far_and_leads_there()
    {
        await using var site = await Site.StartAsync();
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/commitments/eu-2030-emissions?lang=en"));

        Assert.Contains($"Counted from 1990, as its chain assumes, {100 * (4.8651 - 3.4765) / 4.8651 / 0.55:0}% of it is delivered", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/chains/eu-2030-emissions?lang=en#emissions\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Counted from", await site.Client.GetStringAsync($"/commitments/{Measured}?lang=en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/commitments/nowhere", HttpStatusCode.NotFound, "no such page")]
    [InlineData("/commitments?status=broken", HttpStatusCode.BadRequest, "stated, underWay, met, lapsed, unknown")]
    [InlineData("/commitments?year=soon", HttpStatusCode.BadRequest, "‘soon’ is no year")]
    [InlineData("/commitments?after=zzz", HttpStatusCode.BadRequest, "after")]
    [InlineData("/api/v1/commitments?status=broken", HttpStatusCode.BadRequest, "stated, underWay, met, lapsed, unknown")]
    [InlineData("/api/v1/commitments/nowhere", HttpStatusCode.NotFound, "no such page")]
    [InlineData("/api/v1/figures?aboutKind=weather", HttpStatusCode.BadRequest, "work, actor, commitment, initiative")]
    [InlineData("/initiatives?kind=dream", HttpStatusCode.BadRequest, "programme, project")]
    [InlineData("/initiatives/nowhere", HttpStatusCode.NotFound, "no such page")]
    public async Task What_cannot_be_meant_is_refused_in_one_sentence(string address, HttpStatusCode status, string words)
    {
        var answer = await _site.SendAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_record_name_what_they_are_about_and_where_they_stand()
    {
        using var tabulated = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SharedData.RepositoryRoot, "data", "register", "figures.json")));
        var all = tabulated.RootElement.GetArrayLength();
        var figures = new List<JsonElement>();
        for (var next = "/api/v1/figures?limit=40"; next is not null;)
        {
            var json = JsonDocument.Parse(await _site.Client.GetStringAsync(next));
            figures.AddRange(json.RootElement.GetProperty("items").EnumerateArray());
            Assert.Equal(all, json.RootElement.GetProperty("total").GetInt64());
            next = json.RootElement.GetProperty("next").GetString();
        }

        Assert.Equal(all, figures.Select(figure => figure.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(figures, figure => Assert.NotEmpty(figure.GetProperty("about").GetString()!));
        Assert.All(figures, figure => Assert.NotEmpty(figure.GetProperty("source").GetProperty("document").GetString()!));
    }
}
