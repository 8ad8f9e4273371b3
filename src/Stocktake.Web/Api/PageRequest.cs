using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Api;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Limit">How many items at most, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="After">Keys of the last item of the part before, or null for the first part.</param>
internal sealed record PageRequest(int Limit, IReadOnlyList<string>? After)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;

    /// <summary>Reads <c>limit</c> and <c>after</c>; where one is wrong, says so in the reader's language.</summary>
    public static bool TryRead(HttpRequest request, int keys, [NotNullWhen(true)] out PageRequest? page, [NotNullWhen(false)] out Refusal? refusal)
    {
        (page, refusal) = (null, null);
        if (LimitFault(request, out var limit) is { } fault)
        {
            refusal = new Refusal(StatusCodes.Status400BadRequest, fault);
            return false;
        }

        string[]? after = null;
        if (request.Query.TryGetValue("after", out var cursor) && !Cursor.TryRead(cursor.ToString(), keys, out after))
        {
            refusal = new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "list.after"));
            return false;
        }

        page = new PageRequest(limit, after);
        return true;
    }

    /// <summary>What is wrong with the <c>limit</c> of an address, in the reader's language; null where nothing is.</summary>
    public static string? LimitFault(HttpRequest request, out int limit)
    {
        limit = DefaultLimit;
        return request.Query.TryGetValue("limit", out var wanted)
            && !(int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaxLimit)
            ? WebTexts.Get(RequestLanguage.Of(request).Contents, "list.limit", wanted.ToString(), MaxLimit)
            : null;
    }
}
