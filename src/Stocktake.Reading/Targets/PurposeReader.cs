namespace Stocktake.Reading.Targets;

/// <summary>
/// Finds who is to do what somebody else is told to bring about: "to work with others so that the sector cuts …", 使该行业到2030年将….
/// </summary>
internal static class PurposeReader
{
    private const int Longest = 60;

    public static string? Actor(SentenceScan scan, AimedQuantity aimed)
    {
        var limit = Math.Min(aimed.Verb?.Start ?? aimed.Quantity.Start, aimed.Quantity.Start);
        var from = Math.Max(aimed.Aim?.End ?? scan.Sentence.Start, scan.ClauseOf(limit).Start);
        return scan.IsHan ? Han(scan, from, limit) : Spaced(scan, aimed, from, limit);
    }

    // 使 is followed by the one who acts only where an object put before the verb follows: 使X将Y减少, not 使Y减少.
    private static string? Han(SentenceScan scan, int from, int limit)
    {
        var marker = limit > from ? scan.Folded.AsSpan(from, limit - from).LastIndexOfAny('将', '把') : -1;
        var start = marker > 0 ? scan.Folded.AsSpan(from, marker).LastIndexOfAny('使', '让') : -1;
        if (start < 0)
        {
            return null;
        }

        var end = scan.Folded.AsSpan(from + start + 1, marker - start - 1).IndexOfAny('到', '在', '至');
        return Named(scan.Text.AsSpan(from + start + 1, end >= 0 ? end : marker - start - 1).Trim());
    }

    // The subject ends before its verb: a modal, or a word in -s before an article or a preposition ("the sector follows the …").
    private static string? Spaced(SentenceScan scan, AimedQuantity aimed, int from, int limit)
    {
        for (var i = limit - 1; i >= from; i--)
        {
            if (scan.Table.Purpose.TryMatch(scan.Folded, i, out var length, out _) && i + length < limit)
            {
                var subject = scan.Text.AsSpan(i + length, limit - i - length).Trim();
                var words = scan.Folded[(i + length)..limit].Trim().Split(' ');
                var at = 0;
                for (var word = 0; word < words.Length; at += words[word++].Length + 1)
                {
                    if (word > 0 && IsVerb(scan.Table, words, word))
                    {
                        return Named(subject[..at].TrimEnd());
                    }
                }

                return IsNoun(scan.Folded, aimed.Verb?.End ?? limit) ? null : Named(subject);
            }
        }

        return null;
    }

    // "so that the annual decline in": no verb of the subject.
    private static bool IsNoun(string text, int end) =>
        text.AsSpan(end).StartsWith(" in ", StringComparison.Ordinal) || text.AsSpan(end).StartsWith(" of ", StringComparison.Ordinal);

    private static bool IsVerb(CueTable table, string[] words, int at) =>
        table.PurposeVerbs.Contains(words[at]) || (words[at].EndsWith('s') && at + 1 < words.Length && table.PurposeObjects.Contains(words[at + 1]));

    private static string? Named(ReadOnlySpan<char> words) => words.Length is >= 2 and <= Longest ? words.ToString() : null;
}
