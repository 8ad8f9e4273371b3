using System.Globalization;
using System.Text.RegularExpressions;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Finds the lines of footnotes: below a line of underscores to the end of the page, or, where the geometry is known,
/// smaller lines at the foot of the page that begin with a raised mark or go on from the page before, and lines that begin with
/// a raised mark which the text above them has.
/// </summary>
internal static partial class FootnoteZones
{
    // Notes are set a size or more below the text; lines of one size differ by less.
    private const double SmallerThan = 0.93;

    public static void Mark(PageLayout layout)
    {
        if (layout.HasBoxes)
        {
            MarkSmaller(layout);
        }

        MarkBelowRules(layout);
        MarkWithoutRules(layout);
        MarkCited(layout);
    }

    /// <summary>
    /// Another copy that lost the rule: the text ends with lines that begin with 1, 2 …, each of which the text above has as a mark directly
    /// behind a word or its comma ("Sustainable Development,1").
    /// </summary>
    private static void MarkCited(PageLayout layout)
    {
        if (layout.HasBoxes || Array.Exists(layout.Roles, role => role is LineRole.Rule or LineRole.Note))
        {
            return;
        }

        var notes = new List<int>();
        for (var index = layout.Lines.Length - 1; index >= 0 && layout.Lines.Length - index <= MostNoteLines; index--)
        {
            if (layout.Roles[index] == LineRole.Body && CitedNote().Match(layout.Lines[index].Text) is { Success: true } match
                && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var number
                && Enumerable.Range(0, index).Any(above => HasMark(layout.Lines[above].Text, number)))
            {
                notes.Insert(0, index);
                if (number == 1 && notes.Count == CountUp(layout, notes) && !HasItems(layout, index))
                {
                    for (var at = index; at < layout.Lines.Length; at++)
                    {
                        layout.Roles[at] = layout.Roles[at] == LineRole.Body ? LineRole.Note : layout.Roles[at];
                    }

                    return;
                }
            }
        }
    }

    // Notes of a resolution without a rule: longer runs are lists.
    private const int MostNoteLines = 40;

    // Items of a list end with semicolons, notes with full stops.
    private static bool HasItems(PageLayout layout, int from) => Array.Exists(layout.Lines[from..], line => Script.LastMark(line.Text) is ';' or '；' or '؛' or ':' or '：');

    // How many of the lines are numbered 1, 2, 3 … without a gap.
    private static int CountUp(PageLayout layout, List<int> notes) =>
        notes.TakeWhile((line, at) => int.Parse(CitedNote().Match(layout.Lines[line].Text).Groups[1].ValueSpan, CultureInfo.InvariantCulture) == at + 1).Count();

    private static bool HasMark(string text, int number)
    {
        var mark = number.ToString(CultureInfo.InvariantCulture);
        for (var at = text.IndexOf(mark, 1, StringComparison.Ordinal); at > 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            // "CO2" and "Add.1" bear no marks.
            var before = text[at - 1] is ',' or '，' or '、' or ';' or '”' && at > 1 ? text[at - 2] : text[at - 1];
            if (char.IsLetter(before) && !char.IsUpper(before) && (at + mark.Length == text.Length || text[at + mark.Length] is ' ' or ',' or ';' or '.' || Script.IsHan(text[at + mark.Length])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^([1-9][0-9]?)\s+(?=\p{Lu}|\p{Lo})", RegexOptions.CultureInvariant)]
    private static partial Regex CitedNote();

    /// <summary>
    /// A copy that lost the rule: at the end of a page a line begins with the next number of the notes and a colon or a gap
    /// ("5 ：…", "1   …"), which no list has; from there to the end of the page stand notes.
    /// </summary>
    private static void MarkWithoutRules(PageLayout layout)
    {
        if (layout.HasBoxes || Array.IndexOf(layout.Roles, LineRole.Rule) >= 0)
        {
            return;
        }

        var expected = 1;
        for (var index = 1; index < layout.Lines.Length; index++)
        {
            if (layout.Roles[index] != LineRole.Body || UnruledNumber(layout.Lines[index].Text) != expected)
            {
                continue;
            }

            expected++;
            for (var at = index; at < layout.Lines.Length && (at == index || !layout.StartsPage[at]); at++)
            {
                layout.Roles[at] = LineRole.Note;
            }
        }
    }

    private static int? UnruledNumber(string text)
    {
        var match = UnruledNote().Match(text);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^([0-9]{1,3})(?:\s*[:：](?![0-9])\s*|\s{2,})\S", RegexOptions.CultureInvariant)]
    private static partial Regex UnruledNote();

    private static void MarkBelowRules(PageLayout layout)
    {
        var inZone = false;
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            inZone &= !layout.StartsPage[index];
            if (layout.Roles[index] is not (LineRole.Body or LineRole.Link))
            {
                continue;
            }

            if (IsRule(layout.Lines[index].Text))
            {
                layout.Roles[index] = LineRole.Rule;
                inZone = true;
            }
            else if (inZone)
            {
                layout.Roles[index] = LineRole.Note;
            }
        }
    }

    private static bool IsRule(string text) => text.Length >= 5 && text.AsSpan().IndexOfAnyExcept('_') < 0;

    private static void MarkSmaller(PageLayout layout)
    {
        var size = MedianHeight(layout.Lines);
        var end = layout.Lines.Length;
        while (end > 0)
        {
            var start = end - 1;
            while (start > 0 && !layout.StartsPage[start])
            {
                start--;
            }

            MarkSmaller(layout, start, end, size);
            end = start;
        }
    }

    // From the foot of the page upwards as long as the lines are small; then down to the first that begins a note.
    private static void MarkSmaller(PageLayout layout, int start, int end, double size)
    {
        var top = end;
        while (top > start && (layout.Roles[top - 1] is LineRole.Foot or LineRole.Head || IsSmaller(layout.Lines[top - 1], size)))
        {
            top--;
        }

        while (top < end && layout.Roles[top] != LineRole.Body)
        {
            top++;
        }

        top = Math.Min(top, FirstProvenNote(layout, start, end));
        if (!Enumerable.Range(top, end - top).Any(at => BeginsNote(layout.Lines[at])))
        {
            return;
        }

        for (var at = top; at < end; at++)
        {
            layout.Roles[at] = layout.Roles[at] == LineRole.Body ? LineRole.Note : layout.Roles[at];
        }
    }

    /// <summary>The first line that begins with a raised mark which stands raised in a line above it, too: a note, however large it is set.</summary>
    private static int FirstProvenNote(PageLayout layout, int start, int end)
    {
        var marks = new HashSet<string>();
        for (var at = start; at < end; at++)
        {
            if (layout.Roles[at] != LineRole.Body)
            {
                continue;
            }

            if (layout.Lines[at].Raised.Any(mark => mark.At == 0 && marks.Contains(mark.Key)))
            {
                return at;
            }

            marks.UnionWith(layout.Lines[at].Raised.Where(mark => mark.At > 0).Select(mark => mark.Key));
        }

        return end;
    }

    private static bool IsSmaller(LayoutLine line, double size) => line.Box is { } box && box.Height < size * SmallerThan;

    private static bool BeginsNote(LayoutLine line) => line.Raised.Any(mark => mark.At == 0);

    private static double MedianHeight(LayoutLine[] lines)
    {
        // Weighted by length, so that many short lines do not count as much as the text.
        var heights = lines.Where(line => line.Box is not null).Select(line => (line.Box!.Value.Height, line.Text.Length)).OrderBy(pair => pair.Height).ToArray();
        var half = heights.Sum(pair => (long)pair.Length) / 2;
        foreach (var (height, length) in heights)
        {
            half -= length;
            if (half <= 0)
            {
                return height;
            }
        }

        return 0;
    }
}
