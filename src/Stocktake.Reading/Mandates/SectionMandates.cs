using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads sections whose heading holds the verb and the addressees (ITU style: "instructs the Secretary-General, in close
/// collaboration with the Directors of the Bureaux"), writes one mandate for each first-level item, by block.
/// </summary>
internal static class SectionMandates
{
    /// <summary>The mandates of every block of such sections; blocks without any of their own have an empty list.</summary>
    public static Dictionary<string, ImmutableArray<Mandate>> Read(Edition edition, MandateContext context)
    {
        var found = new Dictionary<string, ImmutableArray<Mandate>>(StringComparer.Ordinal);
        if (edition.Work.Language is not { } language || VerbLexicon.For(language, "itu") is not { } lexicon || !MayHaveSections(edition.Work.Body))
        {
            return found;
        }

        var headings = new Dictionary<string, ActHeading?>(StringComparer.Ordinal);
        foreach (var section in edition.Blocks.Where(IsItem).GroupBy(block => block.Heading!, StringComparer.Ordinal))
        {
            if (context[section.Key] is { } heading && ActHeading.Parse(heading.Text, context, lexicon) is { } act)
            {
                ReadSection([.. section], act, context, found);
            }
        }

        return found;
    }

    private static bool MayHaveSections(string? body) => body is null || VerbLexicon.FamilyOf(body) == "itu";

    private static bool IsItem(Block block) =>
        block.Heading is not null && block.Role == BlockRole.Operative
        && block.Kind is BlockKind.Provision or BlockKind.Paragraph or BlockKind.ListItem;

    private static void ReadSection(List<Block> section, ActHeading heading, MandateContext context, Dictionary<string, ImmutableArray<Mandate>> found)
    {
        var actors = heading.Addressees;
        var chapeaux = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < section.Count; i++)
        {
            var block = section[i];
            found[block.EId] = [];
            if (block.Parent is not null && section.Exists(other => other.EId == block.Parent) && !chapeaux.Contains(block.Parent))
            {
                continue;
            }

            if (block.Num is null && i + 1 < section.Count && block.Text.TrimEnd().EndsWith(':') | block.Text.TrimEnd().EndsWith('：') && section[i + 1].Num is not null)
            {
                chapeaux.Add(block.EId);
                actors = actors.IsEmpty ? Subject(block, context) : actors;
                continue;
            }

            var task = string.Join(' ', context.PartsOf(block).Prepend(MandateContext.Task(FoldedText.Of(block.Text), 0, FoldedText.Of(block.Text).Length)));
            found[block.EId] = [context.Finish(block, heading.Act, heading.Verb, actors, task, context.Work.Body)];
        }
    }

    // "The Union, within its mandate, …:" — the opening words of the section say who is to act.
    private static ImmutableArray<string> Subject(Block chapeau, MandateContext context)
    {
        var folded = FoldedText.Of(chapeau.Text);
        return context.Addressees(folded, 0, folded.Length).Names is { Length: > 0 } names ? [names[0]] : [];
    }
}

/// <summary>A heading that is an act: the verb, and those to whom it is addressed with their partners.</summary>
internal sealed record ActHeading(Act Act, string Verb, ImmutableArray<string> Addressees)
{
    /// <summary>The heading's act, or null where it opens with no act verb.</summary>
    public static ActHeading? Parse(string text, MandateContext context, VerbLexicon lexicon)
    {
        var folded = FoldedText.Of(text.Trim());
        return SpeakerVerbs.VerbAt(folded.Text, 0, lexicon) is { Act: { } act } verb
            ? new ActHeading(act, folded.Slice(verb.Start, verb.End), Actors(folded, verb.End, context))
            : null;
    }

    private static ImmutableArray<string> Actors(FoldedText folded, int start, MandateContext context)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var first = context.AddresseesOfHeading(folded, start);
        names.AddRange(first.Names);
        var rest = folded.Text.AsSpan(first.TaskStart).TrimStart(" ,");
        foreach (var word in context.IsHan ? ["与", "同", "会同", "和"] : Partners)
        {
            var at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && at < 30)
            {
                names.AddRange(context.Addressees(folded, folded.Length - rest.Length + at + word.Length, folded.Length).Names);
                break;
            }
        }

        return names.ToImmutable();
    }

    // "in (close) collaboration with", "en collaboration avec", "en colaboración con", "в сотрудничестве с", "بالتعاون مع"
    private static readonly string[] Partners = ["collaboration with ", "cooperation with ", "coordination with ", "consultation with ", "together with ", "avec ", "con ", "сотрудничестве с ", "مع "];
}
