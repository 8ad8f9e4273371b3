using System.Globalization;
using System.Text;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Enters an actor that a person names.</summary>
internal static class ActorEntering
{
    private const int LongestSlug = 60;

    /// <summary>Writes the actor with its name, confirmed by the person who entered it.</summary>
    /// <returns>Its id in addresses, or why it is not taken.</returns>
    public static async Task<(string? Slug, ReviewRefusal? Refusal)> EnterAsync(RegisterWriter writer, NewActor actor, string person, string? reason)
    {
        if (!ActorSubject.Kinds.Contains(actor.Kind))
        {
            return (null, new ReviewRefusal("unknown-word", actor.Kind, "kind", string.Join(' ', ActorSubject.Kinds)));
        }

        if (!Language.TryParse(actor.Language, out var language))
        {
            return (null, new ReviewRefusal("unknown-language", actor.Language));
        }

        var name = actor.Name.Trim();
        if (name.Length == 0 || FreeText.Check(name).Refusal is not null)
        {
            return (null, new ReviewRefusal("not-a-line"));
        }

        var index = await ActorIndex.OfAsync(writer);
        if (index.Find(language, NameFolding.Key(name, language), speaker: null) is { } there)
        {
            return (null, new ReviewRefusal("name-taken", name, there.Slug));
        }

        var id = await writer.NextIdAsync("actor");
        var slug = await FreeSlugAsync(writer, name, id);
        await writer.Connection.ExecuteAsync(
            "INSERT INTO actor (id, slug, kind, origin, review) VALUES (@id, @slug, @Kind, 'entered', 'seconded')", new { id, slug, actor.Kind });
        writer.Count("actors", "all", isSample: false, 1);
        await ActorNaming.AddAndResolveAsync(writer, id, language, "name", name);
        await ReviewTrail.AddAsync(
            writer, "actor", id, [], new ReviewEntry { Action = ReviewAction.Confirmed, Person = person, Reason = reason, Recorded = writer.Recorded });
        await DecidedEntries.PutAsync(writer, "actor", id);
        return (slug, null);
    }

    private static async Task<string> FreeSlugAsync(RegisterWriter writer, string name, long id)
    {
        var slug = Slug(name) is { Length: > 0 } made ? made : $"actor-{id}";
        return await writer.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM actor WHERE slug = @slug", new { slug }) == 0 ? slug : $"{slug}-{id}";
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
    }
}
