using System.Text.Json;
using Dapper;
using Stocktake.Register.Actors;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Calendar;

/// <summary>Loads the sessions and conferences of the starter register.</summary>
internal static class CalendarStarter
{
    /// <summary>Loads what is missing; the actors are loaded already.</summary>
    public static async Task LoadAsync(RegisterWriter writer)
    {
        var connection = writer.Connection;
        var known = (await connection.QueryAsync<string>("SELECT slug FROM calendar_event")).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var entry in EmbeddedJson.Read<StarterEvent[]>("Starter.calendar").Where(entry => !known.Contains(entry.Id)))
        {
            var actor = await connection.ExecuteScalarAsync<long?>("SELECT id FROM actor WHERE slug = @Body", new { entry.Body })
                ?? throw new InvalidDataException($"The event '{entry.Id}' names the body '{entry.Body}', which actors.json does not have: add it, or name another.");
            var names = entry.Name.ToDictionary(pair => Foundations.Language.Parse(pair.Key).Code, pair => pair.Value);
            await connection.ExecuteAsync(
                """
                INSERT INTO calendar_event (id, slug, actor_id, kind, number, from_date, to_date, place, is_certain, rule, passage_id, names)
                VALUES (@id, @slug, @actor, @Kind, @Number, @From, @To, @Place, @Certain, @Rule, @passage, @names)
                """,
                new
                {
                    id = await writer.NextIdAsync("calendar_event"), slug = entry.Id, actor, entry.Kind, entry.Number, entry.From, entry.To, entry.Place, entry.Certain, entry.Rule,
                    passage = await StarterPassages.IdAsync(writer, entry.Source.Document, entry.Source.Paragraph, entry.Source.Page),
                    names = JsonSerializer.Serialize(names),
                });
            added++;
        }

        if (added > 0)
        {
            await CalendarIndex.RenewAsync(writer);
        }
    }

    private sealed record StarterEvent(
        string Id, string Body, string Kind, int? Number, Dictionary<string, string> Name, string From, string? To, string? Place, bool Certain, string? Rule, StarterSource Source);
}
