using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Actors.</summary>
internal sealed class ActorSubject() : ReviewSubject(
    "actor",
    "actor",
    [
        new ColumnField("kind", "actor", "kind", ColumnKind.Word) { Words = Kinds },
        new WithinField(),
        .. ReviewSubjects.InLanguages(language => new ActorNamesField("name", "name", language)),
        .. ReviewSubjects.InLanguages(language => new ActorNamesField("aliases", "alias", language)),
        .. ReviewSubjects.InLanguages(language => new ActorNamesField("localNames", "local", language)),
    ])
{
    /// <summary>What actors are.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["state", "area", "organization", "organ", "office", "agency", "company", "group", "coalition", "fund", "panel", "conference", "other"];

    public override async Task CountAsync(RegisterWriter writer, long id, int change)
    {
        if (await writer.Connection.QuerySingleAsync<string>("SELECT review FROM actor WHERE id = @id", new { id }) != "rejected")
        {
            writer.Count("actors", "all", isSample: false, change);
        }
    }

    // A rejected actor resolves nothing any more, and one that is not rejected does again.
    public override Task SettleAsync(RegisterWriter writer, long id, string field) => ActorIndex.RenewAsync(writer);
}

/// <summary>The organization that an actor belongs to.</summary>
internal sealed class WithinField() : ReviewField("within")
{
    // As deep as anything in the register is nested, and more.
    private const int Deepest = 20;

    public override async Task<string?> ReadAsync(DbConnection connection, long id) =>
        await connection.ExecuteScalarAsync<string?>(
            "SELECT whole.slug FROM actor JOIN actor whole ON whole.id = actor.within_id WHERE actor.id = @id", new { id }) is { } slug
            ? Json(slug)
            : null;

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var slug = typed.Trim();
        if (slug.Length == 0)
        {
            return new CheckedValue(null, null);
        }

        var at = await ActorSlugs.IdAsync(connection, slug);
        if (at is null)
        {
            return new ReviewRefusal("unknown-actor", slug);
        }

        for (var depth = 0; at is not null && depth < Deepest; depth++)
        {
            if (at == id)
            {
                return new ReviewRefusal("within-itself", slug);
            }

            at = await connection.ExecuteScalarAsync<long?>("SELECT within_id FROM actor WHERE id = @at", new { at });
        }

        return new CheckedValue(Json(slug), null);
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json) => await writer.Connection.ExecuteAsync(
        "UPDATE actor SET within_id = @within WHERE id = @id",
        new { id, within = json is null ? (long?)null : await ActorSlugs.NumberAsync(writer.Connection, Of<string>(json)) });
}

/// <summary>The names of one kind that an actor has in a language.</summary>
internal sealed class ActorNamesField(string field, string kind, string language) : ReviewField($"{field}.{language}")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) => Json(await connection.QueryAsync<string>(
        "SELECT name FROM actor_name WHERE actor_id = @id AND kind = @kind AND language = @language ORDER BY ordinal", new { id, kind, language }));

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var names = TypedList.Of(typed, '|');
        var refusal = names.Select(FreeText.Check).FirstOrDefault(value => value.Refusal is not null);
        return refusal ?? (names.Length > 1 && kind == "name" ? new ReviewRefusal("one-name", Name)
            : names.Length == 0 && kind == "name" && await IsOnlyNameAsync(connection, id) ? new ReviewRefusal("empty", Name)
            : await TakenAsync(connection, id, names) is { } taken ? new ReviewRefusal("name-taken-here", taken)
            : new CheckedValue(Json(names), null));
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        var names = Of<string[]>(json ?? "[]");
        var there = Of<string[]>((await ReadAsync(writer.Connection, id))!);
        // Names are ordered: what follows the first difference is written anew.
        var kept = there.Zip(names).TakeWhile(pair => pair.First == pair.Second).Count();
        foreach (var gone in there[kept..])
        {
            await writer.Connection.ExecuteAsync(
                "DELETE FROM actor_name WHERE actor_id = @id AND kind = @kind AND language = @language AND name = @gone", new { id, kind, language, gone });
        }

        foreach (var added in names[kept..])
        {
            await ActorNaming.AddAndResolveAsync(writer, id, Language.Parse(language), kind, added);
        }
    }

    // A name stands once: what is a name already is no alias besides.
    private async Task<string?> TakenAsync(DbConnection connection, long id, string[] names)
    {
        var others = await connection.QueryAsync<string>(
            "SELECT name FROM actor_name WHERE actor_id = @id AND kind <> @kind AND language = @language", new { id, kind, language });
        return others.FirstOrDefault(other => names.Contains(other, StringComparer.Ordinal));
    }

    private async Task<bool> IsOnlyNameAsync(DbConnection connection, long id) =>
        await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM actor_name WHERE actor_id = @id AND kind = 'name' AND language <> @language", new { id, language }) == 0;
}
