using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Reports, notes, letters and annexes: headings, paragraphs (numbered or not) and list items; no roles.</summary>
internal static class ReportGrammar
{
    /// <summary>Widest unlabelled heading in a running text, where nothing but its shape shows it.</summary>
    public const int WidestPlain = 64;

    private const int LinesOfFigure = 5;

    /// <summary>Widest heading that carries a label.</summary>
    private const int WidestLabelled = 140;

    /// <summary>Gives kind to the drafts from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    /// <param name="drafts">All drafts.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">One after the last.</param>
    /// <param name="language">The language, or null.</param>
    /// <param name="widest">Widest unlabelled heading; annexes of resolutions have long ones.</param>
    public static void Classify(IReadOnlyList<Draft> drafts, int from, int to, Language? language, int widest)
    {
        Signatures.Mark(drafts, from, to, language);
        if (widest == WidestPlain)
        {
            MarkFigures(drafts, from, to);
        }

        Draft? before = null;
        for (var index = from; index < to; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing)
            {
                continue;
            }

            if (draft.IsSettled)
            {
                before = draft;
                continue;
            }

            draft.Kind = KindOf(drafts, index, to, before, language, widest);
            before = draft;
        }
    }

    /// <summary>Five or more short lines in a row without any mark are the words of a figure; the last may be the heading of what follows.</summary>
    private static void MarkFigures(IReadOnlyList<Draft> drafts, int from, int to)
    {
        var run = new List<Draft>();
        for (var index = from; index <= to; index++)
        {
            if (index < to && !drafts[index].IsFlowing)
            {
                continue;
            }

            if (index < to && drafts[index] is { Label: null, IsSettled: false, Source.Style: FlowStyle.Body } draft && draft.IsShort(WidestPlain))
            {
                run.Add(draft);
                continue;
            }

            var isHeadingLast = run.Count > 0 && index < to && drafts[index].Final != FinalMark.None && !run[^1].Text.Any(char.IsDigit);
            foreach (var word in run.Count >= LinesOfFigure ? run.SkipLast(isHeadingLast ? 1 : 0) : [])
            {
                word.Kind = BlockKind.Caption;
                word.IsSettled = true;
            }

            run.Clear();
        }
    }

    private static BlockKind KindOf(IReadOnlyList<Draft> drafts, int index, int to, Draft? before, Language? language, int widest)
    {
        var draft = drafts[index];
        if (Words.IsLink(draft.Text) || Words.IsSymbolLine(draft.Text) || !draft.Text.Any(char.IsLetter))
        {
            return BlockKind.Other;
        }

        if (draft.Source.Style is FlowStyle.Heading or FlowStyle.Title)
        {
            return BlockKind.Heading;
        }

        if (draft.Label is { } label)
        {
            return IsLabelledHeading(draft, label, drafts, index, to, before) ? BlockKind.Heading
                : label.Numbering == Numbering.Decimal && label.Readings[0].Form.Marks is "." or "" or "-" or "、" ? BlockKind.Paragraph
                : BlockKind.ListItem;
        }

        if (Words.IsCaption(draft.Text, language) || draft.Text.TrimStart() is ['©', ..])
        {
            return BlockKind.Caption;
        }

        if (draft.Source.Style == FlowStyle.ListItem)
        {
            return BlockKind.ListItem;
        }

        var isShort = draft.IsShort(widest) || (draft.Text.TrimEnd() is [.., '?' or '？'] && Script.Width(draft.Text, WidestPlain) < WidestPlain);
        return isShort && IsHeadingPlace(draft, drafts, index, to, before, widest > WidestPlain, language) ? BlockKind.Heading : BlockKind.Paragraph;
    }

    private static bool IsLabelledHeading(Draft draft, Label label, IReadOnlyList<Draft> drafts, int index, int to, Draft? before)
    {
        var isHeadingForm = label.Numbering is Numbering.Decimal or Numbering.Composite or Numbering.Han or Numbering.UpperLatin or Numbering.UpperRoman or Numbering.Article;
        if (!isHeadingForm || label.Readings[0].Form.Marks is "○" or "'" || (draft.Final != FinalMark.None && draft.Text.TrimEnd() is not [.., '?' or '？'])
            || Script.Width(draft.Text, WidestLabelled) >= WidestLabelled)
        {
            return false;
        }

        // Labels of one list follow each other without anything between; headings have a text beneath.
        return !Adjoins(before, label, -1) && !Adjoins(Next(drafts, index + 1, to), label, +1);
    }

    private static bool Adjoins(Draft? neighbour, Label label, int step) =>
        neighbour?.Label is { } other && other.Readings[0].Form == label.Readings[0].Form && other.Ordinal == label.Ordinal + step;

    private static bool IsHeadingPlace(Draft draft, IReadOnlyList<Draft> drafts, int index, int to, Draft? before, bool inAnnex, Language? language)
    {
        var first = draft.Text.AsSpan().TrimStart();
        if (char.IsLower(first[0]) || (!inAnnex && char.IsDigit(first[0])))
        {
            return false;
        }

        if (Next(drafts, index + 1, to) is not { } next)
        {
            // The last line of a text copied from columns may be a heading; a signature there has a name or an office.
            return !inAnnex && before is { Final: FinalMark.Stop } && Script.Width(draft.Text, 40) is >= 8 and < 40 && !Signatures.MayBeSignature(draft.Text, language);
        }

        // After a line that broke off only a paragraph beneath shows a heading.
        return before is null || before.Kind != BlockKind.Paragraph || before.Final != FinalMark.None
            || (next.Final != FinalMark.None && !draft.Text.Any(char.IsDigit));
    }

    private static Draft? Next(IReadOnlyList<Draft> drafts, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (drafts[index].IsFlowing)
            {
                return drafts[index];
            }
        }

        return null;
    }
}
