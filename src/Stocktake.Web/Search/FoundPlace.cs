using System.Data.Common;
using Stocktake.Register.Search;
using Stocktake.Register.Taking.Entries;
using Stocktake.Web.Documents;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Search;

/// <summary>What was found, with its name and its address on this site.</summary>
/// <param name="Hit">The entry of the search.</param>
/// <param name="Name">What it is called; of a paragraph or mandate, its document and its label.</param>
/// <param name="Address">Its address; of a paragraph, in the edition that holds it.</param>
/// <param name="Language">Language of its words; null where they stand in several.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
public sealed record FoundPlace(SearchHit Hit, string Name, string Address, string? Language, bool IsSample)
{
    // The reserved beginning of the symbols of samples, as ids carry it.
    private const string SampleId = "SAMPLE-";

    /// <summary>The places of hits, in their order; a paragraph whose edition was read anew meanwhile is left out.</summary>
    internal static async Task<IReadOnlyList<FoundPlace>> OfAsync(DbConnection connection, IReadOnlyList<SearchHit> hits, SiteLanguage reader) =>
        [.. hits.Zip(await EntryPlaces.FindAsync(connection, hits)).Where(pair => pair.Second is not null).Select(pair => Of(pair.First, pair.Second!, reader))];

    private static FoundPlace Of(SearchHit hit, EntryPlace place, SiteLanguage reader)
    {
        var name = place.Work is not { } work ? hit.Title : string.Join(' ', new[] { work.Symbol ?? DocumentSource.Title(work, reader) ?? work.Slug, place.Num }.Where(part => part is not null));
        var address = place is { Work: { } holder, Language: { } language }
            ? $"{EditionAddress.Of(holder.Slug, language, string.IsNullOrEmpty(place.Date) ? null : place.Date)}#{Uri.EscapeDataString(place.Id)}"
            : $"/{hit.Kind.ToString().ToLowerInvariant()}s/{Uri.EscapeDataString(place.Id)}";
        return new FoundPlace(hit, name.Length > 0 ? name : place.Id, address, place.Language, place.Work?.IsSample ?? place.Id.StartsWith(SampleId, StringComparison.Ordinal));
    }
}
