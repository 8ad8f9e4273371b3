using System.Data.Common;
using System.Text.Json;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Review;

/// <summary>The actors that values of reviewed fields name by their ids in addresses.</summary>
public static class NamedInValues
{
    /// <summary>The ids that a value names, in its order; none where the field holds no actors.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="json">The value, as JSON.</param>
    public static IReadOnlyList<string> Slugs(string? field, string? json)
    {
        if (json is null || field is not ("addressees" or "actors" or "within"))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        JsonElement[] parts = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement];
        return [.. parts.Select(Slug).OfType<string>()];
    }

    /// <summary>The entries with the names of the actors that their values name.</summary>
    internal static async Task<List<ReviewEntry>> WithNamesAsync(DbConnection connection, List<ReviewEntry> entries)
    {
        var slugs = entries.SelectMany(entry => Slugs(entry.Field, entry.OldValue).Concat(Slugs(entry.Field, entry.NewValue))).Distinct(StringComparer.Ordinal).ToArray();
        if (slugs.Length == 0)
        {
            return entries;
        }

        var ids = await connection.QueryAsync<long>($"SELECT id FROM actor WHERE {connection.Among("slug", "slugs")}", new { slugs });
        var names = (await ActorNames.OfAsync(connection, ids)).Values.ToDictionary(name => name.Slug, StringComparer.Ordinal);
        return entries.ConvertAll(entry => entry with { Actors = names });
    }

    // An addressee or party is an object; a part in an initiative is written role:id.
    private static string? Slug(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.String => part.GetString()!.Split(':')[^1],
        JsonValueKind.Object when part.TryGetProperty("Actor", out var actor) => actor.GetString(),
        _ => null,
    };
}
