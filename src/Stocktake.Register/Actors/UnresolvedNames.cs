using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Actors;

/// <summary>Keeps the names that no actor resolves, each with the number of its uses, for a person.</summary>
internal static class UnresolvedNames
{
    /// <summary>Adds uses of a name; a name without uses is forgotten.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="language">Of the words; the default value where it is not known.</param>
    /// <param name="written">The words.</param>
    /// <param name="change">Uses that came (positive) or went.</param>
    public static async Task CountAsync(RegisterWriter writer, Language language, string written, int change)
    {
        var key = new { language = language.Code, folded = NameFolding.Key(written, language) };
        if (change == 0 || key.folded.Length == 0)
        {
            return;
        }

        var before = await writer.Connection.ExecuteScalarAsync<long?>(
            "SELECT use_count FROM unresolved_name WHERE language = @language AND folded = @folded", key);
        if (before is null)
        {
            if (change > 0)
            {
                await writer.Connection.ExecuteAsync(
                    "INSERT INTO unresolved_name (id, language, folded, written, use_count) VALUES (@id, @language, @folded, @written, @change)",
                    new { id = await writer.NextIdAsync("unresolved_name"), key.language, key.folded, written, change });
                writer.Count("unresolved-names", "all", isSample: false, 1);
            }
        }
        else if (before + change > 0)
        {
            await writer.Connection.ExecuteAsync(
                "UPDATE unresolved_name SET use_count = use_count + @change WHERE language = @language AND folded = @folded", new { key.language, key.folded, change });
        }
        else
        {
            await writer.Connection.ExecuteAsync("DELETE FROM unresolved_name WHERE language = @language AND folded = @folded", key);
            writer.Count("unresolved-names", "all", isSample: false, -1);
        }
    }
}
