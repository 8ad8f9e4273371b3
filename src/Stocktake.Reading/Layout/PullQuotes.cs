using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Finds quotations that the layout sets into or under a text with the name of their speaker. Reads lines and drafts;
/// a quotation that cuts through a sentence leaves the body (<see cref="Mark"/>), one that stands between paragraphs gets its style (<see cref="Style"/>).
/// </summary>
internal static class PullQuotes
{
    // A quotation set into a text is a few lines of a column.
    private const int MostLines = 12;
    private const double WideShare = 0.75;
    private const double NarrowShare = 0.68;
    private const int LongestSpeaker = 120;

    private static readonly Lazy<string[]> Offices = new(() => DataFile.Load("speakers.json", data => data.WordsByKey("offices").Values.SelectMany(words => words).ToArray()));

    /// <summary>Takes quotations out of sentences: a wide unfinished line, narrow lines that end a sentence, a speaker, and narrow lines that go on.</summary>
    public static bool Mark(PageLayout layout, int[] body, WrapModel wrap)
    {
        var found = false;
        for (var at = 0; at + 4 < body.Length && !wrap.IsStrict && !layout.HasBoxes; at++)
        {
            if (at == 0 || wrap.Share(body[at]) < WideShare || wrap.Share(body[at - 1]) < WideShare || !IsOpenOrComma(layout, body[at - 1]) || !IsOpen(layout, body[at]) || wrap.Share(body[at + 1]) > NarrowShare)
            {
                continue;
            }

            var end = at + 1;
            while (end < body.Length && end - at < MostLines && wrap.Share(body[end]) <= NarrowShare && IsOpenOrComma(layout, body[end]))
            {
                end++;
            }

            var last = end + 1;
            while (last + 1 < body.Length && last - end < 4 && layout.Lines[body[last + 1]].Blanks == 0 && wrap.Share(body[last + 1]) <= NarrowShare)
            {
                last++;
            }

            if (end - at < 3 || last + 1 >= body.Length || body[last + 1] - body[at] != last + 1 - at || wrap.Share(body[last + 1]) > NarrowShare || !IsSpeaker(Text(layout, body[(end + 1)..(last + 1)])))
            {
                continue;
            }

            foreach (var line in body[(at + 1)..(last + 1)])
            {
                layout.Roles[line] = LineRole.Quote;
                found = true;
            }
        }

        return found;
    }

    /// <summary>Drafts of the quotations taken out of sentences, the speaker in the same draft.</summary>
    public static List<Draft> Collect(PageLayout layout, LineJoiner joiner)
    {
        var quotes = new List<Draft>();
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            if (layout.Roles[index] != LineRole.Quote)
            {
                continue;
            }

            if (quotes.Count == 0 || quotes[^1].LastLine != index - 1)
            {
                quotes.Add(new Draft { Style = FlowStyle.Quote });
            }

            Append(quotes[^1], joiner, layout, index);
        }

        return quotes;
    }

    /// <summary>Joins a speaker to the quotation above it: a short paragraph set narrower than the text, then a short line with an office.</summary>
    public static void Style(List<Draft> drafts, LineJoiner joiner, PageLayout layout, WrapModel wrap)
    {
        for (var index = drafts.Count - 2; index >= 0 && !layout.HasBoxes; index--)
        {
            var (last, speaker) = (drafts[index], drafts[index + 1]);
            if (!IsQuotation(last, wrap) || speaker.Lines.Count > 3 || !IsSpeaker(speaker.Text.ToString()))
            {
                continue;
            }

            var first = FirstOfGroup(drafts, index, layout, wrap);
            var quote = drafts[first];
            if ((wrap.IsStrict && first == index) || drafts[first..(index + 1)].Sum(draft => draft.Lines.Count) is < 2 or > MostLines || Labels.StartOf(quote.Text.ToString()) is not (LineStart.Other or LineStart.Upper))
            {
                continue;
            }

            quote.Style = FlowStyle.Quote;
            foreach (var (_, line) in drafts[(first + 1)..(index + 2)].SelectMany(draft => draft.Lines))
            {
                Append(quote, joiner, layout, line);
            }

            drafts.RemoveRange(first + 1, index + 1 - first);
            index = first;
        }
    }

    private static bool IsQuotation(Draft draft, WrapModel wrap) =>
        Script.LastMark(draft.Text.ToString()) is '。' or '.' or '！' or '!' && IsNarrow(draft, wrap);

    private static bool IsNarrow(Draft draft, WrapModel wrap) => draft.Lines.All(line => wrap.Share(line.Line) < 0.85);

    /// <summary>
    /// The first draft of a quotation whose lines were taken for paragraphs because the text is set wider: empty lines part it
    /// from what stands above and from its speaker, and none stands between its lines.
    /// </summary>
    private static int FirstOfGroup(List<Draft> drafts, int last, PageLayout layout, WrapModel wrap)
    {
        var first = last;
        while (first > 0 && !FollowsBlank(drafts[first], layout) && IsNarrow(drafts[first - 1], wrap) && IsOpenOrComma(layout, drafts[first - 1].LastLine))
        {
            first--;
        }

        return FollowsBlank(drafts[first], layout) && FollowsBlank(drafts[last + 1], layout) ? first : last;
    }

    private static bool FollowsBlank(Draft draft, PageLayout layout) => layout.Lines[draft.Lines[0].Line].Blanks > 0;

    // A speaker's line follows after a space, in every script; the joiner sets it between letters.
    private static void Append(Draft quote, LineJoiner joiner, PageLayout layout, int line)
    {
        var isSentenceOver = quote.Text.Length > 0 && Script.IsTerminal(Script.LastMark(quote.Text.ToString(Math.Max(0, quote.Text.Length - 4), Math.Min(4, quote.Text.Length))));
        if (isSentenceOver && (Script.IsHan(quote.Text[^1]) || Script.IsHan(layout.Lines[line].Text[0])))
        {
            quote.Text.Append(' ');
        }

        quote.Add(joiner, layout.Lines, line);
    }

    private static bool IsSpeaker(string text) =>
        text.Length is > 0 and <= LongestSpeaker && !Script.IsTerminal(Script.LastMark(text)) && Array.Exists(Offices.Value, office => text.Contains(office, StringComparison.Ordinal));

    private static string Text(PageLayout layout, int[] lines) => string.Concat(lines.Select(line => layout.Lines[line].Text));

    private static bool IsOpen(PageLayout layout, int line) => Script.LastMark(layout.Lines[line].Text) is var mark && !Script.IsTerminal(mark) && !Script.IsComma(mark);

    private static bool IsOpenOrComma(PageLayout layout, int line) => !Script.IsTerminal(Script.LastMark(layout.Lines[line].Text));
}
