namespace Stocktake.Reading.Targets;

/// <summary>Finds the verb or noun that says which way a quantity goes.</summary>
internal static class VerbReader
{
    private const int FarthestVerb = 40;

    // In Chinese the verb stands next to its quantity; elsewhere the first verb after the aim governs ("limit the increase to").
    public static Cue? Verb(SentenceScan scan, AimedQuantity candidate, Span clause)
    {
        var quantity = candidate.Quantity;
        var from = candidate.Aim?.Start ?? clause.Start;
        Cue? nearest = null, first = null, limit = null, far = null;
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
                limit = cue.Kind == CueKind.Limit ? cue : limit;
            }
            else
            {
                far ??= cue;
            }
        }

        // 实现55%的减排: the noun after the quantity says which way.
        var after = VerbAfter(scan, candidate, clause);
        var named = scan.IsHan && nearest is { Kind: CueKind.Reach } && after is { Kind: CueKind.Decrease or CueKind.Increase } noun && noun.Start - quantity.End <= 2 ? after : null;
        return named ?? limit ?? (scan.IsHan ? nearest : first) ?? after ?? far;
    }

    private static Cue? VerbAfter(SentenceScan scan, AimedQuantity candidate, Span clause)
    {
        var end = Math.Min(Math.Min(clause.End, candidate.Before), candidate.Quantity.End + (scan.IsHan ? 8 : 40));
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
