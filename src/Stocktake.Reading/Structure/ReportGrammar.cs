using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Reports, notes, letters and annexes: headings, paragraphs (numbered or not) and list items; no roles.</summary>
internal static class ReportGrammar
{
    /// <summary>Widest unlabelled heading in a running text, where nothing but its shape shows it.</summary>
    public const int WidestPlain = 64;

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

    private static BlockKind KindOf(IReadOnlyList<Draft> drafts, int index, int to, Draft? before, Language? language, int widest)
    {
        var draft = drafts[index];
        if (Words.IsLink(draft.Text) || !draft.Text.Any(char.IsLetter))
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
        return isShort && IsHeadingPlace(draft, drafts, index, to, before, widest > WidestPlain) ? BlockKind.Heading : BlockKind.Paragraph;
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

    private static bool IsHeadingPlace(Draft draft, IReadOnlyList<Draft> drafts, int index, int to, Draft? before, bool inAnnex)
    {
        var first = draft.Text.AsSpan().TrimStart();
        return !char.IsLower(first[0])
            && Next(drafts, index + 1, to) is not null
            && (inAnnex || !char.IsDigit(first[0]))
            && (before is null || before.Kind != BlockKind.Paragraph || before.Final != FinalMark.None);
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
