namespace Stocktake.Reading.Targets;

/// <summary>Finds the one who is asked after a phrase of asking or promising.</summary>
internal static class AskedReader
{
    // "urges developed States to", 敦促发达国家, "the commitment of the parties to".
    public static string? Actor(SentenceScan scan, Cue aim, AimedQuantity aimed)
    {
        var limit = Math.Min(scan.ClauseOf(aim.Start).End, aim.End + ActorReader.Longest);
        limit = Math.Min(limit, aimed.Quantity.Start);
        if (aim.End >= limit)
        {
            return null;
        }

        if (scan.IsHan)
        {
            var end = aim.End;
            while (end < limit && !StopsHanActor(scan, end))
            {
                end++;
            }

            var isObject = end > aim.End && (aim.Kind == CueKind.Direct || scan.Folded[end] is '将' or '把' or '在' or '到' or '至');
            return isObject && (end < limit || end == scan.ClauseOf(aim.Start).End) ? ActorReader.Clean(scan, aim.End, end) : null;
        }

        var to = -1;
        foreach (var infinitive in scan.Table.Infinitives)
        {
            var from = aim.Kind == CueKind.Direct ? Math.Min(aim.End + 1, limit) : aim.End;
            var found = IndexOf(scan, infinitive, from, limit);
            to = found >= 0 && (to < 0 || found < to) && found > aim.End ? found : to;
        }

        if (to < 0 || scan.Folded.AsSpan(aim.Start, aim.End - aim.Start).EndsWith(" to"))
        {
            return null;
        }

        var words = scan.Text[aim.End..to].Trim();
        var isNamed = aim.Kind == CueKind.Direct || scan.Folded.AsSpan(aim.Start, aim.End - aim.Start).EndsWith(" of");
        foreach (var lead in (ReadOnlySpan<string>)["made by ", "by ", "of ", "a los ", "a las ", "a "])
        {
            if (words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                (words, isNamed) = (words[lead.Length..], true);
            }
        }

        var isGerund = words.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal);
        return isNamed && words.Length > 0 && !isGerund && aim.Kind is CueKind.Direct or CueKind.Aim && char.IsLetter(words[0]) ? words : null;
    }

    // "les banques de développement à porter": only what leads to a verb ends the name.
    private static int IndexOf(SentenceScan scan, string infinitive, int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            at = scan.Folded.IndexOf(infinitive, at, limit - at, StringComparison.Ordinal);
            if (at < 0 || LeadsToVerb(scan, at + infinitive.Length, limit))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool LeadsToVerb(SentenceScan scan, int at, int limit)
    {
        // "à tripler": the quantity itself is the verb.
        if (scan.Table.InfinitiveEndings.Length == 0 || at >= limit)
        {
            return true;
        }

        foreach (var word in scan.Folded[at..limit].Split(' ').Take(3))
        {
            if (Array.Exists(scan.Table.Infinitives, marker => marker.AsSpan().Trim().SequenceEqual(word)))
            {
                return false;
            }

            if (word.Length > 3 && Array.Exists(scan.Table.InfinitiveEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StopsHanActor(SentenceScan scan, int at) =>
        scan.Folded[at] is '将' or '把' or '在' or '到' or '至' or '每' or '从' or '以' or '向' or '对' or '就' or '与' or '采' or '考' or '全' or '尽' or '继' or '进' or '加' || (scan.Folded[at] == '为' && scan.Folded[at - 1] != '行')
        || scan.Cues.Any(cue => cue.Start == at) || scan.Years.Any(year => year.Start == at) || char.IsAsciiDigit(scan.Folded[at]);
}
