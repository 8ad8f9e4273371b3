using System.Collections.Immutable;

namespace Stocktake.Reading.Revisions;

/// <summary>
/// Walks the labels of a section with two counters, one for the former and one for the present state: an item is in both, in one, or in the other.
/// The cheapest way through is taken; in almost every section it is the only one.
/// </summary>
internal static class LabelWalk
{
    private const int PlainCost = 0;
    private const int OneStateCost = 2;
    private const int MisprintCost = 7;
    private const int UnexplainedCost = 12;

    // Ways kept at each step: the counters of a real revision drift apart by a few dozen items at most.
    private const int Breadth = 96;

    // A section that costs more than this an item is not read as a revision.
    private const int DearestItem = 3;

    /// <summary>One way to a label: the counters behind it, what the label was read as, and the way before.</summary>
    private sealed record Step(int Former, int Present, int Cost, LabelKind Kind, string? FormerLabel, string? PresentLabel, Step? Before);

    /// <summary>The reading of every label; null where the two counters do not explain them, or explain them without a renumbered item.</summary>
    public static ImmutableArray<LabelReading>? Walk(List<(int Block, CountedLabel Label)> labels)
    {
        var ways = new List<Step> { new(0, 0, 0, LabelKind.Kept, null, null, null) };
        foreach (var (_, label) in labels)
        {
            ways = Onward(ways, label);
        }

        var best = ways.MinBy(way => way.Cost)!;
        var readings = new LabelReading[labels.Count];
        var at = best;
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            readings[i] = new LabelReading(labels[i].Block, labels[i].Label, at.Kind, at.FormerLabel, at.PresentLabel);
            at = at.Before!;
        }

        return best.Cost <= DearestItem * labels.Count && readings.Any(reading => reading.Kind == LabelKind.Renumbered) ? [.. readings] : null;
    }

    private static List<Step> Onward(List<Step> ways, CountedLabel label)
    {
        var best = new Dictionary<(int, int), Step>();
        foreach (var way in ways)
        {
            foreach (var step in From(way, label))
            {
                if (!best.TryGetValue((step.Former, step.Present), out var known) || step.Cost < known.Cost)
                {
                    best[(step.Former, step.Present)] = step;
                }
            }
        }

        var onward = best.Values.OrderBy(step => step.Cost).ToList();
        return onward.Count > Breadth ? onward[..Breadth] : onward;
    }

    private static IEnumerable<Step> From(Step way, CountedLabel label)
    {
        var former = CountedLabel.Of(label.Series, way.Former + 1);
        var present = CountedLabel.Of(label.Series, way.Present + 1);
        if (former == present && label.Core == former)
        {
            yield return new Step(way.Former + 1, way.Present + 1, way.Cost + PlainCost, LabelKind.Kept, null, null, way);
        }
        else if (former != present && label.Core == former + present)
        {
            yield return new Step(way.Former + 1, way.Present + 1, way.Cost + PlainCost, LabelKind.Renumbered, former, present, way);
        }
        else if (former != present && label.Core.Length > former.Length && label.Core.StartsWith(former, StringComparison.Ordinal))
        {
            // The present label is not the one that follows: it was left as it stood before a later change.
            yield return new Step(way.Former + 1, way.Present + 1, way.Cost + MisprintCost, LabelKind.Renumbered, former, label.Core[former.Length..], way);
        }

        if (label.Core == present)
        {
            yield return new Step(way.Former, way.Present + 1, way.Cost + OneStateCost - (way.Kind == LabelKind.Inserted ? 1 : 0), LabelKind.Inserted, null, present, way);
        }

        if (label.Core == former)
        {
            yield return new Step(way.Former + 1, way.Present, way.Cost + OneStateCost, LabelKind.Struck, former, null, way);
        }

        yield return new Step(way.Former + 1, way.Present + 1, way.Cost + UnexplainedCost, LabelKind.Unexplained, null, null, way);
    }
}
