using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Mandates;
using Stocktake.Storage;
using static Stocktake.Register.Tests.Mandates.Texts;

namespace Stocktake.Register.Tests.Mandates;

/// <summary>Laws of succession, renewal and status.</summary>
public sealed class ChainLawsTests
{
    private static readonly string[] Tasks =
    [
        "measure the clarity of their lakes every spring", "report on the state of lakes at the next session", "plant trees on the shores of all rivers",
        "share what they know of ice with small islands", "end the burning of waste in the open by the end of the decade",
    ];

    [Fact]
    public void No_work_has_two_successors_or_renews_two_works_and_every_successor_is_later()
    {
        var works = Gen.Choose(1, 40).SelectMany(month => Gen.Choose(70, 75), (month, session) => (month, session)).ArrayOf();
        Prop.ForAll(works.ToArbitrary(), drawn =>
        {
            var held = drawn.Select((work, at) => new SuccessiveWork
            {
                Id = at + 1, Symbol = $"A/RES/{work.session}/{at + 1}", Body = "unga", Kind = "resolution", Date = $"{2000 + (work.month / 12):0000}-{(work.month % 12) + 1:00}",
            }).ToArray();

            var successors = WorkSuccession.Of(held.Select(work => (work, Language.English, "Clear lakes")));

            Assert.Equal(successors.Count, successors.Values.Distinct().Count());
            Assert.All(successors, pair => Assert.True(string.CompareOrdinal(held[pair.Key - 1].Date, held[pair.Value - 1].Date) < 0));
            Assert.Equal(successors, WorkSuccession.Of(held.Reverse().Select(work => (work, Language.English, "Clear lakes"))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Renewals_are_one_to_one_and_a_text_that_is_repeated_renews_itself_whole()
    {
        var drawn = Gen.Choose(0, Tasks.Length - 1).ArrayOf();
        Prop.ForAll(drawn.ToArbitrary(), drawn.ToArbitrary(), (older, newer) =>
        {
            var left = Mandates(older, 1);
            var right = Mandates(newer, 1000);

            var renews = Renewals.Of(left, right);
            var again = Renewals.Of(left, Mandates(older, 1000));

            Assert.Equal(renews.Count, renews.Values.Distinct().Count());
            Assert.Equal(older.Length, again.Count);
            Assert.All(again, pair => Assert.Equal(pair.Key - 999, pair.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void A_status_comes_from_the_strongest_fact()
    {
        var facts =
            from renewed in Gen.Elements(true, false)
            from reported in Gen.Elements(true, false)
            from dropped in Gen.Elements(true, false)
            from linked in Gen.Elements(true, false)
            from year in Gen.Choose(2000, 2040)
            select (renewed, reported, dropped, linked, year);
        Prop.ForAll(facts.ToArbitrary(), drawn =>
        {
            var state = MandateLife.Of(
                new LifeFacts
                {
                    Adopted = new LifeState("open", null, "adopted"),
                    Renewed = drawn.renewed ? new LifeState("superseded", null, "renewed") : null,
                    Reported = drawn.reported ? new LifeState("reported", null, "reported") : null,
                    Dropped = drawn.dropped ? new LifeState("lapsed", null, "dropped") : null,
                    Linked = drawn.linked ? new LifeState("underWay", null, "linked") : null,
                    OnlyEvent = new PartialDate(drawn.year),
                },
                new DateOnly(2026, 1, 1));

            Assert.Equal(drawn.renewed, state.Status == "superseded");
            Assert.Equal(drawn.reported && !drawn.renewed, state.Status == "reported");
            Assert.Equal(!drawn.renewed && !drawn.reported && (drawn.dropped || (!drawn.linked && drawn.year < 2021)), state.Status == "lapsed");
        }).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Whatever_the_order_in_which_texts_are_taken_the_register_says_the_same_and_every_chain_has_one_current_mandate(Dialect dialect)
    {
        Edition[] texts =
        [
            Text("A/RES/77/901", "2022-12-19", Language.English, 0, 1, 2),
            Text("A/RES/78/901", "2023-12-19", Language.English, 1, 0, 3),
            Text("A/RES/78/901", "2023-12-19", Language.Chinese, 1, 0, 3),
            Text("A/RES/79/901", "2024-12-19", Language.English, 4, 0),
            Text("A/RES/79/901", "2024-12-19", Language.French, 4, 0),
        ];
        string[]? expected = null;
        foreach (var seed in Enumerable.Range(1, dialect == Dialect.Sqlite ? 8 : 3))
        {
            var order = (Edition[])texts.Clone();
            new Random(seed).Shuffle(order);
            await using var database = await Registers.WithActorsAsync(dialect);
            foreach (var text in order)
            {
                await Registers.TakeAsync(database, text);
                if (seed % 2 == 0)
                {
                    await Registers.AssessAsync(database, "2025-02-01");
                }
            }

            await Registers.AssessAsync(database, "2025-02-01");

            var said = await SaidAsync(database);
            expected ??= said;
            Assert.Equal(expected, said);
            Assert.All(
                await database.ReadAsync(connection => connection.QueryAsync<long>("SELECT sum(CASE WHEN is_current THEN 1 ELSE 0 END) FROM mandate GROUP BY chain_id")),
                current => Assert.Equal(1, current));
            await Recount.AssertAsync(database);
        }
    }

    private static Edition Text(string symbol, string date, Language language, params int[] tasks) => Resolution(
        symbol, date, "Clear lakes", language,
        [.. tasks.Select((task, at) => Mandate(at + 1, Act.Requests, "verb", language == Language.Chinese ? "会员国" : language == Language.French ? "les États Membres" : "Member States", Tasks[task]))]);

    private static RenewableMandate[] Mandates(int[] tasks, long firstId) =>
    [
        .. tasks.Select((task, at) => new RenewableMandate(
            firstId + at, at, "requests", new HashSet<string> { "#1" }, new Dictionary<Language, TaskProfile> { [Language.English] = TaskProfile.Of(Tasks[task], Language.English) })),
    ];

    private static async Task<string[]> SaidAsync(Database database) =>
    [
        .. await AssessmentTests.StandingsAsync(database),
        .. await database.ReadAsync(connection => connection.QueryAsync<string>(
            """
            SELECT mandate.slug || ' ' || mandate.act || ' ' || mandate.position || ' ' || language || ' ' || ordinal || ' ' || coalesce(actor.slug, '-')
            FROM mandate JOIN mandate_addressee ON mandate_id = mandate.id LEFT JOIN actor ON actor.id = actor_id ORDER BY mandate.slug, ordinal, language
            """)),
        .. await database.ReadAsync(connection => connection.QueryAsync<string>(
            "SELECT mandate.slug || ' in ' || chain.slug FROM mandate JOIN mandate AS chain ON chain.id = mandate.chain_id ORDER BY mandate.slug")),
    ];
}
