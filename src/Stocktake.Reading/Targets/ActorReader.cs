namespace Stocktake.Reading.Targets;

/// <summary>Finds whose aim it is, as written: the one who is asked, or the subject of the phrase of aim, or what a pronoun stands for.</summary>
internal static class ActorReader
{
    internal const int Longest = 80;

    /// <param name="scan">The sentence.</param>
    /// <param name="aimed">The quantity.</param>
    /// <param name="previous">The sentence before.</param>
    /// <param name="last">The actor of the target before it in the sentence.</param>
    public static string? Actor(SentenceScan scan, AimedQuantity aimed, SentenceScan? previous, string? last = null)
    {
        if (aimed.IsEnding && aimed.Aim is null or { Kind: CueKind.Ban })
        {
            return BeforeEnding(scan, aimed);
        }

        if (aimed.Aim is not { } aim)
        {
            return AimedAfter(scan, aimed);
        }

        var brought = PurposeReader.Actor(scan, aimed);
        if (brought is not null || aim.End <= aim.Start)
        {
            return brought;
        }

        return Speaker(scan, aim) ?? (aim.Kind == CueKind.Need ? null : AskedReader.Actor(scan, aim, aimed)) ?? (scan.IsHan ? HanSubject(scan, aim, previous, last) : Subject(scan, aim) ?? last);
    }

    // "we will", 我们将: the phrase itself holds the one who speaks.
    private static string? Speaker(SentenceScan scan, Cue aim)
    {
        var length = scan.Folded.AsSpan(aim.Start, aim.End - aim.Start) switch
        {
            ['我', '们', ..] or ['w', 'e', ' ', ..] => 2,
            _ => 0,
        };
        return length > 0 ? scan.Text.Substring(aim.Start, length) : null;
    }

    private static string? BeforeEnding(SentenceScan scan, AimedQuantity aimed)
    {
        var clause = scan.ClauseOf(aimed.Quantity.Start);
        var start = clause.Start;
        foreach (var year in scan.Years)
        {
            if (year.Start >= clause.Start && year.End <= aimed.Quantity.Start)
            {
                start = year.End;
            }
        }

        while (start < aimed.Quantity.Start && scan.Folded[start] is '年' or '是' or ' ' or '底' or '前' or '，')
        {
            start++;
        }

        return scan.IsHan && start < aimed.Quantity.Start ? Clean(scan, start, aimed.Quantity.Start) : null;
    }

    // 随着各国公布到2040年实现碳中和的承诺: the noun of aim follows, its owner stands before the time.
    private static string? AimedAfter(SentenceScan scan, AimedQuantity aimed)
    {
        var clause = scan.ClauseOf(aimed.Quantity.Start);
        if (!scan.IsHan || !scan.HasWord(scan.Table.AimAfter, aimed.Quantity.End, clause.End))
        {
            return null;
        }

        var start = NumberReader.SkipSpaces(scan.Folded, clause.Start);
        foreach (var lead in scan.Table.Leads.Concat(scan.Table.Circumstances))
        {
            start += string.CompareOrdinal(scan.Folded, start, lead, 0, lead.Length) == 0 ? lead.Length : 0;
        }

        var end = scan.Years.FirstOrDefault(year => year.Start >= start)?.Start ?? aimed.Quantity.Start;
        start = AfterStatement(scan, start, end);
        end = end <= aimed.Quantity.Start ? SubjectEnd(scan, start, end, shortest: 0) : start;
        while (end > start && scan.Folded[end - 1] is '到' or '在' or '至' or '于' or ' ')
        {
            end--;
        }

        return Clean(scan, start, end);
    }

    private static string? HanSubject(SentenceScan scan, Cue aim, SentenceScan? previous, string? last)
    {
        var index = scan.ClauseAt(aim.Start);
        var own = WithoutTime(scan, AfterStatement(scan, scan.Clauses[index].Start, aim.Start), aim.Start);
        var found = (scan.Folded.AsSpan(own, aim.Start - own).IndexOfAny('将', '把') < 0 && !scan.Quantities.Any(quantity => quantity.Unit != "count" && quantity.Start >= own && quantity.End <= aim.Start) ? Clean(scan, own, OwnerEnd(scan, own, aim)) : null)
            ?? (StartsWithAny(scan, aim.Start, scan.Table.InstrumentVerbs) ? Instrument(scan, index) : null)
            ?? last ?? FirstSubject(scan, index) ?? Instrument(scan, index);
        return found is null ? (previous is null ? null : FirstSubject(previous, previous.Clauses.Length)) : Resolved(scan, index, found, previous);
    }

    // 甲国的减排目标是: whose the aim is stands before 的.
    private static int OwnerEnd(SentenceScan scan, int own, Cue aim) =>
        StartsWithAny(scan, aim.Start, ["目标", "目的"]) && scan.Folded.AsSpan(own, aim.Start - own).LastIndexOf('的') is var owner and > 0 ? own + owner : aim.Start;

    // "… the outcome and the Agreement, which sets": the last noun of the clause before.
    private static string? Instrument(SentenceScan scan, int index)
    {
        if (index == 0)
        {
            return null;
        }

        var clause = scan.Clauses[index - 1];
        var start = Math.Max(clause.Start, clause.End - Longest);
        var cut = scan.Folded.AsSpan(start, clause.End - start).LastIndexOfAny('的', '和', '及');
        var title = scan.Folded.AsSpan(start, clause.End - start).LastIndexOf('《');
        return Clean(scan, start + Math.Max(title, cut + 1), clause.End);
    }

    // A clause before the aim that is neither a time nor a circumstance holds the subject.
    private static string? FirstSubject(SentenceScan scan, int before)
    {
        for (var i = 0; i < Math.Min(before, 8); i++)
        {
            var clause = scan.Clauses[i];
            var start = WithoutTime(scan, AfterStatement(scan, clause.Start, clause.End), clause.End);
            if (start >= clause.End || StartsWithAny(scan, start, scan.Table.AdverbialStarts) || scan.Folded.AsSpan(start, clause.End - start).IndexOfAny('将', '把') >= 0)
            {
                continue;
            }

            // 重申《协定》的温度目标，决心…: an aim that is spoken of is nobody.
            var end = SubjectEnd(scan, start, clause.End);
            if (!IsAimItself(scan, end, clause.End) && Clean(scan, start, end) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private static bool IsAimItself(SentenceScan scan, int end, int limit) =>
        scan.Folded.AsSpan(end, limit - end).TrimStart('的') is "目标" or "目的";

    private static int SubjectEnd(SentenceScan scan, int start, int end, int shortest = 2)
    {
        var first = end;
        foreach (var stop in scan.Table.SubjectStops)
        {
            var found = scan.Folded.IndexOf(stop, start, end - start, StringComparison.Ordinal);
            first = found >= start + shortest ? Math.Min(first, found) : first;
        }

        return first;
    }

    // "The Assembly welcomes that X commits": X stands after the last phrase of statement.
    private static int AfterStatement(SentenceScan scan, int start, int end)
    {
        foreach (var cue in scan.Cues)
        {
            start = cue.Start >= start && cue.End <= end && cue.Kind is CueKind.Note or CueKind.Forecast ? cue.End : start;
        }

        return start;
    }

    private static string? Resolved(SentenceScan scan, int index, string found, SentenceScan? previous)
    {
        if (StartsWithAny(found, scan.Table.Pronouns))
        {
            var near = index > 0 && StartsWithAny(scan, scan.Clauses[index - 1].Start, scan.Table.Leads)
                ? Clean(scan, scan.Clauses[index - 1].Start, scan.Clauses[index - 1].End)
                : null;
            return near ?? FirstSubject(scan, index) ?? (previous is null ? null : FirstSubject(previous, previous.Clauses.Length)) ?? found;
        }

        foreach (var demonstrative in scan.Table.Demonstratives)
        {
            if (found.StartsWith(demonstrative, StringComparison.Ordinal) && found.Length > demonstrative.Length && previous is not null)
            {
                return Named(previous, found[demonstrative.Length..]) ?? FirstSubject(previous, previous.Clauses.Length) ?? found;
            }
        }

        return found;
    }

    // 该基金: the last name before it that ends with 基金.
    private static string? Named(SentenceScan previous, string head)
    {
        var noun = head;
        var at = -1;
        for (var length = Math.Min(head.Length, 12); length >= 2 && at < 0; length--)
        {
            noun = head[..length];
            at = previous.Folded.LastIndexOf(noun, previous.Sentence.End - 1, previous.Sentence.End - previous.Sentence.Start, StringComparison.OrdinalIgnoreCase);
        }

        if (at < 0)
        {
            return null;
        }

        var start = at;
        while (start > previous.Sentence.Start && at - start < 24 && previous.Folded[start - 1] is not ('，' or '了' or '的' or '、' or '。' or '立' or '由' or '为' or '是'))
        {
            start--;
        }

        return start < at ? Clean(previous, start, at + noun.Length) : null;
    }

    private static string? Subject(SentenceScan scan, Cue aim)
    {
        var words = new WordRun(scan.Text, AfterStatement(scan, scan.ClauseOf(aim.Start).Start, aim.Start), aim.Start);
        words.DropFirst(words.FindLastIndex(word => word.Equals("that", StringComparison.OrdinalIgnoreCase)) + 1);
        if (words.All(word => scan.Table.Leads.Contains(word.ToLowerInvariant())) && scan.Clauses[0].End < aim.Start && scan.Clauses[0].End - scan.Clauses[0].Start <= Longest)
        {
            // "The Alliance, which manages …, has pledged": the subject opens the sentence.
            words = new WordRun(scan.Text, scan.Clauses[0].Start, scan.Clauses[0].End);
        }

        var setting = words.FindIndex(word => scan.Table.Setting.Contains(word.ToLowerInvariant()));
        words.DropLast(setting > 0 && words.Count - setting <= 5 ? words.Count - setting : 0);
        while (words.Count > 0 && scan.Table.Leads.Contains(words.First.ToLowerInvariant()))
        {
            words.DropFirst();
        }

        while (words.Count > 0 && (scan.Table.Leads.Contains(words.Last.ToLowerInvariant()) || words.Last.EndsWith("ly", StringComparison.Ordinal)))
        {
            words.DropLast();
        }

        if (words.Count == 0 || scan.Table.AdverbialStarts.Contains(words.First.ToLowerInvariant()) || words.First.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        return words.Count <= 10 && words.Last is not "a" && words.Last.ToLowerInvariant() is not ("the" or "voluntary" or "its" or "their" or "our" or "this" or "that" or "to" or "of" or "for" or "on" or "with" or "from" or "by") ? words.Written : null;
    }

    private static int WithoutTime(SentenceScan scan, int start, int end)
    {
        foreach (var year in scan.Years)
        {
            if (year.Start >= start && year.End <= end && scan.Folded.AsSpan(start, year.Start - start).Trim() is "" or "在" or "到" or "至" or "于" or "从" or "自")
            {
                start = year.End;
                while (start < end && scan.Folded[start] is '年' or '底' or '前' or '之' or '以' or '月' or ' ' || (start < end && char.IsAsciiDigit(scan.Folded[start])))
                {
                    start++;
                }
            }
        }

        return start;
    }

    internal static string? Clean(SentenceScan scan, int start, int end)
    {
        if (end <= start)
        {
            return null;
        }

        var words = scan.Text[start..end].Trim(' ', '，', '：', '、', '“', '”', '"', '。', '—');
        foreach (var lead in scan.Table.Leads)
        {
            if (scan.IsHan && words.StartsWith(lead, StringComparison.Ordinal) && words.Length > lead.Length)
            {
                words = words[lead.Length..];
            }
        }

        while (scan.IsHan && words.Length > 1 && words[^1] is '已' or '将' or '还' or '也' or '的' or '正' or '都' or '均' or '又' or '并' or '就' or '自')
        {
            words = words[..^1];
        }

        foreach (var adverb in scan.IsHan ? scan.Table.Adverbs : [])
        {
            words = words.EndsWith(adverb, StringComparison.Ordinal) ? words[..^adverb.Length] : words;
        }

        return words.Length is >= 2 and <= Longest || (words.Length == 1 && scan.Table.Pronouns.Contains(words)) ? words : null;
    }

    private static bool StartsWithAny(SentenceScan scan, int at, string[] words)
    {
        at = NumberReader.SkipSpaces(scan.Folded, at);
        return Array.Exists(words, word => string.CompareOrdinal(scan.Folded, at, word, 0, word.Length) == 0);
    }

    private static bool StartsWithAny(string text, string[] words) => Array.Exists(words, word => text.StartsWith(word, StringComparison.Ordinal));
}
