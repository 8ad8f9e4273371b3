namespace Stocktake.Reading.Layout;

/// <summary>Reads the space between lines whose place is known, writes it as empty lines: more than the usual distance of lines is one.</summary>
internal static class VerticalGaps
{
    // Paragraphs are set apart by a third of a line or more.
    private const double Wider = 1.2;

    public static LayoutLine[] AsBlanks(List<LayoutLine> lines)
    {
        var usual = Usual(lines);
        var written = lines.ToArray();
        for (var index = 1; index < written.Length; index++)
        {
            written[index] = lines[index] with { Blanks = Distance(lines[index - 1], lines[index]) is { } distance && distance > usual * Wider ? 1 : 0 };
        }

        return written;
    }

    /// <summary>The usual distance of lines, as a multiple of the type's height, so that titles and notes count alike.</summary>
    private static double Usual(List<LayoutLine> lines)
    {
        var distances = new List<double>();
        for (var index = 1; index < lines.Count; index++)
        {
            if (Distance(lines[index - 1], lines[index]) is { } distance)
            {
                distances.Add(distance);
            }
        }

        distances.Sort();
        return distances.Count == 0 ? 1 : distances[(distances.Count - 1) / 2];
    }

    // Lines of one column only: the lower stands below the upper.
    private static double? Distance(LayoutLine upper, LayoutLine lower) =>
        upper.Page == lower.Page && upper.Box is { } above && lower.Box is { } below && below.Top > above.Top && above.Height > 0
            ? (below.Top - above.Top) / Math.Max(above.Height, below.Height)
            : null;
}
