using Dapper;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Search;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Taking;

public sealed class TakeDocumentsTests
{
    private const string Symbol = "SAMPLE/RES/9/1";

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_document_is_held_with_its_blocks_and_its_citations_lead_to_works(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);

        var result = await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));

        Assert.Equal((1, 0), (result.New, result.Unchanged));
        Assert.Equal("SAMPLE-RES-9-1", await OneAsync<string>(database, $"SELECT slug FROM work WHERE symbol = '{Symbol}' AND is_held AND is_sample"));
        Assert.Equal("2026-01-09", await OneAsync<string>(database, $"SELECT e.date FROM edition e JOIN work w ON w.id = e.work_id WHERE w.symbol = '{Symbol}' AND e.language = 'eng' AND e.is_newest"));
        Assert.Equal(
            ["A/RES/70/1", "SAMPLE/RES/9/99", "paris-agreement"],
            await ManyAsync<string>(database, "SELECT coalesce(w.symbol, w.name_key) AS target FROM citation c JOIN work w ON w.id = c.target_work_id WHERE NOT w.is_held AND w.cited_count = 1 ORDER BY target"));
        await Recount.HoldsAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_decision_is_the_conferences_and_not_the_secretariats_and_its_words_mean_those_of_its_convention(Dialect dialect)
    {
        const string Decision = """
            Decision {0}

            Measuring the ice

            The Conference of the Parties{1},

            Recalling the Convention,

            1. Requests the secretariat to report on the ice;

            2. Invites Parties to send in what they measured.
            """;
        await using var database = await Registers.WithStarterAsync(dialect);

        await OwnTexts.TakeAsync(
            database,
            ("cp.txt", Decision.Replace("{0}", "7/CP.41", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal)),
            ("cma.txt", Decision.Replace("{0}", "7/CMA.23", StringComparison.Ordinal).Replace("{1}", " serving as the meeting of the Parties to the Paris Agreement", StringComparison.Ordinal)),
            ("cbd.txt", "CBD/COP/DEC/31/4\n\n31/4. Ice\n\nThe Conference of the Parties,\n\nRecalling the Convention,\n\n1. Requests the Executive Secretary to report on the ice by the thirty-second meeting;\n\n2. Invites Parties to measure.\n"));

        Assert.Equal(
            [
                "7/CMA.23 unfccc-cma unfccc-secretariat", "7/CMA.23 unfccc-cma paris-agreement-parties", "7/CP.41 unfccc-cop unfccc-secretariat", "7/CP.41 unfccc-cop unfccc-parties",
                "CBD/COP/DEC/31/4 cbd-cop cbd-executive-secretary", "CBD/COP/DEC/31/4 cbd-cop cbd-parties",
            ],
            await ManyAsync<string>(
                database,
                """
                SELECT w.symbol || ' ' || speaker.slug || ' ' || asked.slug FROM mandate m JOIN work w ON w.id = m.work_id JOIN actor speaker ON speaker.id = m.by_actor_id
                JOIN mandate_addressee a ON a.mandate_id = m.id JOIN actor asked ON asked.id = a.actor_id ORDER BY w.symbol, m.position
                """));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Taking_again_changes_nothing(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        var texts = new[] { ("a.txt", OwnTexts.Resolution(Symbol)), ("note.txt", OwnTexts.Note("it holds")) };
        await OwnTexts.TakeAsync(database, texts);
        var before = await ContentAsync(database);

        var again = await OwnTexts.TakeAsync(database, [.. texts, ("elsewhere/a.txt", OwnTexts.Resolution(Symbol))]);

        Assert.Equal((0, 3), (again.New, again.Unchanged));
        Assert.Equal(before, await ContentAsync(database));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Another_file_of_an_edition_is_listed_and_nothing_is_counted_twice(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));
        var blocks = await OneAsync<long>(database, "SELECT count(*) FROM block");

        await OwnTexts.TakeAsync(database, ("a.html", OwnTexts.Page(OwnTexts.Resolution(Symbol))));

        Assert.Equal(["a.html html False", "a.txt txt True"], await FilesAsync(database));
        Assert.Equal(1, await OneAsync<long>(database, "SELECT count(*) FROM edition"));
        Assert.Equal(blocks, await OneAsync<long>(database, "SELECT count(*) FROM block"));
        await Recount.HoldsAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_better_file_that_comes_later_takes_the_place_of_the_blocks(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol, cites: "SAMPLE/RES/9/98")));

        await OwnTexts.TakeAsync(database, ("a.xml", AkomaNtoso(OwnTexts.Resolution(Symbol, cites: "SAMPLE/RES/9/97"))));
        await OwnTexts.TakeAsync(database, ("a.html", OwnTexts.Page(OwnTexts.Resolution(Symbol))));

        Assert.Equal(["a.html html False", "a.txt txt False", "a.xml akn True"], await FilesAsync(database));
        Assert.Equal(1, await OneAsync<long>(database, "SELECT cited_count FROM work WHERE symbol = 'SAMPLE/RES/9/97'"));
        Assert.Equal(0, await OneAsync<long>(database, "SELECT cited_count FROM work WHERE symbol = 'SAMPLE/RES/9/98'"));
        await Recount.HoldsAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task What_is_taken_is_found_by_search_and_what_a_better_file_replaced_is_not(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        var poor = OwnTexts.Resolution(Symbol).Replace("plant trees", "plant hedges", StringComparison.Ordinal);

        await OwnTexts.TakeAsync(database, ("a.txt", poor));
        var first = await FoundAsync(database, "hedges");
        await OwnTexts.TakeAsync(database, ("a.xml", AkomaNtoso(OwnTexts.Resolution(Symbol))));

        Assert.Contains(first, key => key.StartsWith("block:", StringComparison.Ordinal));
        Assert.DoesNotContain(await FoundAsync(database, "hedges"), key => key.StartsWith("block:", StringComparison.Ordinal));
        Assert.Contains(await FoundAsync(database, "\"plant trees\""), key => key.StartsWith("block:", StringComparison.Ordinal));
        Assert.Contains("document:SAMPLE-RES-9-1", await FoundAsync(database, Symbol));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_placeholder_is_filled_when_its_text_is_taken(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol, cites: "SAMPLE/RES/9/2")));
        var placeholder = await OneAsync<long>(database, "SELECT id FROM work WHERE symbol = 'SAMPLE/RES/9/2' AND NOT is_held");

        await OwnTexts.TakeAsync(database, ("b.txt", OwnTexts.Resolution("SAMPLE/RES/9/2", "Warm seas")));

        Assert.Equal(placeholder, await OneAsync<long>(database, "SELECT id FROM work WHERE symbol = 'SAMPLE/RES/9/2' AND is_held AND cited_count = 1"));
        Assert.Equal("Warm seas", await OneAsync<string>(database, $"SELECT title FROM work_title WHERE work_id = {placeholder}"));
        await Recount.HoldsAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_later_date_is_a_new_edition_that_follows_the_one_before_whatever_order_they_come_in(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);

        await OwnTexts.TakeAsync(database, ("2022.txt", OwnTexts.Resolution(Symbol, date: "4 October 2022")));
        await OwnTexts.TakeAsync(database, ("2026.txt", OwnTexts.Resolution(Symbol)));
        await OwnTexts.TakeAsync(database, ("2024.txt", OwnTexts.Resolution(Symbol, date: "3 May 2024")));

        Assert.Equal(
            ["2022-10-04  False", "2024-05-03 2022-10-04 False", "2026-01-09 2024-05-03 True"],
            (await ManyAsync<(string Date, string? Previous, bool IsNewest)>(database, "SELECT e.date, p.date, e.is_newest FROM edition e LEFT JOIN edition p ON p.id = e.previous_id ORDER BY e.date"))
                .Select(edition => $"{edition.Date} {edition.Previous} {edition.IsNewest}"));
        Assert.Equal("2026-01-09", await OneAsync<string>(database, $"SELECT date FROM work WHERE symbol = '{Symbol}'"));
        await Recount.HoldsAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Texts_without_symbol_under_one_title_stay_apart_and_one_that_differs_in_layout_alone_does_not(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);

        await OwnTexts.TakeAsync(database, ("one.txt", OwnTexts.Note("it holds")), ("other.txt", OwnTexts.Note("it does not")));
        await OwnTexts.TakeAsync(database, ("one-again.txt", OwnTexts.Note("it   holds")));

        Assert.Equal(2, await OneAsync<long>(database, "SELECT count(*) FROM work WHERE is_held"));
        Assert.Equal(3, await OneAsync<long>(database, "SELECT count(*) FROM manifestation"));
        await Recount.HoldsAsync(database);
    }

    [Fact]
    public async Task A_text_that_is_no_official_document_is_known_by_the_heading_it_opens_with()
    {
        await using var database = await RegisterDatabases.NewAsync(Dialect.Sqlite);

        await OwnTexts.TakeAsync(database, ("notes.md", "# Notes about gauges\n\nWe walked along **the river** and looked at the gauges.\n\n## Where\n\nAt the bridge.\n"));

        Assert.Equal("Notes about gauges", await database.ReadAsync(connection => connection.QuerySingleAsync<string>("SELECT t.title FROM work_title t JOIN work w ON w.id = t.work_id WHERE w.is_held")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_file_that_cannot_be_read_is_named_and_does_not_stop_the_rest(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);

        var result = await OwnTexts.TakeAsync(database, ("bad.docx", "PK\u0003\u0004 this is no archive"), ("a.txt", OwnTexts.Resolution(Symbol)), ("empty.txt", " "));

        Assert.Equal((1, 0), (result.New, result.Unchanged));
        Assert.Equal(["bad.docx", "empty.txt"], result.Failed.Select(failure => failure.Path));
        Assert.All(result.Failed, failure => Assert.Contains(failure.Path, failure.Message.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_taking_that_is_stopped_leaves_whole_documents_and_can_be_taken_up_again(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        using var stop = new CancellationTokenSource();
        var texts = OwnTexts.Many(300).ToDictionary(text => text.Path, text => new LoadedDocument(System.Text.Encoding.UTF8.GetBytes(text.Text), null));
        var options = new TakeOptions { Progress = done => stop.CancelAfter(TimeSpan.Zero) };

        var stopped = await TakeDocuments.RunAsync(database, [.. texts.Keys], path => texts[path], options, stop.Token);
        await Recount.HoldsAsync(database);
        var rest = await TakeDocuments.RunAsync(database, [.. texts.Keys], path => texts[path], new TakeOptions());

        Assert.True(stopped.IsStopped);
        Assert.Equal(300, await OneAsync<long>(database, "SELECT count(*) FROM edition"));
        Assert.Equal(300, rest.Read);
        Assert.True(rest.Unchanged >= stopped.New);
        await Recount.HoldsAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_document_fails_as_a_whole(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));
        var before = await ContentAsync(database);
        var edition = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(OwnTexts.Resolution("SAMPLE/RES/9/5")), "b.txt").Edition!;

        // Two blocks of one eId break a key of the table after the work, the edition and the file are written.
        var broken = new ReadDocument("b.txt", "00", 1, default, edition with { Blocks = edition.Blocks.Add(edition.Blocks[^1]) });
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RegisterWriter.WriteAsync(database, TimeProvider.System, writer => DocumentRecording.RecordAsync(writer, broken)));

        Assert.Equal(before, await ContentAsync(database));
    }

    private static string AkomaNtoso(string text) =>
        AkomaNtosoWriter.ToText(DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "a.txt").Edition!);

    private static async Task<IReadOnlyList<string>> FoundAsync(Database database, string text) =>
        [.. (await new SearchIndex(database).FindAsync(new SearchRequest { Text = text })).Hits.Select(hit => hit.Key)];

    private static async Task<IEnumerable<string>> FilesAsync(Database database) =>
        (await ManyAsync<(string Path, string Format, bool IsSource)>(database, "SELECT path, format, is_source FROM manifestation ORDER BY path"))
        .Select(file => $"{file.Path} {file.Format} {file.IsSource}");

    private static async Task<string> ContentAsync(Database database)
    {
        var content = new System.Text.StringBuilder();
        foreach (var table in new[] { "work", "work_title", "edition", "manifestation", "block", "citation", "passage", "mandate", "mandate_passage", "commitment", "target", "counter" })
        {
            foreach (var row in await database.ReadAsync(connection => connection.QueryAsync($"SELECT * FROM {table} ORDER BY 1, 2, 3")))
            {
                content.Append(table).AppendJoin('|', ((IDictionary<string, object?>)row).Where(cell => cell.Value is not byte[]).Select(cell => $"{cell.Key}={cell.Value}")).Append('\n');
            }
        }

        return content.ToString();
    }

    private static Task<T?> OneAsync<T>(Database database, string query) => database.ReadAsync(connection => connection.ExecuteScalarAsync<T>(query));

    private static Task<List<T>> ManyAsync<T>(Database database, string query) => database.ReadAsync(async connection => (await connection.QueryAsync<T>(query)).ToList());
}
