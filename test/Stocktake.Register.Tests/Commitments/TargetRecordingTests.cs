using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Commitments;
using Stocktake.Register.Review;
using Stocktake.Register.Tests.Review;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Commitments;

public sealed class TargetRecordingTests
{
    private static readonly Edition English = Text(
        Language.English, "2025-01-02",
        Cut("para_1", "Member States", "emissions of ships", 40, 2030), Cut("para_1", "Member States", "emissions of ships", 90, 2045),
        Cut("para_1", "Ports Without Borders", "emissions of cranes", 20, 2030), Cut("para_2", null, "soot", 15, 2031));

    private static readonly Edition French = Text(
        Language.French, "2025-01-02",
        Cut("para_1", "États Membres", "émissions des navires", 40, 2030), Cut("para_1", "États Membres", "émissions des navires", 90, 2045), Cut("para_2", null, "suie", 15, 2031));

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Targets_of_a_paragraph_and_an_actor_are_one_proposed_commitment_in_every_language(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);

        await Registers.TakeAsync(database, English);
        await Registers.TakeAsync(database, French);

        var commitments = await ReadAsync(database);
        Assert.Equal(["A-RES-79-905~para_1~t1", "A-RES-79-905~para_1~t2", "A-RES-79-905~para_2~t1"], commitments.Select(commitment => commitment.Item.Slug));
        Assert.Equal([2, 1, 1], commitments.Select(commitment => commitment.Targets.Count));
        Assert.Equal([2, 2], commitments[0].Targets.Select(target => target.Passages.Count));
        Assert.Equal("member-states", commitments[0].Item.Actors.Single().Slug);
        Assert.Equal(("Member States: emissions of ships", "États Membres: émissions des navires"), (commitments[0].Item.Titles["eng"], commitments[0].Item.Titles["fra"]));
        Assert.Null(commitments[1].Item.Actors.Single().Slug);
        Assert.Empty(commitments[2].Item.Actors);
        Assert.All(commitments, commitment => Assert.Equal(("proposed", "read"), (commitment.Item.Review, commitment.Item.Origin)));
        Assert.Equal(2030, commitments[0].Item.NextYear);
        await FactRecount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_better_file_takes_the_place_of_what_was_read_but_not_of_what_a_person_decided(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        await Registers.TakeAsync(database, English);
        var decided = await ReviewDecisions.DecideAsync(database, TimeProvider.System, new Decision
        {
            Kind = "target", Subject = "A-RES-79-905~para_2~t1#1", Action = ReviewAction.Corrected, Person = "Ada", Seen = 0, Field = "value", Value = "16",
        });
        Assert.Null(decided.Refusal);

        await Registers.TakeAsync(database, Text(Language.English, "2025-01-02", Cut("para_1", "Member States", "emissions of ships", 40, 2030)), isReplaced: true);

        var commitments = await ReadAsync(database);
        Assert.Equal(["A-RES-79-905~para_1~t1", "A-RES-79-905~para_2~t1"], commitments.Select(commitment => commitment.Item.Slug));
        Assert.Equal(40, Assert.Single(commitments[0].Targets).Item.Value);
        Assert.Equal(16, Assert.Single(commitments[1].Targets).Item.Value);
        await FactRecount.AssertAsync(database);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_target_that_is_tabulated_from_the_same_passage_gains_its_words_and_is_not_doubled(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        var before = await CountAsync(database);
        await database.WriteAsync(connection => connection.ExecuteAsync(
            """
            UPDATE work SET symbol = 'A/RES/79/905' WHERE id = (SELECT p.work_id FROM passage p JOIN commitment c ON c.passage_id = p.id WHERE c.slug = 'agri3-mobilization');
            UPDATE passage SET eid = 'para_1' WHERE id = (SELECT passage_id FROM commitment WHERE slug = 'agri3-mobilization');
            """));

        await Registers.TakeAsync(database, Text(Language.English, "2025-01-02", new Target
        {
            Block = "para_1", Actor = "the Fund", Measure = "finance for farms", Direction = TargetDirection.Reach, Value = 1_000_000_000, Unit = "USD", Quote = "a thousand million dollars",
        }));

        Assert.Equal(before, await CountAsync(database));
        var detail = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, "agri3-mobilization", new DateOnly(2026, 1, 1)));
        Assert.Equal("a thousand million dollars", Assert.Single(Assert.Single(detail!.Targets).Passages).Quote);
    }

    /// <summary>A table makes 0 of a neutrality and a due year of a span of years; the words of a text that leaves them open are still of the same promise.</summary>
    [Theory]
    [InlineData("eu-climate-neutrality-2050", "climate neutrality", null, null, 2050, true)]
    [InlineData("eu-climate-neutrality-2050", "climate neutrality", null, null, null, true)]
    [InlineData("eu-climate-neutrality-2050", "climate neutrality", null, null, 2040, false)]
    [InlineData("eu-climate-neutrality-2050", "spilt oil", null, null, 2050, false)]
    [InlineData("restoration-seed-capital-investment", "money", 170_000_000.0, "USD", null, true)]
    [InlineData("restoration-seed-capital-investment", "money", 170_000_000.0, "USD", 2027, false)]
    [InlineData("restoration-seed-capital-investment", "money", 160_000_000.0, "USD", null, false)]
    public async Task What_a_text_leaves_open_does_not_contradict_a_table(string tabulated, string measure, double? value, string? unit, int? year, bool isJoined)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(Dialect.Sqlite);
        await PlaceAsync(database, tabulated);
        var before = await CountAsync(database);

        await Registers.TakeAsync(database, Text(Language.English, "2025-01-02", Open(measure, value, unit, year)));

        Assert.Equal(before + (isJoined ? 0 : 1), await CountAsync(database));
        var detail = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, tabulated, new DateOnly(2026, 1, 1)));
        Assert.Equal(isJoined ? ["so it is written"] : [], detail!.Targets.SelectMany(target => target.Passages).Select(passage => passage.Quote).Where(quote => quote == "so it is written"));
    }

    [Fact]
    public async Task Of_two_tabulated_targets_as_near_neither_is_guessed()
    {
        await using var database = await ReviewDecisionTests.FilledAsync(Dialect.Sqlite);
        await PlaceAsync(database, "nzaoa-2050");
        await database.WriteAsync(connection => connection.ExecuteAsync(
            "UPDATE commitment SET passage_id = (SELECT passage_id FROM commitment WHERE slug = 'nzaoa-2050') WHERE slug = 'eu-climate-neutrality-2050'"));
        var before = await CountAsync(database);

        await Registers.TakeAsync(database, Text(Language.English, "2025-01-02", Open("net emissions", null, null, 2050)));

        Assert.Equal(before + 1, await CountAsync(database));
    }

    private static Task<int> PlaceAsync(Database database, string commitment) => database.WriteAsync(connection => connection.ExecuteAsync(
        """
        UPDATE work SET symbol = 'A/RES/79/905' WHERE id = (SELECT p.work_id FROM passage p JOIN commitment c ON c.passage_id = p.id WHERE c.slug = @commitment);
        UPDATE passage SET eid = 'para_1' WHERE id = (SELECT passage_id FROM commitment WHERE slug = @commitment);
        """,
        new { commitment }));

    private static Target Open(string measure, double? value, string? unit, int? year) => new()
    {
        Block = "para_1", Measure = measure, Direction = TargetDirection.Reach, Value = value, Unit = unit, Year = year, Quote = "so it is written",
    };

    private static Edition Text(Language language, string date, params Target[] targets) => new()
    {
        Work = new Work { Symbol = "A/RES/79/905", Title = "Ships", Body = "unga", Kind = WorkKind.Resolution, Language = language, Date = PartialDate.Parse(date) },
        Blocks = [.. new[] { "para_1", "para_2" }.Select(eId => new Block { EId = eId, Kind = BlockKind.Provision, Role = BlockRole.Operative, Text = "…" })],
        Targets = [.. targets],
    };

    private static Target Cut(string block, string? actor, string measure, double percent, int year) => new()
    {
        Block = block, Actor = actor, Measure = measure, Direction = TargetDirection.Decrease, Value = percent, Unit = "%", Year = year, Quote = $"{measure} {percent}",
    };

    private static async Task<List<CommitmentDetail>> ReadAsync(Database database) => await database.ReadAsync(async connection =>
    {
        var found = new List<CommitmentDetail>();
        foreach (var slug in await connection.QueryAsync<string>("SELECT slug FROM commitment WHERE origin = 'read' ORDER BY slug"))
        {
            found.Add((await CommitmentDetail.FindAsync(connection, slug, new DateOnly(2026, 1, 1)))!);
        }

        return found;
    });

    private static Task<long> CountAsync(Database database) => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM target"));
}
