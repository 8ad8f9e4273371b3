using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>Rows of the mandates of one edition that are to be inserted together.</summary>
internal sealed class NewMandateRows
{
    private readonly List<object?[]> mandates = [];
    private readonly List<object?[]> trail = [];
    private readonly List<object?[]> themes = [];
    private readonly List<object?[]> addressees = [];
    private readonly List<object?[]> passages = [];

    /// <summary>Adds a mandate with the first entry of its trail.</summary>
    public void Add(RecordedMandate mandate, TrailEntry first, string recorded)
    {
        mandates.Add(MandateRows.Of(mandate));
        trail.Add(MandateTrail.Row(first, 1, recorded));
    }

    /// <summary>Adds themes of a mandate.</summary>
    public void AddThemes(long mandateId, IEnumerable<string> added) => themes.AddRange(added.Select(theme => new object?[] { mandateId, theme }));

    /// <summary>Adds addressees of mandates.</summary>
    public void AddAddressees(IEnumerable<AddresseeRow> added) => addressees.AddRange(added.Select(MandateAddressees.Row));

    /// <summary>Adds the passage in which a mandate stands in the edition.</summary>
    public void AddPassage(long mandateId, string language, long workId, long editionId, string eId, MandateReading reading) =>
        passages.Add([mandateId, language, workId, editionId, eId, reading.Verb, reading.Task, reading.DueText]);

    /// <summary>Inserts them all.</summary>
    public async Task InsertAsync(RegisterWriter writer)
    {
        await writer.InsertAsync("mandate", MandateRows.Inserted, mandates);
        await writer.InsertAsync("mandate_status", MandateTrail.Columns, trail);
        await writer.InsertAsync("mandate_theme", "mandate_id, theme", themes);
        await writer.InsertAsync("mandate_addressee", MandateAddressees.Columns, addressees);
        await writer.InsertAsync("mandate_passage", "mandate_id, language, work_id, edition_id, eid, verb, task, due_text", passages);
    }
}
