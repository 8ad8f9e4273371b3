using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Review;
using Stocktake.Register.Starter;
using Stocktake.Register.Tests.Mandates;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Review;

public sealed class ReviewDecisionTests
{
    private const string Mandate = "A-RES-79-903~para_1";

    private static readonly Edition Resolution = Texts.Resolution(
        "A/RES/79/903", "2024-12-19", "Rivers that reach the sea", Language.English,
        Texts.Mandate(1, Act.Requests, "Requests", "the Keeper of the Rivers", "map all rivers", null, "water"),
        Texts.Mandate(2, Act.Requests, "Requests", "the Keeper of the Rivers", "count all weirs", null, "water"),
        Texts.Mandate(3, Act.Invites, "Invites", "Member States", "help the Keeper"));

    private static readonly RegisterTemplate Filled = new(async database =>
    {
        await Registers.WriteAsync(database, StarterRegister.LoadAsync);
        await Registers.TakeAsync(database, Resolution);
    });

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Facts_are_proposed_until_two_persons_confirm_and_leave_lists_and_counts_when_rejected(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);
        Assert.Equal("proposed", (await SheetAsync(database, "initiative", "agri3-fund")).Standing.State);

        Assert.Equal("seconded", (await DecideAsync(database, "initiative", "agri3-fund", ReviewAction.Confirmed, "Ada")).Standing!.State);
        Assert.False((await DecideAsync(database, "initiative", "agri3-fund", ReviewAction.Confirmed, "ADA")).IsNew);
        Assert.Equal("confirmed", (await DecideAsync(database, "initiative", "agri3-fund", ReviewAction.Confirmed, "Ben")).Standing!.State);
        var before = await ListedAsync(database);
        Assert.Equal("rejected", (await DecideAsync(database, "initiative", "agri3-fund", ReviewAction.Rejected, "Chloé")).Standing!.State);

        Assert.Equal(before - 1, await ListedAsync(database));
        var asked = await database.ReadAsync(connection => InitiativeList.FindAsync(connection, new InitiativeFilter { Review = "rejected" }, null, 10));
        Assert.Equal("agri3-fund", Assert.Single(asked.Items).Slug);
        Assert.Equal("confirmed", (await DecideAsync(database, "initiative", "agri3-fund", ReviewAction.Withdrawn, "Chloé")).Standing!.State);
        Assert.Equal(before, await ListedAsync(database));
        await FactRecount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_correction_from_a_view_that_is_out_of_date_is_refused_and_loses_nothing(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(reviewer => Task.Run(() => ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = "target", Subject = "agri3-mobilization#1", Action = ReviewAction.Corrected, Person = $"Reviewer {reviewer}", Seen = 0, Field = "value", Value = $"{reviewer}",
        }))));

        var taken = Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.All(outcomes.Where(outcome => outcome != taken), outcome => Assert.Equal("changed", outcome.Refusal!.Code));
        var sheet = await SheetAsync(database, "target", "agri3-mobilization#1");
        Assert.Equal(taken.LastEntry, Assert.Single(sheet.Trail).Id);
        Assert.Equal(sheet.Trail[0].NewValue, sheet.Fields.Single(field => field.Name == "value").Value);
        Assert.Equal("1000000000", sheet.Fields.Single(field => field.Name == "value").Reading);
    }

    [Theory]
    [InlineData("target", "agri3-mobilization#1", "value", "much", "not-a-number")]
    [InlineData("target", "agri3-mobilization#1", "dueYear", "20300", "not-a-year")]
    [InlineData("target", "agri3-mobilization#1", "unit", "5 t", "not-a-unit")]
    [InlineData("target", "agri3-mobilization#1", "valueHigh", "3", "range-falls")]
    [InlineData("commitment", "agri3-mobilization", "actors", "unep,nobody-at-all", "unknown-actor")]
    [InlineData("commitment", "agri3-mobilization", "themes", "weather", "unknown-theme")]
    [InlineData("commitment", "agri3-mobilization", "made", "31.12.2020", "not-a-date")]
    [InlineData("commitment", "agri3-mobilization", "status", "perhaps", "unknown-word")]
    [InlineData("commitment", "agri3-mobilization", "status", "underWay", "same-value")]
    [InlineData("commitment", "agri3-mobilization", "colour", "green", "unknown-field")]
    [InlineData("commitment", "nothing", "status", "met", "unknown-subject")]
    [InlineData("initiative", "agri3-fund", "areas", "XXX", "unknown-area")]
    [InlineData("actor", "unep", "within", "unep", "within-itself")]
    [InlineData("mandate", Mandate, "status", "done", "no-reason")]
    [InlineData("mandate", Mandate, "due", "soon", "not-a-date")]
    public async Task A_wrong_correction_is_refused_with_its_reason_and_changes_nothing(string kind, string subject, string field, string value, string code)
    {
        await using var database = await FilledAsync(Dialect.Sqlite);

        var outcome = await CorrectAsync(database, kind, subject, "Ada", field, value);

        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Equal(0, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM review_entry")));
        await FactRecount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task An_addressee_corrected_for_all_as_written_names_the_actor_and_resolves_what_waited(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var outcome = await ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = "mandate", Subject = Mandate, Action = ReviewAction.Corrected, Person = "Ada", Seen = 0, Reason = "It is an office of the organization",
            Field = "addressees", Value = "new", NewActor = new NewActor("Office of Rivers", "eng", "office"), ForAllAsWritten = true,
        });

        Assert.Null(outcome.Refusal);
        Assert.Equal("office-of-rivers", outcome.AliasOf);
        Assert.Equal(1, outcome.AlsoResolved);
        Assert.Equal(2, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(
            "SELECT count(*) FROM mandate_addressee JOIN actor ON actor.id = actor_id WHERE slug = 'office-of-rivers' AND written = 'the Keeper of the Rivers'")));
        var trail = (await SheetAsync(database, "actor", "office-of-rivers")).Trail;
        Assert.Equal([ReviewAction.Confirmed, ReviewAction.Corrected], trail.Select(entry => entry.Action));
        Assert.Equal("seconded", (await SheetAsync(database, "mandate", Mandate)).Standing.State);
        await Recount.AssertAsync(database);

        await DecideAsync(database, "mandate", Mandate, ReviewAction.Withdrawn, "Ada");
        var addressees = (await SheetAsync(database, "mandate", Mandate)).Fields.Single(field => field.Name == "addressees");
        Assert.Equal(addressees.Reading, addressees.Value);
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_status_that_a_person_sets_is_an_entry_of_the_mandates_life_with_its_evidence(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var outcome = await ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = "mandate", Subject = Mandate, Action = ReviewAction.Corrected, Person = "Ada", Seen = 0, Reason = "The map was shown", Field = "status", Value = "done",
            Evidence = new Evidence("unep-letter-a26dd7", null),
        });

        Assert.Null(outcome.Refusal);
        Assert.Equal("proposed", outcome.Standing!.State);
        Assert.Equal("done person", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>(
            """
            SELECT s.status || ' ' || s.reason FROM mandate_status s JOIN mandate m ON m.id = s.mandate_id JOIN work w ON w.id = s.work_id
            WHERE m.slug = @Mandate AND w.slug = 'unep-letter-a26dd7' AND s.review_entry_id = @LastEntry
            """,
            new { Mandate, outcome.LastEntry })));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [InlineData(Dialect.Sqlite, 1)]
    [InlineData(Dialect.Sqlite, 2)]
    [InlineData(Dialect.PostgreSql, 3)]
    public async Task After_any_decisions_rows_are_what_their_entries_say_and_counters_equal_a_recount(Dialect dialect, int seed)
    {
        await using var database = await FilledAsync(dialect);
        var random = new Random(seed);
        (string Kind, string Subject, (string Field, string[] Values)[] Fields)[] facts =
        [
            ("commitment", "agri3-mobilization", [("status", ["met", "stated"]), ("themes", ["water", "food,land"]), ("title.fra", ["Fonds", ""]), ("actors", ["unep", "rabobank"])]),
            ("target", "agri3-mobilization#1", [("value", ["5", "7"]), ("dueYear", ["2031", ""])]),
            ("initiative", "agri3-fund", [("areas", ["world", "KEN,419"]), ("status", ["completed", "planned"]), ("actors", ["lead:unep", "lead:unep,funder:rabobank"])]),
            ("mandate", Mandate, [("act", ["urges", "invites"]), ("due", ["2030", ""]), ("addressees", ["unep", "unep,rabobank"]), ("themes", ["ocean", ""])]),
            ("figure", "figure-almaty-sensors", [("value", ["19"]), ("date", ["2021"])]),
            ("actor", "rabobank", [("aliases.eng", ["Rabo", "Rabo|The Rabobank"]), ("kind", ["fund"])]),
        ];

        for (var step = 0; step < 60; step++)
        {
            var (kind, subject, fields) = facts[random.Next(facts.Length)];
            var (field, values) = fields[random.Next(fields.Length)];
            var action = new[] { ReviewAction.Confirmed, ReviewAction.Corrected, ReviewAction.Corrected, ReviewAction.Rejected, ReviewAction.Withdrawn }[random.Next(5)];
            var person = new[] { "Ada", "Ben", "Chloé" }[random.Next(3)];
            _ = action == ReviewAction.Corrected
                ? await CorrectAsync(database, kind, subject, person, field, values[random.Next(values.Length)])
                : await DecideAsync(database, kind, subject, action, person);
        }

        foreach (var (kind, subject, _) in facts)
        {
            var sheet = await SheetAsync(database, kind, subject);
            Assert.All(sheet.Standing.Values, pair => Assert.Equal(pair.Value, sheet.Fields.Single(field => field.Name == pair.Key).Value));
            var table = kind == "target" ? "target t JOIN commitment c ON c.id = t.commitment_id WHERE c.slug || '#' || t.ordinal = @subject" : $"{kind} t WHERE t.slug = @subject";
            Assert.Equal(sheet.Standing.State, await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>($"SELECT t.review FROM {table}", new { subject })));
        }

        await FactRecount.AssertAsync(database);
        await Recount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task What_waits_is_listed_page_by_page_each_once_and_unknown_names_by_use(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);
        await DecideAsync(database, "commitment", "agri3-mobilization", ReviewAction.Confirmed, "Ada");
        var listed = new List<WaitingFact>();
        IReadOnlyList<string>? after = null;
        do
        {
            var page = await database.ReadAsync(connection => WaitingFacts.FindAsync(connection, "commitment", null, after, 20));
            listed.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        var names = await database.ReadAsync(connection => WaitingFacts.FindAsync(connection, "name", null, null, 5));

        Assert.Equal("agri3-mobilization", listed[0].Subject);
        Assert.Equal(StarterData.Read().Commitments.Select(entry => entry.Id).Order(StringComparer.Ordinal), listed.Select(fact => fact.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(("the Keeper of the Rivers", 2), (names.Items[0].Subject, names.Items[0].UseCount));
        foreach (var kind in WaitingFacts.Kinds)
        {
            var page = await database.ReadAsync(connection => WaitingFacts.FindAsync(connection, kind, false, null, 3));
            Assert.True(page.Items.Count == 3 || page.Total == page.Items.Count, kind);
        }
    }

    internal static Task<Database> FilledAsync(Dialect dialect) => Filled.CopyAsync(dialect);

    private static async Task<DecisionOutcome> DecideAsync(Database database, string kind, string subject, ReviewAction action, string person) =>
        await ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = kind, Subject = subject, Action = action, Person = person, Seen = (await SheetAsync(database, kind, subject)).LastEntry,
        });

    private static async Task<DecisionOutcome> CorrectAsync(Database database, string kind, string subject, string person, string field, string value) =>
        await ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = kind, Subject = subject, Action = ReviewAction.Corrected, Person = person, Field = field, Value = value,
            Seen = (await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, kind, subject)))?.LastEntry ?? 0,
        });

    private static async Task<ReviewSheet> SheetAsync(Database database, string kind, string subject) =>
        (await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, kind, subject)))!;

    private static async Task<long> ListedAsync(Database database)
    {
        var page = await database.ReadAsync(connection => InitiativeList.FindAsync(connection, new InitiativeFilter(), null, 1));
        return page.Total;
    }
}
