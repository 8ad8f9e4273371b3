using System.Data.Common;
using Dapper;
using Stocktake.Register.Documents;

namespace Stocktake.Register.Mandates;

/// <summary>A mandate's paragraph in its context.</summary>
public static class MandateContext
{
    /// <summary>The blocks in the order of the text; empty where the mandate does not stand in such an edition.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The mandate's id in addresses.</param>
    /// <param name="language">ISO 639-2 code of the edition.</param>
    /// <param name="editionDate">The edition's date, '' where it has none.</param>
    public static async Task<IReadOnlyList<ContextBlock>> FindAsync(DbConnection connection, string slug, string language, string editionDate)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var place = await connection.QueryFirstOrDefaultAsync<BlockPlace>(
            $"""
            SELECT {BlockPlace.Columns}
            FROM mandate m JOIN mandate_passage p ON p.mandate_id = m.id JOIN edition e ON e.work_id = p.work_id AND e.id = p.edition_id
            JOIN block b ON b.work_id = p.work_id AND b.edition_id = p.edition_id AND b.eid = p.eid
            WHERE m.slug = @slug AND e.language = @language AND e.date = @editionDate
            """,
            new { slug, language, editionDate });
        return place is null ? [] : await PassageContext.AroundAsync(connection, place);
    }
}
