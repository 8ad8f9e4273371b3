using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;

namespace Stocktake.Web.About;

/// <summary>What the page about the data shows.</summary>
/// <param name="State">How fresh the register is, and what is not known in it.</param>
/// <param name="Version">Version of the program.</param>
public sealed record AboutModel(RegisterState State, string Version);

/// <summary>A counter, as programs read it.</summary>
/// <param name="Scope">What is counted.</param>
/// <param name="Name">Which of it.</param>
/// <param name="IsSample">Whether of samples, or of all else.</param>
/// <param name="Value">How many.</param>
public sealed record CountAnswer(string Scope, string Name, bool IsSample, long Value);

/// <summary>The data, as programs read about them.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="LastTaken">When a document was taken last (UTC, ISO 8601).</param>
/// <param name="LastAssessed">When statuses and due dates were assessed last (UTC, ISO 8601).</param>
/// <param name="StarterLoaded">When the starter register was loaded last (UTC, ISO 8601).</param>
/// <param name="LastReviewed">When a person decided about a fact last (UTC, ISO 8601).</param>
/// <param name="Passages">Passages that tabulated facts stand on.</param>
/// <param name="JoinedPassages">Of those, joined to a paragraph of a text that is held.</param>
/// <param name="LostPassages">Of those, not found in the text that is held.</param>
/// <param name="Origins">Where the bundled data are from.</param>
/// <param name="Counts">All counters.</param>
public sealed record AboutAnswer(
    string Version, string? LastTaken, string? LastAssessed, string? StarterLoaded, string? LastReviewed, long Passages, long JoinedPassages, long LostPassages,
    IReadOnlyList<DataOrigin> Origins, IReadOnlyList<CountAnswer> Counts);

/// <summary>The page about the data, and the same for programs.</summary>
internal static class AboutPages
{
    private static readonly string Version =
        (typeof(AboutPages).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/about", async (Database database) => PageResult.Of<AboutPage, AboutModel>(new AboutModel(await database.ReadAsync(RegisterState.ReadAsync), Version)));
        routes.MapApi("about").MapGetAndHead("/about", FindAsync).WithSummary("The data: origins, counts, freshness, what is not known").WithName("about");
    }

    private static async Task<ItemResult<AboutAnswer>> FindAsync(Database database)
    {
        var state = await database.ReadAsync(RegisterState.ReadAsync);
        return new ItemResult<AboutAnswer>(
            new AboutAnswer(
                Version, state.LastTaken, state.LastAssessed, state.StarterLoaded, state.LastReviewed, state.Passages, state.JoinedPassages, state.LostPassages, DataOrigins.All,
                [.. state.Counts.Select(count => new CountAnswer(count.Key.Scope, count.Key.Name, count.Key.IsSample, count.Value))
                    .OrderBy(count => count.Scope, StringComparer.Ordinal).ThenBy(count => count.Name, StringComparer.Ordinal).ThenBy(count => count.IsSample)]),
            WebJson.Site.AboutAnswer);
    }
}
