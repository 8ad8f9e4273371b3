using System.Data.Common;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;

namespace Stocktake.Gaps.Implementation;

/// <summary>What is overdue in the whole register.</summary>
/// <param name="Total">How many mandates.</param>
/// <param name="First">Those that fell due first.</param>
public sealed record OverdueMandates(long Total, IReadOnlyList<MandateItem> First)
{
    /// <summary>Reads them; samples are left out once a real document is held.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="most">How many are told.</param>
    public static async Task<OverdueMandates> FindAsync(DbConnection connection, int most)
    {
        bool? isSample = (await RegisterState.ReadAsync(connection)).Count("documents", "held") > 0 ? false : null;
        var page = await MandateList.FindAsync(connection, new MandateFilter { IsOverdue = true, IsSample = isSample }, MandateOrder.Due, after: null, most);
        return new OverdueMandates(page.Total, page.Items);
    }
}
