using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Starter;

/// <summary>
/// Loads the works that the starter register names: the sources of its entries and the instruments. A work is the same where the
/// symbol or the name key is; what a held text says of itself is left as it is.
/// </summary>
internal static class WorkStarter
{
    /// <summary>Writes the works, without who issued them: actors are not there yet.</summary>
    public static async Task LoadAsync(StarterLoad load)
    {
        foreach (var source in load.Data.Sources)
        {
            await WriteAsync(load, new Draft(source.Id, source.Symbol, null, source.Kind, source.Title, source.Date, null, source.Address) { TextSlug = source.Work });
        }

        foreach (var instrument in load.Data.Instruments)
        {
            await WriteAsync(
                load,
                new Draft(instrument.Id, instrument.Symbol, instrument.NameKey, instrument.Kind, instrument.Title, instrument.Adopted, instrument.InForce, null));
        }

        foreach (var instrument in load.Data.Instruments)
        {
            var id = load.Works[instrument.Id];
            await load.Writer.Connection.ExecuteAsync(
                "UPDATE work SET passage_id = @passage WHERE id = @id", new { id, passage = await load.PassageAsync(instrument.Source) });
            foreach (var passage in instrument.NamedIn ?? [])
            {
                await load.Writer.Connection.ExecuteAsync(
                    "INSERT INTO work_naming (work_id, passage_id) VALUES (@id, @passage) ON CONFLICT (work_id, passage_id) DO NOTHING",
                    new { id, passage = await load.PassageAsync(passage) });
            }
        }
    }

    /// <summary>Writes who issued each work; the speaking body follows from it where the text is not held.</summary>
    public static async Task IssuersAsync(StarterLoad load)
    {
        var issuers = load.Data.Sources.Select(source => (source.Id, Actor: (string?)source.Publisher))
            .Concat(load.Data.Instruments.Select(instrument => (instrument.Id, Actor: instrument.Body)));
        foreach (var (id, actor) in issuers)
        {
            if (actor is not null)
            {
                await load.Writer.Connection.ExecuteAsync(
                    """
                    UPDATE work SET actor_id = @actor, body = coalesce(body, (SELECT reading_body FROM actor WHERE actor.id = @actor))
                    WHERE id = @work AND (actor_id IS NULL OR NOT is_held)
                    """,
                    new { work = load.Works[id], actor = load.Actors[actor] });
            }
        }
    }

    private static async Task WriteAsync(StarterLoad load, Draft draft)
    {
        var connection = load.Writer.Connection;
        var slug = draft.Symbol?.Replace('/', '-') ?? draft.TextSlug ?? draft.Id;
        var known = await connection.QuerySingleOrDefaultAsync<Known>(
            """
            SELECT id AS Id, is_held AS IsHeld FROM work
            WHERE starter_id = @Id OR slug = @slug OR slug = @TextSlug OR symbol = @Symbol OR name_key = @NameKey
            ORDER BY CASE WHEN starter_id = @Id THEN 0 WHEN symbol = @Symbol THEN 1 ELSE 2 END LIMIT 1
            """,
            new { draft.Id, slug, draft.TextSlug, draft.Symbol, draft.NameKey });
        var id = known?.Id ?? await InsertAsync(load.Writer, draft, slug);
        load.Works[draft.Id] = id;
        if (known is not null)
        {
            await UpdateAsync(load, draft, id);
        }

        foreach (var (language, title) in draft.Title)
        {
            // A title that the text itself gave, or a person corrected, is not ours to change.
            await connection.ExecuteAsync(
                known is null or { IsHeld: false } && !load.IsDecided("work", id)
                    ? "INSERT INTO work_title (work_id, language, title) VALUES (@id, @language, @title) ON CONFLICT (work_id, language) DO UPDATE SET title = excluded.title"
                    : "INSERT INTO work_title (work_id, language, title) VALUES (@id, @language, @title) ON CONFLICT (work_id, language) DO NOTHING",
                new { id, language = Language.Parse(language).Code, title });
        }
    }

    private static async Task<long> InsertAsync(RegisterWriter writer, Draft draft, string slug)
    {
        var id = await writer.NextIdAsync("work");
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO work (id, slug, text_slug, symbol, name_key, starter_id, kind, date, in_force, address, is_held, is_sample, cited_count)
            VALUES (@id, @slug, @TextSlug, @Symbol, @NameKey, @Starter, @Kind, @Date, @InForce, @Address, false, false, 0)
            """,
            new { id, slug, draft.TextSlug, draft.Symbol, draft.NameKey, Starter = draft.Id, draft.Kind, draft.Date, draft.InForce, draft.Address });
        writer.Count("documents", "placeholder", false, 1);
        return id;
    }

    private static Task<int> UpdateAsync(StarterLoad load, Draft draft, long id) => load.Writer.Connection.ExecuteAsync(
        load.IsDecided("work", id)
            ? "UPDATE work SET starter_id = coalesce(starter_id, @Starter) WHERE id = @id"
            : """
              UPDATE work SET starter_id = coalesce(starter_id, @Starter), name_key = coalesce(name_key, @NameKey), text_slug = coalesce(text_slug, @TextSlug),
                  symbol = coalesce(symbol, CASE WHEN EXISTS (SELECT 1 FROM work WHERE symbol = @Symbol) THEN NULL ELSE @Symbol END),
                  kind = CASE WHEN is_held OR @Kind = 'other' THEN kind ELSE @Kind END, date = CASE WHEN is_held THEN coalesce(date, @Date) ELSE coalesce(@Date, date) END,
                  in_force = coalesce(@InForce, in_force), address = coalesce(@Address, address)
              WHERE id = @id
              """,
        new { id, Starter = draft.Id, draft.TextSlug, draft.Symbol, draft.NameKey, draft.Kind, draft.Date, draft.InForce, draft.Address });

    private sealed record Draft(string Id, string? Symbol, string? NameKey, string Kind, StarterTexts Title, string? Date, string? InForce, string? Address)
    {
        /// <summary>The slug that its text gets when it is taken and does not state the symbol.</summary>
        public string? TextSlug { get; init; }
    }

    private sealed record Known
    {
        public long Id { get; init; }

        public bool IsHeld { get; init; }
    }
}
