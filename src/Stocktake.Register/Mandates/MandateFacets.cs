using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>Counts of mandates for pages, from the counters that are kept: each mandate once, whatever its languages and renewals.</summary>
public sealed record MandateFacets
{
    /// <summary>By name: all, current, overdue, no-end, no-report, no-addressee; all but the first of current ones.</summary>
    public required IReadOnlyDictionary<string, long> Totals { get; init; }

    /// <summary>Current ones by status.</summary>
    public required IReadOnlyDictionary<string, long> Status { get; init; }

    /// <summary>Current ones by act.</summary>
    public required IReadOnlyDictionary<string, long> Act { get; init; }

    /// <summary>Current ones by theme.</summary>
    public required IReadOnlyDictionary<string, long> Theme { get; init; }

    /// <summary>All by review state.</summary>
    public required IReadOnlyDictionary<string, long> Review { get; init; }

    /// <summary>The counts as they are.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="isSample">Whether of samples alone, or of all but samples; null for both together.</param>
    public static async Task<MandateFacets> ReadAsync(DbConnection connection, bool? isSample = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = (await connection.QueryAsync<(string Scope, string Name, bool IsSample, long Value)>(
            "SELECT scope, name, is_sample, value FROM counter WHERE value > 0 AND scope IN ('mandates', 'mandates-status', 'mandates-act', 'mandates-theme', 'mandates-review')"))
            .Where(row => isSample is null || row.IsSample == isSample).ToLookup(row => row.Scope);
        return new MandateFacets { Totals = Of("mandates"), Status = Of("mandates-status"), Act = Of("mandates-act"), Theme = Of("mandates-theme"), Review = Of("mandates-review") };

        Dictionary<string, long> Of(string scope) =>
            rows[scope].GroupBy(row => row.Name).ToDictionary(group => group.Key, group => group.Sum(row => row.Value), StringComparer.Ordinal);
    }
}
