using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Actors;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;
using Stocktake.Register.Tests.Review;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Mandates;

/// <summary>What the pages of mandates, actors and themes ask besides the lists.</summary>
public sealed class PageReadsTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_mandate_stands_under_what_holds_it_and_between_its_neighbours(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        await Registers.WriteAsync(database, async writer =>
        {
            var (work, edition) = await writer.Connection.QuerySingleAsync<(long, long)>("SELECT e.work_id, e.id FROM edition e JOIN work w ON w.id = e.work_id WHERE w.slug = 'A-RES-79-903'");
            foreach (var (eId, parent, level) in new[] { ("sec_1", (string?)null, 1), ("para_0", "sec_1", 2), ("para_00", "sec_1", 2), ("para_1", "sec_1", 2), ("foot_of_page", null, 1), ("para_2", "sec_1", 2), ("para_3", "sec_1", 2) })
            {
                await writer.Connection.ExecuteAsync(
                    "INSERT INTO block (work_id, edition_id, ordinal, eid, kind, role, level, parent, text) VALUES (@work, @edition, (SELECT count(*) FROM block WHERE work_id = @work), @eId, @kind, 'operative', @level, @parent, @eId)",
                    new { work, edition, eId, parent, level, kind = eId == "foot_of_page" ? "other" : "provision" });
            }
        });

        var context = await database.ReadAsync(connection => MandateContext.FindAsync(connection, "A-RES-79-903~para_2", "eng", "2024-12-19"));

        Assert.Equal(["sec_1", "para_00", "para_1", "para_2", "para_3"], context.Select(block => block.EId));
        Assert.Equal("para_2", Assert.Single(context, block => block.IsOwn).EId);
        Assert.Empty(await database.ReadAsync(connection => MandateContext.FindAsync(connection, "A-RES-79-903~para_2", "zho", "2024-12-19")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Who_else_works_on_it_is_found_by_theme_and_never_the_mandate_itself(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        await Registers.TakeAsync(database, Texts.Resolution(
            "A/RES/79/904", "2024-12-19", "Lakes", Language.English,
            Texts.Mandate(1, Act.Requests, "Requests", "the Secretary-General", "count all lakes", null, "water"),
            Texts.Mandate(2, Act.Invites, "Invites", "Member States", "help with lakes", null, "water", "ocean"),
            Texts.Mandate(3, Act.Requests, "Requests", "the Secretary-General", "report on lakes", null, "water")));

        var related = await database.ReadAsync(connection => RelatedWork.FindAsync(connection, "A-RES-79-904~para_1", 8));

        Assert.Equal("A-RES-79-904~para_3", Assert.Single(related.Mandates).Slug);
        Assert.Contains(related.Actors, actor => actor.Actor.Slug == "member-states");
        Assert.DoesNotContain(related.Actors, actor => actor.Actor.Slug == "un-secretary-general");
        Assert.NotEmpty(related.Initiatives);
        Assert.All(related.Initiatives, initiative => Assert.Contains("water", initiative.Themes));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task What_an_actor_was_told_to_do_has_the_open_first_and_every_theme_counted(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        await Registers.TakeAsync(database, Texts.Resolution(
            "A/RES/79/904", "2024-12-19", "Lakes", Language.English,
            Texts.Mandate(1, Act.Requests, "Requests", "the Secretary-General", "count all lakes", null, "water"),
            Texts.Mandate(2, Act.Requests, "Requests", "the Secretary-General", "count all ships", null, "ocean", "water")));

        var (all, water, none) = await database.ReadAsync(async connection => (
            await ToldToActor.FindAsync(connection, "un-secretary-general", null),
            await ToldToActor.FindAsync(connection, "un-secretary-general", "ocean"),
            await ToldToActor.FindAsync(connection, "nobody", null)));

        Assert.Equal((2, 2), (all.Total, all.Mandates.Count));
        Assert.Equal([("water", 2L), ("ocean", 1L)], all.Themes);
        Assert.Equal("A-RES-79-904~para_2", Assert.Single(water.Mandates).Slug);
        Assert.Equal(0, none.Total);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_theme_says_who_is_told_to_act_and_what_nothing_answers(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        await Registers.TakeAsync(database, Texts.Resolution(
            "A/RES/79/904", "2024-12-19", "Lakes", Language.English, Texts.Mandate(1, Act.Requests, "Requests", "the Secretary-General", "count all lakes", null, "water")));

        var theme = await database.ReadAsync(connection => ThemeDetail.FindAsync(connection, "water"));

        Assert.Equal((3, 3), (theme.Counts.Mandates, theme.Unanswered));
        var told = Assert.Single(theme.Actors);
        Assert.Equal(("un-secretary-general", 1, 1), (told.Actor.Slug, told.Mandates, told.Open));
    }

    [Theory]
    [InlineData("itu secretary", "itu-secretary-general")]
    [InlineData("国际电联 秘书长", "itu-secretary-general")]
    [InlineData("UNEP executive director", "unep-executive-director")]
    public async Task An_actor_is_found_by_words_of_its_names_and_of_what_it_belongs_to(string words, string expected)
    {
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);

        var found = await database.ReadAsync(connection => ActorList.FindAsync(connection, new ActorFilter { Words = words }, null, 50));

        Assert.Contains(expected, found.Items.Select(item => item.Name.Slug));
        Assert.True(found.Total < 20, $"{found.Total} actors");
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Words_with_signs_of_patterns_are_words(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);

        var (all, found) = await database.ReadAsync(async connection => (
            await ActorList.FindAsync(connection, new ActorFilter(), null, 1), await ActorList.FindAsync(connection, new ActorFilter { Words = "% _" }, null, 1)));

        Assert.True(all.Total > 100);
        Assert.Equal(0, found.Total);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task News_are_the_last_recorded_first_and_what_falls_due_is_the_nearest_first(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        await Registers.WriteAsync(database, writer => Assessment.AssessAsync(writer, new DateOnly(2025, 1, 1)));
        await Registers.TakeAsync(database, Texts.Resolution(
            "A/RES/79/904", "2024-12-19", "Lakes", Language.English,
            Texts.Mandate(1, Act.Requests, "Requests", "the Secretary-General", "count all lakes", new Due("by 2030", null, PartialDate.Parse("2030")), "water"),
            Texts.Mandate(2, Act.Requests, "Requests", "the Secretary-General", "count all ships", new Due("by 2028", null, PartialDate.Parse("2028")), "water")));
        await Registers.WriteAsync(database, writer => Assessment.AssessAsync(writer, new DateOnly(2025, 1, 1)));

        var (news, due) = await database.ReadAsync(async connection => (
            await MandateNews.NewestAsync(connection, 2), await MandateNews.DueAsync(connection, new DateOnly(2025, 1, 1), 5)));

        Assert.All(news, item => Assert.Equal("A-RES-79-904", item.Mandate.WorkSlug));
        Assert.Equal(["A-RES-79-904~para_2", "A-RES-79-904~para_1"], due.Select(item => item.Mandate.Slug));
    }

    [Theory]
    [InlineData("sec_9__para_4", "sec_9")]
    [InlineData("sec_9__para_4__point_a", "sec_9__para_4")]
    [InlineData("para_4", null)]
    public void What_holds_a_paragraph_is_known_by_its_name(string eId, string? expected)
    {
        Assert.Equal(expected, PassageContext.Above(eId));
    }
}
