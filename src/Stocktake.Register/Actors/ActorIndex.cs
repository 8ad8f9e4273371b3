using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Actors;

/// <summary>An actor as the resolution of names sees it.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Slug">Its id in addresses.</param>
/// <param name="Kind">Words of the table <c>actor</c>.</param>
/// <param name="WithinId">The actor it belongs to; null if none.</param>
/// <param name="ReadingBody">Key of the reading stages, where it speaks through texts.</param>
internal sealed record IndexedActor(long Id, string Slug, string Kind, long? WithinId, string? ReadingBody);

/// <summary>All names of all actors in memory; loaded once, and again when names were added.</summary>
internal sealed class ActorIndex
{
    private static readonly VersionedCache<ActorIndex> Cache = new("actor-names", LoadAsync);

    private readonly Dictionary<long, IndexedActor> actors;
    private readonly Dictionary<string, IndexedActor> speakers;
    private readonly Dictionary<(string Language, string Key), long[]> names;
    private readonly Dictionary<(string Language, string Key), long[]> localNames;
    private readonly ILookup<long, string> localIn;

    private ActorIndex(List<IndexedActor> actors, List<NameRow> names, IEnumerable<(long Actor, string Body)> localIn)
    {
        this.actors = actors.ToDictionary(actor => actor.Id);
        speakers = actors.Where(actor => actor.ReadingBody is not null).GroupBy(actor => actor.ReadingBody!)
            .ToDictionary(group => group.Key, group => group.MinBy(actor => actor.Id)!, StringComparer.Ordinal);
        this.names = Group(names.Where(name => name.Kind != "local"));
        localNames = Group(names.Where(name => name.Kind == "local"));
        this.localIn = localIn.ToLookup(pair => pair.Actor, pair => pair.Body);
    }

    /// <summary>The index as of a write transaction, with what it has added itself.</summary>
    public static Task<ActorIndex> OfAsync(RegisterWriter writer) => Cache.OfAsync(writer);

    /// <summary>Says that names or actors were added in a transaction: the next question reads them anew, here and in later transactions.</summary>
    public static Task RenewAsync(RegisterWriter writer) => Cache.RenewAsync(writer);

    /// <summary>An actor by its id.</summary>
    public IndexedActor this[long id] => actors[id];

    /// <summary>The actor that speaks through texts of a body; null if none is known.</summary>
    public IndexedActor? Speaker(string? body) => body is not null && speakers.TryGetValue(body, out var actor) ? actor : null;

    /// <summary>The actor that speaks in a work of a body: a secretariat that stands for its convention leaves the word to the conference that issued the work.</summary>
    public IndexedActor? Speaker(string? body, long? issuerId) =>
        Speaker(body) is not { Kind: "office" } office ? Speaker(body)
        : issuerId is { } id && actors.TryGetValue(id, out var issuer) && issuer.Kind != "office" ? issuer
        : office;

    /// <summary>The one actor of a name where a body speaks: a local name of the speaker's own organization before one that holds everywhere.</summary>
    public IndexedActor? Find(Language language, string key, IndexedActor? speaker)
    {
        if (key.Length == 0)
        {
            return null;
        }

        if (speaker is not null && localNames.TryGetValue((language.Code, key), out var locals)
            && Nearest(locals, speaker) is { } local)
        {
            return local;
        }

        return names.TryGetValue((language.Code, key), out var found) ? Only(found, speaker) : null;
    }

    /// <summary>The actor of an acronym, which is the same in every language.</summary>
    public IndexedActor? FindAcronym(string key) =>
        key.Length > 1 && names.TryGetValue(("", key), out var found) && found.Length == 1 ? actors[found[0]] : null;

    /// <summary>The office of an organization that a name means there.</summary>
    public IndexedActor? FindWithin(Language language, string key, IndexedActor organization) =>
        localNames.TryGetValue((language.Code, key), out var locals) && Array.Find(locals, id => IsWithin(actors[id], organization)) is var local and not 0
            ? actors[local]
            : names.TryGetValue((language.Code, key), out var found) && Array.Find(found, id => IsWithin(actors[id], organization)) is var named and not 0
                ? actors[named]
                : null;

    /// <summary>Whether an actor is another one or belongs to it.</summary>
    public bool IsWithin(IndexedActor actor, IndexedActor whole)
    {
        // The depth guards against a circle that a person might enter.
        var at = actor;
        for (var depth = 0; depth < 10; depth++)
        {
            if (at.Id == whole.Id)
            {
                return true;
            }

            if (at.WithinId is not { } within || !actors.TryGetValue(within, out var next))
            {
                return false;
            }

            at = next;
        }

        return false;
    }

    private static Dictionary<(string, string), long[]> Group(IEnumerable<NameRow> rows) => rows
        .GroupBy(row => (row.Language, row.Folded))
        .ToDictionary(group => group.Key, group => group.Select(row => row.ActorId).Distinct().Order().ToArray());

    private static async Task<ActorIndex> LoadAsync(DbConnection connection)
    {
        var actors = await connection.QueryAsync<IndexedActor>(
            "SELECT id AS Id, slug AS Slug, kind AS Kind, within_id AS WithinId, reading_body AS ReadingBody FROM actor WHERE review <> 'rejected'");
        var names = await connection.QueryAsync<NameRow>(
            """
            SELECT actor_name.actor_id AS ActorId, actor_name.language AS Language, actor_name.kind AS Kind, actor_name.folded AS Folded
            FROM actor_name JOIN actor ON actor.id = actor_name.actor_id WHERE actor.review <> 'rejected'
            """);
        var localIn = await connection.QueryAsync<(long, string)>("SELECT actor_id, value FROM actor_identifier WHERE scheme = 'local-in'");
        return new ActorIndex([.. actors], [.. names], localIn);
    }

    private IndexedActor? Only(long[] found, IndexedActor? speaker) => found.Length == 1 ? actors[found[0]]
        : speaker is not null ? Nearest(found, speaker)
        : null;

    // A local name holds where the actor itself speaks, where its organization or a part of that speaks, and where the data say so.
    // An organization that is itself within none (the United Nations) is too wide to be anyone's own.
    private IndexedActor? Nearest(long[] found, IndexedActor speaker)
    {
        var at = speaker;
        for (var depth = 0; depth < 10; depth++)
        {
            foreach (var id in found)
            {
                var actor = actors[id];
                if (id == at.Id || (actor.WithinId == at.Id && at.WithinId is not null) || (depth == 0 && localIn[id].Contains(speaker.Slug, StringComparer.Ordinal)))
                {
                    return actor;
                }
            }

            if (at.WithinId is not { } within || !actors.TryGetValue(within, out var next))
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    private sealed record NameRow(long ActorId, string Language, string Kind, string Folded);
}
