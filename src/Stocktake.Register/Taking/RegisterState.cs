using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Taking;

/// <summary>How fresh the register is, and what is not known in it.</summary>
public sealed record RegisterState
{
    /// <summary>When a document was taken last (UTC, ISO 8601); null if none is held.</summary>
    public string? LastTaken { get; init; }

    /// <summary>When statuses and due dates were assessed last (UTC, ISO 8601); null if never.</summary>
    public string? LastAssessed { get; init; }

    /// <summary>When the starter register was loaded last (UTC, ISO 8601); null if never.</summary>
    public string? StarterLoaded { get; init; }

    /// <summary>When a person decided about a fact last (UTC, ISO 8601); null if never.</summary>
    public string? LastReviewed { get; init; }

    /// <summary>Passages that tabulated facts stand on.</summary>
    public long Passages { get; init; }

    /// <summary>Of those, passages that are joined to a paragraph of a text that is held.</summary>
    public long JoinedPassages { get; init; }

    /// <summary>Of those, passages whose text is held and in which the paragraph was not found.</summary>
    public long LostPassages { get; init; }

    /// <summary>Counters by scope and name: of samples, and of all else.</summary>
    public required IReadOnlyDictionary<(string Scope, string Name, bool IsSample), long> Counts { get; init; }

    /// <summary>A counter of all but samples; 0 where nothing was counted.</summary>
    public long Count(string scope, string name = "all") => Counts.GetValueOrDefault((scope, name, false));

    /// <summary>A counter of samples; 0 where nothing was counted.</summary>
    public long Samples(string scope, string name = "all") => Counts.GetValueOrDefault((scope, name, true));

    /// <summary>Whether a document is held that is no sample; samples are left out of lists and counts as soon as one is.</summary>
    /// <param name="connection">A connection that reads.</param>
    public static async Task<bool> HoldsDocumentAsync(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return await connection.ExecuteScalarAsync<long?>(
            "SELECT value FROM counter WHERE scope = 'documents' AND name = 'held' AND is_sample = @isSample", new { isSample = false }) > 0;
    }

    /// <summary>Reads it.</summary>
    /// <param name="connection">A connection that reads.</param>
    public static async Task<RegisterState> ReadAsync(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var (all, joined, lost) = await connection.QuerySingleAsync<(long All, long Joined, long Lost)>(
            """
            SELECT count(*), coalesce(sum(CASE WHEN p.edition_id IS NULL THEN 0 ELSE 1 END), 0),
                coalesce(sum(CASE WHEN p.edition_id IS NULL AND w.is_held THEN 1 ELSE 0 END), 0)
            FROM passage p JOIN work w ON w.id = p.work_id
            """);
        return new RegisterState
        {
            LastTaken = await connection.ExecuteScalarAsync<string?>("SELECT max(taken) FROM edition"),
            LastAssessed = await EventAsync(connection, "assessed"),
            StarterLoaded = await EventAsync(connection, "starter"),
            LastReviewed = await connection.ExecuteScalarAsync<string?>("SELECT recorded FROM review_entry ORDER BY id DESC LIMIT 1"),
            Passages = all, JoinedPassages = joined, LostPassages = lost,
            Counts = (await connection.QueryAsync<(string Scope, string Name, bool IsSample, long Value)>("SELECT scope, name, is_sample, value FROM counter"))
                .ToDictionary(row => (row.Scope, row.Name, row.IsSample), row => row.Value),
        };
    }

    private static Task<string?> EventAsync(DbConnection connection, string kind) =>
        connection.ExecuteScalarAsync<string?>("SELECT recorded FROM register_event WHERE kind = @kind ORDER BY id DESC LIMIT 1", new { kind });
}
