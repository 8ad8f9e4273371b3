using Stocktake.Gaps.Implementation;
using Stocktake.Web.Api;
using Stocktake.Web.Languages;
using Stocktake.Web.Mandates;

namespace Stocktake.Web.Implementation;

/// <summary>What became of one operative paragraph, as programs read it.</summary>
/// <param name="Id">Id of the mandate.</param>
/// <param name="Self">Address of the mandate in this interface.</param>
/// <param name="Source">The paragraph in which it stands.</param>
/// <param name="Act">Word of the contract.</param>
/// <param name="Task">What is to be done, as written.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DueDate">By when, as precise as known.</param>
/// <param name="IsOverdue">Whether its due date passed.</param>
/// <param name="IsReported">Whether somebody reported on it.</param>
/// <param name="Documents">Ids of the documents that show something of it.</param>
/// <param name="Initiatives">Ids of the initiatives that answer it.</param>
/// <param name="TimesRenewed">How many earlier mandates it renews.</param>
/// <param name="IsOutstanding">Whether it is still to be done.</param>
/// <param name="OutstandingBy">By whom: ids of actors, or the words of the text where the actor is not known.</param>
public sealed record ImplementationEntry(
    string Id, string Self, Source Source, string Act, string? Task, string Status, string? DueDate, bool IsOverdue, bool IsReported, IReadOnlyList<string> Documents,
    IReadOnlyList<string> Initiatives, int TimesRenewed, bool IsOutstanding, IReadOnlyList<string> OutstandingBy)
{
    internal static ImplementationEntry Of(ImplementedMandate each, SiteLanguage reader)
    {
        var item = each.Mandate.Item;
        var text = MandateWords.Text(item, reader);
        return new ImplementationEntry(
            item.Slug, "/api/v1" + MandateWords.Address(item.Slug), MandateWords.Source(item, reader), item.Act, text?.Text.Task, item.Status, item.DueDate, item.IsOverdue, each.IsReported,
            [.. each.Evidence.Select(entry => entry.WorkSlug).OfType<string>().Distinct()],
            [.. each.Evidence.Select(entry => entry.InitiativeSlug).OfType<string>().Concat(each.Initiatives.Select(initiative => initiative.Slug)).Distinct()],
            each.TimesRenewed, each.IsOutstanding,
            [.. each.OutstandingBy.Select(addressee => addressee.Actor?.Slug ?? MandateWords.Written(addressee, text?.Language)).OfType<string>()]);
    }
}
