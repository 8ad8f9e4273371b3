using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Starter;

/// <summary>The passages at which tabulated facts stand.</summary>
internal static class StarterPassages
{
    /// <summary>The id of a passage of a document, made when it is new.</summary>
    /// <param name="writer">The transaction; the works of the starter register are written in it already.</param>
    /// <param name="document">An id of <c>sources.json</c>.</param>
    /// <param name="paragraph">The number, label or heading under which the fact stands.</param>
    /// <param name="page">The page; null if it has none.</param>
    /// <exception cref="InvalidDataException">No source has this id.</exception>
    public static async Task<long> IdAsync(RegisterWriter writer, string document, string paragraph, int? page = null)
    {
        var id = await writer.Connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO passage (id, work_id, paragraph, page)
            SELECT @id, work.id, @paragraph, @page FROM work WHERE work.starter_id = @document
            ON CONFLICT (work_id, paragraph) DO UPDATE SET page = coalesce(excluded.page, passage.page)
            RETURNING id
            """,
            new { id = await writer.NextIdAsync("passage"), document, paragraph, page });
        return id ?? throw new InvalidDataException($"The source '{document}' is not in sources.json: add it there, or name another.");
    }
}
