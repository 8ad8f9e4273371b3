using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Commitments;

/// <summary>A commitment as programs read it.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Self">Its address in this interface.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Title">Its title in the language that was asked for, else in another.</param>
/// <param name="Kind">pledge target law membership standard.</param>
/// <param name="Status">stated underWay met lapsed unknown, as of its source.</param>
/// <param name="Made">When it was made, as precise as known.</param>
/// <param name="NextYear">The earliest year in which one of its targets falls due and that is not over.</param>
/// <param name="Actors">Ids of those who made it; words of the text where they are not resolved.</param>
/// <param name="Themes">Codes of its themes.</param>
/// <param name="Targets">Its targets in words.</param>
/// <param name="Origin">tabulated read entered.</param>
/// <param name="Review">proposed seconded confirmed rejected.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
public sealed record CommitmentEntry(
    string Id, string Self, Source Source, string Title, string Kind, string Status, string? Made, int? NextYear, IReadOnlyList<string> Actors, IReadOnlyList<string> Themes,
    IReadOnlyList<string> Targets, string Origin, string Review, bool IsSample);

/// <summary>A target as programs read it.</summary>
/// <param name="Id">The commitment's id, <c>#</c> and its place.</param>
/// <param name="Measure">What is measured, in the language that was asked for.</param>
/// <param name="Direction">decrease increase reach limit phaseOut.</param>
/// <param name="Value">In <paramref name="Unit"/>; null where none is stated.</param>
/// <param name="ValueHigh">The upper end of a range; null if there is none.</param>
/// <param name="Unit">The unit; null without a value.</param>
/// <param name="BaseYear">The year it is counted from.</param>
/// <param name="DueYear">The year it is due.</param>
/// <param name="Review">proposed seconded confirmed rejected.</param>
/// <param name="Track">NotMeasured OnTrack OffTrack Met.</param>
/// <param name="Path">The two ends of the straight path; empty where none can be drawn.</param>
/// <param name="Recorded">The figures of record that measure it, oldest first.</param>
/// <param name="Sources">Its passages with the exact words, in every language that is held.</param>
public sealed record TargetAnswer(
    string Id, string Measure, string Direction, double? Value, double? ValueHigh, string? Unit, int? BaseYear, int? DueYear, string Review, TrackState Track,
    IReadOnlyList<TrackPoint> Path, IReadOnlyList<TrackPoint> Recorded, IReadOnlyList<Source> Sources);

/// <summary>A commitment with all that is known of it.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="Figures">Figures of record about it.</param>
/// <param name="Initiatives">Ids of the initiatives that serve it.</param>
/// <param name="Trail">What persons decided about it, oldest first.</param>
public sealed record CommitmentAnswer(
    CommitmentEntry Commitment, IReadOnlyList<TargetAnswer> Targets, IReadOnlyList<FigureEntry> Figures, IReadOnlyList<string> Initiatives, IReadOnlyList<ReviewEntry> Trail);

/// <summary>Commitments for programs.</summary>
internal static class CommitmentApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("commitments");
        group.MapGetAndHead("/commitments", ListAsync).Refuses(StatusCodes.Status400BadRequest)
            .WithSummary("Commitments, what falls due next first").WithName("commitments");
        group.MapGetAndHead("/commitments/{id}", FindAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("A commitment with its targets, their tracks, figures, initiatives and trail").WithName("commitment");
    }

    /// <summary>A commitment of a list.</summary>
    public static CommitmentEntry Entry(CommitmentItem item, SiteLanguage reader) => new(
        item.Slug, Address(item.Slug), FactPassage.OrUnknown(item.Source, reader), FactTexts.Of(item.Titles, reader), item.Kind, item.Status, item.Made, item.NextYear,
        [.. item.Actors.Select(actor => actor.Slug ?? actor.Written)], item.Themes,
        [.. item.Targets.Select(target => TargetWords.Of(target, FactTexts.Of(target.Measures, reader), reader))], item.Origin, item.Review, item.IsSample);

    private static string Address(string slug) => "/api/v1/commitments/" + Uri.EscapeDataString(slug);

    private static async Task<IResult> ListAsync(
        HttpRequest request, Database database, string? theme = null, string? actor = null, string? status = null, string? review = null, string? year = null, string? sample = null,
        int? limit = null, string? after = null)
    {
        var values = new FilterValues(request);
        var filter = CommitmentPages.FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        if (!PageRequest.TryRead(request, CommitmentList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var page = await database.ReadAsync(connection => CommitmentList.FindAsync(connection, filter, wanted.After, wanted.Limit));
        var reader = RequestLanguage.Of(request);
        var answer = new ListPage<CommitmentEntry>([.. page.Items.Select(item => Entry(item, reader))], page.Total, page.TotalIsExact, NextAddress.Of(request, page.Next));
        return new ListResult<CommitmentEntry>(answer, WebJson.Site.ListPageCommitmentEntry, WebJson.Site.CommitmentEntry, "commitments");
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, TimeProvider clock, string id)
    {
        if (await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))) is not { } found)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var reader = RequestLanguage.Of(request);
        return new ItemResult<CommitmentAnswer>(
            new CommitmentAnswer(
                Entry(found.Item, reader),
                [.. found.Targets.Select(target => Answer(found.Item.Slug, target, reader))],
                [.. found.Figures.Select(figure => FigureApi.Entry(new FigureOf(figure, "commitment", found.Item.Slug), reader))],
                [.. found.Initiatives.Select(initiative => initiative.Slug)],
                found.Trail),
            WebJson.Site.CommitmentAnswer);
    }

    private static TargetAnswer Answer(string commitment, TargetDetail target, SiteLanguage reader) => new(
        $"{commitment}#{target.Item.Ordinal}", FactTexts.Of(target.Item.Measures, reader), target.Item.Direction, target.Item.Value, target.Item.ValueHigh, target.Item.Unit,
        target.Item.BaseYear, target.Item.DueYear, target.Item.Review, target.Track.State, target.Track.Path, target.Track.Recorded,
        [.. target.Passages.Select(passage => FactPassage.Of(passage, reader))]);
}
