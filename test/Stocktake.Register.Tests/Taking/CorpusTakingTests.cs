using Dapper;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Testing;

namespace Stocktake.Register.Tests.Taking;

/// <summary>On the real documents that stand beside the repository.</summary>
public sealed class CorpusTakingTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Six_languages_and_four_formats_of_a_resolution_are_one_work_with_six_editions(Dialect dialect)
    {
        var folder = SharedData.PathOf("corpus/ga/inputs");
        await using var database = await RegisterDatabases.NewAsync(dialect);
        var work = Directory.EnumerateFiles(folder).Select(Path.GetFileName).GroupBy(name => name!.Split('.')[0])
            .OrderByDescending(group => group.Select(name => Path.GetExtension(name)).Distinct().Count()).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Order(StringComparer.Ordinal).Select(name => Path.Combine(folder, name!)).ToList();

        var result = await TakeAsync(database, work);

        Assert.Equal((work.Count, 0), (result.New, result.Failed.Count));
        Assert.Equal(1, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM work WHERE is_held")));
        Assert.Equal(
            ["ara", "eng", "fra", "rus", "spa", "zho"],
            await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT language FROM edition WHERE is_newest ORDER BY language")));
        Assert.Equal(["akn"], await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT DISTINCT format FROM manifestation WHERE is_source")));
        await Recount.HoldsAsync(database);
    }

    [Fact]
    public async Task All_texts_of_the_corpus_are_taken_and_counted_once()
    {
        var folder = SharedData.PathOf("corpus/ga/inputs");
        await using var database = await RegisterDatabases.NewAsync(Dialect.Sqlite);
        var texts = Directory.EnumerateFiles(folder, "*.txt").Concat(Directory.EnumerateFiles(SharedData.PathOf("corpus/bodies"), "*.txt")).Order(StringComparer.Ordinal).ToList();

        var result = await TakeAsync(database, texts);

        Assert.Equal((texts.Count, 0), (result.New, result.Failed.Count));
        await Recount.HoldsAsync(database);
    }

    [Fact]
    public async Task The_passages_of_the_starter_register_join_the_texts_of_their_documents()
    {
        var folder = SharedData.PathOf("corpus/bodies");
        await using var database = await RegisterDatabases.NewAsync(Dialect.Sqlite);

        await TakeAsync(database, [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)]);

        var waiting = await database.ReadAsync(connection => connection.QueryAsync<(string, string)>(
            "SELECT w.slug, p.paragraph FROM passage p JOIN work w ON w.id = p.work_id WHERE w.is_held AND p.eid IS NULL ORDER BY 1, 2"));
        Assert.Empty(waiting);
        Assert.True(await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM passage WHERE eid IS NOT NULL")) > 100);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_text_that_lacks_its_symbol_fills_the_work_that_the_starter_register_knows_by_symbol(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        var known = await database.ReadAsync(connection => connection.QuerySingleAsync<string>("SELECT slug FROM work WHERE text_slug IS NOT NULL AND symbol IS NOT NULL AND NOT is_held"));

        await TakeAsync(database, [.. Directory.EnumerateFiles(SharedData.PathOf("corpus/bodies"), "itu-*.txt")]);

        Assert.Equal([known], await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT slug FROM work WHERE is_held")));
        Assert.NotEmpty(await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT m.slug FROM mandate m JOIN work w ON w.id = m.work_id WHERE w.symbol IS NOT NULL")));
    }

    private static Task<TakeResult> TakeAsync(Database database, IReadOnlyList<string> paths) =>
        TakeDocuments.RunAsync(database, paths, path => new LoadedDocument(File.ReadAllBytes(path), null), new TakeOptions());
}
