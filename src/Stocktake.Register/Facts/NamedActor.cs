using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Facts;

/// <summary>An actor that takes part in a fact.</summary>
/// <param name="Slug">Its id in addresses; null where the words of a text name none that is known.</param>
/// <param name="Names">Its names by ISO 639-2 code; empty where it is not known.</param>
/// <param name="Written">The words of the text; empty where the fact was tabulated or entered.</param>
/// <param name="Role">Its part in an initiative, e.g. <c>lead</c>; null elsewhere.</param>
public sealed record NamedActor(string? Slug, IReadOnlyDictionary<string, string> Names, string Written, string? Role)
{
    /// <summary>The parts of facts, by fact, in their order.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="sql">Gives <c>FactId, ActorId, Written, Role</c> in the order wanted.</param>
    /// <param name="ids">The facts, as <c>@ids</c>.</param>
    internal static async Task<ILookup<long, NamedActor>> OfFactsAsync(DbConnection connection, string sql, long[] ids)
    {
        var parts = (await connection.QueryAsync<Part>(sql, new { ids })).AsList();
        var actors = parts.Select(part => part.ActorId).OfType<long>().Distinct().ToArray();
        var slugs = (await connection.QueryAsync<(long Id, string Slug)>(
            $"SELECT id, slug FROM actor WHERE {connection.Among("id", "actors")}", new { actors })).ToDictionary(row => row.Id, row => row.Slug);
        var names = (await connection.QueryAsync<(long ActorId, string Language, string Name)>(
            $"SELECT actor_id, language, name FROM actor_name WHERE {connection.Among("actor_id", "actors")} AND kind = 'name' ORDER BY actor_id, ordinal",
            new { actors })).ToLookup(row => row.ActorId);
        return parts.ToLookup(
            part => part.FactId,
            part => part.ActorId is { } id
                ? new NamedActor(
                    slugs[id],
                    names[id].GroupBy(row => row.Language, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal),
                    part.Written,
                    part.Role)
                : new NamedActor(null, new Dictionary<string, string>(), part.Written, part.Role));
    }

    private sealed record Part
    {
        public long FactId { get; init; }

        public long? ActorId { get; init; }

        public string Written { get; init; } = "";

        public string? Role { get; init; }
    }
}
