using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>
/// The resolutions of the General Assembly and of all bodies that draft like it: formula, recitals that end with a comma,
/// numbered paragraphs, meeting line. Numbering and the final mark decide, never the verb.
/// </summary>
internal static class ResolutionGrammar
{
    private const int WidestHeading = 330;
    private const int WidestHeadingOfPreamble = 140;

    /// <summary>Gives kind and role to the drafts after the formula, up to where annexes or the next resolution begin.</summary>
    public static void Classify(IReadOnlyList<Draft> drafts, int formula, int end, Language? language)
    {
        var mainEnd = MarkConclusion(drafts, formula + 1, end, language);
        var operative = FirstNumbered(drafts, formula + 1, mainEnd) ?? FirstUnnumbered(drafts, formula + 1, mainEnd);
        var lastHeading = LastHeading(drafts, formula + 1, operative);
        for (var index = formula + 1; index < mainEnd; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing)
            {
                continue;
            }

            if (IsHeading(draft) && !(index < operative && IsUnfinishedRecital(draft, language)))
            {
                draft.Kind = BlockKind.Heading;
            }
            else if ((index < operative && !EndsSection(draft, index, lastHeading)) || ResumesPreamble(draft, drafts, index))
            {
                draft.Kind = BlockKind.Recital;
                draft.Role = BlockRole.Preambular;
            }
            else
            {
                draft.Kind = BlockKind.Provision;
                draft.Role = BlockRole.Operative;
            }
        }
    }

    /// <summary>Marks the meeting line, its date and what follows them; answers where the main part ends.</summary>
    public static int MarkConclusion(IReadOnlyList<Draft> drafts, int from, int end, Language? language)
    {
        var mainEnd = end;
        for (var index = end - 1; index >= from; index--)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing)
            {
                continue;
            }

            var text = draft.Source.Text.Trim();
            if (draft.Source.Label is not null
                || !(Words.IsMeetingLine(text, language) || Words.IsDateLine(text, language) || Words.IsLink(text) || text is ['[', .., ']'] || !text.Any(char.IsLetterOrDigit)))
            {
                break;
            }

            draft.DropTypedLabel();
            draft.Kind = BlockKind.Other;
            mainEnd = index;
        }

        return mainEnd;
    }

    private static bool IsHeading(Draft draft) =>
        draft.Source.Style == FlowStyle.Heading
            ? draft.Final is FinalMark.None or FinalMark.Stop or FinalMark.Colon && (draft.Label is null || draft.Final == FinalMark.None)
            : draft.Label is null or { Numbering: Numbering.UpperRoman or Numbering.UpperLatin or Numbering.Han, IsWeak: true } or { Numbering: Numbering.Han }
                && draft.IsShort(WidestHeading) && draft.Source.Style != FlowStyle.ListItem;

    // A recital whose comma was forgotten: it is long, or opens with a participle.
    private static bool IsUnfinishedRecital(Draft draft, Language? language) =>
        draft.Source.Style != FlowStyle.Heading && draft.Label is null
        && (Script.Width(draft.Text, WidestHeadingOfPreamble) >= WidestHeadingOfPreamble || Words.ActHeading(draft.Text, language) == BlockRole.Preambular);

    private static int LastHeading(IReadOnlyList<Draft> drafts, int from, int to)
    {
        for (var index = to - 1; index >= from; index--)
        {
            if (drafts[index].IsFlowing && IsHeading(drafts[index]))
            {
                return index;
            }
        }

        return from - 1;
    }

    // A text in sections may have unnumbered operative paragraphs in one and numbered ones in the next.
    private static bool EndsSection(Draft draft, int index, int lastHeading) =>
        index < lastHeading && draft.Label is null && (draft.Final is FinalMark.Semicolon or FinalMark.Stop);

    // After a cross-heading a text may go back to its preamble; only an unnumbered paragraph that is no item can do so.
    private static bool ResumesPreamble(Draft draft, IReadOnlyList<Draft> drafts, int index) =>
        draft.Label is null && draft.Final == FinalMark.Comma && index + 1 < drafts.Count;

    private static int? FirstNumbered(IReadOnlyList<Draft> drafts, int from, int to)
    {
        int? any = null;
        for (var index = from; index < to; index++)
        {
            if (drafts[index] is { IsFlowing: true, Label: { Numbering: Numbering.Decimal, IsPair: false } label } && label.Readings[0].Form.Marks is "." or "" or "-" or ")" or "、")
            {
                if (label.Ordinal == 1)
                {
                    return index;
                }

                any ??= index;
            }
        }

        return any;
    }

    /// <summary>The single operative paragraph: the first that does not end as recitals and their items do.</summary>
    private static int FirstUnnumbered(IReadOnlyList<Draft> drafts, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing || draft.Label is not null || draft.Final is FinalMark.None or FinalMark.Comma)
            {
                continue;
            }

            if (draft.Final != FinalMark.Colon || !ItemsEndWithComma(drafts, index + 1, to))
            {
                return index;
            }
        }

        return to;
    }

    private static bool ItemsEndWithComma(IReadOnlyList<Draft> drafts, int from, int to)
    {
        Draft? last = null;
        for (var index = from; index < to && (drafts[index].Label is not null || !drafts[index].IsFlowing); index++)
        {
            last = drafts[index].IsFlowing ? drafts[index] : last;
        }

        return last is { Final: FinalMark.Comma };
    }
}
