using Dapper;
using Stocktake.Register.Search;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Brings the search to what a person decided, in the transaction of the decision: a corrected fact is found by its new values, a rejected one no more.</summary>
internal static class DecidedEntries
{
    /// <summary>Puts the entry of a fact anew, and those of mandates whose status the decision changed.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="kind">The kind's word; of figures the search knows nothing.</param>
    /// <param name="id">The fact's number.</param>
    public static async Task PutAsync(RegisterWriter writer, string kind, long id)
    {
        if (kind == "target")
        {
            (kind, id) = ("commitment", await writer.Connection.QuerySingleAsync<long>("SELECT commitment_id FROM target WHERE id = @id", new { id }));
        }

        IEnumerable<SearchEntry> entries = kind switch
        {
            "work" => await WorkEntries.OfAsync(writer.Connection, Ids.In("w.id", [id])),
            "actor" => await ActorEntries.OfAsync(writer.Connection, Ids.In("id", [id])),
            "mandate" => await MandateEntries.OfAsync(writer.Connection, Ids.In("m.id", [id])),
            "commitment" => await CommitmentEntries.OfAsync(writer.Connection, Ids.In("c.id", [id])),
            "initiative" => await InitiativeEntries.OfAsync(writer.Connection, Ids.In("i.id", [id])),
            _ => [],
        };
        var found = entries.ToList();
        await SearchIndex.PutAsync(writer.Connection, found);
        if (found.Count == 0 && kind is "actor" or "mandate" or "commitment" or "initiative")
        {
            var slug = await writer.Connection.QuerySingleAsync<string>($"SELECT slug FROM {kind} WHERE id = @id", new { id });
            await SearchIndex.RemoveAsync(writer.Connection, [$"{kind}:{slug}"]);
        }

        if (kind == "mandate")
        {
            await RegisterEntries.PutChangedMandatesAsync(writer);
        }
    }

    /// <summary>Puts the entries of mandates anew whose addressees were resolved.</summary>
    public static async Task PutMandatesAsync(RegisterWriter writer, IReadOnlyCollection<long> mandates) =>
        await SearchIndex.PutAsync(writer.Connection, await MandateEntries.OfAsync(writer.Connection, Ids.In("m.id", mandates)));

    /// <summary>Puts the entries of commitments anew whose actors were resolved.</summary>
    public static async Task PutCommitmentsAsync(RegisterWriter writer, IReadOnlyCollection<long> commitments) =>
        await SearchIndex.PutAsync(writer.Connection, await CommitmentEntries.OfAsync(writer.Connection, Ids.In("c.id", commitments)));
}
