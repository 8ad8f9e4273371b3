using Stocktake.Foundations;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Decides where paragraphs end. Reads lines with their widths and marks, writes for every line of the text whether a paragraph begins with it.
/// The order of trust: empty lines where they separate paragraphs, then the free space at the line's end, then its last mark with what the next line begins with.
/// </summary>
internal static class ParagraphBreaks
{
    // A piece that would have fitted by so few cells may be held by a no-break space or a wider letter.
    private const int FitsByChance = 4;

    private const int ReallyShort = 8;

    private const double NearlyFull = 0.8;

    // Three Han characters fewer than the column holds.
    private const int ColumnShort = 6;

    // Two Han characters would have fitted into the last line of a paragraph set in print.
    private const int Fits = 4;

    public static bool[] Find(PageLayout layout, int[] body, WrapModel wrap)
    {
        var begins = new bool[layout.Lines.Length];
        var starts = new LineStart[layout.Lines.Length];
        foreach (var line in body)
        {
            starts[line] = Labels.StartOf(layout.Lines[line].Text);
        }

        var labelled = false;
        var opened = false;
        var number = 0;
        var widest = 0.0;
        var first = 0;
        var acts = ActLines.Find(layout, body, wrap);
        for (var at = 0; at < body.Length; at++)
        {
            var line = body[at];
            var isNext = starts[line] == LineStart.Number && Labels.NumberOf(layout.Lines[line].Text) == number + 1;
            begins[line] = at == 0 || wrap.IsUnbroken || acts.Begins(line) || (isNext && number > 0)
                || Ends(layout, wrap, starts, body, at - 1, new ParagraphSoFar(first, labelled, opened, widest))
                || (!opened && IsFormula(layout, wrap, starts, body, at));
            if (begins[line])
            {
                widest = 0;
                first = line;
                opened |= starts[line] == LineStart.Opening;
                number = starts[line] == LineStart.Number ? Labels.NumberOf(layout.Lines[line].Text) ?? number : number;
                labelled = starts[line] is LineStart.Number or LineStart.Bullet || (starts[line] == LineStart.Item && number > 0);
            }

            widest = Math.Max(widest, wrap.WidthOf(line));
        }

        return begins;
    }

    /// <summary>Whether a paragraph ends with the line at this place of the body.</summary>
    private static bool Ends(PageLayout layout, WrapModel wrap, LineStart[] starts, int[] body, int at, ParagraphSoFar so)
    {
        var (first, labelled, opened, widest) = so;
        var (line, next) = (body[at], body[at + 1]);
        if (layout.Lines[line].IsDoubled)
        {
            return !HeadingGoesOn(layout, wrap, starts, line, next);
        }

        if (IsRestOfLine(layout.Lines[line].Text, layout.Lines[next].Text) || (next == line + 1 && starts[next] == LineStart.Other && IsInBracket(layout.Lines[line].Text, layout.Lines[next].Text)))
        {
            return false;
        }

        if (IsFlushToTheOtherMargin(layout.Lines[line], layout.Lines[next]))
        {
            return true;
        }

        var mark = Script.LastMark(layout.Lines[line].Text);
        var terminal = Script.IsTerminal(mark);
        var open = !terminal && !Script.IsComma(mark);
        var free = wrap.Free(line, next);
        var adjacent = next == line + 1 && !layout.StartsPage[next] && !ChangesColumn(layout, line, next);
        if (adjacent && layout.Lines[next].Blanks > wrap.OrdinaryBlanks)
        {
            return !(open && starts[next] == LineStart.Lower && free <= 0);
        }

        // In a text with empty lines everywhere, lines without one between them are the lines of a column or box.
        if (adjacent && !layout.HasBoxes && wrap.OrdinaryBlanks > 0 && wrap.AreOneColumn(line, next) && layout.Lines[next].Text.Any(char.IsLetter) && starts[next] is LineStart.Other or LineStart.Upper or LineStart.Lower or LineStart.Opening)
        {
            var missing = Math.Max(widest, wrap.WidthOf(next)) - wrap.WidthOf(line);
            return terminal ? missing >= Fits : layout.Lines[next].Blanks > 0 && open && missing > ColumnShort;
        }

        // A recital ends with a comma; one without a mark goes on, whatever the next line begins with.
        if (adjacent && open && starts[first] == LineStart.Opening && starts[next] == LineStart.Upper && wrap.Share(line) > NearlyFull)
        {
            return false;
        }

        if (!layout.HasBoxes && wrap.ChangesWidth(line, next) && starts[next] != LineStart.Lower && !(open && wrap.Share(line) > 0.8))
        {
            return true;
        }

        // Where the space between lines tells, a line must be really short to end a paragraph by itself.
        if (free > (adjacent && wrap.BlanksSeparate && layout.HasBoxes ? ReallyShort : 0))
        {
            return !GoesOn(starts[next], open, terminal, free, wrap.IsStrict && Script.IsHan(layout.Lines[next].Text[0]), RunsOn(layout, wrap, line, next))
                && !IsLoose(layout, wrap, starts, line, next, terminal);
        }

        if (adjacent && wrap.BlanksSeparate)
        {
            return false;
        }

        return starts[next] switch
        {
            LineStart.Bullet => !(open && (Labels.IsDash(layout.Lines[next].Text) || Labels.IsNamePart(layout.Lines[next].Text))),
            LineStart.Number => !open && !LeavesBracketOpen(layout.Lines[line].Text),
            LineStart.Item => terminal || (!open && Labels.IsSuccessor(layout.Lines[next].Text, layout.Lines[first].Text)),
            LineStart.Opening => !open && !labelled && mark is not (':' or '：') && (terminal || !Openings.GoOn(TextSoFar(layout, body, at, first), layout.Lines[next].Text)),
            LineStart.Upper when mark == ';' => true,
            LineStart.Lower => false,
            LineStart.Other when terminal && !labelled && !wrap.IsStrict && !layout.HasBoxes && wrap.WidthOf(line) <= Math.Max(widest, wrap.WidthOf(next)) - Fits => true,
            _ => !open && (terminal || opened) && IsHeading(layout, wrap, starts, body, at + 1),
        };
    }

    // Recitals are seldom longer than so many lines; a text without an end must not be read again at every line.
    private const int LongestRecital = 24;

    private static string TextSoFar(PageLayout layout, int[] body, int at, int first)
    {
        var start = at;
        while (start > 0 && body[start] > first && at - start < LongestRecital)
        {
            start--;
        }

        return string.Concat(body[start..(at + 1)].Select(line => layout.Lines[line].Text));
    }

    // "”，" and "7；": a closing mark, or figures with one behind a line without a final mark, that no longer fitted into the line before.
    private static bool IsRestOfLine(string line, string next) =>
        (Script.IsClosing(next[0]) && next[0] is not ('·' or '.' or '…'))
        || (Script.IsHan(line[^1]) && char.IsLetter(line[^1]) && char.IsAsciiDigit(next[0]) && Script.IsHan(next[^1]) && next.Length <= LongestRest && next.AsSpan(0, next.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0);

    private const int LongestRest = 5;

    // "(No." and "189)": what looks like a label closes a bracket that the line before opened.
    private static bool LeavesBracketOpen(string line) => line.AsSpan().LastIndexOfAny('(', '（') > line.AsSpan().LastIndexOfAny(')', '）');

    // "(Dubai," and "2018),": the next line closes it before it opens another.
    private static bool IsInBracket(string line, string next) =>
        LeavesBracketOpen(line) && next.AsSpan().IndexOfAny("()（）") is var at and >= 0 && next[at] is ')' or '）';

    // A doubled line is a heading; one that is as full as the widest of them goes on in the next doubled line.
    private static bool HeadingGoesOn(PageLayout layout, WrapModel wrap, LineStart[] starts, int line, int next) =>
        layout.Lines[next].IsDoubled && starts[next] is LineStart.Other or LineStart.Lower && wrap.IsFullHeading(line);

    private static bool ChangesColumn(PageLayout layout, int line, int next) =>
        layout.Lines[line].Box is { } upper && layout.Lines[next].Box is { } lower && lower.Top < upper.Top - upper.Height;

    // A symbol or date set against the far margin and a line that begins at the near one are no sentence.
    private static bool IsFlushToTheOtherMargin(LayoutLine line, LayoutLine next)
    {
        const double FarHalf = 0.5;
        const double Apart = 0.25;
        if (line.Box is not { } upper || next.Box is not { } lower || line.Page != next.Page)
        {
            return false;
        }

        return upper.Left > upper.PageWidth * FarHalf && lower.Top > upper.Top && lower.Left < upper.Left - (upper.PageWidth * Apart);
    }

    // Empty lines part the paragraphs and none stands here, behind a line that is as good as full.
    private static bool RunsOn(PageLayout layout, WrapModel wrap, int line, int next) =>
        wrap.BlanksSeparate && next == line + 1 && layout.Lines[next].Blanks <= wrap.OrdinaryBlanks && !layout.StartsPage[next] && wrap.Share(line) > NearlyFull;

    // The next piece would have fitted, and yet the sentence goes on.
    private static bool GoesOn(LineStart next, bool open, bool terminal, double free, bool isStrictHan, bool isFull) => next switch
    {
        LineStart.Lower => open || (!terminal && free <= FitsByChance),
        // Some makers count the marks above and below Arabic letters; letters of print differ in width. Han on a grid does not.
        LineStart.Other => (open || (!terminal && !isStrictHan)) && free <= FitsByChance,
        LineStart.Upper => open && (isFull || free <= FitsByChance / 2),
        _ => false,
    };

    /// <summary>Whether a line is an enacting formula: short, ended by a comma, before a word that recitals begin with ("The General Assembly,"), or a Han body's name alone.</summary>
    private static bool IsFormula(PageLayout layout, WrapModel wrap, LineStart[] starts, int[] body, int at)
    {
        if (at + 1 >= body.Length || starts[body[at]] == LineStart.Lower || (at > 0 && RunsOn(layout, wrap, body[at - 1], body[at])) || !wrap.IsHalfEmpty(body[at]) || wrap.Free(body[at], body[at + 1]) <= FitsByChance)
        {
            return false;
        }

        var text = layout.Lines[body[at]].Text;
        return !char.IsDigit(text[0]) && Script.IsComma(Script.LastMark(text))
            ? wrap.IsStrict || starts[body[at + 1]] is LineStart.Opening or LineStart.Number
            : Script.IsHan(text[0]) && BodyFinder.OfFormula(text, Language.Chinese) is not null;
    }

    // Letters of print fill lines unevenly: a line without a final mark goes on when it is almost full or has a clause in it or ends with a comma.
    private static bool IsLoose(PageLayout layout, WrapModel wrap, LineStart[] starts, int line, int next, bool terminal) =>
        !wrap.IsStrict && !layout.HasBoxes && !terminal && starts[next] is LineStart.Other or LineStart.Lower
            && (wrap.Share(line) > 0.7 || Script.IsComma(Script.LastMark(layout.Lines[line].Text)) || (wrap.Share(line) > 0.5 && layout.Lines[line].Text.AsSpan(0, layout.Lines[line].Text.Length - 1).ContainsAny('，', '、', ',')));

    /// <summary>Whether a line stands alone without a final mark before a paragraph that shows its beginning.</summary>
    private static bool IsHeading(PageLayout layout, WrapModel wrap, LineStart[] starts, int[] body, int at)
    {
        // Figures alone are the mark of a note.
        if (at + 1 >= body.Length || wrap.Free(body[at], body[at + 1]) <= FitsByChance || !layout.Lines[body[at]].Text.Any(char.IsLetter))
        {
            return false;
        }

        var mark = Script.LastMark(layout.Lines[body[at]].Text);
        return !Script.IsTerminal(mark) && !Script.IsComma(mark) && starts[body[at + 1]] != LineStart.Lower;
    }
}

/// <summary>What is known of the paragraph whose lines are being gathered.</summary>
/// <param name="First">Its first line.</param>
/// <param name="IsLabelled">Whether it began with a number, a bullet or, once paragraphs are numbered, a letter.</param>
/// <param name="IsOpened">Whether a line of the text so far began with an opening word.</param>
/// <param name="Widest">The width of its widest line.</param>
internal readonly record struct ParagraphSoFar(int First, bool IsLabelled, bool IsOpened, double Widest);
