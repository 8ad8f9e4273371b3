using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>A row of the table <c>mandate_addressee</c>.</summary>
internal sealed record AddresseeRow
{
    public long MandateId { get; init; }

    public int Ordinal { get; init; }

    public string Language { get; init; } = "";

    public string Written { get; init; } = "";

    public long? ActorId { get; init; }
}

/// <summary>Resolves and writes the addressees of mandates.</summary>
internal static class MandateAddressees
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public const string Columns = "mandate_id, ordinal, language, written, actor_id";

    /// <summary>
    /// The rows of a mandate: one ordinal for each actor, whatever the languages in which it is named, and one for each name that is not
    /// resolved, in the order of the leading language.
    /// </summary>
    public static List<AddresseeRow> Rows(long mandateId, IReadOnlyDictionary<Language, MandateReading> readings, ActorIndex actors, WorkAsIssued work)
    {
        var rows = new List<AddresseeRow>();
        var ordinals = new Dictionary<long, int>();
        var last = 0;
        foreach (var (language, reading) in readings.OrderBy(pair => LanguageOrder.Rank(pair.Key)))
        {
            var speaker = actors.Speaker(reading.By ?? work.Body, work.IssuerId);
            var names = language.IsKnown
                ? AddresseeResolver.Resolve(actors, reading.Addressees, language, speaker)
                : [.. reading.Addressees.Select(written => new ResolvedName(written, null))];
            var seen = new HashSet<long>();
            foreach (var name in names)
            {
                if (name.ActorId is not { } actor)
                {
                    rows.Add(Named(++last, language, name));
                }
                else if (seen.Add(actor))
                {
                    if (!ordinals.TryGetValue(actor, out var ordinal))
                    {
                        ordinals[actor] = ordinal = ++last;
                    }

                    rows.Add(Named(ordinal, language, name));
                }
            }
        }

        return rows;

        AddresseeRow Named(int ordinal, Language language, ResolvedName name) =>
            new() { MandateId = mandateId, Ordinal = ordinal, Language = language.Code, Written = name.Written, ActorId = name.ActorId };
    }

    /// <summary>The addressees of all mandates of a work.</summary>
    public static async Task<ILookup<long, AddresseeRow>> OfWorkAsync(RegisterWriter writer, long workId) =>
        (await writer.Connection.QueryAsync<AddresseeRow>(
            """
            SELECT mandate_addressee.mandate_id AS MandateId, ordinal AS Ordinal, language AS Language, written AS Written, actor_id AS ActorId
            FROM mandate_addressee JOIN mandate ON mandate.id = mandate_addressee.mandate_id
            WHERE mandate.work_id = @workId ORDER BY mandate_addressee.mandate_id, ordinal, language
            """,
            new { workId })).ToLookup(row => row.MandateId);

    /// <summary>The values of a row.</summary>
    public static object?[] Row(AddresseeRow row) => [row.MandateId, row.Ordinal, row.Language, row.Written, row.ActorId];

    /// <summary>Takes away rows that others are to replace, and counts what is not resolved.</summary>
    /// <returns>The rows to insert; none where nothing differs.</returns>
    public static async Task<IReadOnlyList<AddresseeRow>> ReplaceAsync(
        RegisterWriter writer, long mandateId, IReadOnlyList<AddresseeRow> before, IReadOnlyList<AddresseeRow> after)
    {
        if (before.OrderBy(row => row.Ordinal).ThenBy(row => row.Language).SequenceEqual(after.OrderBy(row => row.Ordinal).ThenBy(row => row.Language)))
        {
            return [];
        }

        if (before.Count > 0)
        {
            await writer.Connection.ExecuteAsync("DELETE FROM mandate_addressee WHERE mandate_id = @mandateId", new { mandateId });
        }

        foreach (var change in before.Select(row => (Row: row, By: -1)).Concat(after.Select(row => (Row: row, By: 1)))
            .Where(change => change.Row.ActorId is null).GroupBy(change => (change.Row.Language, change.Row.Written)))
        {
            var language = Language.TryParse(change.Key.Language, out var known) ? known : default;
            await UnresolvedNames.CountAsync(writer, language, change.Key.Written, change.Sum(entry => entry.By));
        }

        return after;
    }
}
