using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Calendar;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Calendar;

public sealed class DueDatesTests
{
    [Theory]
    [InlineData("eng", "unga", "2024-12-19", "at its eightieth session", 80, null, "2026-09-07", "session", true)]
    [InlineData("zho", "unga", "2024-12-19", "大会第八十届会议", 80, null, "2026-09-07", "session", true)]
    [InlineData("eng", "unga", "2024-12-19", "before its eightieth session", 80, null, "2025-09-09", "session", true)]
    [InlineData("eng", "unga", "2024-12-19", "before the end of its eightieth session", 80, null, "2026-09-07", "session", true)]
    [InlineData("zho", "unga", "2024-12-19", "第八十届会议结束前", 80, null, "2026-09-07", "session", true)]
    [InlineData("zho", "escap", "2020-12-10", "经社会第七十七届会议开幕前", 77, null, "2021-04-26", "session", true)]
    [InlineData("eng", "unga", "2024-12-19", "at its eighty-third session", 83, null, "2029-09-10", "session", false)]
    [InlineData("eng", "unga", "2024-12-19", "by 30 June 2025", null, "2025-06-30", "2025-06-30", "stated", true)]
    [InlineData("eng", "unga", "2024-12-19", "at its twenty-fifth session", 25, null, null, null, false)]
    [InlineData("eng", "unga", "2024-12-19", "at its sixtieth session", 60, null, null, null, false)]
    [InlineData("zho", "itu-pp", "2022", "下届全权代表大会", null, null, "2026-11-27", "relative", true)]
    [InlineData("eng", "itu-pp", "2022-10-14", "the next Plenipotentiary Conference", null, null, "2026-11-27", "relative", true)]
    [InlineData("zho", "unep", "2020-12", "第五届联合国环境大会", 5, null, "2022-03-02", "session", true)]
    [InlineData("eng", "unga", "2024-12-19", "in good time", null, null, null, null, true)]
    public async Task A_due_time_is_placed_in_the_calendar(
        string language, string body, string workDate, string text, int? session, string? stated, string? due, string? basis, bool isCertain)
    {
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);
        ComputedDue computed = default;

        await Registers.WriteAsync(database, async writer => computed = DueDates.Compute(
            await CalendarIndex.OfAsync(writer), text, session, stated is null ? null : PartialDate.Parse(stated), Language.Parse(language),
            (await ActorIndex.OfAsync(writer)).Speaker(body), PartialDate.Parse(workDate)));

        Assert.Equal((due, basis, isCertain), (computed.Date?.ToString(), computed.Basis, computed.IsCertain));
        Assert.Equal(basis is not null and not "stated", computed.EventId is not null);
    }

    [Fact]
    public void Language_editions_that_agree_are_certain_and_those_that_differ_are_not()
    {
        var one = new ComputedDue(PartialDate.Parse("2025-01-01"), "stated", null, true);
        var other = one with { Date = PartialDate.Parse("2025-02-01") };
        var unknown = new ComputedDue(null, null, null, true);

        Assert.Equal(one, DueDates.Agree([one, one]));
        Assert.Equal(one, DueDates.Agree([unknown, one]));
        Assert.Equal(one with { IsCertain = false }, DueDates.Agree([one, other]));
    }
}
