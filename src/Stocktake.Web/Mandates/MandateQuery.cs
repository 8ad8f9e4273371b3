using Microsoft.AspNetCore.Http;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register;
using Stocktake.Register.Mandates;
using Stocktake.Register.Search;
using Stocktake.Storage;
using Stocktake.Web.Facts;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;
using Stocktake.Web.Search;

namespace Stocktake.Web.Mandates;

/// <summary>Which mandates an address asks for.</summary>
internal static class MandateQuery
{
    /// <summary>The statuses, as addresses name them; what is overdue is open or under way.</summary>
    public static readonly string[] Statuses = ["open", "underWay", "overdue", "reported", "done", "superseded", "lapsed", "withdrawn"];

    /// <summary>The acts, as addresses name them.</summary>
    public static readonly string[] Acts = ["decides", "instructs", "requests", "invites", "encourages", "callsUpon", "urges", "recommends", "authorizes", "appeals", "demands", "other"];

    /// <summary>What a mandate can lack, as addresses name it.</summary>
    public static readonly string[] Flags = ["no-end", "no-report", "no-addressee"];

    /// <summary>The states of review, as addresses name them.</summary>
    public static readonly string[] Reviews = ["proposed", "seconded", "confirmed", "rejected"];

    /// <summary>The filter of an address with the mandates that its words find; where something in it cannot be meant, says so in the reader's language.</summary>
    public static async Task<(MandateFilter? Filter, bool AreAll, Refusal? Refusal)> ReadAsync(HttpRequest request, Database database, SearchIndex index)
    {
        var filter = Read(request, out var refusal);
        if (filter is null || Value(request, "q") is not { } words)
        {
            return (filter, true, refusal);
        }

        try
        {
            var found = await MandateSearch.FindAsync(database, index, words, request.HttpContext.RequestAborted);
            return (filter with { Ids = found.Ids }, found.AreAll, null);
        }
        catch (SearchRequestException exception)
        {
            return (null, true, new Refusal(StatusCodes.Status400BadRequest, SearchWords.Of(exception.Fault, RequestLanguage.Of(request))));
        }
    }

    /// <summary>The filter of an address without its words; where something in it cannot be meant, says so in the reader's language.</summary>
    public static MandateFilter? Read(HttpRequest request, out Refusal? refusal)
    {
        foreach (var name in (string[])["dueBefore", "dueFrom"])
        {
            if (Value(request, name) is { } date && !PartialDate.TryParse(date, out _))
            {
                refusal = new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "mandates.wrong-date", name, date));
                return null;
            }
        }

        var values = new FilterValues(request);
        var status = values.OneOf("status", Statuses);
        var filter = new MandateFilter
        {
            Theme = values.OneOf("theme", ThemeCodes.All),
            Addressee = Value(request, "addressee"),
            Act = values.OneOf("act", Acts),
            Status = status == "overdue" ? null : status,
            IsOverdue = status == "overdue" ? true : null,
            DueBefore = Value(request, "dueBefore"),
            DueFrom = Value(request, "dueFrom"),
            Body = Value(request, "body"),
            Review = values.OneOf("review", Reviews),
            Flag = values.OneOf("flag", Flags),
            Work = Value(request, "work"),
            WithRenewed = values.Flag("renewed") == true,
            IsSample = values.Flag("sample"),
        };
        values.OneOf("sort", "newest", "due");
        return values.AreSound(out refusal) ? filter : null;
    }

    /// <summary>A part of the list, whose total is a lower bound where the words found more than are listed.</summary>
    public static RegisterPage<MandateItem> Part(RegisterPage<MandateItem> page, bool areAll) => areAll ? page : page with { TotalIsExact = false };

    /// <summary>The order of an address: by due date, unless the newest are wanted first.</summary>
    public static MandateOrder Order(HttpRequest request) => Value(request, "sort") == "newest" ? MandateOrder.Newest : MandateOrder.Due;

    private static string? Value(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
