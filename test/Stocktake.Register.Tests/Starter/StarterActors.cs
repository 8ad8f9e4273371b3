using System.Text.Json;
using Dapper;
using Stocktake.Register.Starter;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Tests.Starter;

/// <summary>Rows for all actors that the starter register names, where the register does not load them yet.</summary>
internal static class StarterActors
{
    public static async Task InsertAsync(RegisterWriter writer)
    {
        var slugs = JsonDocument.Parse(StarterData.Bundled("actors")).RootElement.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!)
            .Concat(StarterData.Read().Initiatives.SelectMany(entry => entry.Actors.Select(part => part.Actor).Concat(entry.Areas)))
            .Concat(StarterData.Read().Commitments.SelectMany(entry => entry.Actors));
        foreach (var slug in slugs.Distinct().Except(await writer.Connection.QueryAsync<string>("SELECT slug FROM actor")))
        {
            await writer.Connection.ExecuteAsync(
                "INSERT INTO actor (id, slug, kind, origin, review) VALUES (@id, @slug, 'other', 'tabulated', 'proposed')",
                new { id = await writer.NextIdAsync("actor"), slug });
        }
    }
}
