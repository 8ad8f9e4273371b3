using System.Text;
using System.Text.RegularExpressions;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Revisions;

/// <summary>
/// Typed labels that a tracked revision changed: in the marked text old and new run together ("4.3." for "4." made "3.").
/// Where both states open with a label, and go on at the same word, both labels are taken out of the text.
/// </summary>
internal static partial class TypedLabels
{
    // The longest label with its brackets and space, before and after the change.
    private const int LongestHead = 48;

    public static FlowParagraph Part(FlowParagraph paragraph)
    {
        if (paragraph.Label is not null || !paragraph.Rows.IsDefault || paragraph.NoteKey is not null || !paragraph.Changes.Any(change => change.Start < LongestHead && change.End > change.Start))
        {
            return paragraph;
        }

        var original = Head(paragraph, kind => kind is ChangeKind.Inserted or ChangeKind.MovedTo);
        var revised = Head(paragraph, kind => kind is ChangeKind.Deleted or ChangeKind.MovedFrom);
        if (original is not ({ } former, var place) || revised is not ({ } label, var after) || former == label || place != after)
        {
            return paragraph;
        }

        return MarkedText.Of(paragraph).Slice(after, paragraph.Text.Length).In(paragraph) with { Label = label, FormerLabel = former };
    }

    /// <summary>The label a view opens with, and where in the marked text the words after it begin; null if it opens with none.</summary>
    private static (string Label, int After)? Head(FlowParagraph paragraph, Func<ChangeKind, bool> isGone)
    {
        var gone = paragraph.Changes.Where(change => isGone(change.Kind)).TakeWhile(change => change.Start < LongestHead).ToList();
        var head = new StringBuilder();
        var places = new List<int>();
        for (var at = 0; at < Math.Min(paragraph.Text.Length, LongestHead); at++)
        {
            if (!gone.Exists(change => change.Start <= at && at < change.End))
            {
                head.Append(paragraph.Text[at]);
                places.Add(at);
            }
        }

        var match = LabelAndSpace().Match(head.ToString());
        return match.Success && match.Length < places.Count ? (match.Groups[1].Value, places[match.Length]) : null;
    }

    // Figures, one letter, a Roman or a Han number, with "bis" and the like; closed by a stop or a bracket, or by a tab.
    [GeneratedRegex(@"^\s*([（(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLCDM]{1,7}|[ivxlcdm]{1,7}|\p{L}|[一二三四五六七八九十百]{1,5})(?: ?(?:bis|ter|quater))?(?:[.)）．、\]]{1,2}|(?=\t)))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LabelAndSpace();
}
