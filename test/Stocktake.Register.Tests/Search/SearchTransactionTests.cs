using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Search;

public sealed class SearchTransactionTests
{
    [Theory]
    [InlineData(Dialect.Sqlite)]
    [InlineData(Dialect.PostgreSql)]
    public async Task What_a_failed_transaction_put_is_never_found_and_what_it_removed_still_is(Dialect dialect)
    {
        await using var database = await SearchDatabases.NewAsync(dialect);
        var index = new SearchIndex(database);
        await SearchIndexTests.PutAsync(database, SearchIndexTests.Block("kept", "water"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async connection =>
        {
            await SearchIndex.PutAsync(connection, [SearchIndexTests.Block("lost", "water")]);
            await SearchIndex.RemoveAsync(connection, ["kept"]);
            throw new InvalidOperationException();
        }));
        await SearchIndexTests.PutAsync(database, SearchIndexTests.Block("later", "water"));

        Assert.Equal(["kept", "later"], (await index.FindAsync(new SearchRequest { Text = "water" })).Hits.Select(hit => hit.Key));
    }

    [Theory]
    [InlineData(Dialect.Sqlite, Dialect.PostgreSql)]
    [InlineData(Dialect.PostgreSql, Dialect.Sqlite)]
    public async Task A_copied_database_is_searched_as_the_first_one_is(Dialect from, Dialect to)
    {
        await using var source = await SearchDatabases.NewAsync(from);
        await using var target = await SearchDatabases.NewAsync(to);
        await SearchIndexTests.PutAsync(source, [.. Enumerable.Range(1, 100).Select(number => SearchIndexTests.Block($"b{number}", $"water 气候 {number}"))]);
        await source.WriteAsync(connection => SearchIndex.RemoveAsync(connection, ["b7", "b8"]));

        await DatabaseCopy.CopyAsync(source, target);
        await SearchIndexTests.PutAsync(target, SearchIndexTests.Block("b9", "water again"));

        Assert.Equal(98, (await SearchIndexTests.FindAsync(target, new SearchRequest { Text = "water" })).Total);
        Assert.Equal(97, (await SearchIndexTests.FindAsync(target, new SearchRequest { Text = "气候" })).Total);
    }

    [Fact]
    public async Task One_instance_follows_every_change_of_a_large_index_and_its_segments_stay_few()
    {
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        var index = new SearchIndex(database, cacheBytes: 100_000);
        for (var round = 0; round < 150; round++)
        {
            await SearchIndexTests.PutAsync(database, [.. Enumerable.Range(0, 20).Select(number => SearchIndexTests.Block($"b{(round * 13) + number}", $"water w{round} n{number}"))]);

            var page = await index.FindAsync(new SearchRequest { Text = $"water w{round}", PageSize = 30 });

            Assert.Equal(20, page.Total);
            Assert.Equal((round * 13) + 20, (await index.FindAsync(new SearchRequest { Text = "water" })).Total);
        }

        var segments = await database.ReadAsync(IndexTables.SegmentsAsync);
        Assert.InRange(segments.Count, 1, 7 * 3);
    }

    [Fact]
    public async Task A_cursor_of_another_search_is_refused()
    {
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        await SearchIndexTests.PutAsync(database, SearchIndexTests.Block("1", "water"), SearchIndexTests.Block("2", "water"));
        var next = (await SearchIndexTests.FindAsync(database, new SearchRequest { Text = "water", PageSize = 1 })).Next;

        var other = await Assert.ThrowsAsync<SearchRequestException>(() => SearchIndexTests.FindAsync(database, new SearchRequest { Text = "sea", Cursor = next }));
        var size = await Assert.ThrowsAsync<SearchRequestException>(() => SearchIndexTests.FindAsync(database, new SearchRequest { Text = "sea", PageSize = 0 }));

        Assert.Equal((SearchFault.CursorIsOfAnotherSearch, SearchFault.PageSizeIsOutOfRange), (other.Fault, size.Fault));
    }

    [Theory]
    [InlineData("The islands ask for adaptation to a changing climate.", "climate adaptation", "The islands ask for [adaptation] to a changing [climate].")]
    [InlineData("应对气候变化的影响", "气候变化", "应对[气候变化]的影响")]
    [InlineData("L’É\u0301nergie propre", "energie", "L’[É\u0301nergie] propre")]
    [InlineData("应对气候变化、天气", "气", "应对[气]候变化、天[气]")]
    [InlineData("应对气候变化的影响", "候*", "应对气[候]变化的影响")]
    [InlineData("See A/RES/79/206, para. 4", "79/206", "See [A/RES/79/206], para. 4")]
    [InlineData("level of the sea, and the sea level", "\"sea level\"", "level of the sea, and the [sea level]")]
    [InlineData("Надёжный район", "надежн*", "[Надёжный] район")]
    public async Task A_snippet_marks_exactly_the_words_that_were_found(string text, string typed, string expected)
    {
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        await SearchIndexTests.PutAsync(database, SearchIndexTests.Block("1", text));

        var hit = Assert.Single((await SearchIndexTests.FindAsync(database, new SearchRequest { Text = typed })).Hits);

        Assert.Equal(expected, string.Concat(hit.Snippet.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)));
    }

    [Fact]
    public async Task A_snippet_of_a_long_text_is_its_best_passage()
    {
        var filler = string.Concat(Enumerable.Repeat("of many other things ", 40));
        await using var database = await SearchDatabases.NewAsync(Dialect.Sqlite);
        await SearchIndexTests.PutAsync(database, SearchIndexTests.Block("1", $"water {filler} water and climate {filler}"));

        var hit = Assert.Single((await SearchIndexTests.FindAsync(database, new SearchRequest { Text = "climate water" })).Hits);

        Assert.Equal(["water", "climate"], hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.InRange(hit.Snippet.Sum(part => part.Text.Length), 100, 242);
    }
}
