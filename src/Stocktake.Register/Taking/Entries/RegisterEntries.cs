using System.Globalization;
using Stocktake.Foundations;
using Stocktake.Register.Search;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Taking.Entries;

/// <summary>
/// Puts what the register holds into its search, from the rows as they are stored at that moment. The keys of the entries:
/// <c>document:{slug}</c>, <c>block:{edition id}#{eId}</c>, <c>mandate:{slug}</c>, <c>commitment:{slug}</c>, <c>initiative:{slug}</c>, <c>actor:{slug}</c>.
/// </summary>
internal static class RegisterEntries
{
    /// <summary>Puts the works, the blocks of the editions, and what was read from them.</summary>
    public static async Task PutTakenAsync(RegisterWriter writer, IReadOnlyList<TakenEdition> taken)
    {
        var works = taken.Select(edition => edition.WorkId).Distinct().ToList();
        var entries = new List<SearchEntry>();
        entries.AddRange(await WorkEntries.OfAsync(writer.Connection, Ids.In("w.id", works)));
        entries.AddRange(await BlockEntries.OfAsync(writer.Connection, taken));
        entries.AddRange(await MandateEntries.OfAsync(writer.Connection, Ids.In("m.work_id", works)));
        entries.AddRange(await CommitmentEntries.OfAsync(writer.Connection, Ids.In("c.instrument_id", works)));
        await SearchIndex.PutAsync(writer.Connection, entries);
    }

    /// <summary>Puts everything that is tabulated: works, actors, commitments and initiatives.</summary>
    public static async Task PutTabulatedAsync(RegisterWriter writer)
    {
        var entries = new List<SearchEntry>();
        entries.AddRange(await WorkEntries.OfAsync(writer.Connection, "w.starter_id IS NOT NULL"));
        entries.AddRange(await ActorEntries.OfAsync(writer.Connection, "1 = 1"));
        entries.AddRange(await CommitmentEntries.OfAsync(writer.Connection, "c.origin <> 'read'"));
        entries.AddRange(await InitiativeEntries.OfAsync(writer.Connection, "i.origin <> 'read'"));
        await SearchIndex.PutAsync(writer.Connection, entries);
    }

    /// <summary>Puts the mandates whose status has an entry of this transaction, as after an assessment.</summary>
    public static async Task PutChangedMandatesAsync(RegisterWriter writer) => await SearchIndex.PutAsync(
        writer.Connection,
        await MandateEntries.OfAsync(writer.Connection, "m.id IN (SELECT mandate_id FROM mandate_status WHERE recorded >= @recorded)", writer.Recorded));

    /// <summary>The year of a date, as precise as known; null without one.</summary>
    internal static int? YearOf(string? date) => PartialDate.TryParse(date, out var known) ? known.Year : null;

    /// <summary>The English text of several, else the first; they are in the order in which they are to be shown.</summary>
    internal static string Leading(IReadOnlyCollection<(string Language, string Text)> texts) =>
        texts.Where(text => text.Language == Language.English.Code).Concat(texts).Select(text => text.Text).FirstOrDefault() ?? "";

    /// <summary>Texts as they are stored, in the order of their languages.</summary>
    internal static List<(string Language, string Text)> Texts(string json) => [.. TextsByLanguage.Read(json).Select(text => (text.Key, text.Value))];
}

/// <summary>Conditions on ids, which are numbers of our own and may stand in a statement as they are.</summary>
internal static class Ids
{
    /// <summary>The condition that a column holds one of the ids; of none, it never holds.</summary>
    public static string In(string column, IReadOnlyCollection<long> ids) => ids.Count == 0
        ? "1 = 0"
        : $"{column} IN ({string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
}
