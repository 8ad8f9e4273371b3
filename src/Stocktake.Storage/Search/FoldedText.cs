using System.Globalization;
using System.Text;

namespace Stocktake.Storage;

/// <summary>Folded text that knows which characters of the original each of its own came from.</summary>
internal sealed class FoldedText
{
    // Of each folded character: the first original character of the cluster that it came from, and the first after it.
    private readonly List<(int Start, int End)> origins = [];

    private FoldedText(string text) => Text = text;

    /// <summary>What <see cref="SearchFolding.Fold"/> gives for the original.</summary>
    public string Text { get; }

    public static FoldedText Trace(string text)
    {
        // A cluster (a character and its marks) folds by itself. What joins across clusters, such as the parts of a Korean syllable,
        // is traced by whole words, and if even that differs, not at all.
        var result = new FoldedText(SearchFolding.Fold(text));
        foreach (var split in new Func<string, int, int>[] { ClusterEnd, WordEnd, (original, _) => original.Length })
        {
            if (result.Follow(text, split))
            {
                break;
            }
        }

        return result;
    }

    /// <summary>The original characters of a stretch of the folded text that is not empty.</summary>
    public (int Start, int Length) Original(int start, int length)
    {
        var from = origins[start].Start;
        return (from, origins[start + length - 1].End - from);
    }

    private bool Follow(string original, Func<string, int, int> endOf)
    {
        origins.Clear();
        for (var start = 0; start < original.Length;)
        {
            var end = endOf(original, start);
            var folded = end == start + 1 && SearchFolding.IsPlain(original[start])
                ? Text.AsSpan(Math.Min(origins.Count, Text.Length), origins.Count < Text.Length ? 1 : 0)
                : SearchFolding.Fold(original[start..end]);
            if (!Text.AsSpan(Math.Min(origins.Count, Text.Length)).StartsWith(folded))
            {
                return false;
            }

            for (var index = 0; index < folded.Length; index++)
            {
                origins.Add((start, end));
            }

            start = end;
        }

        return origins.Count == Text.Length;
    }

    private static int ClusterEnd(string text, int start)
    {
        var end = start + LengthAt(text, start);
        while (end < text.Length && CharUnicodeInfo.GetUnicodeCategory(text, end) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            end += LengthAt(text, end);
        }

        return end;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsWhiteSpace(text[end - 1]) || !char.IsWhiteSpace(text[end])))
        {
            end++;
        }

        return end;
    }

    private static int LengthAt(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
}
