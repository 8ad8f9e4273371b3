using System.Globalization;
using Microsoft.AspNetCore.Http;
using Stocktake.Register.Search;
using Stocktake.Web.Facts;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Search;

/// <summary>Searches as addresses word them.</summary>
internal static class SearchWords
{
    /// <summary>The kinds of entry, as addresses name them.</summary>
    public static readonly string[] Kinds = [.. Enum.GetNames<SearchKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The search of an address; false where something in it cannot be meant, with the sentence that says so.</summary>
    public static bool TryRead(HttpRequest request, out SearchRequest search, out Refusal? refusal)
    {
        var values = new FilterValues(request);
        var kind = values.OneOf("kind", ["all", .. Kinds]);
        var year = values.Year("year");
        var sample = values.Flag("sample");
        var (from, to) = (values.Year("from"), values.Year("to"));
        var limit = values.Text("limit");
        search = new SearchRequest
        {
            Text = request.Query["q"].ToString(),
            Kinds = kind is null or "all" ? [] : [(SearchKind)Array.IndexOf(Kinds, kind)],
            Bodies = Many(request, "body"),
            DocumentKinds = Many(request, "document"),
            Themes = Many(request, "theme"),
            Addressees = Many(request, "addressee"),
            Acts = Many(request, "act"),
            Statuses = Many(request, "status"),
            Languages = [.. Many(request, "language").Select(text => Foundations.Language.TryParse(text, out var language) ? language.Code : text)],
            Areas = Many(request, "area"),
            YearFrom = year ?? from,
            YearTo = year ?? to,
            IsSample = sample,
            Cursor = values.Text("after"),
        };
        refusal = values.Refusal;
        if (refusal is null && limit is not null)
        {
            // Out of range is said by the search itself, which knows the range.
            search = search with { PageSize = int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0 };
        }

        return refusal is null;
    }

    /// <summary>What is wrong with a search, in one sentence.</summary>
    public static string Of(SearchFault fault, SiteLanguage reader) => fault switch
    {
        SearchFault.TextIsTooLong => WebTexts.Get(reader.Contents, "search.too-long"),
        SearchFault.PageSizeIsOutOfRange => WebTexts.Get(reader.Contents, "search.limit", SearchRequest.LargestPage),
        _ => WebTexts.Get(reader.Contents, "search.cursor"),
    };

    /// <summary>The word of a status, which mandates, commitments and initiatives name each in their way.</summary>
    public static string Status(string code, SiteLanguage reader) =>
        WebTexts.Find(reader.Contents, "status." + code) ?? WebTexts.Find(reader.Contents, "commitment-status." + code) ?? WebTexts.Find(reader.Contents, "initiative-status." + code) ?? code;

    private static IReadOnlyList<string> Many(HttpRequest request, string name) => [.. request.Query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
