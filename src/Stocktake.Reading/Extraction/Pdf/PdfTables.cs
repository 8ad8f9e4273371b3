namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Finds tables by their columns: rows of short pieces that begin, end or are centred at the same places, three rows or more.
/// The rules of a table are not in what the engine gives. Reads the lines of one column of a page, puts one line that holds the cells in the place of theirs.
/// </summary>
internal static class PdfTables
{
    private const int FewestRows = 3;

    // Cells of one column are set to the same place; rounding and italics move them by a point or two.
    private const double Aligned = 3;

    // Two columns of prose have long lines, a table has short ones; measured in characters.
    private const int LongestUsualCell = 40;

    // Rows of one table follow each other within three lines.
    private const double FarthestRow = 3.2;

    // "1." or "(a)" before a paragraph is a label, not a column.
    private const int LongestLabel = 6;

    public static void Take(List<PdfLine> lines)
    {
        var rows = Rows(lines);
        for (var start = 0; start < rows.Count; start++)
        {
            if (Grid(rows, start) is not { } grid)
            {
                continue;
            }

            var table = Table(grid);
            var cells = grid.Rows.SelectMany(row => row).ToHashSet();
            lines[lines.FindIndex(cells.Contains)] = table;
            lines.RemoveAll(cells.Contains);
            start += grid.Rows.Count - 1;
        }
    }

    private sealed record Columns(List<List<PdfLine>> Rows, List<(double Left, double Right)> Places);

    /// <summary>The longest run of rows from here that share their columns, or null.</summary>
    private static Columns? Grid(List<List<PdfLine>> rows, int start)
    {
        if (rows[start].Count < 2)
        {
            return null;
        }

        var grid = new Columns([rows[start]], [.. rows[start].Select(Extent)]);
        var full = 1;
        for (var at = start + 1; at < rows.Count && Distance(rows[at - 1], rows[at]) < FarthestRow; at++)
        {
            if (!Fits(grid, rows[at]))
            {
                break;
            }

            grid.Rows.Add(rows[at]);
            full += rows[at].Count == grid.Places.Count ? 1 : 0;
        }

        // A last row with one piece is the beginning of the text below, unless it goes on in a cell above it.
        while (grid.Rows.Count > 0 && grid.Rows[^1].Count == 1 && !GoesOn(grid))
        {
            grid.Rows.RemoveAt(grid.Rows.Count - 1);
        }

        var cells = grid.Rows.SelectMany(row => row).Select(Characters).Order().ToList();
        var isProse = cells[cells.Count / 2] > LongestUsualCell;
        var hasLabels = grid.Places.Count == 2 && grid.Rows.All(row => row.Count < 2 || Characters(row[0]) <= LongestLabel);
        return full >= FewestRows && !isProse && !hasLabels ? grid : null;
    }

    /// <summary>Whether every piece of the row stands in a column of its own; widens the columns by what it holds.</summary>
    private static bool Fits(Columns grid, List<PdfLine> row)
    {
        var places = new int[row.Count];
        for (var index = 0; index < row.Count; index++)
        {
            places[index] = ColumnOf(grid.Places, row[index]);
            if (places[index] < 0 || (index > 0 && places[index] <= places[index - 1]))
            {
                return false;
            }
        }

        for (var index = 0; index < row.Count; index++)
        {
            var (left, right) = Extent(row[index]);
            var place = grid.Places[places[index]];
            grid.Places[places[index]] = (Math.Min(place.Left, left), Math.Max(place.Right, right));
        }

        return true;
    }

    /// <summary>The column that the piece is aligned with and whose neighbours it does not touch, or -1.</summary>
    private static int ColumnOf(List<(double Left, double Right)> places, PdfLine piece)
    {
        var (left, right) = Extent(piece);
        for (var index = 0; index < places.Count; index++)
        {
            var (columnLeft, columnRight) = places[index];
            var aligned = Math.Abs(left - columnLeft) < Aligned || Math.Abs(right - columnRight) < Aligned || Math.Abs((left + right) - (columnLeft + columnRight)) < 2 * Aligned;
            if (aligned && (index == 0 || left > places[index - 1].Right) && (index + 1 == places.Count || right < places[index + 1].Left))
            {
                return index;
            }
        }

        return -1;
    }

    private static PdfLine Table(Columns grid)
    {
        var closest = Enumerable.Range(1, grid.Rows.Count - 1)
            .Where(at => grid.Rows[at].Count == grid.Places.Count && grid.Rows[at - 1].Count == grid.Places.Count)
            .Select(at => Step(grid, at)).DefaultIfEmpty(double.MaxValue).Min();
        var rows = new List<List<PdfLine>[]>();
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            // Fewer pieces, closer than two rows ever stand: the cells above go on.
            if (at == 0 || grid.Rows[at].Count == grid.Places.Count || Step(grid, at) > closest - 1)
            {
                rows.Add([.. grid.Places.Select(_ => new List<PdfLine>())]);
            }

            foreach (var piece in grid.Rows[at])
            {
                rows[^1][ColumnAt(grid.Places, piece)].Add(piece);
            }
        }

        return new PdfLine([.. grid.Rows.SelectMany(row => row).SelectMany(piece => piece.Words)], grid.Rows[0][0].Block) { Rows = rows };
    }

    // The columns are final now: the piece lies within one of them.
    private static int ColumnAt(List<(double Left, double Right)> places, PdfLine piece)
    {
        var (left, right) = Extent(piece);
        return places.FindIndex(place => left >= place.Left - Aligned && right <= place.Right + Aligned);
    }

    private static double Step(Columns grid, int at) => Top(grid.Rows[at]) - Top(grid.Rows[at - 1]);

    private static bool GoesOn(Columns grid)
    {
        var last = grid.Rows.Count - 1;
        return last > 1 && Step(grid, last) < 1.25 * Height(grid.Rows[last][0]) && ColumnAt(grid.Places, grid.Rows[last][0]) > 0;
    }

    /// <summary>The lines of the page in rows from top to bottom, each from left to right.</summary>
    private static List<List<PdfLine>> Rows(List<PdfLine> lines)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in lines.OrderBy(line => line.Words[0].Top))
        {
            if (rows.Count > 0 && Math.Abs(Top(rows[^1]) - line.Words[0].Top) < 0.5 * Height(line) && !rows[^1].Any(other => Touch(other, line)))
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        foreach (var row in rows)
        {
            row.Sort((one, other) => one.Words[0].Left.CompareTo(other.Words[0].Left));
        }

        return rows;
    }

    private static bool Touch(PdfLine one, PdfLine other) => Extent(one) is var a && Extent(other) is var b && a.Left < b.Right && b.Left < a.Right;

    private static double Distance(List<PdfLine> upper, List<PdfLine> lower) => (Top(lower) - Top(upper)) / Math.Max(1, Height(upper[0]));

    private static double Top(List<PdfLine> row) => row[0].Words[0].Top;

    private static double Height(PdfLine line) => line.Words.Max(word => word.Height);

    private static (double Left, double Right) Extent(PdfLine line) => (line.Words.Min(word => word.Left), line.Words.Max(word => word.Right));

    private static int Characters(PdfLine line) => line.Words.Sum(word => word.Text.Length + 1) - 1;
}
