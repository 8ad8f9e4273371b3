using System.Text.RegularExpressions;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Puts the lines of footnotes together. Reads the lines that stand in footnote zones, writes one draft a note;
/// a line that begins with the next number or a sign begins a note, every other line goes on with the last one, also over a page.
/// </summary>
internal static partial class Footnotes
{
    public static List<Draft> Parse(PageLayout layout, LineJoiner joiner)
    {
        var notes = new List<Draft>();
        var width = Enumerable.Range(0, layout.Lines.Length).Where(index => layout.Roles[index] == LineRole.Note).Select(index => Script.Cells(layout.Lines[index].Text)).DefaultIfEmpty().Max();
        var number = 0;
        var top = true;
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            if (layout.Roles[index] != LineRole.Note)
            {
                top |= layout.Roles[index] == LineRole.Rule || layout.StartsPage[index];
                continue;
            }

            var line = layout.Lines[index];
            var isTop = top || layout.Roles[index - 1] != LineRole.Note;
            var mark = Begin(line, number, isTop, isTop || IsFinished(layout.Lines[index - 1].Text, line.Text, width));
            if (mark.Marker is not null || notes.Count == 0)
            {
                // An address or imprint below a rule has no mark: it is a part of the page.
                notes.Add(new Draft { Style = mark.Marker is null ? FlowStyle.Furniture : FlowStyle.Footnote, Marker = mark.Marker, Key = $"note-{notes.Count + 1}" });
                number = int.TryParse(mark.Marker, out var value) ? value : number;
            }

            var begun = notes[^1];
            begun.Add(joiner, layout.Lines, index, line.Text[mark.Length..]);
            begun.Raised.RemoveAll(raised => raised.At == 0 && raised.Marker == begun.Marker);
            top = false;
        }

        return notes;
    }

    /// <summary>The mark that the line begins with when a note begins there, and how many characters it takes.</summary>
    private static (string? Marker, int Length) Begin(LayoutLine line, int number, bool isTop, bool isFinished)
    {
        if (line.Raised.FirstOrDefault(mark => mark.At == 0) is { } raised)
        {
            return (raised.Key, 0);
        }

        if (line.Box is not null || Mark().Match(line.Text) is not { Success: true } match)
        {
            return (null, 0);
        }

        var marker = match.Groups["mark"].Value;
        if (int.TryParse(marker, out var value))
        {
            var expected = value == number + 1 || (isTop && (value > number && value < number + 10 || value == 1));
            return expected && isFinished ? (marker, match.Length) : (null, 0);
        }

        return (marker, match.Length);
    }

    // "Sales No.\n8 …": a number after a full line without a stop is a part of the sentence.
    private static bool IsFinished(string before, string line, int width) =>
        Script.IsTerminal(Script.LastMark(before)) || Script.Cells(before) + 1 + Script.FirstPiece(line) < width;

    [GeneratedRegex(@"^(?:\((?<mark>\d{1,3})\)\s*|(?<mark>\d{1,3})(?:\s*[:：]\s*|[．.]?\s+)|(?<mark>[*†‡§]{1,4})\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
