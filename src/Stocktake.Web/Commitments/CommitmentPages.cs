using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Reading;
using Stocktake.Register;
using Stocktake.Register.Commitments;
using Stocktake.Register.Facts;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Commitments;

/// <summary>The pages of commitments: the list, and one with its targets and their tracks.</summary>
internal static class CommitmentPages
{
    /// <summary>Where commitments stand, in the order in which pages offer it.</summary>
    public static readonly string[] Statuses = ["stated", "underWay", "met", "lapsed", "unknown"];

    /// <summary>States of review.</summary>
    public static readonly string[] Reviews = ["proposed", "seconded", "confirmed", "rejected"];

    public static void MapCommitments(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/commitments", ListAsync);
        routes.MapGetAndHead("/commitments/{id}", FindAsync);
        CommitmentApi.Map(routes);
    }

    /// <summary>The filter that an address names.</summary>
    public static CommitmentFilter FilterOf(FilterValues values) => new()
    {
        Theme = values.OneOf("theme", ThemeCodes.All),
        Actor = values.Text("actor"),
        Status = values.OneOf("status", Statuses),
        Review = values.OneOf("review", Reviews),
        Year = values.Year("year"),
        IsSample = values.Flag("sample"),
    };

    private static async Task<IResult> ListAsync(HttpRequest request, Database database)
    {
        var values = new FilterValues(request);
        var filter = FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        if (!PageRequest.TryRead(request, CommitmentList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var (page, actors) = await database.ReadAsync(async connection => (
            await CommitmentList.FindAsync(connection, filter, wanted.After, wanted.Limit), await ActorParts.OfCommitmentsAsync(connection)));
        return PageResult.Of<CommitmentListPage, CommitmentListModel>(new CommitmentListModel(page, page.Next is null ? null : Cursor.Write(page.Next), actors));
    }

    private static async Task<IResult> FindAsync(Database database, TimeProvider clock, string id)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, id, today)) is { } found
            ? PageResult.Of<CommitmentPage, CommitmentModel>(new CommitmentModel(found, today))
            : new Refusal(StatusCodes.Status404NotFound);
    }
}

/// <summary>What the page of a commitment shows.</summary>
/// <param name="Detail">It.</param>
/// <param name="Today">The day on which tracks are judged.</param>
public sealed record CommitmentModel(CommitmentDetail Detail, DateOnly Today);

/// <summary>What the list of commitments shows.</summary>
/// <param name="Page">The part of the list.</param>
/// <param name="After">Cursor of the next part, or null.</param>
/// <param name="Actors">Those to choose from.</param>
public sealed record CommitmentListModel(RegisterPage<CommitmentItem> Page, string? After, IReadOnlyList<ActorPart> Actors);
