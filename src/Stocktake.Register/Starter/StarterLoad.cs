using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Starter;

/// <summary>One loading of the starter register: the transaction, what is loaded, the ids of what it names, and what persons decided about.</summary>
internal sealed class StarterLoad
{
    private readonly HashSet<(string Kind, long Id)> decided;

    private StarterLoad(RegisterWriter writer, StarterData data, HashSet<(string Kind, long Id)> decided)
    {
        Writer = writer;
        Data = data;
        this.decided = decided;
    }

    public RegisterWriter Writer { get; }

    public StarterData Data { get; }

    /// <summary>Ids of works by source or instrument.</summary>
    public Dictionary<string, long> Works { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> Actors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> Commitments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> Initiatives { get; } = new(StringComparer.Ordinal);

    public static async Task<StarterLoad> BeginAsync(RegisterWriter writer, StarterData data)
    {
        var decided = await writer.Connection.QueryAsync<(string, long)>("SELECT DISTINCT subject_kind, subject_id FROM review_entry");
        return new StarterLoad(writer, data, [.. decided]);
    }

    /// <summary>Whether a person said anything about a fact: then newer data leave it alone.</summary>
    public bool IsDecided(string kind, long id) => decided.Contains((kind, id));

    /// <summary>Learns the ids of the actors, which are loaded by then.</summary>
    public async Task LearnActorsAsync()
    {
        foreach (var (slug, id) in await Writer.Connection.QueryAsync<(string, long)>("SELECT slug, id FROM actor"))
        {
            Actors[slug] = id;
        }
    }

    /// <summary>The id of a passage.</summary>
    public Task<long> PassageAsync(PassageEntry passage) => StarterPassages.IdAsync(Writer, passage.Document, passage.Paragraph, passage.Page);

    /// <summary>The ids of the entries of a table that are there, by slug.</summary>
    public async Task<Dictionary<string, long>> KnownAsync(string table) =>
        (await Writer.Connection.QueryAsync<(string Slug, long Id)>($"SELECT slug, id FROM {table}")).ToDictionary(row => row.Slug, row => row.Id, StringComparer.Ordinal);
}
