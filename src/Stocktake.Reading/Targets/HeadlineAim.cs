namespace Stocktake.Reading.Targets;

/// <summary>
/// Recognizes a target that is written without a subject or without a verb of aim: an imperative ("By 2030, reduce …", 到2030年恢复…),
/// or a heading of a list of aims ("emissions from shipping to reach …"). Both need a time by which it is due.
/// </summary>
internal static class HeadlineAim
{
    // No adverb or source before a Chinese imperative is longer: 每年至少从所有来源调动….
    private const int LongestLead = 16;

    // A bound for text without stops; no real heading names its subject at greater length.
    private const int LongestSubject = 160;

    /// <summary>Where in the sentence the aim begins, or null where it is no such target.</summary>
    public static int? Opens(SentenceScan scan)
    {
        if (scan.Quantities.Length + scan.Cues.Count(cue => cue.Kind is CueKind.Neutral or CueKind.Ending) == 0 || !scan.Years.Any(year => year.Role == YearRole.Due))
        {
            return null;
        }

        return scan.IsHan ? (IsHanImperative(scan) ? scan.Sentence.Start : null)
            : IsImperative(scan) ? scan.Sentence.Start
            : EndOfSubject(scan);
    }

    private static bool IsImperative(SentenceScan scan)
    {
        var at = AfterTime(scan);
        for (var moved = true; moved;)
        {
            moved = false;
            var word = WordAt(scan.Folded, at, scan.Sentence.End);
            foreach (var adverb in scan.Table.ImperativeAdverbs)
            {
                if (scan.Folded.AsSpan(at, scan.Sentence.End - at).StartsWith(adverb + " ", StringComparison.Ordinal))
                {
                    (at, moved) = (at + adverb.Length + 1, true);
                }
            }

            if (!moved && word.Length > 3 && word.EndsWith("ly", StringComparison.Ordinal))
            {
                (at, moved) = (NumberReader.SkipSpaces(scan.Folded, at + word.Length), true);
            }
        }

        return at < scan.Sentence.End && scan.Table.Imperative.TryMatch(scan.Folded, at, out var length, out _)
            && !scan.Table.NotImperative.Contains(WordAt(scan.Folded, NumberReader.SkipSpaces(scan.Folded, at + length), scan.Sentence.End).ToString());
    }

    private static bool IsHanImperative(SentenceScan scan)
    {
        var at = AfterTime(scan);
        if (at == scan.Sentence.Start)
        {
            return false;
        }

        for (var p = at; p < Math.Min(scan.Sentence.End, at + LongestLead); p++)
        {
            if (scan.Table.Imperative.TryMatch(scan.Folded, p, out _, out _))
            {
                var lead = scan.Folded[at..p];
                foreach (var adverb in scan.Table.ImperativeAdverbs)
                {
                    lead = lead.Replace(adverb, "", StringComparison.Ordinal);
                }

                return lead.Trim().Length == 0 || lead[0] == '从';
            }
        }

        return false;
    }

    /// <summary>The subject of a heading ("emissions from shipping"), or null where the sentence is none.</summary>
    public static Span? Subject(SentenceScan scan) => EndOfSubject(scan) is { } end ? new Span(scan.Sentence.Start, end) : null;

    // "… of shipping to decline by": no finite verb, nor a participle that "to" may depend on, comes before.
    private static int? EndOfSubject(SentenceScan scan)
    {
        if (scan.Table.Finite.Length == 0 || scan.Cues.Any(cue => cue.Kind is CueKind.Note or CueKind.Deed or CueKind.Forecast or CueKind.Effect or CueKind.Condition or CueKind.Need))
        {
            return null;
        }

        var limit = Math.Min(scan.Sentence.End, scan.Sentence.Start + LongestSubject);
        var to = scan.Folded.IndexOf(" to ", scan.Sentence.Start, limit - scan.Sentence.Start, StringComparison.Ordinal);
        if (to < 0 || !scan.Cues.Any(cue => (cue.Start == to + 4 || cue.Start == to + 1) && cue.Kind is CueKind.Decrease or CueKind.Increase or CueKind.Reach or CueKind.Limit))
        {
            return null;
        }

        var before = scan.Folded[scan.Sentence.Start..to].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return before.Length > 1 && !Array.Exists(before, word => scan.Table.Finite.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal)) ? to : null;
    }

    // The place after "By 2030," or 到2030年， at the head of the sentence; the head itself where no time stands there.
    private static int AfterTime(SentenceScan scan)
    {
        var start = NumberReader.SkipSpaces(scan.Folded, scan.Sentence.Start);
        if (scan.Years.FirstOrDefault() is not { Role: YearRole.Due } first || first.Start - start > 12)
        {
            return start;
        }

        var at = first.End;
        while (at < scan.Sentence.End && scan.Folded[at] is ' ' or ',' or '，' or '年' or '底' or '前' or '之')
        {
            at++;
        }

        return at;
    }

    private static ReadOnlySpan<char> WordAt(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(at, end - at);
    }
}
