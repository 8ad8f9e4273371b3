using Stocktake.Register.Review;
using Stocktake.Register.Search;
using Stocktake.Register.Tests.Mandates;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Review;

/// <summary>The search is in step with what persons decide.</summary>
public sealed class DecidedSearchTests
{
    private const string Mandate = "A-RES-79-903~para_1";
    private const string Second = "A-RES-79-903~para_2";

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_corrected_mandate_is_found_by_its_new_addressee_and_theme_and_a_rejected_one_no_more(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);

        await DecideAsync(database, "mandate", Mandate, ReviewAction.Corrected, "addressees", "unep");
        await DecideAsync(database, "mandate", Mandate, ReviewAction.Corrected, "themes", "ocean");

        Assert.Equal([$"mandate:{Mandate}"], await FoundAsync(database, new SearchRequest { Addressees = ["unep"], Kinds = [SearchKind.Mandate] }));
        Assert.Equal([$"mandate:{Mandate}"], await FoundAsync(database, new SearchRequest { Text = "rivers", Themes = ["ocean"], Kinds = [SearchKind.Mandate] }));

        await DecideAsync(database, "mandate", Mandate, ReviewAction.Rejected);
        Assert.Empty(await FoundAsync(database, new SearchRequest { Addressees = ["unep"], Kinds = [SearchKind.Mandate] }));

        await DecideAsync(database, "mandate", Mandate, ReviewAction.Withdrawn);
        Assert.Equal([$"mandate:{Mandate}"], await FoundAsync(database, new SearchRequest { Addressees = ["unep"], Kinds = [SearchKind.Mandate] }));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_name_assigned_to_an_actor_resolves_what_waited_for_it_in_register_and_search(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);

        var assigned = await NameAssignment.AssignAsync(database, TimeProvider.System, new NameAssignment("the Keeper of the Rivers", "eng", "unep", "", "Ada", "They say so themselves"));

        Assert.Equal(new AssignedName(null, "unep", 2), assigned);
        Assert.Equal([$"mandate:{Mandate}", $"mandate:{Second}"], (await FoundAsync(database, new SearchRequest { Addressees = ["unep"], Kinds = [SearchKind.Mandate] })).Order(StringComparer.Ordinal));
        Assert.Contains("actor:unep", await FoundAsync(database, new SearchRequest { Text = "\"Keeper of the Rivers\"", Kinds = [SearchKind.Actor] }));
        var sheet = (await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, "actor", "unep")))!;
        Assert.Equal(("Ada", "aliases.eng", "They say so themselves"), (sheet.Trail[^1].Person, sheet.Trail[^1].Field, sheet.Trail[^1].Reason));
        await Recount.AssertAsync(database);
    }

    [Theory]
    [InlineData("the Keeper of the Rivers", "eng", "nobody-at-all", "", "Ada", "unknown-actor")]
    [InlineData("the Keeper of the Rivers", "eng", null, "wizard", "Ada", "unknown-word")]
    [InlineData("the Keeper of the Rivers", "", "unep", "", "Ada", "unknown-language")]
    [InlineData("the Keeper of the Rivers", "eng", "unep", "", " ", "no-person")]
    public async Task A_wrong_assignment_is_refused_and_changes_nothing(string name, string language, string? actor, string kind, string person, string code)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(Dialect.Sqlite);

        var assigned = await NameAssignment.AssignAsync(database, TimeProvider.System, new NameAssignment(name, language, actor, kind, person, null));

        Assert.Equal(code, assigned.Refusal?.Code);
        var waiting = await database.ReadAsync(connection => WaitingFacts.FindAsync(connection, "name", null, null, 5));
        Assert.Equal(("the Keeper of the Rivers", 2), (waiting.Items[0].Subject, waiting.Items[0].UseCount));
    }

    [Fact]
    public async Task A_new_actor_entered_by_an_unknown_name_resolves_what_waited_for_it()
    {
        await using var database = await ReviewDecisionTests.FilledAsync(Dialect.Sqlite);

        var assigned = await NameAssignment.AssignAsync(database, TimeProvider.System, new NameAssignment("the Keeper of the Rivers", "eng", null, "office", "Ada", null));

        Assert.Equal((null, 2), (assigned.Refusal, assigned.Resolved));
        Assert.Equal(2, (await FoundAsync(database, new SearchRequest { Addressees = [assigned.Actor!], Kinds = [SearchKind.Mandate] })).Count);
        await Recount.AssertAsync(database);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Database database, SearchRequest request) =>
        [.. (await new SearchIndex(database).FindAsync(request)).Hits.Select(hit => hit.Key)];

    private static async Task DecideAsync(Database database, string kind, string subject, ReviewAction action, string? field = null, string? value = null)
    {
        var sheet = (await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, kind, subject)))!;
        var outcome = await ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = kind, Subject = subject, Action = action, Person = "Ada", Field = field, Value = value, Seen = sheet.LastEntry,
        });
        Assert.Null(outcome.Refusal);
    }
}
