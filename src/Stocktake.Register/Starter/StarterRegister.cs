using System.Text.Json;
using Dapper;
using Stocktake.Register.Actors;
using Stocktake.Register.Calendar;
using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Starter;

/// <summary>
/// Loads the register that a new database begins with. The works of its sources and instruments come first, so that
/// everything after them can name its passage (<see cref="StarterPassages"/>). Files that were loaded last are not loaded again.
/// </summary>
internal static class StarterRegister
{
    /// <summary>Loads the bundled files: adds what is missing, and changes what no person has decided about.</summary>
    /// <exception cref="InvalidDataException">An entry is wrong; the message names file and id. Nothing is written then.</exception>
    public static async Task LoadAsync(RegisterWriter writer)
    {
        if (await LoadedHashAsync(writer) != StarterData.HashOf(StarterData.Bundled))
        {
            await LoadAsync(writer, StarterData.Read());
        }
    }

    /// <summary>Loads these entries, with the bundled actors and calendar.</summary>
    public static async Task LoadAsync(RegisterWriter writer, StarterData data)
    {
        Refuse(StarterCheck.Findings(data, actors: null));
        var load = await StarterLoad.BeginAsync(writer, data);
        await WorkStarter.LoadAsync(load);
        await ActorStarter.LoadAsync(writer);
        await CalendarStarter.LoadAsync(writer);
        await load.LearnActorsAsync();
        Refuse(StarterCheck.Findings(data, load.Actors.Keys));
        await WorkStarter.IssuersAsync(load);
        await CommitmentStarter.LoadAsync(load);
        await InitiativeStarter.LoadAsync(load);
        await FigureStarter.LoadAsync(load);
        await CommitmentYears.RecordAsync(writer, DateOnly.FromDateTime(writer.Now.UtcDateTime));
        await writer.Connection.ExecuteAsync(
            "INSERT INTO register_event (id, kind, details, recorded) VALUES (@id, 'starter', @details, @Recorded)",
            new { id = await writer.NextIdAsync("register_event"), details = JsonSerializer.Serialize(new Dictionary<string, string> { ["hash"] = data.Hash }), writer.Recorded });
    }

    private static void Refuse(IReadOnlyList<string> findings)
    {
        if (findings is [var first, ..])
        {
            throw new InvalidDataException(first);
        }
    }

    private static async Task<string?> LoadedHashAsync(RegisterWriter writer)
    {
        var details = await writer.Connection.ExecuteScalarAsync<string?>("SELECT details FROM register_event WHERE kind = 'starter' ORDER BY id DESC LIMIT 1");
        return details is null ? null : JsonDocument.Parse(details).RootElement.GetProperty("hash").GetString();
    }
}
