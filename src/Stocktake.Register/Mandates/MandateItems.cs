using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>Loads mandates for lists, with what hangs on them, in a fixed number of statements.</summary>
internal static class MandateItems
{
    private const string Select =
        """
        SELECT m.id AS Id, m.work_id AS WorkId, m.slug AS Slug, m.num AS Num, m.act AS Act, w.slug AS WorkSlug, w.symbol AS WorkSymbol, w.body AS Body, m.paragraph AS Paragraph,
            m.date AS Date, m.due_session AS DueSession, m.due_date AS DueDate, m.due_basis AS DueBasis, m.due_is_certain AS DueIsCertain,
            m.frequency AS Frequency, m.status AS Status, m.is_overdue AS IsOverdue, m.is_current AS IsCurrent, m.has_no_end AS HasNoEnd,
            m.has_no_report AS HasNoReport, m.has_no_addressee AS HasNoAddressee, m.review AS Review, m.is_sample AS IsSample
        FROM mandate m JOIN work w ON w.id = m.work_id
        """;

    /// <summary>The mandates of ids, in their order.</summary>
    public static async Task<List<MandateItem>> OfAsync(DbConnection connection, IReadOnlyList<long> mandates)
    {
        if (mandates.Count == 0)
        {
            return [];
        }

        var values = new { ids = mandates.ToArray() };
        var rows = (await connection.QueryAsync<Row>($"{Select} WHERE {connection.Among("m.id", "ids")}", values)).ToDictionary(row => row.Id);
        var texts = (await connection.QueryAsync<(long Mandate, string Language, string Verb, string Task, string? Due)>(
            $"""
            SELECT mandate_passage.mandate_id, mandate_passage.language, verb, task, due_text
            FROM mandate_passage JOIN edition ON edition.work_id = mandate_passage.work_id AND edition.id = mandate_passage.edition_id
            WHERE {connection.Among("mandate_passage.mandate_id", "ids")} ORDER BY edition.date DESC, edition.id DESC
            """,
            values)).ToLookup(row => row.Mandate);
        var titles = (await connection.QueryAsync<(long Work, string Language, string Title)>(
            $"SELECT work_id, language, title FROM work_title WHERE {connection.Among("work_id", "works")} ORDER BY language",
            new { works = rows.Values.Select(row => row.WorkId).Distinct().ToArray() })).ToLookup(row => row.Work);
        var themes = (await connection.QueryAsync<(long Mandate, string Theme)>(
            $"SELECT mandate_id, theme FROM mandate_theme WHERE {connection.Among("mandate_id", "ids")} ORDER BY theme", values)).ToLookup(row => row.Mandate, row => row.Theme);
        var addressees = (await connection.QueryAsync<(long Mandate, long Ordinal, string Language, string Written, long? Actor)>(
            $"""
            SELECT mandate_id, ordinal, language, written, actor_id FROM mandate_addressee
            WHERE {connection.Among("mandate_id", "ids")} ORDER BY mandate_id, ordinal, language
            """,
            values)).ToLookup(row => row.Mandate);
        var names = await ActorNames.OfAsync(connection, addressees.SelectMany(group => group.Select(row => row.Actor)).OfType<long>());
        return
        [
            .. mandates.Where(rows.ContainsKey).Select(id => rows[id].ToItem(
                texts[id].DistinctBy(text => text.Language).ToDictionary(
                    text => text.Language, text => new MandateText(text.Verb, text.Task, text.Due), StringComparer.Ordinal),
                [
                    .. addressees[id].GroupBy(row => row.Ordinal).Select(group => new MandateAddressee(
                        group.Select(row => row.Actor).OfType<long>().Select(actor => names[actor]).FirstOrDefault(),
                        group.ToDictionary(row => row.Language, row => row.Written, StringComparer.Ordinal))),
                ],
                [.. themes[id]]) with
            {
                WorkTitles = titles[rows[id].WorkId].ToDictionary(title => title.Language, title => title.Title, StringComparer.Ordinal),
            }),
        ];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long WorkId { get; init; }

        public string Slug { get; init; } = "";

        public string? Num { get; init; }

        public string Act { get; init; } = "";

        public string WorkSlug { get; init; } = "";

        public string? WorkSymbol { get; init; }

        public string? Body { get; init; }

        public string Paragraph { get; init; } = "";

        public string? Date { get; init; }

        public int? DueSession { get; init; }

        public string? DueDate { get; init; }

        public string? DueBasis { get; init; }

        public bool DueIsCertain { get; init; }

        public string? Frequency { get; init; }

        public string Status { get; init; } = "";

        public bool IsOverdue { get; init; }

        public bool IsCurrent { get; init; }

        public bool HasNoEnd { get; init; }

        public bool HasNoReport { get; init; }

        public bool HasNoAddressee { get; init; }

        public string Review { get; init; } = "";

        public bool IsSample { get; init; }

        public MandateItem ToItem(IReadOnlyDictionary<string, MandateText> texts, IReadOnlyList<MandateAddressee> addressees, IReadOnlyList<string> themes) => new()
        {
            Slug = Slug, Num = Num, Act = Act, WorkSlug = WorkSlug, WorkSymbol = WorkSymbol, Body = Body, Paragraph = Paragraph, Date = Date,
            Texts = texts, Addressees = addressees, Themes = themes,
            DueSession = DueSession, DueDate = DueDate, DueBasis = DueBasis, DueIsCertain = DueIsCertain, Frequency = Frequency,
            Status = Status, IsOverdue = IsOverdue, IsCurrent = IsCurrent, HasNoEnd = HasNoEnd, HasNoReport = HasNoReport,
            HasNoAddressee = HasNoAddressee, Review = Review, IsSample = IsSample,
        };
    }
}
