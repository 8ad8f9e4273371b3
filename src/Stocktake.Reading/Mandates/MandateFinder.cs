using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads blocks, writes the mandates found in them, in reading order. Three ways of writing are told apart:
/// operative paragraphs, whose verb stands in the paragraph (General Assembly style); items under a heading that holds
/// verb and addressee (ITU style); and sentences that narrate or state an act in texts of other kinds. Items under a sentence
/// that ends at its verb are parted from it.
/// </summary>
internal static class MandateFinder
{
    public static ImmutableArray<Mandate> Find(Edition edition)
    {
        if (edition.Work.Language is not { IsKnown: true } language || VerbLexicon.For(language, "un") is null)
        {
            return [];
        }

        var context = new MandateContext(edition, language.Code);
        var sections = SectionMandates.Read(edition, context);
        var family = VerbLexicon.FamilyOf(edition.Work.Body);
        var lexicon = VerbLexicon.For(language, family)!;
        var operative = new OperativeMandates(context, lexicon);
        var listed = new ListedActs(edition, context, operative, lexicon);
        var narrated = new NarratedMandates(context, VerbLexicon.For(language, VerbLexicon.ReportedFamily)!);
        var found = ImmutableArray.CreateBuilder<Mandate>();
        foreach (var block in edition.Blocks)
        {
            if (sections.TryGetValue(block.EId, out var inSection))
            {
                found.AddRange(inSection);
            }
            else if (listed.TryTake(block, out var inList))
            {
                found.AddRange(inList);
            }
            else if (block.Role == BlockRole.Operative && block.Kind is not (BlockKind.Heading or BlockKind.Title or BlockKind.Footnote or BlockKind.Other))
            {
                operative.Read(block, found);
            }
            else if (block.Role == BlockRole.None && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Provision or BlockKind.Quote)
            {
                if (operative.Governs(block) || IsNumberedAct(block, lexicon))
                {
                    operative.Read(block, found);
                }
                else
                {
                    narrated.Read(block, found);
                }
            }

            listed.Part(block, found);
        }

        return found.ToImmutable();
    }

    // A numbered paragraph that opens with "Requests" or "Notes" is written as an operative one, wherever it stands; a Chinese verb does not show it.
    private static bool IsNumberedAct(Block block, VerbLexicon lexicon) =>
        lexicon.Spaced && block.Num is not null && SpeakerVerbs.VerbAt(FoldedText.Of(block.Text).Text, 0, lexicon) is not null;
}
