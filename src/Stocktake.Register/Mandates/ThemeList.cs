using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>A theme and how much there is about it.</summary>
/// <param name="Code">Theme code.</param>
/// <param name="Mandates">Current mandates.</param>
/// <param name="Commitments">Commitments.</param>
/// <param name="Initiatives">Initiatives.</param>
public sealed record ThemeItem(string Code, long Mandates, long Commitments, long Initiatives);

/// <summary>Lists the themes that anything in the register is about, with counts that are kept.</summary>
public static class ThemeList
{
    /// <summary>The themes, in the order of their codes.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="isSample">Whether of samples alone, or of all but samples; null for both together.</param>
    public static async Task<IReadOnlyList<ThemeItem>> ReadAsync(DbConnection connection, bool? isSample = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = await connection.QueryAsync<(string Scope, string Name, bool IsSample, long Value)>(
            "SELECT scope, name, is_sample, value FROM counter WHERE value > 0 AND scope IN ('mandates-theme', 'commitments-theme', 'initiatives-theme')");
        return [.. rows.Where(row => isSample is null || row.IsSample == isSample).GroupBy(row => row.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ThemeItem(group.Key, Of(group, "mandates-theme"), Of(group, "commitments-theme"), Of(group, "initiatives-theme")))];

        static long Of(IEnumerable<(string Scope, string Name, bool IsSample, long Value)> theme, string scope) => theme.Where(row => row.Scope == scope).Sum(row => row.Value);
    }
}
