using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Search;

/// <summary>What holds of any entries, changed in any order, on both databases alike.</summary>
public sealed class SearchLaws
{
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("STOCKTAKE_TEST_RUNS") ?? "12", CultureInfo.InvariantCulture);

    private static readonly string[] Words =
    [
        "water", "sea", "level", "rising", "climate", "climatic", "report", "Énergie", "надёжный", "المُنَاخ", "气候", "变化", "气候变化", "发展局", "水", "79/206", "A/RES/79/206",
        "E/2023/1-E/2023/2", "co-operation", "2030", "𠀀𠀁", "カー", "x", "...", "\0", "\ud800", "\ufffe", "™", "한국", "“", "\u0301",
    ];

    private static readonly string[] Typed =
    [
        "water", "sea level", "\"sea level\"", "clim*", "\"rising clim*\"", "气候变化", "气", "水 2030", "79/206", "A/RES/79/206", "«co-operation»", "energie", "надежный", "المناخ", "x*", "c* r*",
    ];

    [Theory]
    [InlineData(Dialect.Sqlite)]
    [InlineData(Dialect.PostgreSql)]
    public async Task Whatever_was_put_and_removed_what_is_left_is_found_in_the_order_of_BM25(Dialect dialect)
    {
        await using var database = await SearchDatabases.NewAsync(dialect);
        Prop.ForAll(Arb.From(Changes()), changes => CheckAsync(database, changes).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    [Fact]
    public async Task Both_databases_give_the_same_pages_to_the_last_bit()
    {
        await using var file = await SearchDatabases.NewAsync(Dialect.Sqlite);
        await using var server = await SearchDatabases.NewAsync(Dialect.PostgreSql);
        Prop.ForAll(Arb.From(Changes()), changes =>
        {
            foreach (var typed in Typed)
            {
                var request = new SearchRequest { Text = typed, PageSize = 3 };
                var pages = new[] { file, server }.Select(database => PagesAsync(database, changes, request).GetAwaiter().GetResult()).ToList();

                Assert.Equal(pages[0].Select(Describe), pages[1].Select(Describe));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Math.Max(1, Runs / 4)));
    }

    [Fact]
    public async Task Any_text_and_any_cursor_is_answered_or_refused_in_one_sentence()
    {
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        await SearchIndexTests.PutAsync(database, [.. Enumerable.Range(1, 30).Select(number => SearchIndexTests.Block($"b{number}", $"water {number} 气候"))]);
        var good = (await SearchIndexTests.FindAsync(database, new SearchRequest { Text = "water", PageSize = 5 })).Next!;
        var anything = Gen.OneOf(
            Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words)),
            Gen.Choose(0, char.MaxValue).Select(value => (char)value).ArrayOf().Select(characters => new string(characters)),
            from at in Gen.Choose(0, good.Length - 1) from with in Gen.Elements("A", "b", "=", "é", "") select good[..at] + with + good[(at + 1)..]);

        Prop.ForAll(Arb.From(anything), Arb.From(anything), (text, cursor) =>
        {
            var exception = Record.Exception(() => SearchIndexTests.FindAsync(database, new SearchRequest { Text = text }).GetAwaiter().GetResult());
            Assert.True(exception is null || text.Length > 1000);

            var refused = Record.Exception(() => SearchIndexTests.FindAsync(database, new SearchRequest { Text = "water", PageSize = 5, Cursor = cursor }).GetAwaiter().GetResult());
            Assert.True(refused is SearchRequestException { Fault: SearchFault.CursorIsDamaged } || cursor == good);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static async Task CheckAsync(Database database, IReadOnlyList<Change> changes)
    {
        var left = await ApplyAsync(database, changes);
        foreach (var typed in Typed)
        {
            var expected = left.Count == 0 ? [] : NaiveSearch.Find(left, typed);
            var pages = await PagesAsync(database, new SearchRequest { Text = typed, PageSize = 3 });
            var hits = pages.SelectMany(page => page.Hits).ToList();

            Assert.True(expected.Select(hit => hit.Key).SequenceEqual(hits.Select(hit => hit.Key)), $"{typed}: {string.Join(' ', expected)} and not {string.Join(' ', hits.Select(hit => (hit.Key, hit.Score)))}");
            Assert.All(hits.Zip(expected), pair => Assert.Equal(pair.Second.Score, pair.First.Score, 1e-9));
            Assert.All(pages, page => Assert.Equal((expected.Count, true), (page.Total, page.TotalIsExact)));
        }

        await CountersEqualARecountAsync(database, left);
        await EveryWordFindsItsEntryAsync(database, left);
    }

    private static async Task CountersEqualARecountAsync(Database database, IReadOnlyList<SearchEntry> left)
    {
        var kept = (await SearchIndexTests.FindAsync(database, new SearchRequest())).Facets;
        var listed = (await SearchIndexTests.FindAsync(database, new SearchRequest { Kinds = Enum.GetValues<SearchKind>() })).Facets;
        var recount = left.SelectMany(entry => entry.Themes.Distinct()).CountBy(theme => theme)
            .Select(pair => new SearchCount(pair.Key, pair.Value)).OrderByDescending(count => count.Entries).ThenBy(count => count.Value, StringComparer.Ordinal);

        Assert.Equal(recount, kept.GetValueOrDefault(SearchField.Theme, []));
        Assert.Equal(kept.Keys.Order(), listed.Keys.Order());
        Assert.All(kept, pair => Assert.Equal(pair.Value, listed[pair.Key]));
        Assert.Equal(left.Count, kept.GetValueOrDefault(SearchField.Kind, []).Sum(count => count.Entries));
    }

    private static async Task EveryWordFindsItsEntryAsync(Database database, IReadOnlyList<SearchEntry> left)
    {
        foreach (var entry in left.Take(3))
        {
            foreach (var word in entry.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !SearchQuery.Parse(word).IsEmpty))
            {
                var found = await SearchIndexTests.FindAsync(database, new SearchRequest { Text = word, PageSize = SearchRequest.LargestPage });
                Assert.Contains(entry.Key, found.Hits.Select(hit => hit.Key));
            }
        }
    }

    // Begins anew, then makes every change in a transaction of its own; gives what must be left, in the order it was put.
    private static async Task<IReadOnlyList<SearchEntry>> ApplyAsync(Database database, IReadOnlyList<Change> changes)
    {
        await database.WriteAsync(connection => SearchIndex.RemoveAsync(connection, [.. Enumerable.Range(0, 40).Select(number => $"k{number}")]));
        var left = new List<SearchEntry>();
        foreach (var change in changes)
        {
            left.RemoveAll(entry => change.Remove.Contains(entry.Key) || change.Put.Any(put => put.Key == entry.Key));
            left.AddRange(change.Put.Reverse().DistinctBy(entry => entry.Key).Reverse());
            await database.WriteAsync(async connection =>
            {
                await SearchIndex.RemoveAsync(connection, change.Remove);
                await SearchIndex.PutAsync(connection, change.Put);
            });
        }

        return left;
    }

    private static async Task<List<SearchPage>> PagesAsync(Database database, IReadOnlyList<Change> changes, SearchRequest request)
    {
        await ApplyAsync(database, changes);
        return await PagesAsync(database, request);
    }

    private static async Task<List<SearchPage>> PagesAsync(Database database, SearchRequest request)
    {
        var index = new SearchIndex(database);
        var pages = new List<SearchPage>();
        do
        {
            pages.Add(await index.FindAsync(request with { Cursor = pages.LastOrDefault()?.Next }));
        }
        while (pages[^1].Next is not null);
        return pages;
    }

    private static string Describe(SearchPage page) => string.Join('\n', page.Hits
        .Select(hit => $"{hit.Key} {hit.Kind} {BitConverter.DoubleToInt64Bits(hit.Score)} {hit.Title} {string.Concat(hit.Snippet.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text))}")
        .Concat(page.Facets.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value)}"))
        .Append($"{page.Total} {page.TotalIsExact}"));

    private static Gen<IReadOnlyList<Change>> Changes()
    {
        var entry =
            from key in Gen.Choose(0, 39)
            from kind in Gen.Elements(Enum.GetValues<SearchKind>())
            from title in Gen.Elements(Words)
            from text in Gen.Elements(Words).ArrayOf()
            from year in Gen.Choose(2019, 2023)
            from themes in Gen.Elements("water", "climate", "air").ArrayOf()
            select new SearchEntry($"k{key}", kind, key % 3, title, string.Join(' ', text)) { Year = year == 2019 ? null : year, Themes = themes };
        var change =
            from put in entry.ArrayOf()
            from remove in Gen.Choose(0, 39).Select(number => $"k{number}").ArrayOf()
            select new Change(put, remove);
        return change.NonEmptyListOf().Select(changes => (IReadOnlyList<Change>)[.. changes]);
    }

    private sealed record Change(IReadOnlyList<SearchEntry> Put, IReadOnlyList<string> Remove);
}
