using System.Collections.Immutable;

namespace Stocktake.Reading.Targets;

/// <summary>
/// Reads the mandates whose verb stands in the heading of their block ("invites Member States"), writes what such a heading
/// leaves open for the block and its parts: they are told to do what they name, so that a quantity in them is aimed at.
/// </summary>
internal static class SectionOpenings
{
    public static Dictionary<string, Opening> Of(Edition edition)
    {
        var openings = new Dictionary<string, Opening>(StringComparer.Ordinal);
        if (edition.Mandates.IsDefaultOrEmpty)
        {
            return openings;
        }

        var texts = edition.Blocks.GroupBy(block => block.EId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var mandate in edition.Mandates)
        {
            if (texts.GetValueOrDefault(mandate.Block) is { Heading: { } heading } && texts.GetValueOrDefault(heading) is { } above && above.Text.StartsWith(mandate.Verb, StringComparison.Ordinal))
            {
                openings.TryAdd(mandate.Block, new Opening(CueKind.Direct, null, Actor(above.Text, mandate.Addressees)));
            }
        }

        return openings;
    }

    // As written in the heading, from the first one to the last.
    private static string? Actor(string heading, ImmutableArray<string> addressees)
    {
        if (addressees.IsDefaultOrEmpty)
        {
            return null;
        }

        var start = heading.IndexOf(addressees[0], StringComparison.Ordinal);
        var last = heading.LastIndexOf(addressees[^1], StringComparison.Ordinal);
        return start >= 0 && last >= start ? heading[start..(last + addressees[^1].Length)] : addressees[0];
    }
}
