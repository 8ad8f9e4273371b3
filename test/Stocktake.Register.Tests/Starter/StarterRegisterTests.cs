using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Starter;

public sealed class StarterRegisterTests
{
    private static readonly string[] Tables = ["work", "passage", "commitment", "target", "initiative", "initiative_actor", "initiative_money", "figure", "counter"];

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task The_starter_register_is_there_whole_and_every_fact_of_it_names_a_passage(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        var data = StarterData.Read();

        await LoadAsync(database, data);

        Assert.Equal(data.Commitments.Count, await CountAsync(database, "commitment"));
        Assert.Equal(data.Commitments.Sum(entry => entry.Targets.Count), await CountAsync(database, "target"));
        Assert.Equal(data.Initiatives.Count, await CountAsync(database, "initiative"));
        Assert.Equal(data.Initiatives.Sum(entry => entry.Actors.Count), await CountAsync(database, "initiative_actor"));
        Assert.Equal(data.Initiatives.Sum(entry => entry.Areas.Count), await CountAsync(database, "initiative_area"));
        Assert.Equal(data.Figures.Count, await CountAsync(database, "figure"));
        Assert.Equal(data.Commitments.Sum(entry => entry.Initiatives.Count), await CountAsync(database, "initiative_commitment"));
        Assert.Equal(0, await CountAsync(database, "commitment WHERE passage_id IS NULL"));
        Assert.Equal(0, await CountAsync(database, "initiative WHERE passage_id IS NULL"));
        Assert.Equal(0, await CountAsync(database, "figure WHERE passage_id IS NULL"));
        Assert.Equal(0, await CountAsync(database, "work WHERE actor_id IS NULL AND passage_id IS NULL AND starter_id IS NULL"));
        Assert.Equal(0, await CountAsync(database, "work w WHERE NOT EXISTS (SELECT 1 FROM work_title t WHERE t.work_id = w.id AND t.language = 'zho')"));
        Assert.Empty(await DatabaseCheck.FindingsAsync(database));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Loading_the_same_data_again_changes_nothing_with_or_without_their_hash(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await LoadAsync(database, StarterData.Read());
        var before = await SnapshotAsync(database);

        await LoadAsync(database, StarterData.Read() with { Hash = "another" });

        Assert.Equal(before, await SnapshotAsync(database));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Newer_data_change_what_no_person_decided_about_and_leave_the_rest(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await LoadAsync(database, StarterData.Read());
        await DecideAsync(database, "initiative", "agri3-fund");
        var newer = StarterData.Read(Changed("initiatives", entry => entry["status"] = "completed"));

        await LoadAsync(database, newer);

        Assert.Equal(newer.Initiatives.Count - 1, await CountAsync(database, "initiative WHERE status = 'completed'"));
        Assert.NotEqual("completed", await TextAsync(database, "SELECT status FROM initiative WHERE slug = 'agri3-fund'"));
        Assert.Equal(
            newer.Initiatives.Count - 1,
            await NumberAsync(database, "SELECT value FROM counter WHERE scope = 'initiatives-status' AND name = 'completed'"));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_source_and_an_instrument_with_one_symbol_are_one_work(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);

        await LoadAsync(database, StarterData.Read());

        Assert.Equal(1, await CountAsync(database, "work WHERE symbol = 'A/RES/70/1'"));
        Assert.Equal("agenda-2030", await TextAsync(database, "SELECT name_key FROM work WHERE symbol = 'A/RES/70/1'"));
        Assert.Equal("A-RES-70-1", await TextAsync(database, "SELECT slug FROM work WHERE symbol = 'A/RES/70/1'"));
    }

    [Theory]
    [InlineData("commitments", "themes", "[\"weather\"]", "there is no theme 'weather'")]
    [InlineData("commitments", "made", "\"2021-13\"", "'2021-13' is not a date of the form 2024, 2024-12 or 2024-12-19")]
    [InlineData("commitments", "instrument", "\"nothing\"", "the instrument 'nothing' is not in instruments.json")]
    [InlineData("commitments", "actors", "[\"nobody\"]", "there is no actor 'nobody'")]
    [InlineData("initiatives", "areas", "[\"XXX\"]", "'XXX' is no area")]
    [InlineData("initiatives", "status", "\"over\"", "its status 'over' is none of planned active completed unknown")]
    [InlineData("figures", "about", "\"nothing\"", "there is no entry 'nothing' that it could be about")]
    [InlineData("figures", "value", "\"many\"", "The JSON value could not be converted")]
    [InlineData("figures", "names", "1", "The JSON property 'names' could not be mapped")]
    public async Task A_wrong_entry_is_named_in_one_sentence_and_nothing_is_written(string file, string property, string value, string sentence)
    {
        await using var database = await RegisterDatabases.NewAsync(Dialect.Sqlite);
        var id = JsonNode.Parse(StarterData.Bundled(file))![0]!["id"]!.GetValue<string>();
        var changed = Changed(file, entry =>
        {
            if (entry["id"]!.GetValue<string>() == id)
            {
                entry[property] = JsonNode.Parse(value);
            }
        });

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => LoadAsync(database, () => StarterData.Read(changed)));

        Assert.StartsWith($"{file}.json, entry '{id}': {sentence}", refusal.Message);
        Assert.Equal(0, await CountAsync(database, "work"));
    }

    private static Task LoadAsync(Database database, StarterData data) => LoadAsync(database, () => data);

    private static async Task LoadAsync(Database database, Func<StarterData> data) => await RegisterWriter.WriteAsync(database, TimeProvider.System, async writer =>
    {
        await StarterRegister.LoadAsync(writer, data());
        return 0;
    });

    private static Func<string, byte[]> Changed(string file, Action<JsonObject> change) => name =>
    {
        var entries = JsonNode.Parse(StarterData.Bundled(name))!.AsArray();
        if (name == file)
        {
            foreach (var entry in entries)
            {
                change(entry!.AsObject());
            }
        }

        return Encoding.UTF8.GetBytes(entries.ToJsonString());
    };

    private static Task<int> DecideAsync(Database database, string kind, string slug) => database.WriteAsync(connection => connection.ExecuteAsync(
        $"""
        INSERT INTO review_entry (id, subject_kind, subject_id, action, person, recorded)
        SELECT 1, '{kind}', id, 'confirmed', 'Ada', '2026-01-01T00:00:00Z' FROM {kind} WHERE slug = @slug
        """,
        new { slug }));

    private static Task<long> CountAsync(Database database, string from) => NumberAsync(database, $"SELECT count(*) FROM {from}");

    private static Task<long> NumberAsync(Database database, string sql) => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(sql));

    private static Task<string?> TextAsync(Database database, string sql) => database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(sql));

    private static async Task<string> SnapshotAsync(Database database)
    {
        var text = new StringBuilder();
        foreach (var table in Tables)
        {
            var rows = await database.ReadAsync(async connection => (await connection.QueryAsync($"SELECT * FROM {table}"))
                .Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values)).Order(StringComparer.Ordinal).ToArray());
            text.AppendJoin('\n', rows).Append('\n');
        }

        return text.ToString();
    }
}
