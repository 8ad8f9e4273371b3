using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Figures;

/// <summary>The counter of figures.</summary>
internal static class FigureCounters
{
    /// <summary>Puts a figure in (1) or takes it out (-1), as its row stands now; a rejected one is not counted.</summary>
    public static async Task CountAsync(RegisterWriter writer, long id, int change)
    {
        var (review, isSample) = await writer.Connection.QuerySingleAsync<(string, bool)>("SELECT review, is_sample FROM figure WHERE id = @id", new { id });
        if (review != "rejected")
        {
            writer.Count("figures", "all", isSample, change);
        }
    }
}
