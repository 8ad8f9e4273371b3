using System.Data.Common;
using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;
using Stocktake.Register.Taking;

namespace Stocktake.Gaps.Data;

/// <summary>What the gaps read of the register: commitments with their targets, and figures of record.</summary>
/// <param name="Commitments">Commitments by id, in ordinal order of it; rejected ones left out, and samples once a real document is held.</param>
/// <param name="Figures">Figures of record by id; rejected ones left out.</param>
public sealed record GapRegister(IReadOnlyDictionary<string, CommitmentItem> Commitments, IReadOnlyDictionary<string, FigureOf> Figures)
{
    private const int PageSize = 500;

    /// <summary>Reads them.</summary>
    /// <param name="connection">A connection that reads.</param>
    public static async Task<GapRegister> ReadAsync(DbConnection connection)
    {
        var commitments = new SortedDictionary<string, CommitmentItem>(StringComparer.Ordinal);
        var isRealHeld = (await RegisterState.ReadAsync(connection)).Count("documents", "held") > 0;
        var filter = new CommitmentFilter { IsSample = isRealHeld ? false : null };
        IReadOnlyList<string>? after = null;
        do
        {
            var page = await CommitmentList.FindAsync(connection, filter, after, PageSize);
            foreach (var item in page.Items)
            {
                commitments[item.Slug] = item;
            }

            after = page.Next;
        }
        while (after is not null);

        var figures = new SortedDictionary<string, FigureOf>(StringComparer.Ordinal);
        do
        {
            var page = await FigureList.FindAsync(connection, aboutKind: null, about: null, after, PageSize);
            foreach (var figure in page.Items)
            {
                figures[figure.Item.Slug] = figure;
            }

            after = page.Next;
        }
        while (after is not null);
        return new GapRegister(commitments, figures);
    }
}
