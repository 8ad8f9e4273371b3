using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Calendar;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>
/// Records the mandates that an edition was read to hold. The language editions of a work share their mandates, joined by paragraph and verb;
/// of several dated editions in a language the newest is what counts, and the passages of the others stay. What persons decided stays.
/// </summary>
internal static class MandateRecording
{
    /// <summary>Records the mandates of an edition that has just been written, and counts them.</summary>
    public static async Task RecordAsync(RegisterWriter writer, TakenEdition taken)
    {
        var language = taken.Edition.Work.Language ?? default;
        var known = await MandateRows.OfWorkAsync(writer, taken.WorkId);
        if (known.Count == 0 && taken.Edition.Mandates.IsEmpty)
        {
            return;
        }

        var stored = await StoredMandates.LoadAsync(writer, taken.WorkId, known);
        var paragraphs = stored.Readings();
        var read = MandateReading.Of(taken.Edition, taken.EditionId);
        Place(paragraphs, read, language, taken.Edition.Work.Date?.ToString() ?? "");
        await writer.Connection.ExecuteAsync(
            "DELETE FROM mandate_passage WHERE work_id = @WorkId AND edition_id = @EditionId", new { taken.WorkId, taken.EditionId });

        var (body, date) = await WorkAsync(writer, taken);
        var actors = await ActorIndex.OfAsync(writer);
        var calendar = await CalendarIndex.OfAsync(writer);
        var mandates = new List<(RecordedMandate Mandate, Dictionary<Language, MandateReading> Readings)>();
        foreach (var (paragraph, readings) in paragraphs)
        {
            foreach (var (joined, at) in ParagraphJoin.Join(readings).Select((joined, at) => (joined, at)))
            {
                var slug = at == 0 ? $"{taken.WorkSlug}~{paragraph}" : $"{taken.WorkSlug}~{paragraph}-{at + 1}";
                var mandate = stored.Take(slug) ?? new RecordedMandate
                {
                    Slug = slug, WorkId = taken.WorkId, Paragraph = paragraph, VerbOrdinal = at + 1, IsSample = taken.IsSample,
                };
                mandates.Add((stored.Corrected(mandate, mandate.With(joined, actors, calendar, body, date)), joined));
            }
        }

        var isReported = mandates.Exists(entry => entry.Readings.Any(pair => ReportWords.AreIn(pair.Value.Task, pair.Key)));
        foreach (var (mandate, readings) in mandates.OrderBy(entry => entry.Mandate.Position).ThenBy(entry => entry.Mandate.Slug, StringComparer.Ordinal))
        {
            await WriteAsync(writer, stored, mandate with { HasNoReport = !isReported }, readings, actors, body);
        }

        foreach (var gone in stored.NotTaken())
        {
            await stored.RemoveAsync(writer, gone);
        }

        await PassagesAsync(writer, taken.WorkId, taken.EditionId, language, read, mandates);
    }

    // A language's newest edition is what was read; an older one that comes later only adds paragraphs that the newer one lacks.
    private static void Place(
        Dictionary<string, Dictionary<Language, List<MandateReading>>> paragraphs, Dictionary<string, List<MandateReading>> read, Language language, string date)
    {
        var newest = paragraphs.Values.SelectMany(readings => readings.GetValueOrDefault(language, [])).Select(reading => reading.EditionDate).Max(StringComparer.Ordinal);
        foreach (var readings in paragraphs.Values)
        {
            if (readings.TryGetValue(language, out var there) && there.Exists(reading => reading.EditionDate == date))
            {
                readings.Remove(language);
            }
        }

        var isNewest = string.CompareOrdinal(date, newest) >= 0;
        foreach (var (paragraph, verbs) in read)
        {
            if (!paragraphs.TryGetValue(paragraph, out var readings))
            {
                paragraphs[paragraph] = readings = [];
            }

            if (isNewest || !readings.ContainsKey(language))
            {
                readings[language] = verbs;
            }
        }
    }

    private static async Task WriteAsync(
        RegisterWriter writer, StoredMandates stored, RecordedMandate mandate, Dictionary<Language, MandateReading> readings, ActorIndex actors, string? body)
    {
        var themes = stored.ThemesOf(mandate.Id, readings);
        if (mandate.Id == 0)
        {
            var id = await writer.NextIdAsync("mandate");
            mandate = mandate with { Id = id, ChainId = id };
            await MandateRows.InsertAsync(writer, mandate);
            var leading = readings.MinBy(pair => LanguageOrder.Rank(pair.Key)).Value;
            await MandateTrail.AddAsync(
                writer, new TrailEntry(id, "open", mandate.Date, "adopted") { WorkId = mandate.WorkId, EditionId = leading.EditionId, EId = mandate.Paragraph });
        }
        else if (stored.IsChanged(mandate))
        {
            await MandateRows.UpdateAsync(writer, mandate);
        }

        await stored.ReplaceThemesAsync(writer, mandate.Id, themes);
        if (!stored.IsCorrected(mandate.Id, "addressees"))
        {
            await MandateAddressees.ReplaceAsync(
                writer, mandate.Id, stored.AddresseesOf(mandate.Id), MandateAddressees.Rows(mandate.Id, readings, actors, body));
        }

        stored.Tally(writer, mandate, themes);
    }

    private static async Task PassagesAsync(
        RegisterWriter writer, long workId, long editionId, Language language, Dictionary<string, List<MandateReading>> read,
        List<(RecordedMandate Mandate, Dictionary<Language, MandateReading> Readings)> mandates)
    {
        var ids = (await writer.Connection.QueryAsync<(string Slug, long Id)>("SELECT slug, id FROM mandate WHERE work_id = @workId", new { workId }))
            .ToDictionary(row => row.Slug, row => row.Id, StringComparer.Ordinal);
        var rows = mandates.Select(entry => (entry.Mandate, Reading: ReadingHere(entry))).Where(entry => entry.Reading is not null).Select(entry => new
        {
            id = ids[entry.Mandate.Slug], language = language.Code, workId, editionId, entry.Mandate.Paragraph, entry.Reading!.Verb, entry.Reading.Task, entry.Reading.DueText,
        });
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO mandate_passage (mandate_id, language, work_id, edition_id, eid, verb, task, due_text)
            VALUES (@id, @language, @workId, @editionId, @Paragraph, @Verb, @Task, @DueText)
            """,
            rows);

        MandateReading? ReadingHere((RecordedMandate Mandate, Dictionary<Language, MandateReading> Readings) entry)
        {
            if (!read.TryGetValue(entry.Mandate.Paragraph, out var verbs))
            {
                return null;
            }

            return entry.Readings.TryGetValue(language, out var used) && used.EditionId == editionId
                ? used
                : verbs.ElementAtOrDefault((used?.VerbOrdinal ?? entry.Mandate.VerbOrdinal) - 1);
        }
    }

    private static async Task<(string? Body, PartialDate? Date)> WorkAsync(RegisterWriter writer, TakenEdition taken)
    {
        var (body, date) = await writer.Connection.QuerySingleAsync<(string? Body, string? Date)>(
            "SELECT body, date FROM work WHERE id = @WorkId", new { taken.WorkId });
        return (body ?? taken.Edition.Work.Body, PartialDate.TryParse(date, out var stated) ? stated : taken.Edition.Work.Date);
    }
}
