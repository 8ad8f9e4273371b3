using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Divides a text into its parts (front, resolutions, annexes; or one report) and gives each to the grammar that reads it.
/// </summary>
internal static class PartFinder
{
    private const int WidestAnnexHeading = 480;
    private const int WidestGenericFormula = 200;

    public static void Classify(IReadOnlyList<Draft> drafts, Language? language)
    {
        var formulas = Formulas(drafts, language);
        if (formulas.Count == 0)
        {
            if (FirstRecital(drafts, language) is { } decision)
            {
                Decision(drafts, decision.Recital, decision.Closing, language);
            }
            else
            {
                Report(drafts, language);
            }

            return;
        }

        var from = 0;
        for (var number = 0; number < formulas.Count; number++)
        {
            var formula = formulas[number];
            var end = number + 1 < formulas.Count ? TitleStart(drafts, formula, formulas[number + 1], language) : drafts.Count;
            TitleFinder.Mark(drafts, from, formula, language);
            drafts[formula].DropTypedLabel();
            drafts[formula].Kind = BlockKind.Formula;
            Resolution(drafts, formula, end, language);
            for (var index = from; index < end; index++)
            {
                drafts[index].Resolution = number + 1;
            }

            from = end;
        }
    }

    // A decision printed without its formula: title, recitals, numbered paragraphs.
    private static void Decision(IReadOnlyList<Draft> drafts, int recital, Draft? closing, Language? language)
    {
        TitleFinder.Mark(drafts, 0, recital, language);
        Resolution(drafts, recital - 1, drafts.Count, language);
        if (closing is not null)
        {
            (closing.Kind, closing.Role) = (BlockKind.Formula, BlockRole.None);
        }
    }

    /// <summary>
    /// The first of the recitals that stand, each ended by a comma, between a title and the paragraph numbered 1; a formula may close them
    /// ("The Meeting of the Parties decides:"). Null for a text that is no decision.
    /// </summary>
    private static (int Recital, Draft? Closing)? FirstRecital(IReadOnlyList<Draft> drafts, Language? language)
    {
        int? first = null;
        Draft? closing = null;
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing)
            {
                continue;
            }

            var isRecital = draft is { Label: null, Final: FinalMark.Comma } && Words.ActHeading(draft.Text, language) == BlockRole.Preambular;
            if (first is null)
            {
                if (!isRecital && (draft.Label is not null || draft.Final != FinalMark.None))
                {
                    return null;
                }

                first = isRecital ? index : null;
                continue;
            }

            if (draft.Label is { Ordinal: 1, Numbering: Numbering.Decimal })
            {
                return draft.Final is FinalMark.Semicolon or FinalMark.Stop or FinalMark.Colon ? (first.Value, closing) : null;
            }

            if (closing is not null || (!isRecital && draft is not { Label: null, Final: FinalMark.Colon }))
            {
                return null;
            }

            closing = isRecital ? null : draft;
        }

        return null;
    }

    private static void Resolution(IReadOnlyList<Draft> drafts, int formula, int end, Language? language)
    {
        var annex = NextAnnex(drafts, formula + 1, end, language);
        if (SectionedGrammar.Fits(drafts, formula, annex, language))
        {
            SectionedGrammar.Classify(drafts, formula, annex, language);
            for (var index = formula; index < annex; index++)
            {
                drafts[index].IsSectioned = true;
            }
        }
        else
        {
            ResolutionGrammar.Classify(drafts, formula, annex, language);
        }

        Annexes(drafts, annex, end, language);
    }

    private static void Annexes(IReadOnlyList<Draft> drafts, int from, int end, Language? language)
    {
        var number = 0;
        while (from < end)
        {
            var next = NextAnnex(drafts, from + 1, end, language);
            number++;
            drafts[from].DropTypedLabel();
            ReportGrammar.Classify(drafts, from + 1, next, language, WidestAnnexHeading);
            drafts[from].Kind = BlockKind.Heading;
            for (var index = from; index < next; index++)
            {
                drafts[index].Annex = number;
            }

            from = next;
        }
    }

    private static void Report(IReadOnlyList<Draft> drafts, Language? language)
    {
        var annex = NextAnnex(drafts, 1, drafts.Count, language);
        var body = FrontFinder.Mark(drafts, annex, language);
        ReportGrammar.Classify(drafts, body, annex, language, ReportGrammar.WidestPlain);
        Annexes(drafts, annex, drafts.Count, language);
    }

    private static int NextAnnex(IReadOnlyList<Draft> drafts, int from, int end, Language? language)
    {
        for (var index = from; index < end; index++)
        {
            if (drafts[index].IsFlowing && drafts[index].Source.Label is null && Words.IsAnnexHeading(drafts[index].Source.Text, language))
            {
                return index;
            }
        }

        return end;
    }

    /// <summary>Where the formulas stand. A name alone on a cover line is none unless a paragraph follows it; a comma proves it.</summary>
    private static List<int> Formulas(IReadOnlyList<Draft> drafts, Language? language)
    {
        var proven = new List<int>();
        int? bare = null, generic = null;
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing || draft.Label is not null || draft.Source.Style == FlowStyle.ListItem)
            {
                continue;
            }

            var isNamed = BodyFinder.OfFormula(draft.Source.Text, language) is not null;
            if (isNamed && draft.Final == FinalMark.Comma)
            {
                proven.Add(index);
            }
            else if (isNamed && FollowingFinal(drafts, index) is FinalMark.Comma or FinalMark.Semicolon or FinalMark.Stop)
            {
                bare = index;
            }
            else if (generic is null && LooksLikeFormula(draft, drafts, index, language))
            {
                generic = index;
            }
        }

        return proven.Count > 0 ? proven : bare is { } lone ? [lone] : generic is { } like ? [like] : [];
    }

    // A body that the data do not know: "The Assembly of …," on a line of its own before a paragraph that ends with a comma.
    private static bool LooksLikeFormula(Draft draft, IReadOnlyList<Draft> drafts, int index, Language? language) =>
        draft.Final == FinalMark.Comma
        && Script.Width(draft.Text, WidestGenericFormula) < WidestGenericFormula
        && (StructureData.Words(language).FormulaOpening is var openings && (openings.Length == 0 ? Script.Width(draft.Text, 60) < 60 : Words.Opens(Script.Fold(draft.Text), openings, null)))
        && Words.ActHeading(draft.Text, language) == BlockRole.None
        && (FollowingFinal(drafts, index) == FinalMark.Comma || SectionedGrammar.Fits(drafts, index, Math.Min(drafts.Count, index + 3), language));

    private static FinalMark FollowingFinal(IReadOnlyList<Draft> drafts, int index)
    {
        for (var next = index + 1; next < drafts.Count; next++)
        {
            if (drafts[next].IsFlowing)
            {
                return drafts[next].Label is null ? drafts[next].Final : FinalMark.Stop;
            }
        }

        return FinalMark.None;
    }

    /// <summary>The title of the next resolution, directly before its formula, belongs to it.</summary>
    private static int TitleStart(IReadOnlyList<Draft> drafts, int from, int formula, Language? language)
    {
        var start = formula;
        for (var index = formula - 1; index > from && formula - index <= 4; index--)
        {
            if (drafts[index].IsFlowing)
            {
                if (drafts[index].Final is not FinalMark.None || Words.IsMeetingLine(drafts[index].Source.Text, language) || Words.IsDateLine(drafts[index].Source.Text, language))
                {
                    break;
                }

                start = index;
                if (TitleFinder.Number(drafts[index].Source.Text) is not null)
                {
                    break;
                }
            }
        }

        return start;
    }
}
