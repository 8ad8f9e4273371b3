using System.Text.Json;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Storage;
using Stocktake.Testing;

namespace Stocktake.Register.Tests.Mandates;

/// <summary>The chains of the corpus: twelve resolutions of one session that the next session renewed.</summary>
public sealed class CorpusChainTests
{
    [Fact]
    public async Task Every_pair_of_successive_sessions_is_linked_and_most_of_its_mandates_renewed()
    {
        var pairs = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathOf("corpus/ga/pairs.json"))).RootElement.EnumerateArray()
            .Select(pair => (Old: pair.GetProperty("old").GetString()!, New: pair.GetProperty("new").GetString()!)).ToArray();
        var editions = CorpusEditions.All.Where(edition => edition.Work.Symbol is not null && edition.Work.Language == Language.English).ToArray();
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);
        foreach (var edition in editions)
        {
            await Registers.TakeAsync(database, edition);
        }

        await Registers.AssessAsync(database, "2024-01-31");

        var linked = (await database.ReadAsync(connection => connection.QueryAsync<(string, string)>(
            "SELECT work.symbol, successor.symbol FROM work JOIN work AS successor ON successor.id = work.successor_id"))).ToHashSet();
        Assert.Superset(pairs.ToHashSet(), linked);
        var (renewed, all) = await database.ReadAsync(connection => connection.QuerySingleAsync<(long, long)>(
            """
            SELECT sum(CASE WHEN mandate.status = 'superseded' THEN 1 ELSE 0 END), count(*)
            FROM mandate JOIN work ON work.id = mandate.work_id WHERE work.successor_id IS NOT NULL
            """));
        Assert.True(renewed >= 0.8 * all, $"{renewed} of {all} mandates are renewed");
        Assert.Equal(all - renewed, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(
            "SELECT count(*) FROM mandate JOIN work ON work.id = mandate.work_id WHERE work.successor_id IS NOT NULL AND mandate.status = 'lapsed'")));
        await Recount.AssertAsync(database);
    }
}
