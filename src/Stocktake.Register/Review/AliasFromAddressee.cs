using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>
/// What a person said of one addressee holds wherever the same body writes the same words: the words become a name of the actor that is
/// local to the body, by an entry of the actor's own, and mandates that waited for the name are resolved.
/// </summary>
internal static class AliasFromAddressee
{
    /// <summary>Adds the words of a mandate's addressees as names of their actors.</summary>
    /// <returns>The actor and how many addressees elsewhere were resolved; null where no words stand beside an actor.</returns>
    public static async Task<(string Actor, int Resolved)?> AddAsync(RegisterWriter writer, long mandate, Decision decision)
    {
        var rows = (await AddresseesField.RowsAsync(writer.Connection, mandate)).Where(row => row is { Actor: not null, Written.Length: > 0, Language.Length: > 0 }).ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        var index = await ActorIndex.OfAsync(writer);
        var (body, issuer) = await writer.Connection.QuerySingleAsync<(string? Body, long? Issuer)>(
            "SELECT work.body, work.actor_id FROM mandate JOIN work ON work.id = mandate.work_id WHERE mandate.id = @mandate", new { mandate });
        var speaker = index.Speaker(body, issuer);
        var resolved = 0;
        foreach (var row in rows)
        {
            var actor = await ActorSlugs.NumberAsync(writer.Connection, row.Actor!);
            if (speaker is not null && !index.IsWithin(index[actor], speaker.WithinId is { } whole ? index[whole] : speaker))
            {
                await writer.Connection.ExecuteAsync(
                    "INSERT INTO actor_identifier (actor_id, scheme, value) VALUES (@actor, 'local-in', @Slug) ON CONFLICT (actor_id, scheme, value) DO NOTHING",
                    new { actor, speaker.Slug });
            }

            resolved += await NameAsync(writer, actor, speaker is null ? "aliases" : "localNames", row, decision);
        }

        return (rows[0].Actor!, resolved);
    }

    private static async Task<int> NameAsync(RegisterWriter writer, long actor, string names, Addressee row, Decision decision)
    {
        var field = new ActorNamesField(names, names == "aliases" ? "alias" : "local", row.Language);
        var old = (await field.ReadAsync(writer.Connection, actor))!;
        if (await writer.Connection.ExecuteScalarAsync<long>(
            "SELECT count(*) FROM actor_name WHERE actor_id = @actor AND language = @Language AND name = @Written", new { actor, row.Language, row.Written }) > 0)
        {
            return 0;
        }

        var entries = await ReviewTrail.OfAsync(writer.Connection, "actor", actor);
        entries.Add(await ReviewTrail.AddAsync(writer, "actor", actor, entries, new ReviewEntry
        {
            Action = ReviewAction.Corrected, Field = field.Name, OldValue = old, NewValue = ReviewField.Json(ReviewField.Of<string[]>(old).Append(row.Written)),
            Person = decision.Person, Reason = decision.Reason, Recorded = writer.Recorded,
        }));
        await new ActorSubject().StandAsync(writer, actor, ReviewStanding.Of(entries).State);
        var resolved = await ActorNaming.AddAndResolveAsync(writer, actor, Language.Parse(row.Language), names == "aliases" ? "alias" : "local", row.Written);
        await DecidedEntries.PutAsync(writer, "actor", actor);
        return resolved;
    }
}
