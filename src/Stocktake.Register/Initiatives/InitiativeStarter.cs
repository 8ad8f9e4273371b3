using Dapper;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Initiatives;

/// <summary>Loads the initiatives of the starter register with their actors, areas, money, themes and links.</summary>
internal static class InitiativeStarter
{
    private static readonly string[] Parts =
        ["initiative_actor", "initiative_theme", "initiative_area", "initiative_money", "initiative_commitment", "initiative_passage"];

    /// <summary>Loads what is new or changed; what a person decided about stays as it is.</summary>
    public static async Task LoadAsync(StarterLoad load)
    {
        var known = await load.KnownAsync("initiative");
        foreach (var entry in load.Data.Initiatives)
        {
            var isNew = !known.TryGetValue(entry.Id, out var id);
            id = load.Initiatives[entry.Id] = isNew ? await load.Writer.NextIdAsync("initiative") : id;
            if (!isNew && load.IsDecided("initiative", id))
            {
                continue;
            }

            if (!isNew)
            {
                await InitiativeCounters.CountAsync(load.Writer, id, -1);
                foreach (var table in Parts)
                {
                    await load.Writer.Connection.ExecuteAsync($"DELETE FROM {table} WHERE initiative_id = @id", new { id });
                }
            }

            await WriteAsync(load, entry, id);
            await WritePartsAsync(load, entry, id);
            await InitiativeCounters.CountAsync(load.Writer, id, 1);
        }
    }

    private static async Task WriteAsync(StarterLoad load, InitiativeEntry entry, long id) => await load.Writer.Connection.ExecuteAsync(
        """
        INSERT INTO initiative (id, slug, kind, status, from_date, to_date, origin, passage_id, is_sample, review, names, descriptions)
        VALUES (@id, @Slug, @Kind, @Status, @From, @To, 'tabulated', @passage, false, 'proposed', @names, @descriptions)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, status = excluded.status, from_date = excluded.from_date, to_date = excluded.to_date,
            passage_id = excluded.passage_id, names = excluded.names, descriptions = excluded.descriptions
        """,
        new
        {
            id, Slug = entry.Id, entry.Kind, entry.Status, entry.From, entry.To,
            passage = await load.PassageAsync(entry.Source),
            names = TextsByLanguage.Write(entry.Title),
            descriptions = TextsByLanguage.Write(entry.What),
        });

    private static async Task WritePartsAsync(StarterLoad load, InitiativeEntry entry, long id)
    {
        var connection = load.Writer.Connection;
        await connection.ExecuteAsync(
            "INSERT INTO initiative_actor (initiative_id, ordinal, actor_id, role) VALUES (@id, @ordinal, @actor, @Role)",
            entry.Actors.Select((part, index) => new { id, ordinal = index + 1, actor = load.Actors[part.Actor], part.Role }));
        await connection.ExecuteAsync(
            "INSERT INTO initiative_theme (initiative_id, theme) VALUES (@id, @theme)", entry.Themes.Distinct().Select(theme => new { id, theme }));
        await connection.ExecuteAsync(
            "INSERT INTO initiative_area (initiative_id, area) VALUES (@id, @area)", entry.Areas.Distinct().Select(area => new { id, area }));
        await connection.ExecuteAsync(
            "INSERT INTO initiative_money (initiative_id, ordinal, role, amount, currency) VALUES (@id, @ordinal, @Role, @Amount, @Currency)",
            entry.Money.Select((money, index) => new { id, ordinal = index + 1, money.Role, money.Amount, money.Currency }));
        await connection.ExecuteAsync(
            "INSERT INTO initiative_commitment (initiative_id, commitment_id) VALUES (@id, @commitment)",
            entry.Commitments.Distinct().Select(commitment => new { id, commitment = load.Commitments[commitment] }));
        foreach (var passage in entry.Mandates)
        {
            await connection.ExecuteAsync(
                "INSERT INTO initiative_passage (initiative_id, passage_id) VALUES (@id, @passage) ON CONFLICT (initiative_id, passage_id) DO NOTHING",
                new { id, passage = await load.PassageAsync(passage) });
        }
    }
}
