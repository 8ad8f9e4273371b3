namespace Stocktake.Reading.Targets;

/// <summary>Finds the verb or noun that says which way a quantity goes.</summary>
internal static class VerbReader
{
    private const int FarthestVerb = 40;

    // In Chinese the verb stands next to its quantity; elsewhere the last infinitive ("contribute to efforts to reduce"),
    // or the first verb after the aim governs ("limit the increase to").
    public static Cue? Verb(SentenceScan scan, AimedQuantity candidate, Span clause)
    {
        var quantity = candidate.Quantity;
        var from = candidate.Aim?.Start ?? clause.Start;
        Cue? nearest = null, first = null, infinitive = null, limit = null, far = null;
        var looked = 0;
        for (var i = scan.Cues.Length - 1; i >= 0 && looked < FarthestVerb; i--)
        {
            var cue = scan.Cues[i];
            if (cue.Start >= quantity.Start || cue.Kind is not (CueKind.Decrease or CueKind.Increase or CueKind.Reach or CueKind.Limit))
            {
                continue;
            }

            if (cue.Start < from)
            {
                break;
            }

            looked++;
            if (cue.Start >= clause.Start && cue.Start >= candidate.After)
            {
                nearest ??= cue;
                first = cue;
                infinitive ??= IsInfinitive(scan, cue) ? cue : null;
                limit = cue.Kind == CueKind.Limit ? cue : limit;
            }
            else
            {
                far ??= cue;
            }
        }

        // 实现55%的减排: the noun after the quantity says which way.
        var after = VerbAfter(scan, candidate, clause);
        var named = nearest is { Kind: CueKind.Reach } && after is { Kind: CueKind.Decrease or CueKind.Increase } noun && noun.Start - quantity.End <= 2 ? after : null;
        return named ?? limit ?? (scan.IsHan ? nearest : infinitive ?? first) ?? after ?? far;
    }

    private static bool IsInfinitive(SentenceScan scan, Cue cue) =>
        scan.Table.Infinitives.Contains(" to ") && cue.Start >= 3 && scan.Folded.AsSpan(cue.Start - 3, 3).SequenceEqual("to ");

    private static Cue? VerbAfter(SentenceScan scan, AimedQuantity candidate, Span clause)
    {
        // 至少30%的陆地和海洋得到养护: what the share is of stands between.
        var isShare = scan.IsHan && candidate.Quantity.Unit == "%" && candidate.Quantity.End < clause.End && scan.Folded[candidate.Quantity.End] == '的';
        var end = Math.Min(Math.Min(clause.End, candidate.Before), candidate.Quantity.End + (scan.IsHan && !isShare ? 8 : 40));
        foreach (var cue in scan.Cues)
        {
            if (cue.Start >= candidate.Quantity.End && cue.Start < end
                && cue.Kind is CueKind.Decrease or CueKind.Increase or CueKind.Reach or CueKind.Limit)
            {
                return cue;
            }
        }

        return null;
    }
}
