using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Actors;

/// <summary>Gives actors names, and resolves what waited for them.</summary>
internal static class ActorNaming
{
    /// <summary>Adds names that the actor does not have yet, in the order given; the caller renews the index when all are added.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="actorId">The actor.</param>
    /// <param name="names">Language (the default value for acronyms), kind (name alias acronym local) and name.</param>
    public static async Task AddAsync(RegisterWriter writer, long actorId, IEnumerable<(Language Language, string Kind, string Name)> names)
    {
        var known = (await writer.Connection.QueryAsync<(long Ordinal, string Language, string Name)>(
            "SELECT ordinal, language, name FROM actor_name WHERE actor_id = @actorId", new { actorId })).AsList();
        await InsertAsync(writer, Rows(actorId, names, known.Select(row => (row.Language, row.Name)), known.Count == 0 ? 0 : known.Max(row => row.Ordinal)));
    }

    /// <summary>The rows of names that an actor does not have yet.</summary>
    public static IEnumerable<object?[]> Rows(
        long actorId, IEnumerable<(Language Language, string Kind, string Name)> names, IEnumerable<(string Language, string Name)> known, long lastOrdinal)
    {
        var seen = known.ToHashSet();
        foreach (var (language, kind, name) in names)
        {
            if (seen.Add((language.Code, name)))
            {
                yield return [actorId, ++lastOrdinal, language.Code, kind, name, NameFolding.Key(name, language)];
            }
        }
    }

    /// <summary>Writes rows of names.</summary>
    public static Task InsertAsync(RegisterWriter writer, IEnumerable<object?[]> rows) =>
        RowBatch.InsertAsync(writer.Connection, "actor_name", ["actor_id", "ordinal", "language", "kind", "name", "folded"], rows);

    /// <summary>
    /// Adds a name that a person gives an actor, and resolves the addressees of mandates that waited for it.
    /// The person's decision is recorded by the caller.
    /// </summary>
    /// <returns>How many addressees it resolved.</returns>
    public static async Task<int> AddAndResolveAsync(RegisterWriter writer, long actorId, Language language, string kind, string name)
    {
        await AddAsync(writer, actorId, [(language, kind, name)]);
        await ActorIndex.RenewAsync(writer);
        var index = await ActorIndex.OfAsync(writer);
        var waiting = await writer.Connection.QueryAsync<(long Mandate, long Ordinal, string Language, string Written, string? Body)>(
            """
            SELECT mandate_addressee.mandate_id, mandate_addressee.ordinal, mandate_addressee.language, mandate_addressee.written, work.body
            FROM mandate_addressee JOIN mandate ON mandate.id = mandate_addressee.mandate_id JOIN work ON work.id = mandate.work_id
            WHERE mandate_addressee.actor_id IS NULL
            """);
        var resolved = new List<long>();
        foreach (var row in waiting)
        {
            if (Language.TryParse(row.Language, out var written)
                && AddresseeResolver.Resolve(index, [row.Written], written, index.Speaker(row.Body)) is [{ ActorId: { } found }])
            {
                await writer.Connection.ExecuteAsync(
                    "UPDATE mandate_addressee SET actor_id = @found WHERE mandate_id = @Mandate AND ordinal = @Ordinal AND language = @Language",
                    new { found, row.Mandate, row.Ordinal, row.Language });
                await UnresolvedNames.CountAsync(writer, written, row.Written, -1);
                resolved.Add(row.Mandate);
            }
        }

        await DecidedEntries.PutMandatesAsync(writer, [.. resolved.Distinct()]);
        return resolved.Count;
    }
}
