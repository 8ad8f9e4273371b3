using System.Text;

namespace Stocktake.Reading.Revisions;

/// <summary>The words of a block that shows both states of a revision, as they stand after it.</summary>
public static class RevisedWords
{
    /// <summary>The text without what was deleted or moved away; the same string where nothing was.</summary>
    /// <param name="text">The words of both states.</param>
    /// <param name="changes">The changes in it; offsets within the text, in any order.</param>
    public static string Of(string text, IEnumerable<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var gone = changes.Where(change => change.Kind is ChangeKind.Deleted or ChangeKind.MovedFrom).OrderBy(change => change.Start).ToList();
        if (gone.Count == 0)
        {
            return text;
        }

        var words = new StringBuilder(text.Length);
        var from = 0;
        foreach (var change in gone)
        {
            words.Append(text, from, Math.Max(change.Start - from, 0));
            from = Math.Max(from, change.End);
        }

        return words.Append(text, from, text.Length - from).ToString();
    }
}
