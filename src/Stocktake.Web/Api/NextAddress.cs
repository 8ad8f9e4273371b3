using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Stocktake.Web.Api;

/// <summary>The address of the next part of a list.</summary>
internal static class NextAddress
{
    /// <summary>The address of the request with its cursor moved on; null at the end.</summary>
    /// <param name="request">The request for this part.</param>
    /// <param name="keys">Keys of the last item, or null at the end.</param>
    public static string? Of(HttpRequest request, IReadOnlyList<string>? keys) => keys is null ? null : QueryHelpers.AddQueryString(
        request.PathBase + request.Path,
        request.Query.Where(pair => pair.Key != "after").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())).Append(KeyValuePair.Create("after", (string?)Cursor.Write(keys))));
}
