using System.Text;
using Dapper;
using Stocktake.Reading;
using Stocktake.Register.Documents;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Documents;

public sealed class DocumentQueriesTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_list_gives_each_document_once_newest_first_part_by_part(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await WriteAsync(database, writer => ThreeWorksAsync(writer));

        var slugs = new List<string>();
        IReadOnlyList<string>? after = null;
        do
        {
            var page = await database.ReadAsync(connection => DocumentList.FindAsync(connection, new DocumentFilter(), after, limit: 1));
            slugs.AddRange(page.Items.Select(item => item.Slug));
            Assert.Equal((3, true), (page.Total, page.TotalIsExact));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(["A-RES-79-9", "A-RES-78-9", "undated"], slugs);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_filter_leaves_what_it_says(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await WriteAsync(database, writer => ThreeWorksAsync(writer));

        Task<RegisterPage<DocumentItem>> FindAsync(DocumentFilter filter) => database.ReadAsync(connection => DocumentList.FindAsync(connection, filter, null, 10));

        Assert.Equal("A-RES-78-9", Assert.Single((await FindAsync(new DocumentFilter { Year = 2023 })).Items).Slug);
        Assert.Equal("A-RES-79-9", Assert.Single((await FindAsync(new DocumentFilter { Language = "zho" })).Items).Slug);
        Assert.Equal("undated", Assert.Single((await FindAsync(new DocumentFilter { Kind = "letter" })).Items).Slug);
        Assert.Equal("paris-agreement", Assert.Single((await FindAsync(new DocumentFilter { IsHeld = false })).Items).Slug);
        Assert.Empty((await FindAsync(new DocumentFilter { IsSample = true })).Items);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_document_shows_its_editions_what_it_renews_and_both_ends_of_its_citations(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await WriteAsync(database, writer => ThreeWorksAsync(writer));

        var old = await database.ReadAsync(connection => DocumentDetail.FindAsync(connection, "a-res-78-9"));
        var renewed = await database.ReadAsync(connection => DocumentDetail.FindAsync(connection, "A-RES-79-9"));
        var cited = await database.ReadAsync(connection => CitationNeighbours.FindAsync(connection, "paris-agreement"));
        var citing = await database.ReadAsync(connection => CitationNeighbours.FindAsync(connection, "A-RES-79-9"));

        Assert.Equal("A-RES-79-9", old!.Successor!.Slug);
        Assert.Equal("A-RES-78-9", Assert.Single(renewed!.Predecessors).Slug);
        Assert.Equal(["eng", "zho"], renewed.Editions.Select(edition => edition.Language));
        Assert.Equal("A-RES-79-9", Assert.Single(cited!.CitedBy).Item.Slug);
        Assert.Equal(("paris-agreement", 1L), (Assert.Single(citing!.Cites).Item.Slug, citing.Cites[0].Times));
        Assert.Null(await database.ReadAsync(connection => DocumentDetail.FindAsync(connection, "nothing")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task An_edition_is_given_as_it_was_read_with_where_its_citations_lead(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await WriteAsync(database, writer => ThreeWorksAsync(writer));

        var newest = await database.ReadAsync(connection => EditionPage.FindAsync(connection, "A-RES-79-9", "eng", null));
        var dated = await database.ReadAsync(connection => EditionPage.FindAsync(connection, "A-RES-79-9", "eng", "2024-12-19"));

        Assert.Contains("Paris Agreement", newest!.Edition.Blocks[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["paris-agreement"], newest.CitationTargets);
        Assert.Equal(newest.TextHash, dated!.TextHash);
        Assert.Null(await database.ReadAsync(connection => EditionPage.FindAsync(connection, "A-RES-79-9", "eng", "1999")));
    }

    private static Task<bool> WriteAsync(Database database, Func<RegisterWriter, Task> write) => RegisterWriter.WriteAsync(database, TimeProvider.System, async writer =>
    {
        await write(writer);
        return true;
    });

    private static async Task ThreeWorksAsync(RegisterWriter writer)
    {
        await WorkAsync(writer, 1, "A-RES-79-9", "resolution", "2024-12-19");
        await WorkAsync(writer, 2, "A-RES-78-9", "resolution", "2023-12-19");
        await WorkAsync(writer, 3, "undated", "letter", null);
        await WorkAsync(writer, 4, "paris-agreement", "agreement", "2015-12-12", isHeld: false);
        await EditionAsync(writer, 1, 1, "eng", "2024-12-19");
        await EditionAsync(writer, 1, 2, "zho", "2024-12-19");
        await writer.Connection.ExecuteAsync("UPDATE work SET successor_id = 1 WHERE id = 2");
        await writer.Connection.ExecuteAsync(
            "INSERT INTO citation (work_id, edition_id, ordinal, eid, start_at, end_at, surface, name_key, target_work_id) VALUES (1, 1, 0, 'para_1', 0, 1, 'x', 'paris-agreement', 4)");
    }

    private static Task<int> WorkAsync(RegisterWriter writer, long id, string slug, string kind, string? date, bool isHeld = true) => writer.Connection.ExecuteAsync(
        "INSERT INTO work (id, slug, kind, date, is_held, is_sample, cited_count) VALUES (@id, @slug, @kind, @date, @isHeld, @isSample, 0)",
        new { id, slug, kind, date, isHeld, isSample = false });

    private static Task<int> EditionAsync(RegisterWriter writer, long workId, long id, string language, string date)
    {
        var edition = DocumentReader.Read(Encoding.UTF8.GetBytes("Resolution 79/9\n\n1. Recalls the Paris Agreement;\n"), "a.txt").Edition!;
        return writer.Connection.ExecuteAsync(
            """
            INSERT INTO edition (work_id, id, language, date, is_newest, text_hash, warnings, block_count, reading, taken)
            VALUES (@workId, @id, @language, @date, @isNewest, 'h', '[]', 2, @reading, @Recorded)
            """,
            new { workId, id, language, date, isNewest = true, reading = StoredReading.Pack(edition), writer.Recorded });
    }
}
