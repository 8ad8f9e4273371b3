using System.Collections.Immutable;
using System.Text;

namespace Stocktake.Reading.Extraction;

/// <summary>The lines of one Markdown paragraph: which break was meant, and which is the page's.</summary>
internal static class MarkdownLines
{
    /// <summary>The paragraphs in the lines: a hard break (two spaces or a backslash) parts them, unless the lines fill the width of a page.</summary>
    public static IEnumerable<string> Of(ImmutableArray<string> lines)
    {
        var isStrong = lines[0].StartsWith("**", StringComparison.Ordinal) && lines[^1].TrimEnd().EndsWith("**", StringComparison.Ordinal);
        var isFilled = FillsWidth(lines);
        var pending = new StringBuilder();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            var isLast = index == lines.Length - 1;
            var isHard = !isLast && (line.EndsWith("  ", StringComparison.Ordinal) || line.EndsWith('\\'));
            line = line.TrimEnd(' ', '\\');
            pending.Append(line);
            if (isLast || (isHard && !isFilled && !GoesOn(line, lines[index + 1])))
            {
                // Strong words broken over lines are strong on each.
                var words = pending.ToString();
                var opens = isStrong && !words.StartsWith("**", StringComparison.Ordinal) ? "**" : "";
                var closes = isStrong && !words.EndsWith("**", StringComparison.Ordinal) ? "**" : "";
                yield return opens + words + closes;
                pending.Clear();
            }
            else
            {
                pending.Append('\n');
            }
        }
    }

    /// <summary>The strong runs of a paragraph that has nothing else ("**A****B**" are two); null for any other.</summary>
    public static IReadOnlyList<string>? StrongParts(string words)
    {
        if (words.Length < 5 || !words.StartsWith("**", StringComparison.Ordinal) || !words.EndsWith("**", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var part in words[2..^2].Split("****"))
        {
            // "**A** and **B**" is a sentence; so is a run that closes and opens with words between.
            var pieces = part.Split("**");
            if (pieces.Length > 1 && (pieces.Length % 2 == 0 || pieces.Where((_, index) => index % 2 == 1).Any(between => between.Trim().Length > 0)))
            {
                return null;
            }

            parts.AddRange(pieces.Select(piece => piece.Trim()).Where(piece => piece.Length > 0));
        }

        return parts.Count == 0 ? null : parts;
    }

    // All lines but the last are as wide as each other: the page broke them, not the writer.
    private static bool FillsWidth(ImmutableArray<string> lines)
    {
        if (lines.Length < 3)
        {
            return false;
        }

        var widths = lines.Select(line => line.Trim('*', ' ', '\\').Length).ToArray();
        return widths[..^1].Max() - widths[..^1].Min() <= widths[..^1].Max() / 10 && widths[^1] <= widths[..^1].Max();
    }

    private static bool GoesOn(string before, string next) =>
        before.Length > 0 && next.Length > 0 && (char.IsLower(next[0]) || before[^1] is ',' or '，' or '、' or '(' or '（' or '《');
}
