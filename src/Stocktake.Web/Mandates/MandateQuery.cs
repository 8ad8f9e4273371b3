using Microsoft.AspNetCore.Http;
using Stocktake.Foundations;
using Stocktake.Register.Mandates;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Mandates;

/// <summary>Which mandates an address asks for.</summary>
internal static class MandateQuery
{
    /// <summary>The filter of an address; where a date is none, says so in the reader's language.</summary>
    public static MandateFilter? Read(HttpRequest request, out Refusal? refusal)
    {
        refusal = null;
        foreach (var name in (string[])["dueBefore", "dueFrom"])
        {
            if (Value(request, name) is { } date && !PartialDate.TryParse(date, out _))
            {
                refusal = new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "mandates.wrong-date", name, date));
                return null;
            }
        }

        return new MandateFilter
        {
            Theme = Value(request, "theme"),
            Addressee = Value(request, "addressee"),
            Act = Value(request, "act"),
            Status = Value(request, "status") is { } status and not "overdue" ? status : null,
            IsOverdue = Value(request, "status") == "overdue" ? true : null,
            DueBefore = Value(request, "dueBefore"),
            DueFrom = Value(request, "dueFrom"),
            Body = Value(request, "body"),
            Review = Value(request, "review"),
            Flag = Value(request, "flag"),
            Work = Value(request, "work"),
            WithRenewed = Value(request, "renewed") == "yes",
            IsSample = Value(request, "sample") switch { "yes" => true, "no" => false, _ => null },
        };
    }

    /// <summary>The order of an address: by due date, unless the newest are wanted first.</summary>
    public static MandateOrder Order(HttpRequest request) => Value(request, "sort") == "newest" ? MandateOrder.Newest : MandateOrder.Due;

    private static string? Value(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
