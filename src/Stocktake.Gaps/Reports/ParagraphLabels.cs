using Stocktake.Gaps.Implementation;
using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// What a report calls the paragraphs of its instrument: by their numbers as printed, without the points after them; where two of them
/// have the same number, as in sections of their own, with their Akoma Ntoso names too.
/// </summary>
internal sealed class ParagraphLabels(IReadOnlyList<ImplementedMandate> mandates, ReportTexts texts)
{
    private readonly HashSet<string?> shared =
        [.. mandates.Select(each => (Num: Printed(each.Mandate.Item), each.Mandate.Item.Paragraph)).Distinct().GroupBy(each => each.Num).Where(group => group.Count() > 1).Select(group => group.Key)];

    public string Of(MandateItem item) => Printed(item) is not { } num ? item.Paragraph : shared.Contains(num) ? texts.Get("label.apart", num, item.Paragraph) : num;

    /// <summary>The number as printed, without the points after it; null where it has none.</summary>
    public static string? Printed(MandateItem item) => item.Num?.TrimEnd('.', '．', '、').Replace(". ", " ", StringComparison.Ordinal) is { Length: > 0 } num ? num : null;
}
