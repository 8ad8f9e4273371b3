using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Search;

public sealed class SearchIndexTests
{
    public static readonly TheoryData<Dialect> Both = [Dialect.Sqlite, Dialect.PostgreSql];

    private static readonly string[] Spellings = ["79/206", "A/RES/79/206", "a/res/79/206", "第79/206号决议", "resolution 79/206", "A-RES-79-206", "决议 79/206", "résolution 79/206", "قرار 79/206", "резолюция 79/206", "第 79/206 号决议"];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_symbol_typed_in_any_way_finds_the_same(Dialect dialect)
    {
        await using var database = await SearchDatabases.NewAsync(dialect);
        await PutAsync(
            database,
            Block("1", "Recalling its resolution 79/206 of 19 December 2024,"),
            Block("2", "回顾大会第79/206号决议,"),
            Block("3", "See A/RES/79/206, paragraph 4."),
            Block("4", "Rappelant sa résolution 79/206,"),
            Block("5", "Recalling its resolution 79/207,"),
            Block("6", "Recalling its resolution 78/206,"));

        foreach (var spelling in Spellings)
        {
            Assert.Equal(["1", "2", "3", "4"], (await FindAsync(database, spelling)).Select(hit => hit.Key).Order());
        }

        Assert.Equal(["2"], (await FindAsync(database, "大会第79/206号决议")).Select(hit => hit.Key));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_full_symbol_is_not_that_of_another_body(Dialect dialect)
    {
        await using var database = await SearchDatabases.NewAsync(dialect);
        await PutAsync(database, Block("1", "ESCAP/RES/79/1 on oceans"), Block("2", "A/RES/79/1 on peace"));

        Assert.Equal(["2"], (await FindAsync(database, "A/RES/79/1")).Select(hit => hit.Key));
        Assert.Equal(["1", "2"], (await FindAsync(database, "79/1")).Select(hit => hit.Key).Order());
        Assert.Equal(["1"], (await FindAsync(database, "escap/res/79/1")).Select(hit => hit.Key));
    }

    [Fact]
    public async Task Entries_of_which_most_have_no_words_are_ranked_by_their_mean_length_all_the_same()
    {
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        SearchEntry[] entries = [Block("1", "sea"), Block("2", "..."), Block("3", "..."), Block("4", "...")];
        await PutAsync(database, entries);

        Assert.Equal(NaiveSearch.Find(entries, "sea")[0].Score, (await FindAsync(database, "sea"))[0].Score, 1e-9);
    }

    [Theory]
    [InlineData("\"sea level\"")]
    [InlineData("“sea level”")]
    [InlineData("«sea level»")]
    [InlineData("「sea level」")]
    [InlineData("rising \"sea level\"")]
    [InlineData("ris* LEVEL")]
    [InlineData("\"sea lev*\"")]
    public async Task Phrases_and_beginnings_find_what_they_mean(string typed)
    {
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        await PutAsync(database, Block("1", "The rising sea level of the islands"), Block("2", "The level of the sea"));

        Assert.Equal(["1"], (await FindAsync(database, typed)).Select(hit => hit.Key));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Entries_are_filtered_counted_and_listed_by_year(Dialect dialect)
    {
        await using var database = await SearchDatabases.NewAsync(dialect);
        await PutAsync(
            database,
            Block("1", "water") with { Year = 2020, Body = "un-ga", Themes = ["water", "climate"], Language = "eng" },
            Block("2", "water") with { Year = 2024, Body = "unea", Themes = ["water"], Language = "eng", IsSample = true },
            Block("3", "水") with { Year = 2022, Body = "un-ga", Language = "zho" },
            new SearchEntry("4", SearchKind.Mandate, 7, "water", "Requests the Office to report") { Act = "request", Status = "open", Addressees = ["undp"], Areas = ["KE"] });

        Assert.Equal(["2", "3", "1", "4"], await KeysAsync(new SearchRequest { Kinds = [SearchKind.Block, SearchKind.Mandate] }));
        Assert.Equal(["3", "1"], await KeysAsync(new SearchRequest { Bodies = ["un-ga", "none"] }));
        Assert.Equal(["1"], await KeysAsync(new SearchRequest { Text = "water", Themes = ["climate"] }));
        Assert.Equal(["2", "3"], await KeysAsync(new SearchRequest { YearFrom = 2021 }));
        Assert.Equal(["3"], await KeysAsync(new SearchRequest { YearFrom = 2021, YearTo = 2023 }));
        Assert.Equal(["2"], await KeysAsync(new SearchRequest { IsSample = true }));
        Assert.Equal(["4"], await KeysAsync(new SearchRequest { Acts = ["request"], Statuses = ["open"], Addressees = ["undp"], Areas = ["KE"] }));
        Assert.Empty(await KeysAsync(new SearchRequest { Languages = ["rus"] }));

        var page = await FindAsync(database, new SearchRequest { Text = "water" });
        Assert.Equal((3, true), (page.Total, page.TotalIsExact));
        Assert.Equal([new SearchCount("water", 2), new SearchCount("climate", 1)], page.Facets[SearchField.Theme]);
        Assert.Equal([new SearchCount("block", 2), new SearchCount("mandate", 1)], page.Facets[SearchField.Kind]);

        var all = await FindAsync(database, new SearchRequest());
        Assert.Empty(all.Hits);
        Assert.Equal([new SearchCount("block", 3), new SearchCount("mandate", 1)], all.Facets[SearchField.Kind]);

        async Task<IEnumerable<string>> KeysAsync(SearchRequest request) => (await FindAsync(database, request)).Hits.Select(hit => hit.Key);
    }

    internal static SearchEntry Block(string key, string text) => new(key, SearchKind.Block, 1, "A document", text);

    internal static Task PutAsync(Database database, params SearchEntry[] entries) => database.WriteAsync(connection => SearchIndex.PutAsync(connection, entries));

    internal static Task<SearchPage> FindAsync(Database database, SearchRequest request) => new SearchIndex(database).FindAsync(request);

    private static async Task<IReadOnlyList<SearchHit>> FindAsync(Database database, string typed) => (await FindAsync(database, new SearchRequest { Text = typed })).Hits;
}
