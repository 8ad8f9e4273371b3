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

        var work = await WorkAsync(writer, taken);
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
                mandates.Add((stored.Corrected(mandate, mandate.With(joined, actors, calendar, work)), joined));
            }
        }

        var isReported = mandates.Exists(entry => entry.Readings.Any(pair => ReportWords.AreIn(pair.Value.Task, pair.Key)));
        var rows = new NewMandateRows();
        foreach (var (mandate, readings) in mandates.OrderBy(entry => entry.Mandate.Position).ThenBy(entry => entry.Mandate.Slug, StringComparer.Ordinal))
        {
            var id = await WriteAsync(writer, rows, stored, mandate with { HasNoReport = !isReported }, readings, actors, work);
            if (ReadingHere(taken.EditionId, language, read, mandate, readings) is { } reading)
            {
                rows.AddPassage(id, language.Code, taken.WorkId, taken.EditionId, mandate.Paragraph, reading);
            }
        }

        await rows.InsertAsync(writer);
        foreach (var gone in stored.NotTaken())
        {
            await stored.RemoveAsync(writer, gone);
        }
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

    // Changes what is there, adds what is to be inserted, and gives the id of the mandate.
    private static async Task<long> WriteAsync(
        RegisterWriter writer, NewMandateRows rows, StoredMandates stored, RecordedMandate mandate, Dictionary<Language, MandateReading> readings, ActorIndex actors, WorkAsIssued work)
    {
        var themes = stored.ThemesOf(mandate.Id, readings);
        if (mandate.Id == 0)
        {
            var id = await writer.NextIdAsync("mandate");
            mandate = mandate with { Id = id, ChainId = id };
            var leading = readings.MinBy(pair => LanguageOrder.Rank(pair.Key)).Value;
            rows.Add(
                mandate,
                new TrailEntry(id, "open", mandate.Date, "adopted") { WorkId = mandate.WorkId, EditionId = leading.EditionId, EId = mandate.Paragraph },
                writer.Recorded);
        }
        else if (stored.IsChanged(mandate))
        {
            await MandateRows.UpdateAsync(writer, mandate);
        }

        rows.AddThemes(mandate.Id, await stored.ReplaceThemesAsync(writer, mandate.Id, themes));
        if (!stored.IsCorrected(mandate.Id, "addressees"))
        {
            rows.AddAddressees(await MandateAddressees.ReplaceAsync(
                writer, mandate.Id, stored.AddresseesOf(mandate.Id), MandateAddressees.Rows(mandate.Id, readings, actors, work)));
        }

        stored.Tally(writer, mandate, themes);
        return mandate.Id;
    }

    // What this edition says of a mandate, though another edition in the language be the one that counts; null where it says nothing.
    private static MandateReading? ReadingHere(
        long editionId, Language language, Dictionary<string, List<MandateReading>> read, RecordedMandate mandate, Dictionary<Language, MandateReading> readings)
    {
        if (!read.TryGetValue(mandate.Paragraph, out var verbs))
        {
            return null;
        }

        return readings.TryGetValue(language, out var used) && used.EditionId == editionId
            ? used
            : verbs.ElementAtOrDefault((used?.VerbOrdinal ?? mandate.VerbOrdinal) - 1);
    }

    private static async Task<WorkAsIssued> WorkAsync(RegisterWriter writer, TakenEdition taken)
    {
        var (body, issuer, date) = await writer.Connection.QuerySingleAsync<(string? Body, long? Issuer, string? Date)>(
            "SELECT body, actor_id, date FROM work WHERE id = @WorkId", new { taken.WorkId });
        return new WorkAsIssued(body ?? taken.Edition.Work.Body, issuer, PartialDate.TryParse(date, out var stated) ? stated : taken.Edition.Work.Date);
    }
}

/// <summary>Who speaks in a work, and when.</summary>
/// <param name="Body">The reading key of the body; null where none is known.</param>
/// <param name="IssuerId">The actor that issued it; null where none is known.</param>
/// <param name="Date">Of adoption or issue; null where none is known.</param>
internal readonly record struct WorkAsIssued(string? Body, long? IssuerId, PartialDate? Date);
