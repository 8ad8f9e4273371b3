using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>The mandates of a work as they were before an edition is recorded, and what persons decided about them.</summary>
internal sealed class StoredMandates
{
    private readonly Dictionary<string, RecordedMandate> bySlug;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly ILookup<long, string> themes;
    private readonly ILookup<long, AddresseeRow> addressees;
    private readonly ILookup<long, string?> decided;

    private StoredMandates(
        List<RecordedMandate> mandates, ILookup<long, string> themes, ILookup<long, AddresseeRow> addressees, ILookup<long, string?> decided)
    {
        bySlug = mandates.ToDictionary(mandate => mandate.Slug, StringComparer.Ordinal);
        (this.themes, this.addressees, this.decided) = (themes, addressees, decided);
    }

    public static async Task<StoredMandates> LoadAsync(RegisterWriter writer, long workId, List<RecordedMandate> mandates)
    {
        if (mandates.Count == 0)
        {
            return new StoredMandates(mandates, Empty<string>(), Empty<AddresseeRow>(), Empty<string?>());
        }

        var themes = await writer.Connection.QueryAsync<(long Id, string Theme)>(
            "SELECT mandate_id, theme FROM mandate_theme JOIN mandate ON mandate.id = mandate_id WHERE work_id = @workId ORDER BY theme", new { workId });
        var decided = await writer.Connection.QueryAsync<(long Id, string? Field)>(
            """
            SELECT subject_id, CASE WHEN action = 'corrected' THEN field END FROM review_entry JOIN mandate ON mandate.id = subject_id
            WHERE subject_kind = 'mandate' AND work_id = @workId
            """,
            new { workId });
        return new StoredMandates(
            mandates,
            themes.ToLookup(row => row.Id, row => row.Theme),
            await MandateAddressees.OfWorkAsync(writer, workId),
            decided.ToLookup(row => row.Id, row => row.Field));
    }

    /// <summary>All readings, by paragraph and language, in the order of the verbs.</summary>
    public Dictionary<string, Dictionary<Language, List<MandateReading>>> Readings() => bySlug.Values
        .SelectMany(mandate => MandateReading.Read(mandate.Reading), (mandate, pair) => (mandate.Paragraph, Language: pair.Key, Reading: pair.Value))
        .GroupBy(entry => entry.Paragraph)
        .ToDictionary(
            group => group.Key,
            group => group.GroupBy(entry => entry.Language).ToDictionary(
                entries => entries.Key, entries => entries.Select(entry => entry.Reading).OrderBy(reading => reading.VerbOrdinal).ToList()),
            StringComparer.Ordinal);

    /// <summary>The mandate of a slug as it was, which then is no longer left over; null if there was none.</summary>
    public RecordedMandate? Take(string slug)
    {
        taken.Add(slug);
        return bySlug.GetValueOrDefault(slug);
    }

    /// <summary>The mandates that no reading holds any more.</summary>
    public IEnumerable<RecordedMandate> NotTaken() => bySlug.Values.Where(mandate => !taken.Contains(mandate.Slug));

    public bool IsChanged(RecordedMandate mandate) => bySlug[mandate.Slug] != mandate;

    public bool IsCorrected(long id, string field) => decided[id].Contains(field, StringComparer.Ordinal);

    public List<AddresseeRow> AddresseesOf(long id) => [.. addressees[id]];

    /// <summary>What is read now, except for what a person corrected.</summary>
    public RecordedMandate Corrected(RecordedMandate before, RecordedMandate now) => before.Id == 0 ? now : now with
    {
        Act = IsCorrected(before.Id, "act") ? before.Act : now.Act,
        Frequency = IsCorrected(before.Id, "frequency") ? before.Frequency : now.Frequency,
        DueDate = IsCorrected(before.Id, "due") ? before.DueDate : now.DueDate,
        DueBasis = IsCorrected(before.Id, "due") ? before.DueBasis : now.DueBasis,
        DueEventId = IsCorrected(before.Id, "due") ? before.DueEventId : now.DueEventId,
        DueSession = IsCorrected(before.Id, "due") ? before.DueSession : now.DueSession,
        DueIsCertain = IsCorrected(before.Id, "due") ? before.DueIsCertain : now.DueIsCertain,
        HasNoEnd = IsCorrected(before.Id, "due") || IsCorrected(before.Id, "frequency") ? before.HasNoEnd : now.HasNoEnd,
        HasNoAddressee = IsCorrected(before.Id, "addressees") ? before.HasNoAddressee : now.HasNoAddressee,
    };

    /// <summary>The themes of all readings, or those that a person set.</summary>
    public string[] ThemesOf(long id, IReadOnlyDictionary<Language, MandateReading> readings) => IsCorrected(id, "themes")
        ? [.. themes[id]]
        : [.. readings.Values.SelectMany(reading => reading.Themes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Takes away the themes that are no longer read, and gives those to insert.</summary>
    public async Task<IEnumerable<string>> ReplaceThemesAsync(RegisterWriter writer, long id, string[] now)
    {
        var before = themes[id].ToArray();
        await writer.Connection.ExecuteAsync(
            "DELETE FROM mandate_theme WHERE mandate_id = @id AND theme = @theme", before.Except(now).Select(theme => new { id, theme }));
        return now.Except(before);
    }

    /// <summary>Counts the mandate as it is now, and no longer as it was.</summary>
    public void Tally(RegisterWriter writer, RecordedMandate now, string[] nowThemes)
    {
        if (bySlug.TryGetValue(now.Slug, out var before))
        {
            MandateTally.Count(writer, before.Tallied(), themes[before.Id], -1);
        }

        MandateTally.Count(writer, now.Tallied(), nowThemes, 1);
    }

    /// <summary>Takes out a mandate that is no longer read, unless a person decided something about it.</summary>
    public async Task RemoveAsync(RegisterWriter writer, RecordedMandate gone)
    {
        if (decided[gone.Id].Any())
        {
            await writer.Connection.ExecuteAsync("UPDATE mandate SET reading = '{}' WHERE id = @Id", new { gone.Id });
            return;
        }

        _ = await MandateAddressees.ReplaceAsync(writer, gone.Id, AddresseesOf(gone.Id), []);
        await MandateRows.DeleteAsync(writer, gone.Id);
        MandateTally.Count(writer, gone.Tallied(), themes[gone.Id], -1);
    }

    private static ILookup<long, T> Empty<T>() => Array.Empty<(long Id, T Value)>().ToLookup(pair => pair.Id, pair => pair.Value);
}
