using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>A mandate in the list of its document.</summary>
public sealed record DocumentMandate
{
    /// <summary>The id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Label of its paragraph with those above it; null where it has none.</summary>
    public string? Num { get; init; }

    /// <summary>Its act.</summary>
    public required string Act { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Status { get; init; }

    /// <summary>Whether it is past its due date.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>When it is due; null if not known.</summary>
    public string? DueDate { get; init; }

    /// <summary>Whether the document's successor renewed it.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>What is to be done, in the wanted language, else in another.</summary>
    public required string Task { get; init; }

    /// <summary>Who is told, as written.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];
}

/// <summary>The mandates of a document in its order.</summary>
public static class DocumentMandates
{
    /// <summary>The mandates that nobody has rejected.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The id of the work, as it is spelt.</param>
    /// <param name="language">ISO 639-2 code of the wanted language.</param>
    public static async Task<IReadOnlyList<DocumentMandate>> FindAsync(DbConnection connection, string slug, string language)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = (await connection.QueryAsync<Row>(
            """
            SELECT m.id AS Id, m.slug AS Slug, m.num AS Num, m.act AS Act, m.status AS Status, m.is_overdue AS IsOverdue, m.due_date AS DueDate, m.is_current AS IsCurrent,
                p.language AS Language, p.task AS Task
            FROM work w JOIN mandate m ON m.work_id = w.id JOIN mandate_passage p ON p.mandate_id = m.id
            WHERE w.slug = @slug AND m.review <> 'rejected' ORDER BY m.position, m.id, p.language
            """,
            new { slug })).GroupBy(row => row.Id).ToList();
        var addressees = (await connection.QueryAsync<(long Id, string Language, string Written)>(
            """
            SELECT a.mandate_id, a.language, a.written FROM work w JOIN mandate m ON m.work_id = w.id JOIN mandate_addressee a ON a.mandate_id = m.id
            WHERE w.slug = @slug ORDER BY a.mandate_id, a.ordinal
            """,
            new { slug })).ToLookup(addressee => addressee.Id);
        return [.. rows.Select(passages =>
        {
            var row = passages.FirstOrDefault(passage => passage.Language == language) ?? passages.FirstOrDefault(passage => passage.Language == "eng") ?? passages.First();
            return new DocumentMandate
            {
                Slug = row.Slug, Num = row.Num, Act = row.Act, Status = row.Status, IsOverdue = row.IsOverdue, DueDate = row.DueDate, IsCurrent = row.IsCurrent, Task = row.Task,
                Addressees = [.. addressees[row.Id].Where(addressee => addressee.Language == row.Language || addressee.Language.Length == 0).Select(addressee => addressee.Written)],
            };
        })];
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public string Slug { get; set; } = string.Empty;

        public string? Num { get; set; }

        public string Act { get; set; } = string.Empty;

        public string Status { get; set; } = string.Empty;

        public bool IsOverdue { get; set; }

        public string? DueDate { get; set; }

        public bool IsCurrent { get; set; }

        public string Language { get; set; } = string.Empty;

        public string Task { get; set; } = string.Empty;
    }
}
