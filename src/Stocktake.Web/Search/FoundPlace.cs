using System.Data.Common;
using System.Globalization;
using Stocktake.Register.Documents;
using Stocktake.Register.Search;
using Stocktake.Web.Documents;

namespace Stocktake.Web.Search;

/// <summary>What was found, with its address on this site.</summary>
/// <param name="Hit">The entry of the search.</param>
/// <param name="Address">Its address; of a paragraph, in the edition that holds it.</param>
/// <param name="Language">Language of its words; null where they stand in several.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
public sealed record FoundPlace(SearchHit Hit, string Address, string? Language, bool IsSample)
{
    // The reserved beginning of the symbols of samples, as ids carry it.
    private const string SampleId = "SAMPLE-";

    private const string BlockKey = "block:";

    /// <summary>The places of hits, in their order.</summary>
    internal static async Task<IReadOnlyList<FoundPlace>> OfAsync(DbConnection connection, IReadOnlyList<SearchHit> hits)
    {
        var editions = await EditionPlaces.FindAsync(connection, hits.Select(hit => EditionOf(hit.Key).Edition).OfType<long>());
        return [.. hits.Select(hit => Of(hit, editions))];
    }

    private static FoundPlace Of(SearchHit hit, IReadOnlyDictionary<long, EditionPlace> editions)
    {
        if (EditionOf(hit.Key) is ({ } edition, var eId) && editions.TryGetValue(edition, out var place))
        {
            var address = EditionAddress.Of(place.Slug, place.Language, place.IsNewest || place.Date.Length == 0 ? null : place.Date);
            return new FoundPlace(hit, $"{address}#{Uri.EscapeDataString(eId)}", place.Language, place.IsSample);
        }

        var id = hit.Key[(hit.Key.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new FoundPlace(hit, $"/{hit.Kind.ToString().ToLowerInvariant()}s/{Uri.EscapeDataString(id)}", null, id.StartsWith(SampleId, StringComparison.Ordinal));
    }

    private static (long? Edition, string EId) EditionOf(string key)
    {
        var hash = key.IndexOf('#', StringComparison.Ordinal);
        return key.StartsWith(BlockKey, StringComparison.Ordinal) && hash > 0 && long.TryParse(key.AsSpan(BlockKey.Length, hash - BlockKey.Length), CultureInfo.InvariantCulture, out var edition)
            ? (edition, key[(hash + 1)..])
            : (null, "");
    }
}
