using Stocktake.Gaps.Implementation;
using Stocktake.Register.Actors;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Tests.Reports;

/// <summary>An invented resolution with mandates of every kind.</summary>
internal static class MadeGap
{
    public static DateOnly Day { get; } = new(2026, 1, 15);

    public static ImplementationGap Of(params ImplementedMandate[] mandates) => new(
        "lake-1",
        ImplementationSubject.Instrument,
        new DocumentDetail { Item = new DocumentItem { Slug = "lake-1", Symbol = "LAKE/RES/1", Kind = "resolution", Date = "2024-03-09", Titles = Named("Clean lakes", "清洁湖泊") } },
        mandates,
        IsWhole: true);

    /// <summary>One mandate for each of the ways in which a paragraph can stand.</summary>
    public static ImplementationGap Whole() => Of(
        Mandate("para_1", "1.", "Requests", "report to the Assembly", item => item with { DueDate = "2025-06", DueIsCertain = true, IsOverdue = true, Frequency = "biennial" }),
        Mandate("para_2", "2.", "Invites", "publish what they measure", detail: detail => detail with
        {
            Trail =
            [
                new MandateTrailItem { Status = "open", Reason = "adopted", WorkSlug = "lake-1" },
                new MandateTrailItem { Status = "reported", Reason = "reported", Since = "2025-02-01", WorkSlug = "lake-report", WorkSymbol = "LAKE/2", EId = "para_7" },
            ],
            Initiatives = [new ActorWork("gauges", Named("Gauges for all", "人人有测站"), "underWay", null)],
        }, item: item => item with { Status = "reported" }),
        Mandate("para_3", "3.", "Encourages", "agree on one method"),
        Mandate("para_3", "3.", "decides", "to meet again", item => item with { Addressees = [] }));

    public static ImplementedMandate Mandate(
        string eId, string? num, string verb, string task, Func<MandateItem, MandateItem>? item = null, Func<MandateDetail, MandateDetail>? detail = null)
    {
        var text = new MandateText(verb, task, null);
        var made = new MandateItem
        {
            Slug = $"lake-1~{eId}~{verb}", Num = num, Act = "requests", WorkSlug = "lake-1", WorkSymbol = "LAKE/RES/1", Paragraph = eId, Status = "open", Review = "proposed",
            Texts = new Dictionary<string, MandateText> { ["eng"] = text },
            Addressees = [new MandateAddressee(new ActorName("states", Named("Member States", "会员国")), new Dictionary<string, string>())],
        };
        made = item?.Invoke(made) ?? made;
        var whole = new MandateDetail
        {
            Item = made, Reading = "{}", Chain = [made], Passages = [new MandatePassage("eng", "2024-03-09", eId, text, $"{verb} Member States to {task}, and calls this “the plan”;")],
        };
        return new ImplementedMandate(detail?.Invoke(whole) ?? whole);
    }

    private static Dictionary<string, string> Named(string english, string chinese) => new() { ["eng"] = english, ["zho"] = chinese };
}
