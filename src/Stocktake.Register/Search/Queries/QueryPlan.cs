using System.Text;
using Stocktake.Storage;

namespace Stocktake.Register.Search.Queries;

/// <summary>A request that was checked: its terms as bytes and where its page begins.</summary>
internal sealed record QueryPlan(SearchRequest Request, IReadOnlyList<PlannedTerm> Terms, SearchCursor? After)
{
    // Longer than any title; what is longer is a text pasted by mistake.
    private const int LongestText = 1000;

    public bool AsksNothing => Terms.Count == 0 && !Request.HasFilter;

    public static QueryPlan Of(SearchRequest request)
    {
        if (request.PageSize is < 1 or > SearchRequest.LargestPage)
        {
            throw new SearchRequestException(SearchFault.PageSizeIsOutOfRange, $"A page has from 1 to {SearchRequest.LargestPage} hits, not {request.PageSize}.");
        }

        if (request.Text.Length > LongestText)
        {
            throw new SearchRequestException(SearchFault.TextIsTooLong, $"The text to search for has {request.Text.Length} characters; {LongestText} are the most.");
        }

        var after = request.Cursor is null ? null : SearchCursor.Parse(request.Cursor, request);
        return new QueryPlan(request, [.. SearchQuery.Parse(SymbolWords.Strip(request.Text)).Terms.Select(PlannedTerm.Of)], after);
    }
}

/// <summary>A term of a query.</summary>
/// <param name="Term">As it was read.</param>
/// <param name="Tokens">Its tokens in the bytes of pages.</param>
internal sealed record PlannedTerm(SearchTerm Term, IReadOnlyList<byte[]> Tokens)
{
    public bool IsPhrase => Tokens.Count > 1;

    public static PlannedTerm Of(SearchTerm term) => new(term, [.. term.Tokens.Select(Encoding.ASCII.GetBytes)]);

    /// <summary>Whether a token of this term stands for every term that begins with it.</summary>
    public bool IsPrefix(int token) => Term.IsPrefix && token == Tokens.Count - 1;
}
