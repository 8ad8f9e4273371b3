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
                yield return [actorId, (int)++lastOrdinal, language.Code, kind, name, NameFolding.Key(name, language)];
            }
        }
    }

    /// <summary>Writes rows of names.</summary>
    public static Task InsertAsync(RegisterWriter writer, IEnumerable<object?[]> rows) =>
        writer.InsertAsync("actor_name", "actor_id, ordinal, language, kind, name, folded", [.. rows]);

    /// <summary>
    /// Adds a name that a person gives an actor, and resolves the addressees of mandates and the actors of commitments that waited for it.
    /// The person's decision is recorded by the caller.
    /// </summary>
    /// <returns>How many of them it resolved.</returns>
    public static async Task<int> AddAndResolveAsync(RegisterWriter writer, long actorId, Language language, string kind, string name)
    {
        await AddAsync(writer, actorId, [(language, kind, name)]);
        await ActorIndex.RenewAsync(writer);
        var index = await ActorIndex.OfAsync(writer);
        return await ResolveMandatesAsync(writer, index) + await ResolveCommitmentsAsync(writer, index);
    }

    private static async Task<int> ResolveMandatesAsync(RegisterWriter writer, ActorIndex index)
    {
        var resolved = new List<long>();
        foreach (var row in await writer.Connection.QueryAsync<(long Mandate, long Ordinal, string Language, string Written, string? Body, long? Issuer)>(
            """
            SELECT mandate_addressee.mandate_id, mandate_addressee.ordinal, mandate_addressee.language, mandate_addressee.written, work.body, work.actor_id
            FROM mandate_addressee JOIN mandate ON mandate.id = mandate_addressee.mandate_id JOIN work ON work.id = mandate.work_id
            WHERE mandate_addressee.actor_id IS NULL
            """))
        {
            if (await FoundAsync(writer, index, row.Language, row.Written, index.Speaker(row.Body, row.Issuer)) is { } found)
            {
                await writer.Connection.ExecuteAsync(
                    "UPDATE mandate_addressee SET actor_id = @found WHERE mandate_id = @Mandate AND ordinal = @Ordinal AND language = @Language",
                    new { found, row.Mandate, row.Ordinal, row.Language });
                resolved.Add(row.Mandate);
            }
        }

        await DecidedEntries.PutMandatesAsync(writer, [.. resolved.Distinct()]);
        return resolved.Count;
    }

    private static async Task<int> ResolveCommitmentsAsync(RegisterWriter writer, ActorIndex index)
    {
        var resolved = new List<long>();
        foreach (var row in await writer.Connection.QueryAsync<(long Commitment, long Ordinal, string? Language, string Written, string? Body, long? Issuer)>(
            """
            SELECT part.commitment_id, part.ordinal, (SELECT edition.language FROM target JOIN edition ON edition.work_id = target.work_id AND edition.id = target.edition_id
                WHERE target.commitment_id = part.commitment_id ORDER BY target.ordinal LIMIT 1), part.written, work.body, work.actor_id
            FROM commitment_actor part JOIN commitment ON commitment.id = part.commitment_id LEFT JOIN work ON work.id = commitment.instrument_id
            WHERE part.actor_id IS NULL
            """))
        {
            if (await FoundAsync(writer, index, row.Language, row.Written, index.Speaker(row.Body, row.Issuer)) is { } found)
            {
                await writer.Connection.ExecuteAsync(
                    "UPDATE commitment_actor SET actor_id = @found WHERE commitment_id = @Commitment AND ordinal = @Ordinal", new { found, row.Commitment, row.Ordinal });
                resolved.Add(row.Commitment);
            }
        }

        await DecidedEntries.PutCommitmentsAsync(writer, [.. resolved.Distinct()]);
        return resolved.Count;
    }

    // The one actor that words mean, which then wait no longer; null where they mean none or several.
    private static async Task<long?> FoundAsync(RegisterWriter writer, ActorIndex index, string? language, string written, IndexedActor? speaker)
    {
        if (!Language.TryParse(language, out var known) || AddresseeResolver.Resolve(index, [written], known, speaker) is not [{ ActorId: { } found }])
        {
            return null;
        }

        await UnresolvedNames.CountAsync(writer, known, written, -1);
        return found;
    }
}
