using Dapper;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Figures;

/// <summary>Loads the figures of record of the starter register.</summary>
internal static class FigureStarter
{
    /// <summary>Loads what is new or changed; what a person decided about stays as it is.</summary>
    public static async Task LoadAsync(StarterLoad load)
    {
        var known = await load.KnownAsync("figure");
        foreach (var entry in load.Data.Figures)
        {
            var isNew = !known.TryGetValue(entry.Id, out var id);
            if (!isNew && load.IsDecided("figure", id))
            {
                continue;
            }

            id = isNew ? await load.Writer.NextIdAsync("figure") : id;
            var (kind, about) = About(load, entry.About);
            await load.Writer.Connection.ExecuteAsync(
                """
                INSERT INTO figure (id, slug, about_kind, about_id, value, unit, date, origin, passage_id, is_sample, review, names)
                VALUES (@id, @Slug, @kind, @about, @Value, @Unit, @Date, 'tabulated', @passage, false, 'proposed', @names)
                ON CONFLICT (id) DO UPDATE SET about_kind = excluded.about_kind, about_id = excluded.about_id, value = excluded.value, unit = excluded.unit,
                    date = excluded.date, passage_id = excluded.passage_id, names = excluded.names
                """,
                new
                {
                    id, Slug = entry.Id, kind, about, entry.Value, entry.Unit, entry.Date,
                    passage = await load.PassageAsync(entry.Source),
                    names = TextsByLanguage.Write(entry.Measure),
                });
            if (isNew)
            {
                load.Writer.Count("figures", "all", isSample: false, 1);
            }
        }
    }

    // Ids are unique across the files, so the order in which they are looked up does not matter.
    private static (string Kind, long Id) About(StarterLoad load, string about) =>
        load.Commitments.TryGetValue(about, out var id) ? ("commitment", id)
        : load.Initiatives.TryGetValue(about, out id) ? ("initiative", id)
        : load.Works.TryGetValue(about, out id) ? ("work", id)
        : ("actor", load.Actors[about]);
}
