namespace Stocktake.Reading.Extraction;

/// <summary>Tells Markdown from plain text by the marks that hardly ever stand in plain text.</summary>
internal static class MarkdownMarks
{
    public static bool AreIn(string sample)
    {
        if (BeginsWithTitle(sample))
        {
            return true;
        }

        var headings = 0;
        var strong = 0;
        var others = 0;
        foreach (var line in sample.AsSpan().EnumerateLines())
        {
            headings += IsHeading(line) ? 1 : 0;
            strong += HasStrong(line) ? 1 : 0;
            others += HasLink(line) || line.StartsWith("```") || IsTableRule(line) || line.Contains("<sup>", StringComparison.Ordinal) ? 1 : 0;
        }

        // One mark may be chance; two of different kinds, or several of one kind, are not.
        return headings + strong + others >= 3 || (headings > 0 ? 1 : 0) + (strong > 0 ? 1 : 0) + (others > 0 ? 1 : 0) >= 2;
    }

    // A first line "# Title" with an empty line below it is how a Markdown file begins and hardly any other.
    private static bool BeginsWithTitle(string sample)
    {
        var lines = sample.AsSpan().TrimStart("\r\n").EnumerateLines();
        return lines.MoveNext() && lines.Current.StartsWith("# ") && IsHeading(lines.Current) && lines.MoveNext() && lines.Current.IsWhiteSpace();
    }

    // CommonMark 0.31, 4.2: one to six number signs and a space.
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var depth = line.IndexOfAnyExcept('#');
        return depth is > 0 and <= 6 && line[depth] == ' ' && !line[depth..].IsWhiteSpace();
    }

    // CommonMark 0.31, 6.2: the words stand close to the two asterisks on either side.
    private static bool HasStrong(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf("**");
        if (open < 0 || open + 2 >= line.Length || char.IsWhiteSpace(line[open + 2]) || line[open + 2] == '*')
        {
            return false;
        }

        var rest = line[(open + 2)..];
        var close = rest.IndexOf("**");
        return close < 0 ? open == 0 : close > 0 && !char.IsWhiteSpace(rest[close - 1]);
    }

    // GitHub Flavored Markdown 0.29, 4.10: the row under the head of a table.
    private static bool IsTableRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith('|') && line.EndsWith('|') && line.Contains("---", StringComparison.Ordinal) && line.IndexOfAnyExcept("|-: ") < 0;
    }

    private static bool HasLink(ReadOnlySpan<char> line)
    {
        var middle = line.IndexOf("](");
        return middle > 0 && line[..middle].Contains('[') && line[middle..].Contains(')');
    }
}
