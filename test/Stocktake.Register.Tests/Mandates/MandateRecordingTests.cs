using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Storage;
using static Stocktake.Register.Tests.Mandates.Texts;

namespace Stocktake.Register.Tests.Mandates;

public sealed class MandateRecordingTests
{
    private const string Symbol = "A/RES/79/901";

    private static readonly Due AtSession = new("at its eightieth session", 80, null);

    private static readonly Edition English = Resolution(
        Symbol, "2024-12-19", "Lakes that stay clear", Language.English,
        Mandate(1, Act.CallsUpon, "Calls upon", "Member States", "measure the clarity of their lakes", null, "water"),
        Mandate(2, Act.Requests, "Requests", "the Secretary-General", "report on lakes to the General Assembly at its eightieth session", AtSession, "water", "data"),
        Mandate(2, Act.Encourages, "encourages", "Governments", "help him in this"));

    private static readonly Edition Chinese = Resolution(
        Symbol, "2024-12-19", "清澈的湖泊", Language.Chinese,
        Mandate(1, Act.CallsUpon, "促请", "会员国", "测量湖泊的清澈程度", null, "water"),
        Mandate(2, Act.Requests, "请", "秘书长", "向大会第八十届会议报告湖泊情况", new Due("第八十届会议", 80, null), "water", "governance"),
        Mandate(2, Act.Encourages, "鼓励", "各国政府", "就此向其提供协助"));

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Language_editions_share_their_mandates_and_totals_count_them_once(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);

        await Registers.TakeAsync(database, Chinese);
        await Registers.TakeAsync(database, English);

        var rows = (await RowsAsync(database)).ToArray();
        Assert.Equal(["A-RES-79-901~para_1", "A-RES-79-901~para_2", "A-RES-79-901~para_2-2"], rows.Select(row => row.Slug));
        Assert.Equal(["callsUpon", "requests", "encourages"], rows.Select(row => row.Act));
        Assert.Equal(6, await CountAsync(database, "mandate_passage"));
        Assert.Equal(["data", "governance", "water"], await database.ReadAsync(connection => connection.QueryAsync<string>(
            "SELECT theme FROM mandate_theme JOIN mandate ON id = mandate_id WHERE slug = 'A-RES-79-901~para_2' ORDER BY theme")));
        Assert.Equal(3, await CounterAsync(database, "mandates", "all"));
        Assert.Equal(2, await CounterAsync(database, "mandates-theme", "water"));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task The_names_of_one_addressee_in_several_languages_are_one_actor(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);

        await Registers.TakeAsync(database, English);
        await Registers.TakeAsync(database, Chinese);

        var addressees = await database.ReadAsync(connection => connection.QueryAsync<string>(
            """
            SELECT mandate.slug || ' ' || ordinal || ' ' || language || ' ' || actor.slug FROM mandate_addressee
            JOIN mandate ON mandate.id = mandate_id JOIN actor ON actor.id = actor_id WHERE mandate.slug LIKE '%para_2' ORDER BY ordinal, language
            """));
        Assert.Equal(["A-RES-79-901~para_2 1 eng un-secretary-general", "A-RES-79-901~para_2 1 zho un-secretary-general"], addressees);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_session_gives_the_due_date_and_a_report_anywhere_in_the_work_serves_all_its_mandates(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);

        await Registers.TakeAsync(database, English);

        var rows = (await RowsAsync(database)).ToArray();
        Assert.Equal([null, "2026-09-07", null], rows.Select(row => row.DueDate));
        Assert.Equal([null, "session", null], rows.Select(row => row.DueBasis));
        Assert.Equal([true, false, true], rows.Select(row => row.HasNoEnd));
        Assert.All(rows, row => Assert.False(row.HasNoReport));
        Assert.Equal("open adopted 2024-12-19", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>(
            "SELECT status || ' ' || reason || ' ' || since FROM mandate_status ORDER BY mandate_id LIMIT 1")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_better_file_of_the_same_edition_takes_the_place_of_the_reading(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, English);
        var before = (await RowsAsync(database)).ToDictionary(row => row.Slug, row => row.Id);

        await Registers.TakeAsync(database, English with { Mandates = [English.Mandates[0], English.Mandates[1] with { Addressees = ["the Keeper of Lakes"] }] }, isReplaced: true);

        var after = (await RowsAsync(database)).ToDictionary(row => row.Slug, row => row.Id);
        Assert.Equal(before.Where(pair => !pair.Key.EndsWith("-2", StringComparison.Ordinal)), after);
        Assert.Equal(2, await CountAsync(database, "mandate_passage"));
        Assert.Equal("the Keeper of Lakes 1", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>(
            "SELECT written || ' ' || use_count FROM unresolved_name")));
        await Recount.AssertAsync(database);

        await Registers.TakeAsync(database, English, isReplaced: true);

        Assert.Equal(0, await CountAsync(database, "unresolved_name"));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task What_a_person_corrected_survives_a_new_reading(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, English);
        await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync("UPDATE mandate SET act = 'urges' WHERE slug = 'A-RES-79-901~para_1'");
            await connection.ExecuteAsync("UPDATE mandate_addressee SET actor_id = (SELECT id FROM actor WHERE slug = 'KEN') WHERE mandate_id IN (SELECT id FROM mandate WHERE slug = 'A-RES-79-901~para_2-2')");
            foreach (var (id, slug, field) in new[] { (1, "para_1", "act"), (2, "para_2-2", "addressees") })
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO review_entry (id, subject_kind, subject_id, action, field, person, recorded)
                    SELECT @id, 'mandate', mandate.id, 'corrected', @field, 'A. Person', '2025-01-01T00:00:00Z' FROM mandate WHERE slug = 'A-RES-79-901~' || @slug
                    """,
                    new { id, slug, field });
            }
        });

        await Registers.TakeAsync(database, English with { Mandates = [English.Mandates[0], English.Mandates[1]] }, isReplaced: true);

        var rows = (await RowsAsync(database)).ToArray();
        Assert.Equal(["urges", "requests", "encourages"], rows.Select(row => row.Act));
        Assert.Equal("KEN", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>(
            "SELECT actor.slug FROM mandate_addressee JOIN actor ON actor.id = actor_id JOIN mandate ON mandate.id = mandate_id WHERE mandate.slug LIKE '%-2'")));
    }

    private static Task<IEnumerable<Row>> RowsAsync(Database database) => database.ReadAsync(connection => connection.QueryAsync<Row>(
        "SELECT id AS Id, slug AS Slug, act AS Act, due_date AS DueDate, due_basis AS DueBasis, has_no_end AS HasNoEnd, has_no_report AS HasNoReport FROM mandate ORDER BY position"));

    private static Task<long> CountAsync(Database database, string table) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}"));

    private static Task<long> CounterAsync(Database database, string scope, string name) => database.ReadAsync(connection =>
        connection.ExecuteScalarAsync<long>("SELECT coalesce(sum(value), 0) FROM counter WHERE scope = @scope AND name = @name", new { scope, name }));

    private sealed record Row
    {
        public long Id { get; init; }

        public string Slug { get; init; } = "";

        public string Act { get; init; } = "";

        public string? DueDate { get; init; }

        public string? DueBasis { get; init; }

        public bool HasNoEnd { get; init; }

        public bool HasNoReport { get; init; }
    }
}
