namespace Stocktake.Reading.Targets;

/// <summary>Finds the words for what is measured: the object of the verb, or the noun that the quantity stands before.</summary>
internal static class MeasureReader
{
    private const int Longest = 90;

    public static string Measure(SentenceScan scan, AimedQuantity aimed, string? previous)
    {
        var found = aimed.IsEnding ? AfterEnding(scan, aimed) : aimed.Aim is { Kind: CueKind.Ban } ban ? Forbidden(scan, ban, aimed.Quantity) : scan.IsHan ? Han(scan, aimed) : Alphabetic(scan, aimed);
        if (found is null || scan.Table.Pronouns.Contains(found.ToLowerInvariant()))
        {
            found = previous ?? found;
        }

        var stated = aimed.Verb is { } verb ? new Span(verb.Start, verb.End) : new Span(aimed.Quantity.Start, aimed.Quantity.End);
        found ??= aimed.Aim is { } open && open.End == open.Start && HeadlineAim.Subject(scan) is { } subject ? Words(scan, subject) : null;
        return found ?? Words(scan, stated) ?? scan.Text[aimed.Quantity.Start..aimed.Quantity.End];
    }

    // "prohibits the import of vehicles more than eight years old".
    private static string? Forbidden(SentenceScan scan, Cue ban, Quantity quantity)
    {
        var end = quantity.Start;
        for (var i = ban.End; i < quantity.Start; i++)
        {
            end = scan.Table.Over.TryMatch(scan.Folded, i, out _, out _) ? i : end;
        }

        return Words(scan, new Span(ban.End, Math.Max(ban.End, end))) is { } words ? WithoutPrepositions(words) : null;
    }

    // 将…减少, 把…控制在, then 减少…的X and 筹集…X, then X减少….
    private static string? Han(SentenceScan scan, AimedQuantity aimed)
    {
        var quantity = aimed.Quantity;
        var clause = scan.ClauseOf(quantity.Start);
        var head = aimed.Verb is { } verb && verb.Start < quantity.Start ? verb.Start : quantity.Start;
        var from = Math.Max(clause.Start, aimed.After);
        foreach (var cue in scan.Cues)
        {
            from = cue.Kind is CueKind.Aim or CueKind.Need or CueKind.Direct && cue.Start >= from && cue.End <= head ? cue.End : from;
        }

        if (HanObject(scan, Math.Max(from, head), quantity.Start) is { } given)
        {
            return given;
        }

        if (from < head && HanObject(scan, from, head) is { } objective)
        {
            return objective;
        }

        if (quantity.Value is null)
        {
            return Words(scan, new Span(quantity.Start, quantity.End));
        }

        return HanAfter(scan, quantity.End, Math.Min(clause.End, aimed.Before)) ?? UsedFor(scan, clause) ?? (from < head ? HanSubject(scan, from, head) : null);
    }

    private static string? HanObject(SentenceScan scan, int from, int head)
    {
        if (head <= from)
        {
            return null;
        }

        var start = -1;
        foreach (var marker in scan.Table.ObjectMarkers)
        {
            var found = scan.Folded.LastIndexOf(marker, head - 1, head - from, StringComparison.Ordinal);
            start = found >= 0 && found + marker.Length < head ? Math.Max(start, found + marker.Length) : start;
        }

        // 排放量将比2005年下降: after a mere future the subject is what changes.
        return start < 0 || StartsAny(scan.Folded, start, "比", "较", "与", "相比", "相较") ? null : HanTrimmed(scan, start, head);
    }

    private static string? HanAfter(SentenceScan scan, int at, int end)
    {
        at = NumberReader.SkipSpaces(scan.Folded, at);
        foreach (var particle in (ReadOnlySpan<string>)["以上", "以下", "以内", "之内", "左右", "的"])
        {
            if (string.CompareOrdinal(scan.Folded, at, particle, 0, particle.Length) == 0)
            {
                at += particle.Length;
            }
        }

        var stop = at;
        while (stop < end && stop - at < 24 && scan.Folded[stop] is not ('，' or '。' or '；' or '、' or '"' or '”' or ' ')
            && !StartsAny(scan.Folded, stop, "目标", "，", "以", "并", "用于", "来", "上路", "的目"))
        {
            stop++;
        }

        return stop - at >= 2 || (stop - at == 1 && FoldedText.IsHan(scan.Folded[at])) ? Words(scan, new Span(at, stop)) : null;
    }

    // 筹集2亿美元，用于修建测量站: what a sum is for stands in the next clause.
    private static string? UsedFor(SentenceScan scan, Span clause)
    {
        var next = scan.ClauseAt(clause.Start) + 1;
        return next < scan.Clauses.Length && scan.Clauses[next] is var after && StartsAny(scan.Folded, after.Start, "用于", "用来") && !StartsAny(scan.Folded, after.Start + 2, "以下", "下列") && after.End - after.Start <= Longest
            ? Words(scan, new Span(after.Start + 2, after.End))
            : null;
    }

    private static string? HanSubject(SentenceScan scan, int from, int head)
    {
        var start = from;
        foreach (var year in scan.Years)
        {
            if (year.End <= head && year.Start >= from && year.Role != YearRole.Base)
            {
                start = year.End;
            }
        }

        while (start < head && StartsAny(scan.Folded, start, "年", "底", "之", "前", "以", "，", " ", "内", "期间", "期内", "间", "每", "其", "的", "要", "须"))
        {
            start++;
        }

        // What follows is compared with, or where it comes from.
        if (StartsAny(scan.Folded, start, "比", "较", "与", "相比", "相较", "从", "至少从"))
        {
            return null;
        }

        return HanTrimmed(scan, start, head)?.TrimEnd('将', '应') is { Length: > 0 } subject && !Adverbs.Contains(subject) ? subject : null;
    }

    private static readonly HashSet<string> Adverbs = ["共同", "集体", "平均", "至少", "约", "再", "将", "逐步", "进一步", "累计", "每年", "全面", "共", "总共", "提前", "率先", "如期"];

    // Base years, bounds and adverbs between object and verb are not part of the object.
    private static string? HanTrimmed(SentenceScan scan, int start, int end)
    {
        foreach (var cut in (ReadOnlySpan<string>)["在", "比", "较", "至少", "从", "到", "与", "以", "相", "自", "，"])
        {
            var found = scan.Folded.AsSpan(start, end - start).LastIndexOf(cut, StringComparison.Ordinal);
            if (found > 0 && (cut is "至少" or "，" || StartsAny(scan.Folded, start + found + 1, "峰值", "基准", "基线", "照常", "趋势") || scan.Years.Any(year => year.Start >= start + found && year.Start < end) || scan.Quantities.Any(other => other.Start >= start + found && other.Start < end)))
            {
                end = start + found;
            }
        }

        return end - start is > 0 and <= Longest ? Words(scan, new Span(start, end)) : null;
    }

    private static string? Alphabetic(SentenceScan scan, AimedQuantity aimed)
    {
        var quantity = aimed.Quantity;
        var clause = scan.ClauseOf(quantity.Start);
        if (quantity.Direction is not null && quantity.Value is not null)
        {
            return NounAfter(scan, quantity.End, Math.Min(clause.End, Math.Max(aimed.Before, quantity.End)));
        }

        if (quantity.Value is null)
        {
            return Words(scan, new Span(quantity.Start, quantity.End));
        }

        if (aimed.Verb is { } verb && verb.End < quantity.Start)
        {
            if (verb.Start < aimed.After)
            {
                return StartsAny(scan.Folded, quantity.End, " of ", " de ", " des ", " d'") ? NounAfter(scan, quantity.End, Math.Min(clause.End, aimed.Before)) : null;
            }

            var from = LastOfSame(scan, verb, quantity.Start);
            var to = scan.Quantities.FirstOrDefault(other => other.Start >= from && other.Start < quantity.Start)?.Start ?? quantity.Start;
            var trimmed = Words(scan, new Span(from, to)) is { } between ? WithoutPrepositions(between) : null;
            if (trimmed is { Length: > 2 })
            {
                return trimmed;
            }
        }

        return NounAfter(scan, quantity.End, Math.Min(clause.End, aimed.Before));
    }

    // "conserve or protect at least": the object stands after the last verb.
    private static int LastOfSame(SentenceScan scan, Cue verb, int end)
    {
        foreach (var cue in scan.Cues)
        {
            verb = cue.Start > verb.Start && cue.End < end && scan.Folded.AsSpan(verb.End, cue.Start - verb.End).Trim() is "or" or "and" or "," or "et" or "ou" or "y" or "o" or "и" or "или" ? cue : verb;
        }

        return verb.End;
    }

    private static string? NounAfter(SentenceScan scan, int at, int end)
    {
        at = NumberReader.SkipSpaces(scan.Folded, at);
        if (QuantityWords.Default.YearlyAfter.TryMatch(scan.Folded, at, out var yearly, out _))
        {
            at += yearly;
        }

        end = Math.Min(end, at + Longest);
        foreach (var year in scan.Years)
        {
            if (year.Start >= at && year.Start < end)
            {
                end = year.Start;
            }
        }

        foreach (var preposition in (ReadOnlySpan<string>)[" onto ", " within ", " through ", " over the ", " during ", " in the period ", " for the period ", " as estimated", " in the context", " so ", " that ", " which "])
        {
            var found = at < end ? scan.Folded.IndexOf(preposition, at, end - at, StringComparison.Ordinal) : -1;
            end = found > at ? found : end;
        }

        return at < end && Words(scan, new Span(at, end)) is { } words ? WithoutPrepositions(words) is { Length: > 0 } noun ? noun : null : null;
    }

    private static string? AfterEnding(SentenceScan scan, AimedQuantity aimed)
    {
        var clause = scan.ClauseOf(aimed.Quantity.Start);
        var end = Math.Min(clause.End, aimed.Quantity.End + Longest);
        for (var i = aimed.Quantity.End; i < end; i++)
        {
            if (scan.Table.Deadline.TryMatch(scan.Folded, i, out _, out _))
            {
                end = i;
            }
        }

        foreach (var year in scan.Years)
        {
            end = year.Start > aimed.Quantity.End && year.Start < end ? year.Start : end;
        }

        var words = Words(scan, new Span(aimed.Quantity.End, Math.Max(end, aimed.Quantity.End)));
        return words is null ? null : scan.IsHan ? words.TrimEnd('的', '最', '后') : WithoutPrepositions(words);
    }

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "over", "nearly", "roughly", "by", "to", "at", "of", "least", "up", "in", "well", "below", "less", "than", "the", "a", "an", "from", "its", "their", "some", "about", "approximately", "around", "jointly", "collective", "between", "no", "more", "before", "for", "and", "on",
        "d'ici", "avant", "antes", "بحلول", "عام", "بنسبة", "de", "d'au", "du", "des", "à", "au", "moins", "plus", "le", "la", "les", "en", "dans", "un", "una", "al", "menos", "el", "los", "las", "hasta", "para",
        "на", "до", "не", "менее", "в", "к", "более",
    };

    private static string WithoutPrepositions(string words)
    {
        var run = new WordRun(words, 0, words.Length);
        while (run.Count > 0 && Prepositions.Contains(run.First))
        {
            run.DropFirst();
        }

        while (run.Count > 0 && Prepositions.Contains(run.Last))
        {
            run.DropLast();
        }

        return run.Written;
    }

    private static bool StartsAny(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Words(SentenceScan scan, Span span)
    {
        var words = scan.Text[span.Start..span.End].Trim(' ', '，', ',', '、', '：', ':', '的', '。', '.', ';', '；');
        return words.Length > 0 ? words : null;
    }
}
