using Dapper;

namespace Stocktake.Storage.Tests;

/// <summary>What holds on either database.</summary>
public abstract class DatabaseContract
{
    internal static readonly MigrationModule[] Modules = [new("notes", typeof(DatabaseContract).Assembly, "notes/")];

    [Fact]
    public async Task A_failed_write_leaves_nothing_and_a_confirmed_one_is_read()
    {
        await using var database = await NewAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async connection =>
        {
            await NotesAsync(connection, 1, "lost");
            throw new InvalidOperationException();
        }));
        await database.WriteAsync(connection => NotesAsync(connection, 2, "kept"));

        Assert.Equal([2L], await database.ReadAsync(connection => connection.QueryAsync<long>("SELECT id FROM note")));
        Assert.Empty(await DatabaseCheck.FindingsAsync(database));
    }

    [Fact]
    public async Task A_newer_or_changed_schema_is_refused()
    {
        await using var database = await NewAsync();
        await database.WriteAsync(connection => connection.ExecuteAsync("UPDATE schema_migration SET sha256 = 'other' WHERE number = 1"));

        var changed = await Assert.ThrowsAsync<StorageException>(() => AgainAsync(database));
        await database.WriteAsync(connection => connection.ExecuteAsync("UPDATE schema_migration SET number = 9 WHERE number = 1"));
        var newer = await Assert.ThrowsAsync<StorageException>(() => AgainAsync(database));

        Assert.Contains("not the one that was applied", changed.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", newer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Note A/RES/79/206 of the Assembly.", "79/206")]
    [InlineData("Note A/RES/79/206 of the Assembly.", "a/res/79/206")]
    [InlineData("Énergie propre à l’été", "energie ete")]
    [InlineData("电信发展局主任", "\"发展局\"")]
    [InlineData("电信发展局主任", "任")]
    [InlineData("第79/206号决议", "第79/206号决议")]
    [InlineData("المُنَاخ العالمي", "المناخ")]
    [InlineData("Надёжный район", "надежный район")]
    [InlineData("coastal cities", "coast*")]
    [InlineData("Ecolabel™ for 100㎡", "ecolabel 100")]
    [InlineData("one\ufffetwo", "two")]
    [InlineData("𐀀𐀁 in 𝐛𝐨𝐥𝐝", "𐀀𐀁 bold")]
    public async Task A_query_finds_its_text(string text, string typed)
    {
        await using var database = await NewAsync();
        await database.WriteAsync(connection => NotesAsync(connection, 7, text));

        Assert.Equal([7L], await FindAsync(database, typed));
        Assert.Empty(await FindAsync(database, "zebra"));
    }

    [Fact]
    public async Task A_backup_is_a_lossless_copy_with_a_working_search()
    {
        await using var database = await NewAsync();
        await database.WriteAsync(async connection =>
        {
            await NotesAsync(connection, 1, "气候 𠀀 é");
            await connection.ExecuteAsync("UPDATE note SET parent = 1, weight = 0.1, raw = @raw WHERE id = 1", new { raw = new byte[] { 0, 255 } });
        });
        var path = NewPath();

        await DatabaseBackup.WriteAsync(database, path);
        await using var copy = await Database.OpenAsync(path, Modules);
        await using var back = await NewAsync();
        await DatabaseCopy.CopyAsync(copy, back);

        Assert.Equal([1L], await FindAsync(copy, "气候"));
        Assert.Equal([1L], await FindAsync(back, "气候"));
        Assert.Equal(0.1, await back.ReadAsync(connection => connection.ExecuteScalarAsync<double>("SELECT weight FROM note")));
        await Assert.ThrowsAsync<StorageException>(() => DatabaseCopy.CopyAsync(copy, back));
    }

    internal static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("stocktake-").FullName, "notes.db");

    internal static Task<int> NotesAsync(System.Data.Common.DbConnection connection, long id, string body) =>
        connection.ExecuteAsync("INSERT INTO note (id, body, tokens) VALUES (@id, @body, @tokens)", new { id, body, tokens = SearchTokens.ForText(body) });

    private protected abstract Task<Database> NewAsync();

    private protected abstract Task<Database> AgainAsync(Database database);

    private static Task<IEnumerable<long>> FindAsync(Database database, string typed)
    {
        var query = SearchQuery.Parse(typed);
        return database.ReadAsync(connection => database.Dialect == Dialect.Sqlite
            ? connection.QueryAsync<long>("SELECT rowid FROM note_search WHERE note_search MATCH @query", new { query = query.ToFts5() })
            : connection.QueryAsync<long>("SELECT id FROM note WHERE search @@ to_tsquery('simple', @query)", new { query = query.ToTsquery() }));
    }
}
