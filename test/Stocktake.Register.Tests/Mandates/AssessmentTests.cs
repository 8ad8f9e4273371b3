using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Storage;
using static Stocktake.Register.Tests.Mandates.Texts;

namespace Stocktake.Register.Tests.Mandates;

public sealed class AssessmentTests
{
    private const string Title = "Lakes that stay clear";

    internal static readonly Edition First = Resolution(
        "A/RES/78/901", "2023-12-19", Title, Language.English,
        Mandate(1, Act.CallsUpon, "Calls upon", "Member States", "measure the clarity of their lakes every spring and to publish what they find", null, "water"),
        Mandate(2, Act.Requests, "Requests", "the Secretary-General", "report on the state of lakes to the General Assembly at its seventy-ninth session", new Due("at its seventy-ninth session", 79, null)),
        Mandate(3, Act.Invites, "Invites", "the private sector", "fund a year of lakes with concerts on their shores"));

    internal static readonly Edition Second = Resolution(
        "A/RES/79/902", "2024-12-19", Title, Language.English,
        Mandate(1, Act.Urges, "Urges", "all Member States", "measure the clarity of their lakes every spring and to publish what they find", null, "water"),
        Mandate(4, Act.Requests, "Requests", "the Secretary-General", "report on the state of lakes to the General Assembly at its eightieth session", new Due("at its eightieth session", 80, null)));

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_mandate_renewed_is_superseded_and_counted_once_and_one_left_out_lapses(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, First);
        await Registers.TakeAsync(database, Second);

        await Registers.AssessAsync(database, "2025-01-15");

        Assert.Equal(
            [
                "A-RES-78-901~para_1 superseded past - renewed A-RES-79-902",
                "A-RES-78-901~para_2 superseded past - renewed A-RES-79-902",
                "A-RES-78-901~para_3 lapsed current - dropped A-RES-79-902",
                "A-RES-79-902~para_1 open current A-RES-78-901~para_1 adopted A-RES-79-902",
                "A-RES-79-902~para_4 open current A-RES-78-901~para_2 adopted A-RES-79-902",
            ],
            await StandingsAsync(database));
        Assert.Equal(3, await CurrentAsync(database));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Assessing_the_same_day_again_changes_nothing(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, Second);
        await Registers.AssessAsync(database, "2025-01-15");
        await Registers.TakeAsync(database, First);
        await Registers.AssessAsync(database, "2025-01-15");
        var before = await DumpAsync(database);

        await Registers.AssessAsync(database, "2025-01-15");

        Assert.Equal(before, await DumpAsync(database));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_mandate_is_overdue_the_day_after_its_session_ends(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, Second);

        await Registers.AssessAsync(database, "2026-09-07");
        Assert.Equal(0, await OverdueAsync(database));
        await Registers.AssessAsync(database, "2026-09-08");

        Assert.Equal(1, await OverdueAsync(database));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task What_was_bound_to_one_session_lapses_five_years_after_it(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, Second);

        await Registers.AssessAsync(database, "2031-09-07");
        Assert.Equal(1, await OverdueAsync(database));
        await Registers.AssessAsync(database, "2031-09-08");

        Assert.Equal("A-RES-79-902~para_4 lapsed current - expired ", (await StandingsAsync(database))[1]);
        Assert.Equal(0, await OverdueAsync(database));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_later_report_by_the_addressee_that_cites_the_work_is_evidence(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        var asked = Resolution(
            "E/ESCAP/RES/79/77", "2023-05-19", "Rivers", Language.English,
            Mandate(1, Act.Requests, "Requests", "the Executive Secretary", "report on rivers") with { By = "escap" },
            Mandate(2, Act.Urges, "Urges", "Member States", "clean their rivers") with { By = "escap" });
        await Registers.TakeAsync(database, asked with { Work = asked.Work with { Body = "escap" } });
        await Registers.TakeAsync(database, Report("E/ESCAP/CED/9", "2022-11-01", "escap", "E/ESCAP/RES/79/77"));
        await Registers.AssessAsync(database, "2024-01-01");
        Assert.Equal("E-ESCAP-RES-79-77~para_1 open current - adopted E-ESCAP-RES-79-77", (await StandingsAsync(database))[0]);
        await Registers.TakeAsync(database, Report("E/ESCAP/CED/10", "2023-11-01", "escap", "A/RES/70/1", "E/ESCAP/RES/79/77"));

        await Registers.AssessAsync(database, "2024-01-01");

        Assert.Equal("E-ESCAP-RES-79-77~para_1 reported current - reported E-ESCAP-CED-10", (await StandingsAsync(database))[0]);
        Assert.Equal("para_2 2023-11-01", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>(
            "SELECT eid || ' ' || since FROM mandate_status WHERE reason = 'reported' AND mandate_id IN (SELECT id FROM mandate WHERE slug LIKE '%para_1')")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task An_initiative_that_answers_a_passage_puts_its_mandate_under_way(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, First);
        await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO passage (id, work_id, paragraph, edition_id, eid)
                SELECT 9001, work.id, '1', edition.id, 'para_1' FROM work JOIN edition ON edition.work_id = work.id WHERE symbol = 'A/RES/78/901'
                """);
            await connection.ExecuteAsync(
                """
                INSERT INTO initiative (id, slug, kind, status, from_date, origin, is_sample, review, names, descriptions)
                VALUES (1, 'lake-watch', 'project', 'active', '2024-03', 'entered', @no, 'proposed', '{}', '{}')
                """,
                new { no = false });
            await connection.ExecuteAsync("INSERT INTO initiative_passage (initiative_id, passage_id) VALUES (1, 9001)");
        });

        await Registers.AssessAsync(database, "2024-06-01");
        Assert.Equal("A-RES-78-901~para_1 underWay current - linked ", (await StandingsAsync(database))[0]);
        await database.WriteAsync(connection => connection.ExecuteAsync("UPDATE initiative SET status = 'completed', to_date = '2024-07'"));
        await Registers.AssessAsync(database, "2024-08-01");

        Assert.Equal("A-RES-78-901~para_1 done current - linked ", (await StandingsAsync(database))[0]);
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task What_a_person_said_of_a_status_stays(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, First);
        await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO mandate_status (mandate_id, ordinal, status, reason, recorded)
                SELECT id, 2, 'withdrawn', 'person', '2024-01-01T00:00:00Z' FROM mandate WHERE slug = 'A-RES-78-901~para_3'
                """);
        });
        await Registers.TakeAsync(database, Second);

        await Registers.AssessAsync(database, "2025-01-15");

        Assert.Equal("A-RES-78-901~para_3 withdrawn current - person ", (await StandingsAsync(database))[2]);
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_work_that_comes_between_two_takes_its_place_in_the_chain(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        var third = Second with
        {
            Work = Second.Work with { Symbol = "A/RES/80/903", Date = PartialDate.Parse("2025-12-19") },
            Mandates = [Second.Mandates[0]],
        };
        await Registers.TakeAsync(database, First);
        await Registers.TakeAsync(database, third);
        await Registers.AssessAsync(database, "2026-01-15");
        Assert.Equal("A-RES-80-903~para_1 open current A-RES-78-901~para_1 adopted A-RES-80-903", (await StandingsAsync(database))[3]);
        await Registers.TakeAsync(database, Second);

        await Registers.AssessAsync(database, "2026-01-15");

        var standings = await StandingsAsync(database);
        Assert.Equal("A-RES-78-901~para_1 superseded past - renewed A-RES-79-902", standings[0]);
        Assert.Equal("A-RES-79-902~para_1 superseded past A-RES-78-901~para_1 renewed A-RES-80-903", standings[3]);
        Assert.Equal("A-RES-80-903~para_1 open current A-RES-79-902~para_1 adopted A-RES-80-903", standings[5]);
        Assert.Equal("A-RES-78-901~para_1", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>(
            "SELECT first.slug FROM mandate JOIN mandate AS first ON first.id = mandate.chain_id WHERE mandate.slug = 'A-RES-80-903~para_1'")));
        await Recount.AssertAsync(database);
    }

    internal static async Task<string[]> StandingsAsync(Database database) => (await database.ReadAsync(connection => connection.QueryAsync<string>(
        """
        SELECT mandate.slug || ' ' || mandate.status || CASE WHEN mandate.is_current THEN ' current ' ELSE ' past ' END || coalesce(older.slug, '-')
            || ' ' || entry.reason || ' ' || coalesce(work.slug, '')
        FROM mandate LEFT JOIN mandate AS older ON older.id = mandate.renews_id
        JOIN mandate_status AS entry ON entry.mandate_id = mandate.id
            AND entry.ordinal = (SELECT max(ordinal) FROM mandate_status WHERE mandate_id = mandate.id)
        LEFT JOIN work ON work.id = entry.work_id
        WHERE mandate.status = entry.status
        ORDER BY mandate.slug
        """))).ToArray();

    private static async Task<string[]> DumpAsync(Database database)
    {
        var rows = new List<string>();
        foreach (var table in new[] { "mandate", "mandate_status", "mandate_addressee", "work", "counter", "register_event" })
        {
            rows.AddRange((await database.ReadAsync(connection => connection.QueryAsync($"SELECT * FROM {table}")))
                .Select(row => $"{table} {string.Join('|', ((IDictionary<string, object?>)row).Select(pair => pair.Value))}").Order(StringComparer.Ordinal));
        }

        return [.. rows];
    }

    private static Task<long> CurrentAsync(Database database) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT value FROM counter WHERE scope = 'mandates' AND name = 'current'"));

    private static Task<long> OverdueAsync(Database database) => database.ReadAsync(connection =>
        connection.ExecuteScalarAsync<long>("SELECT coalesce(sum(value), 0) FROM counter WHERE scope = 'mandates' AND name = 'overdue'"));
}
