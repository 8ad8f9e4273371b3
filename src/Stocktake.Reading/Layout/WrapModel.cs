namespace Stocktake.Reading.Layout;

/// <summary>
/// How the lines of a text were broken: how wide the page is, how strictly lines were filled, and what empty lines mean.
/// A line break inside a paragraph comes where the next piece did not fit; a break where it would have fitted ends a paragraph.
/// </summary>
internal sealed class WrapModel
{
    // Of a hundred joined lines so many may be shorter than the rule says (no-break spaces, letters wider than average).
    private const double Tolerated = 0.1;

    // A line filled less than this is a heading or the last line of a paragraph, or stands in a column.
    private const double LeastFilled = 0.7;

    // A line of a column is at most this part of the page wide, and lines of one column are about equally wide.
    private const double Narrow = 0.68;
    private const double NearlyFull = 0.8;

    private readonly double _page;
    private readonly double[] _width;
    private readonly double[] _room;
    private readonly int[] _piece;
    private readonly double _slack;

    private WrapModel(double page, double[] width, double[] room, int[] piece, double slack)
    {
        _page = page;
        _width = width;
        _room = room;
        _piece = piece;
        _slack = slack;
    }

    /// <summary>Empty lines above this number separate paragraphs.</summary>
    public int OrdinaryBlanks { get; private init; }

    /// <summary>Paragraphs are separated by empty lines throughout, so that a line without one before it goes on.</summary>
    public bool BlanksSeparate { get; private init; }

    /// <summary>Lines are not broken at all: every line is a paragraph.</summary>
    public bool IsUnbroken { get; private init; }

    /// <summary>Whether the line filling was strict, as a program or a monospaced page does it.</summary>
    public bool IsStrict => _slack <= 1;

    /// <summary>How many cells of the line stayed free although the next line's first piece would have fitted; 0 or less if it would not.</summary>
    public double Free(int line, int next) => _room[line] - _slack - _width[line] - Space(line, next) - _piece[next] + 1;

    /// <summary>Width of a line in cells, as a part of the page's width.</summary>
    public double Share(int line) => _page <= 0 ? 1 : _width[line] / _page;

    /// <summary>Whether the text goes over from a column or box to the full width, or back, between the lines.</summary>
    public bool ChangesWidth(int line, int next) =>
        !IsStrict && ((Share(line) <= Narrow && Share(next) > 0.8 && _width[next] > _width[line] * 1.4) || (Share(line) > 0.8 && Share(next) <= Narrow && _room[next] < _page * Narrow));

    /// <summary>Width of a line in cells.</summary>
    public double WidthOf(int line) => _width[line];

    /// <summary>Whether two lines stand in a column or box, the first not much shorter than the second.</summary>
    public bool AreOneColumn(int line, int next) =>
        !IsStrict && Share(line) <= Narrow && Share(next) <= Narrow && _width[line] >= _width[next] * 0.5;

    /// <summary>Whether a doubled heading is about as wide as the widest.</summary>
    public bool IsFullHeading(int line) => _width[line] >= WidestHeading * 0.85;

    private double WidestHeading { get; init; }

    /// <summary>Whether the line is much shorter than the page is wide.</summary>
    public bool IsHalfEmpty(int line) => _width[line] < _room[line] * 0.5;

    public static WrapModel Of(PageLayout layout, int[] body)
    {
        var width = new double[layout.Lines.Length];
        var piece = new int[layout.Lines.Length];
        foreach (var line in body)
        {
            width[line] = Script.Cells(layout.Lines[line].Text);
            piece[line] = Script.FirstPiece(layout.Lines[line].Text);
        }

        if (layout.HasBoxes)
        {
            return OfBoxes(layout, body, width, piece);
        }

        var page = Quantile(Array.ConvertAll(body, line => width[line]), 0.98);
        var room = new double[width.Length];
        Array.Fill(room, page);
        var joined = JoinedPairs(layout, body);
        joined.RemoveAll(pair => width[pair.First] < page * LeastFilled);
        var need = joined.ConvertAll(pair => width[pair.First] + (Touches(layout, pair.First, pair.Second) ? 0 : 1) + piece[pair.Second]).ToArray();
        var slack = need.Length < 3 ? 0 : Math.Max(0, page + 1 - Quantile(need, Tolerated));

        if (slack > 1)
        {
            NarrowRooms(body, width, room, page);
        }

        var blanks = joined.FindAll(pair => pair.Second == pair.First + 1 && !layout.StartsPage[pair.Second]).ConvertAll(pair => (double)layout.Lines[pair.Second].Blanks).ToArray();
        var ordinary = blanks.Length == 0 ? 0 : (int)Quantile(blanks, 0.95);
        var model = new WrapModel(page, width, room, piece, slack)
        {
            OrdinaryBlanks = ordinary,
            IsUnbroken = body.Count(line => width[line] > LongestPage) * 10 > body.Length,
            Layout = layout,
            WidestHeading = Widest(Array.FindAll(body, line => layout.Lines[line].IsDoubled), width),
        };
        return model.WithBlanks(layout, body, ordinary);
    }

    // A mark may hang over the margin (two cells), and letters are narrower or wider than their average.
    private const double BoxSlack = 3;

    /// <summary>Where the geometry is known, a line's room is that of the lines around it in its column, in cells of the text's average width.</summary>
    private static WrapModel OfBoxes(PageLayout layout, int[] body, double[] width, int[] piece)
    {
        const int Near = 5;
        var room = new double[width.Length];
        var cell = body.Sum(line => layout.Lines[line].Box!.Value.Right - layout.Lines[line].Box!.Value.Left) / Math.Max(1, body.Sum(line => width[line]));
        for (var at = 0; at < body.Length; at++)
        {
            var box = layout.Lines[body[at]].Box!.Value;
            var right = box.Right;
            for (var near = Math.Max(0, at - Near); near <= Math.Min(body.Length - 1, at + Near); near++)
            {
                var other = layout.Lines[body[near]].Box!.Value;
                right = other.Left < box.Right && other.Right > box.Left && Math.Abs(other.Left - box.Left) < 72 ? Math.Max(right, other.Right) : right;
            }

            width[body[at]] = (box.Right - box.Left) / Math.Max(cell, 0.1);
            room[body[at]] = (right - box.Left) / Math.Max(cell, 0.1);
        }

        return new WrapModel(Quantile(Array.ConvertAll(body, line => width[line]), 0.98), width, room, piece, BoxSlack) { Layout = layout }.WithBlanks(layout, body, 0);
    }

    // Wider than any page is set: 200 letters or 100 Han characters.
    private const int LongestPage = 160;

    private PageLayout Layout { get; init; } = null!;

    private WrapModel WithBlanks(PageLayout layout, int[] body, int ordinary)
    {
        int ends = 0, separated = 0;
        for (var at = 1; at < body.Length; at++)
        {
            var (line, next) = (body[at - 1], body[at]);
            if (next == line + 1 && !layout.StartsPage[next] && Script.IsTerminal(Script.LastMark(layout.Lines[line].Text)) && Free(line, next) > 8)
            {
                ends++;
                separated += layout.Lines[next].Blanks > ordinary ? 1 : 0;
            }
        }

        return new WrapModel(_page, _width, _room, _piece, _slack)
        {
            OrdinaryBlanks = OrdinaryBlanks,
            IsUnbroken = IsUnbroken,
            WidestHeading = WidestHeading,
            Layout = layout,
            BlanksSeparate = ends >= 2 && separated * 10 >= ends * 8,
        };
    }

    private int Space(int line, int next) => Touches(Layout, line, next) ? 0 : 1;

    // No space stands beside a Han character, but for the one behind the mark of a note ("《公约》，2 又"), which the line's end has lost.
    private static bool Touches(PageLayout layout, int line, int next) =>
        layout.Lines[line].Text is [.., var last] && layout.Lines[next].Text is [var first, ..]
        && (Script.IsHan(last) || (Script.IsHan(first) && !Script.EndsWithNoteMark(layout.Lines[line].Text)) || last == '-');

    private sealed record LinePair(int First, int Second);

    /// <summary>Pairs of lines that certainly belong together: a word goes on without any mark.</summary>
    private static List<LinePair> JoinedPairs(PageLayout layout, int[] body)
    {
        var pairs = new List<LinePair>();
        for (var at = 1; at < body.Length; at++)
        {
            var (line, next) = (layout.Lines[body[at - 1]].Text, layout.Lines[body[at]].Text);
            if (char.IsLetter(line[^1]) && char.IsLetter(next[0]) && !char.IsUpper(next[0]) && (char.IsLower(next[0]) || Script.IsHan(line[^1]) == Script.IsHan(next[0])))
            {
                pairs.Add(new(body[at - 1], body[at]));
            }
        }

        return pairs;
    }

    /// <summary>
    /// Where lines are not filled on a grid there may be columns and boxes: in a run of narrow lines, of which several reach
    /// nearly the same width, that is the room of each.
    /// </summary>
    private static void NarrowRooms(int[] body, double[] width, double[] room, double page)
    {
        const int Near = 3;
        for (var at = 0; at < body.Length; at++)
        {
            if (width[body[at]] > page * Narrow)
            {
                continue;
            }

            var (first, last) = (at, at);
            while (first > 0 && at - first < Near && width[body[first - 1]] <= page * Narrow)
            {
                first--;
            }

            while (last < body.Length - 1 && last - at < Near && width[body[last + 1]] <= page * Narrow)
            {
                last++;
            }

            var run = body[first..(last + 1)];
            var widest = Widest(run, width);
            if (run.Count(line => width[line] >= widest * NearlyFull) > 2)
            {
                room[body[at]] = widest;
            }
        }
    }

    private static double Widest(int[] lines, double[] width)
    {
        var widest = 0.0;
        foreach (var line in lines)
        {
            widest = Math.Max(widest, width[line]);
        }

        return widest;
    }

    private static double Quantile(double[] values, double share)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
