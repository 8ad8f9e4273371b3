using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>
/// The resolutions of the International Telecommunication Union: the verb, with its addressee, is a heading,
/// and what stands under it has the role of that verb; numbering begins again under each.
/// </summary>
internal static class SectionedGrammar
{
    private const int WidestHeading = 240;

    /// <summary>Whether the text after the formula is divided by act headings.</summary>
    public static bool Fits(IReadOnlyList<Draft> drafts, int formula, int end, Language? language)
    {
        for (var index = formula + 1; index < end; index++)
        {
            if (drafts[index].IsFlowing)
            {
                return drafts[index].Label is null && ActOf(drafts, index, end, language) is not null;
            }
        }

        return false;
    }

    /// <summary>Gives kind and role to the drafts after the formula, up to where annexes or the next resolution begin.</summary>
    public static void Classify(IReadOnlyList<Draft> drafts, int formula, int end, Language? language)
    {
        var mainEnd = ResolutionGrammar.MarkConclusion(drafts, formula + 1, end, language);
        var role = BlockRole.Preambular;
        for (var index = formula + 1; index < mainEnd; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing)
            {
                continue;
            }

            if (draft.Label is null && ActOf(drafts, index, mainEnd, language) is { } act)
            {
                draft.Kind = BlockKind.Heading;
                role = act != BlockRole.None ? act : RoleOfItems(drafts, index + 1, mainEnd, role);
                continue;
            }

            draft.Role = role;
            draft.Kind = role == BlockRole.Preambular ? BlockKind.Recital : BlockKind.Provision;
        }
    }

    /// <summary>The part that a heading begins; None for a heading whose verb is not known; null for what is no heading.</summary>
    private static BlockRole? ActOf(IReadOnlyList<Draft> drafts, int index, int end, Language? language)
    {
        var draft = drafts[index];
        if (char.IsUpper(draft.Text[0]) && char.IsLower(draft.Text[^1]) && !Words.IsBareAct(draft.Text, language))
        {
            // The acts of such a resolution stand in small letters, or in capitals throughout; this is a sentence.
            return null;
        }

        if (!draft.IsShort(WidestHeading) && !Words.IsBareAct(draft.Text, language))
        {
            return null;
        }

        var act = Words.ActHeading(draft.Text, language);
        var next = NextFlowing(drafts, index + 1, end);
        return act != BlockRole.None ? act
            : next?.Label is { Ordinal: 1 } || draft.Source.Style == FlowStyle.Heading ? BlockRole.None
            : null;
    }

    // Recitals are lettered, operative items numbered.
    private static BlockRole RoleOfItems(IReadOnlyList<Draft> drafts, int from, int end, BlockRole before) =>
        before == BlockRole.Operative || NextFlowing(drafts, from, end)?.Label is { Numbering: Numbering.Decimal } ? BlockRole.Operative : BlockRole.Preambular;

    private static Draft? NextFlowing(IReadOnlyList<Draft> drafts, int from, int end)
    {
        for (var index = from; index < end; index++)
        {
            if (drafts[index].IsFlowing)
            {
                return drafts[index];
            }
        }

        return null;
    }
}
