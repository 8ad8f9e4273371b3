using System.Data.Common;
using Dapper;
using Stocktake.Register.Search;
using Stocktake.Register.Works;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Entries of the blocks of editions that were just written.</summary>
internal static class BlockEntries
{
    /// <summary>The key of a block's entry.</summary>
    public static string KeyOf(long editionId, string eId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"block:{editionId}#{eId}");

    /// <summary>The entries of all blocks that hold words.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, IReadOnlyList<TakenEdition> taken)
    {
        var works = (await connection.QueryAsync<(long Id, string? Symbol, string? Body, string Kind, string? Date)>(
            $"SELECT id, symbol, body, kind, date FROM work WHERE {Ids.In("id", [.. taken.Select(edition => edition.WorkId).Distinct()])}")).ToDictionary(work => work.Id);

        // Of an edition that was taken twice in one transaction, the later blocks are there.
        return taken.Reverse().DistinctBy(edition => edition.EditionId).SelectMany(edition =>
        {
            var work = works[edition.WorkId];
            var name = work.Symbol ?? edition.Edition.Work.Title ?? "";
            return edition.Edition.Blocks.Where(block => block.Text.Length > 0).Select(block => new SearchEntry(
                KeyOf(edition.EditionId, block.EId), SearchKind.Block, edition.WorkId, block.Num is null ? name : $"{name} {block.Num}".TrimStart(), block.Text)
            {
                Language = EditionDate.LanguageOf(edition.Edition),
                Body = work.Body,
                DocumentKind = work.Kind,
                Year = RegisterEntries.YearOf(work.Date),
                IsSample = edition.IsSample,
            });
        });
    }

    /// <summary>The keys of the blocks that an edition has now, before better ones take their place.</summary>
    public static async Task<IReadOnlyCollection<string>> KeysAsync(DbConnection connection, long workId, long editionId) =>
        [.. (await connection.QueryAsync<string>("SELECT eid FROM block WHERE work_id = @workId AND edition_id = @editionId", new { workId, editionId })).Select(eId => KeyOf(editionId, eId))];
}
