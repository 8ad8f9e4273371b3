using System.Security.Cryptography;
using System.Text;
using Dapper;
using Stocktake.Register.Commitments;
using Stocktake.Register.Documents;
using Stocktake.Register.Facts;
using Stocktake.Register.Figures;
using Stocktake.Register.Search;
using Stocktake.Register.Taking;
using Stocktake.Register.Taking.Entries;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Taking;

/// <summary>What the site asks of a register that holds texts and the starter register.</summary>
public sealed class SiteQueriesTests
{
    private const string Symbol = "SAMPLE/RES/9/1";

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Hits_of_the_search_are_traced_to_their_document_edition_and_label(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));

        var found = await new SearchIndex(database).FindAsync(new SearchRequest { Text = "rivers", PageSize = 50 });
        var places = await database.ReadAsync(connection => EntryPlaces.FindAsync(connection, found.Hits));

        var hits = found.Hits.Zip(places).ToList();
        var block = hits.Single(hit => hit.First.Kind == SearchKind.Block && hit.Second!.Num == "1.").Second!;
        var mandate = hits.First(hit => hit.First.Kind == SearchKind.Mandate).Second!;
        Assert.Equal((Symbol, "eng", null), (block.Work!.Symbol, block.Language, block.Date));
        Assert.Equal(1, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM block WHERE eid = @Id", new { block.Id })));
        Assert.Equal(Symbol, mandate.Work!.Symbol);
        Assert.StartsWith("SAMPLE-RES-9-1~", mandate.Id, StringComparison.Ordinal);
        Assert.NotNull(mandate.Num);
    }

    [Theory]
    [InlineData("秘书长 rivers")]
    [InlineData("\"Генеральный секретарь\" clean")]
    [InlineData("United Nations Secretary-General")]
    public async Task A_mandate_is_found_by_the_names_of_who_is_meant_in_languages_that_its_text_is_not_in_and_shows_its_own_words(string query)
    {
        await using var database = await Registers.WithStarterAsync(Dialect.Sqlite);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));

        var hit = Assert.Single((await new SearchIndex(database).FindAsync(new SearchRequest { Text = query, Kinds = [SearchKind.Mandate] })).Hits);

        Assert.Equal("mandate:SAMPLE-RES-9-1~para_1", hit.Key);
        Assert.StartsWith("the Secretary-General\nreport on clean rivers", string.Concat(hit.Snippet.Select(part => part.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolution 182")]
    [InlineData("第182号决议")]
    [InlineData("résolution 182")]
    public async Task A_resolution_with_a_number_of_its_own_is_found_by_it_as_texts_write_it(string query)
    {
        await using var database = await Registers.WithStarterAsync(Dialect.Sqlite);

        var found = await new SearchIndex(database).FindAsync(new SearchRequest { Text = query, Kinds = [SearchKind.Document] });

        Assert.Contains(found.Hits, hit => hit.Key == "document:ITU-PP-RES-182");
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Files_that_were_taken_are_found_by_their_hash_with_what_they_gave(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        var text = OwnTexts.Resolution(Symbol);
        await OwnTexts.TakeAsync(database, ("a.txt", text), ("a.html", OwnTexts.Page(text)));
        var hashes = new[] { "none", HashOf(OwnTexts.Page(text)), HashOf(text), HashOf(text) };

        var files = await database.ReadAsync(connection => TakenFiles.FindAsync(connection, hashes, "eng"));

        Assert.Equal(["a.html html False", "a.txt txt True"], files.Select(file => $"{file.Path} {file.Format} {file.IsSource}"));
        Assert.All(files, file => Assert.Equal((Symbol, "eng", "2026-01-09", 3), (file.Work.Symbol, file.Language, file.Date, file.Citations)));
        Assert.All(files, file => Assert.Equal(file.Work.MandateCount, file.Mandates.Count));
        Assert.True(files[0].Blocks > 5);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task The_newest_documents_leave_samples_out_once_a_real_one_is_held(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));
        var before = await database.ReadAsync(connection => NewDocuments.FindAsync(connection, 10));

        await OwnTexts.TakeAsync(database, ("note.txt", OwnTexts.Note("it holds")));

        var after = await database.ReadAsync(connection => NewDocuments.FindAsync(connection, 10));
        Assert.Equal(Symbol, Assert.Single(before).Item.Symbol);
        Assert.False(Assert.Single(after).Item.IsSample);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task The_state_of_a_register_tells_passages_that_are_joined_from_those_that_are_not(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        var before = await database.ReadAsync(RegisterState.ReadAsync);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));

        var state = await database.ReadAsync(RegisterState.ReadAsync);

        Assert.Equal((0, null, null), (before.Passages, before.LastTaken, before.StarterLoaded));
        Assert.Equal(await CountAsync(database, "passage"), state.Passages);
        Assert.Equal((0, 0), (state.JoinedPassages, state.LostPassages));
        Assert.NotNull(state.LastTaken);
        Assert.NotNull(state.LastAssessed);
        Assert.NotNull(state.StarterLoaded);
        Assert.Null(state.LastReviewed);
        Assert.Equal((0, 1), (state.Count("documents", "held"), state.Samples("documents", "held")));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Every_target_is_counted_in_one_state_and_a_figure_that_measures_it_moves_it(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));
        var today = new DateOnly(2026, 6, 1);
        var before = await database.ReadAsync(connection => TrackCounts.ReadAsync(connection, withSamples: false, today));

        await database.WriteAsync(connection => connection.ExecuteAsync(
            """
            INSERT INTO figure (id, slug, about_kind, about_id, value, unit, date, origin, is_sample, review, names)
            SELECT 900001, 'figure-of-a-test', 'commitment', c.id, 55, t.unit, '2025', 'entered', @no, 'proposed', t.measures
            FROM commitment c JOIN target t ON t.commitment_id = c.id WHERE c.slug = 'eu-2030-emissions' AND t.ordinal = 1
            """,
            new { no = false }));

        var after = await database.ReadAsync(connection => TrackCounts.ReadAsync(connection, withSamples: false, today));
        Assert.Equal(before.Values.Sum(), after.Values.Sum());
        Assert.Equal((0, 1), (before.GetValueOrDefault(TrackState.Met), after.GetValueOrDefault(TrackState.Met)));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_figure_about_the_only_maker_of_a_commitment_measures_its_target_and_is_listed_with_it(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));
        var today = new DateOnly(2026, 6, 1);
        await database.WriteAsync(connection => connection.ExecuteAsync(
            """
            INSERT INTO figure (id, slug, about_kind, about_id, value, unit, date, origin, is_sample, review, names)
            SELECT 900001, 'figure-of-a-maker', 'actor', p.actor_id, 0, 'Mt CO2-eq', '2025', 'entered', @no, 'proposed', t.measures
            FROM commitment c JOIN target t ON t.commitment_id = c.id JOIN commitment_actor p ON p.commitment_id = c.id
            WHERE c.slug = 'eu-climate-neutrality-2050' AND t.ordinal = 1
            """,
            new { no = false }));

        var counts = await database.ReadAsync(connection => TrackCounts.ReadAsync(connection, withSamples: false, today));
        var measured = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, "eu-climate-neutrality-2050", today));
        var other = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, "eu-2030-emissions", today));

        Assert.Equal(1, counts.GetValueOrDefault(TrackState.Met));
        Assert.Equal((TrackState.Met, "figure-of-a-maker"), (measured!.Targets[0].Track.State, measured.Figures[^1].Slug));
        Assert.DoesNotContain(other!.Figures, figure => figure.Slug == "figure-of-a-maker");
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Figures_are_listed_part_by_part_and_by_what_they_are_about(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));
        var figures = new List<FigureOf>();
        IReadOnlyList<string>? after = null;
        do
        {
            var page = await database.ReadAsync(connection => FigureList.FindAsync(connection, null, null, after, 30));
            figures.AddRange(page.Items);
            after = page.Next;
            Assert.Equal(await CountAsync(database, "figure"), page.Total);
        }
        while (after is not null);

        var one = figures[^1];
        var about = await database.ReadAsync(connection => FigureList.FindAsync(connection, one.AboutKind, one.About, null, 500));

        Assert.Equal(await CountAsync(database, "figure"), figures.Select(figure => figure.Item.Slug).Distinct().Count());
        Assert.Contains(about.Items, figure => figure.Item.Slug == one.Item.Slug);
        Assert.All(about.Items, figure => Assert.Equal((one.AboutKind, one.About), (figure.AboutKind, figure.About)));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Actors_to_choose_from_have_as_many_commitments_as_their_list(Dialect dialect)
    {
        await using var database = await Registers.WithStarterAsync(dialect);
        await OwnTexts.TakeAsync(database, ("a.txt", OwnTexts.Resolution(Symbol)));

        var parts = await database.ReadAsync(ActorParts.OfCommitmentsAsync);

        Assert.Equal(parts.Select(part => part.Count).OrderDescending(), parts.Select(part => part.Count));
        foreach (var part in parts.Take(3))
        {
            var list = await database.ReadAsync(connection => CommitmentList.FindAsync(connection, new CommitmentFilter { Actor = part.Name.Slug }, null, 1));
            Assert.Equal(list.Total, part.Count);
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task<long> CountAsync(Database database, string table) => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}"));
}
