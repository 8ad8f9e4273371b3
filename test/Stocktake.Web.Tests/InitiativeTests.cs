using System.Net;
using System.Text.Json;

namespace Stocktake.Web.Tests;

public sealed class InitiativeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task The_map_counts_for_each_place_what_the_list_of_the_place_holds()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/initiatives/places"));
        var places = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        var page = await _site.Client.GetStringAsync("/initiatives?lang=en");

        Assert.True(places.Count > 10);
        foreach (var place in places)
        {
            using var list = JsonDocument.Parse(await _site.Client.GetStringAsync(place.GetProperty("self").GetString()));
            Assert.Equal(place.GetProperty("initiatives").GetInt64(), list.RootElement.GetProperty("total").GetInt64());
        }

        var state = places.First(place => char.IsAsciiLetterUpper(place.GetProperty("id").GetString()![0]));
        Assert.Contains($"<title>{WebUtility.HtmlEncode(state.GetProperty("name").GetString())}: {state.GetProperty("initiatives").GetInt64()}</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initiative_shows_who_takes_part_and_where_it_stands()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/initiatives/ogmp"));
        var initiative = json.RootElement.GetProperty("initiative");

        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/initiatives/ogmp?lang=en"));

        Assert.Contains(initiative.GetProperty("description").GetString()!, page, StringComparison.Ordinal);
        Assert.Contains(initiative.GetProperty("source").GetProperty("document").GetString()!, page, StringComparison.Ordinal);
        Assert.All(initiative.GetProperty("actors").EnumerateArray(), actor => Assert.Contains($"/actors/{actor.GetString()!.Split(':')[1]}", page, StringComparison.Ordinal));
    }
}
