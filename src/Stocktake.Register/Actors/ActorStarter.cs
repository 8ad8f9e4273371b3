using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Actors;

/// <summary>Loads the actors of the starter register: states and areas, the groups they belong to, and those of <c>actors.json</c>.</summary>
internal static class ActorStarter
{
    /// <summary>Loads what is missing; what persons decided about stays.</summary>
    /// <exception cref="InvalidDataException">An entry names an actor or a source that the data do not have.</exception>
    public static async Task LoadAsync(RegisterWriter writer)
    {
        var connection = writer.Connection;
        var ids = (await connection.QueryAsync<(string Slug, long Id)>("SELECT slug, id FROM actor")).ToDictionary(row => row.Slug, row => row.Id, StringComparer.Ordinal);
        var known = (await connection.QueryAsync<(long Actor, long Ordinal, string Language, string Name)>(
            "SELECT actor_id, ordinal, language, name FROM actor_name")).ToLookup(row => row.Actor);
        var decided = (await connection.QueryAsync<long>("SELECT DISTINCT subject_id FROM review_entry WHERE subject_kind = 'actor'")).ToHashSet();
        var actors = EmbeddedJson.Read<StarterActor[]>("Starter.actors");
        var names = new List<object?[]>();
        foreach (var actor in await EntriesAsync(writer, actors))
        {
            if (!ids.TryGetValue(actor.Slug, out var id))
            {
                id = ids[actor.Slug] = await InsertAsync(writer, actor);
            }

            if (!decided.Contains(id))
            {
                var there = known[id].Select(row => (row.Language, row.Name)).ToList();
                names.AddRange(ActorNaming.Rows(id, actor.Names, there, known[id].Select(row => row.Ordinal).DefaultIfEmpty().Max()));
            }
        }

        await ActorNaming.InsertAsync(writer, names);
        var joined = await JoinAsync(writer, ids, actors);
        if (names.Count + joined > 0)
        {
            await ActorIndex.RenewAsync(writer);
        }
    }

    private static async Task<List<Entry>> EntriesAsync(RegisterWriter writer, StarterActor[] actors)
    {
        var groups = AreaGroup.All.ToDictionary(group => group.Actor, StringComparer.Ordinal);
        var entries = new List<Entry>();
        foreach (var actor in actors)
        {
            var passage = await StarterPassages.IdAsync(writer, actor.Source.Document, actor.Source.Paragraph, actor.Source.Page);
            var further = groups.Remove(actor.Id, out var group) ? NamesOf(group, "alias") : [];
            entries.Add(new Entry(actor.Id, actor.Kind, actor.Identifiers.GetValueOrDefault("readingBody")?[0], passage, actor.AllNames().Concat(further)));
        }

        entries.AddRange(Area.All.Select(area => new Entry(area.Alpha3, area.Status == AreaStatus.Area ? "area" : "state", null, null, NamesOf(area))));
        entries.AddRange(groups.Values.OrderBy(group => group.Code, StringComparer.Ordinal).Select(group => new Entry(group.Actor, "group", null, null, NamesOf(group, "name"))));
        return entries;
    }

    private static IEnumerable<(Language Language, string Kind, string Name)> NamesOf(Area area) => Language.All.SelectMany(language =>
        area.OtherNames(language).Select(name => (language, "alias", name)).Prepend((language, "name", area.Name(language))));

    private static IEnumerable<(Language Language, string Kind, string Name)> NamesOf(AreaGroup group, string kind) =>
        Language.All.Select(language => (language, kind, group.Name(language)));

    private static async Task<long> InsertAsync(RegisterWriter writer, Entry actor)
    {
        var id = await writer.NextIdAsync("actor");
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO actor (id, slug, kind, within_id, reading_body, origin, passage_id, review)
            VALUES (@id, @Slug, @Kind, NULL, @ReadingBody, 'tabulated', @PassageId, 'proposed')
            """,
            new { id, actor.Slug, actor.Kind, actor.ReadingBody, actor.PassageId });
        writer.Count("actors", "all", isSample: false, 1);
        return id;
    }

    // Joins actors to each other; gives how many of the rows by which addressees are resolved are new.
    private static async Task<long> JoinAsync(RegisterWriter writer, Dictionary<string, long> ids, StarterActor[] actors)
    {
        var connection = writer.Connection;
        const string CountIdentifiers = "SELECT count(*) FROM actor_identifier";
        var before = await connection.ExecuteScalarAsync<long>(CountIdentifiers);
        long within = await connection.ExecuteAsync(
            "UPDATE actor SET within_id = @within WHERE id = @id AND within_id IS NULL",
            actors.Where(actor => actor.Within is not null).Select(actor => new { id = ids[actor.Id], within = Id(actor.Within!, actor.Id) }));
        var identifiers = actors.SelectMany(Identifiers).Concat(Area.All.SelectMany(area => new (string Slug, string Scheme, string Value)[]
        {
            (area.Alpha3, "iso3166-1-alpha3", area.Alpha3), (area.Alpha3, "iso3166-1-alpha2", area.Alpha2), (area.Alpha3, "m49", area.M49),
        }));
        await writer.InsertAsync(
            "actor_identifier", "actor_id, scheme, value", [.. identifiers.Select(row => new object?[] { ids[row.Slug], row.Scheme, row.Value })], orIgnore: true);

        var memberships = actors.SelectMany(actor => actor.MemberOf, (actor, membership) => new object?[]
        {
            ids[actor.Id], Id(membership.Actor, actor.Id), membership.From ?? "", membership.To, null,
        }).Concat(AreaGroup.All.SelectMany(group => group.Memberships, (group, membership) => new object?[]
        {
            ids[membership.Area.Alpha3], ids[group.Actor], membership.From?.ToString() ?? "", membership.To?.ToString(), $"{group.Source} ({group.AsOf})",
        }));
        await writer.InsertAsync("membership", "actor_id, group_id, from_date, to_date, source", [.. memberships], orIgnore: true);
        return within + await connection.ExecuteScalarAsync<long>(CountIdentifiers) - before;

        long Id(string slug, string of) =>
            ids.TryGetValue(slug, out var id) ? id : throw new InvalidDataException($"The actor '{of}' names '{slug}', which actors.json does not have: add it, or name another.");
    }

    private static IEnumerable<(string Slug, string Scheme, string Value)> Identifiers(StarterActor actor) =>
        actor.Identifiers.GetValueOrDefault("symbolPrefixes", []).Select(value => (actor.Id, "symbol-prefix", value))
            .Concat(actor.Identifiers.GetValueOrDefault("decisionSeries", []).Select(value => (actor.Id, "decision-series", value)))
            .Concat(actor.LocalIn.Select(value => (actor.Id, "local-in", value)));

    private sealed record Entry(
        string Slug, string Kind, string? ReadingBody, long? PassageId, IEnumerable<(Language Language, string Kind, string Name)> Names);
}
