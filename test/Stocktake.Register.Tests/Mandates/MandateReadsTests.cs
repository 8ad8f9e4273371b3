using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Actors;
using Stocktake.Register.Mandates;
using Stocktake.Storage;
using static Stocktake.Register.Tests.Mandates.Texts;

namespace Stocktake.Register.Tests.Mandates;

/// <summary>What pages ask about mandates and actors.</summary>
public sealed class MandateReadsTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_list_read_part_by_part_in_either_order_is_the_list_read_at_once(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        foreach (var order in Enum.GetValues<MandateOrder>())
        {
            var whole = await database.ReadAsync(connection => MandateList.FindAsync(connection, new MandateFilter { WithRenewed = true }, order, null, 100));
            var parts = new List<string>();
            IReadOnlyList<string>? next = null;
            do
            {
                var after = next;
                var part = await database.ReadAsync(connection => MandateList.FindAsync(connection, new MandateFilter { WithRenewed = true }, order, after, 2));
                parts.AddRange(part.Items.Select(item => item.Slug));
                next = part.Next;
            }
            while (next is not null);

            Assert.Equal(whole.Items.Select(item => item.Slug), parts);
            Assert.Equal((5, true, 5), (whole.Total, whole.TotalIsExact, whole.Items.Count));
        }
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Every_filter_keeps_what_it_names(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var current = await database.ReadAsync(connection => MandateList.FindAsync(connection, new MandateFilter(), MandateOrder.Newest, null, 10));
        Assert.Contains(current.Items, mandate => mandate.HasNoEnd);
        Assert.Contains(current.Items, mandate => !mandate.HasNoEnd);

        await AssertFoundAsync(new MandateFilter(), "A-RES-79-902~para_1", "A-RES-79-902~para_4", "A-RES-78-901~para_3");
        await AssertFoundAsync(new MandateFilter { Theme = "water" }, "A-RES-79-902~para_1");
        await AssertFoundAsync(new MandateFilter { Addressee = "un-secretary-general" }, "A-RES-79-902~para_4");
        await AssertFoundAsync(new MandateFilter { Act = "invites" }, "A-RES-78-901~para_3");
        await AssertFoundAsync(new MandateFilter { Status = "lapsed" }, "A-RES-78-901~para_3");
        await AssertFoundAsync(new MandateFilter { DueBefore = "2027" }, "A-RES-79-902~para_4");
        await AssertFoundAsync(new MandateFilter { DueBefore = "2026" });
        await AssertFoundAsync(new MandateFilter { DueFrom = "2026-09" }, "A-RES-79-902~para_4");
        await AssertFoundAsync(new MandateFilter { Body = "escap" });
        await AssertFoundAsync(new MandateFilter { Review = "rejected" });
        await AssertFoundAsync(new MandateFilter { Work = "A-RES-78-901", WithRenewed = true }, "A-RES-78-901~para_1", "A-RES-78-901~para_2", "A-RES-78-901~para_3");
        await AssertFoundAsync(new MandateFilter { IsOverdue = true });
        await AssertFoundAsync(new MandateFilter { IsSample = true });
        await AssertFoundAsync(new MandateFilter { Flag = "no-end" }, LackingAll(mandate => mandate.HasNoEnd));
        await AssertFoundAsync(new MandateFilter { Flag = "no-report" }, LackingAll(mandate => mandate.HasNoReport));
        await AssertFoundAsync(new MandateFilter { Flag = "no-addressee" }, LackingAll(mandate => mandate.HasNoAddressee));
        await AssertFoundAsync(new MandateFilter { Flag = "is_sample" });

        string[] LackingAll(Func<MandateItem, bool> lacks) => [.. current.Items.Where(lacks).Select(item => item.Slug)];

        async Task AssertFoundAsync(MandateFilter filter, params string[] slugs)
        {
            var page = await database.ReadAsync(connection => MandateList.FindAsync(connection, filter, MandateOrder.Newest, null, 10));
            Assert.Equal(slugs, page.Items.Select(item => item.Slug));
            Assert.Equal(slugs.Length, page.Total);
        }
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task The_count_beside_a_choice_is_what_the_list_holds_once_it_is_chosen_whatever_else_is(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);
        MandateFilter[] chosen =
        [
            new(), new() { Theme = "water" }, new() { Act = "invites" }, new() { Addressee = "un-secretary-general", Status = "open" }, new() { Body = "unga", WithRenewed = true },
            new() { Flag = "no-report" }, new() { IsOverdue = true, Addressee = "itu" }, new() { Review = "rejected" }, new() { DueFrom = "0001", Body = "escap" },
        ];

        foreach (var filter in chosen)
        {
            var choices = await database.ReadAsync(connection => MandateChoices.ReadAsync(connection, filter));

            await AssertCountsAsync(choices.Themes!, theme => filter with { Theme = theme });
            await AssertCountsAsync(choices.Acts!, act => filter with { Act = act });
            await AssertCountsAsync(choices.Statuses!, status => status == "overdue" ? filter with { Status = null, IsOverdue = true } : filter with { Status = status, IsOverdue = null });
            await AssertCountsAsync(choices.Reviews!, review => filter with { Review = review });
            await AssertCountsAsync(choices.Flags!, flag => filter with { Flag = flag });
            await AssertCountsAsync(choices.Bodies.ToDictionary(each => each.Body, each => each.Count!.Value), body => filter with { Body = body });
            await AssertCountsAsync(choices.Addressees.ToDictionary(each => each.Actor.Slug, each => each.Count!.Value), addressee => filter with { Addressee = addressee });
            Assert.Equal(filter.Body is not null, choices.Bodies.Any(each => each.Body == filter.Body));
            Assert.Equal(filter.Addressee is not null, choices.Addressees.Any(each => each.Actor.Slug == filter.Addressee));
        }

        async Task AssertCountsAsync(IReadOnlyDictionary<string, long> counts, Func<string, MandateFilter> with)
        {
            foreach (var (value, count) in counts)
            {
                var list = await database.ReadAsync(connection => MandateList.FindAsync(connection, with(value), MandateOrder.Due, null, 1));
                Assert.Equal((value, list.Total), (value, count));
            }
        }
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_mandate_shows_its_words_its_chain_its_life_and_its_session(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var detail = await database.ReadAsync(connection => MandateDetail.FindAsync(connection, "A-RES-78-901~para_2"));

        Assert.NotNull(detail);
        Assert.Equal(["A-RES-78-901~para_2", "A-RES-79-902~para_4"], detail.Chain.Select(item => item.Slug));
        Assert.Equal(["open adopted A-RES-78-901", "superseded renewed A-RES-79-902"], detail.Trail.Select(entry => $"{entry.Status} {entry.Reason} {entry.WorkSlug}"));
        Assert.Equal("Requests", detail.Item.Texts["eng"].Verb);
        Assert.Equal("un-secretary-general", Assert.Single(detail.Item.Addressees).Actor?.Slug);
        Assert.Equal("2.", detail.Item.Num);
        Assert.Equal("un-general-assembly", detail.By?.Slug);
        Assert.Equal(("ga-session-79", "2025-09-08"), (detail.DueEvent?.Slug, detail.DueEvent?.To));
        Assert.Single(detail.Passages);
        Assert.Null(await database.ReadAsync(connection => MandateDetail.FindAsync(connection, "no-such-mandate")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Counts_for_pages_count_each_mandate_once(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var facets = await database.ReadAsync(connection => MandateFacets.ReadAsync(connection));
        var matrix = await database.ReadAsync(connection => MandateMatrix.ReadAsync(connection, new MandateFilter(), 10));
        var timeline = await database.ReadAsync(connection => MandateTimeline.ReadAsync(connection, new MandateFilter()));
        var themes = await database.ReadAsync(connection => ThemeList.ReadAsync(connection));

        Assert.Equal((5, 3), (facets.Totals["all"], facets.Totals["current"]));
        Assert.Equal(2, facets.Status["open"]);
        Assert.Equal(["member-states", "private-sector", "un-secretary-general"], matrix.Addressees.Select(name => name.Slug).Order(StringComparer.Ordinal));
        Assert.Equal([new MatrixCell("member-states", "water", 1, 0)], matrix.Cells);
        Assert.Equal([new DuePeriod("2026-09", "open", 1)], timeline);
        Assert.Equal(1, themes.Single(theme => theme.Code == "water").Mandates);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task An_actor_shows_its_whole_its_parts_its_members_and_what_it_was_told(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);

        var office = await database.ReadAsync(connection => ActorDetail.FindAsync(connection, "un-secretary-general"));
        var group = await database.ReadAsync(connection => ActorDetail.FindAsync(connection, "small-island-developing-states"));
        var addressed = await database.ReadAsync(connection => ActorList.FindAsync(connection, new ActorFilter { IsAddressed = true }, null, 2));
        var members = await database.ReadAsync(connection => ActorList.FindAsync(connection, new ActorFilter { MemberOf = "small-island-developing-states" }, null, 100));

        Assert.Equal(1, office?.Mandates["open"]);
        Assert.Equal("united-nations", office?.Within[^1].Slug);
        Assert.Contains(office!.Aliases, alias => alias is { Language: "zho", Name: "秘书长" });
        Assert.Equal(37, group?.Members.Count);
        Assert.Equal(37, members.Total);
        Assert.Equal((3, 2), (addressed.Total, addressed.Items.Count));
        Assert.Equal(["private-sector"], addressed.Next);
        Assert.Null(await database.ReadAsync(connection => ActorDetail.FindAsync(connection, "nobody")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Names_that_wait_are_listed_by_how_often_they_were_met(Dialect dialect)
    {
        await using var database = await FilledAsync(dialect);
        await Registers.TakeAsync(database, Resolution(
            "A/RES/79/903", "2024-12-19", "Ponds", Language.English,
            Mandate(1, Act.Requests, "Requests", "the Keeper of Ponds", "keep them"),
            Mandate(2, Act.Requests, "Requests", "the Warden of Frogs", "count them"),
            Mandate(3, Act.Requests, "Requests", "Wardens of Frogs", "feed them")));

        var first = await database.ReadAsync(connection => UnresolvedList.FindAsync(connection, "eng", null, 1));
        var second = await database.ReadAsync(connection => UnresolvedList.FindAsync(connection, "eng", first.Next, 1));

        Assert.Equal(new UnresolvedItem("eng", "the Warden of Frogs", 2), Assert.Single(first.Items));
        Assert.Equal(new UnresolvedItem("eng", "the Keeper of Ponds", 1), Assert.Single(second.Items));
        Assert.Equal((2, (IReadOnlyList<string>?)null), (second.Total, second.Next));
    }

    private static async Task<Database> FilledAsync(Dialect dialect)
    {
        var database = await Registers.WithActorsAsync(dialect);
        await Registers.TakeAsync(database, AssessmentTests.First);
        await Registers.TakeAsync(database, AssessmentTests.Second);
        await Registers.AssessAsync(database, "2025-01-15");
        return database;
    }
}
