using FsCheck;
using FsCheck.Fluent;

namespace Stocktake.Reading.Tests.Targets;

public sealed class TargetPropertyTests
{
    private static readonly string[] Pieces =
    [
        "承诺", "到2030年", "将", "排放量", "减少", "45%", "至", "75%", "，", "。", "其", "该基金", "的目标是", "如果", "百分之", "三分之", "亿", "1.7", "禁止", "超过", "五年", "（", "）", "《", "》", "净零", "最后期限", "\0", "\uD800", "\uDC00", "\u200F",
        "commits to ", "reduce ", "emissions ", "by ", "30 per cent ", "2030", " from ", "to ", "$", "billion ", ", ", ". ", "; ", ":", "(", ")", "-", "between ", "and ", "double ", "net zero ", "https://", "خفض ", "30 ", "في المائة ", "д", "к 2030 году ", "à ", "99999999999999999999999999999999999999 ",
    ];

    [Fact]
    public void Whatever_the_text_every_quote_and_every_actor_stands_in_its_block()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text =>
            TargetFinderTests.Find(text, "2023-05").All(target =>
                target.Quote.Length > 0 && text.Contains(target.Quote, StringComparison.Ordinal)
                && (target.Actor is null || text.Contains(target.Actor, StringComparison.Ordinal))
                && !(target.ValueHigh <= target.Value)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_string_is_read_without_failure() =>
        Prop.ForAll<string?>(text => TargetFinderTests.Find(text ?? "") is not null).QuickCheckThrowOnFailure();
}
