namespace Stocktake.Web.Mandates;

/// <summary>A stretch of a paragraph that means one thing.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kinds">What they say, as classes: <c>verb</c>, <c>who</c>, <c>due</c>, <c>task</c>; empty for all other words.</param>
public sealed record MarkedText(string Text, string Kinds);

/// <summary>Marks in a paragraph the words that a mandate was read from.</summary>
internal static class PassageMarks
{
    /// <summary>The paragraph in stretches, together its whole text. Words that do not stand in it mark nothing.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="words">What each of the words says; the first place where they stand is marked.</param>
    public static IReadOnlyList<MarkedText> Of(string text, IEnumerable<(string Kind, string? Words)> words)
    {
        var spans = words
            .Select(each => (each.Kind, Start: string.IsNullOrEmpty(each.Words) ? -1 : text.IndexOf(each.Words, StringComparison.Ordinal), each.Words?.Length))
            .Where(span => span.Start >= 0).Select(span => (span.Kind, span.Start, End: span.Start + span.Length!.Value)).ToList();
        var cuts = new SortedSet<int>(spans.SelectMany(span => new[] { span.Start, span.End })) { 0, text.Length }.ToArray();
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new MarkedText(
                text[start..end],
                string.Join(' ', spans.Where(span => span.Start <= start && end <= span.End).Select(span => span.Kind).Distinct()))),
        ];
    }
}
