using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Entries of works: symbol, titles, and the number as texts write it where the symbol is one of a numbered resolution or decision.</summary>
internal static partial class WorkEntries
{
    // How the six languages write the number after the kind.
    private static readonly Dictionary<string, string[]> Numbered = new(StringComparer.Ordinal)
    {
        ["RES"] = ["Resolution {0}", "第{0}号决议", "Résolution {0}", "Resolución {0}", "Резолюция {0}", "القرار {0}"],
        ["DEC"] = ["Decision {0}", "第{0}号决定", "Décision {0}", "Decisión {0}", "Решение {0}", "المقرر {0}"],
    };

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public string? Symbol { get; init; }

        public string? Body { get; init; }

        public required string Kind { get; init; }

        public string? Date { get; init; }

        public bool IsSample { get; init; }
    }

    /// <summary>The entries of the works <c>w</c> that fit a condition, a constant of the caller.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, string condition)
    {
        var works = (await connection.QueryAsync<Row>(
            $"SELECT w.id, w.slug, w.symbol, w.body, w.kind, w.date, w.is_sample AS IsSample FROM work w WHERE {condition} ORDER BY w.id")).ToList();
        var titles = (await connection.QueryAsync<(long Id, string Language, string Title)>(
            $"SELECT t.work_id, t.language, t.title FROM work_title t JOIN work w ON w.id = t.work_id WHERE {condition} ORDER BY t.work_id, t.language"))
            .ToLookup(title => title.Id, title => (title.Language, title.Title));
        return works.Select(work =>
        {
            var known = titles[work.Id].ToList();
            var title = RegisterEntries.Leading(known);
            return new SearchEntry($"document:{work.Slug}", SearchKind.Document, work.Id, title.Length > 0 ? title : work.Symbol ?? work.Slug, string.Join('\n', known.Select(text => text.Title).Prepend(work.Symbol)))
            {
                Also = string.Join('\n', NumbersOf(work.Symbol)),
                Language = known.Count == 1 ? known[0].Language : null,
                Body = work.Body,
                DocumentKind = work.Kind,
                Year = RegisterEntries.YearOf(work.Date),
                IsSample = work.IsSample,
            };
        });
    }

    private static IEnumerable<string> NumbersOf(string? symbol) => symbol is not null && NumberAtEnd().Match(symbol) is { Success: true } match
        ? Numbered[match.Groups["kind"].Value].Select(form => string.Format(CultureInfo.InvariantCulture, form, match.Groups["number"].Value))
        : [];

    [GeneratedRegex(@"/(?<kind>RES|DEC)/(?<number>[0-9]+(/[0-9]+)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEnd();
}
