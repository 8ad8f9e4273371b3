namespace Stocktake.Reading.Mandates;

/// <summary>
/// Finds where the name of an actor ends in Chinese text: at a noun that names one, where the next verb, adverb or preposition
/// begins. Modifiers, titles in 《》 and relative clauses (尚未批准《公约》的国家) stand inside a name.
/// </summary>
internal sealed class HanActorNames
{
    private const int LongestName = 60;

    // A relative clause before an actor is short: 尚未批准《公约》的国家.
    private const int LongestClause = 40;

    private const int LongestParenthesis = 40;

    private readonly TermTable<bool> _heads;
    private readonly TermTable<bool> _suffixes;
    private readonly TermTable<bool> _modifiers;
    private readonly TermTable<bool> _enders;
    private readonly TermTable<bool> _relatives;
    private readonly TermTable<bool> _joiners;

    public HanActorNames(ActorWords words)
    {
        _heads = Table(words.Heads);
        _suffixes = Table(words.Suffixes);
        _modifiers = Table(words.Modifiers);
        _enders = Table(words.Enders);
        _relatives = Table(words.Relatives);
        _joiners = Table(words.Joiners);
    }

    /// <summary>Where the name of an actor that begins at a place ends, or null.</summary>
    public int? NameAt(ReadOnlySpan<char> text, int start)
    {
        // 已收到邀请的组织: what opens as a clause is closed by 的 and an actor.
        if (start < text.Length && (text[start] == '已' || text[start..].StartsWith("尚未", StringComparison.Ordinal)))
        {
            return RelativeAt(text, start, start);
        }

        int? fallback = null;
        var joined = start;
        var limit = Math.Min(text.Length, start + LongestName);
        for (var p = start; p < limit;)
        {
            if (HeadAt(text, p) is { } head)
            {
                var follow = FollowOf(text, head.End);
                if (follow == Follow.Accept && (p > start || head.End - p > 1))
                {
                    return head.End;
                }

                fallback = follow != Follow.Unknown || head.Weak ? fallback : fallback is null || fallback == p ? head.End : fallback;
                if (follow == Follow.Possessive)
                {
                    fallback = null;
                }

                p = head.End;
            }
            else if (Skipped(text, p) is { } skipped)
            {
                p = skipped;
            }
            else if (JoinerAt(text, p) is { } joiner && p > start && fallback is null)
            {
                joined = p += joiner;       // 区域和次区域组织: what is joined is not yet an actor
            }
            else if (p > joined && fallback is null && VerbInside(text, p) is { } inside)
            {
                p = inside;
            }
            else if (IsEnd(text, p))
            {
                return fallback ?? RelativeAt(text, start, p);
            }
            else
            {
                p++;
            }
        }

        return fallback;
    }

    // 科学评估小组, 环境规划署: a word that would begin the task belongs to the name where the actor's noun follows at once.
    private int? VerbInside(ReadOnlySpan<char> text, int at) =>
        _enders.TryMatch(text, at, false, out var verb, out _) && verb.Length > 1 && HeadAt(text, at + verb.Length) is { } head
        && (!head.Weak || head.End - at - verb.Length == 1)
        && text[head.End - 1] is '组' or '署' or '局' or '司' or '厅' or '院' or '所' or '会' or '处' or '室' or '者' or '员' or '构' or '心'
            ? at + verb.Length
            : null;

    private (int End, bool Weak)? HeadAt(ReadOnlySpan<char> text, int at)
    {
        var modifier = _modifiers.TryMatch(text, at, false, out var word, out _) ? word.Length : 0;
        if (_heads.TryMatch(text, at, false, out var head, out _) && head.Length >= modifier)
        {
            return (at + head.Length, false);
        }

        return _suffixes.TryMatch(text, at, false, out var suffix, out _) && suffix.Length >= modifier ? (at + suffix.Length, true) : null;
    }

    private Follow FollowOf(ReadOnlySpan<char> text, int end)
    {
        end = AfterParentheses(text, end);
        if (end >= text.Length || text[end] is ',' or ';' or ':' or '。' or '、' or '!' or '?')
        {
            return Follow.Accept;
        }

        if (text[end] == '的')
        {
            return Follow.Possessive;
        }

        if (HeadAt(text, end) is { Weak: false })
        {
            return Follow.Unknown;
        }

        if (_modifiers.TryMatch(text, end, false, out _, out _))
        {
            return Follow.Unknown;
        }

        return _enders.TryMatch(text, end, false, out _, out _) || _joiners.TryMatch(text, end, false, out _, out _) ? Follow.Accept : Follow.Unknown;
    }

    // Modifiers, titles in 《》 and quotation marks, and brackets stand inside a name.
    private int? Skipped(ReadOnlySpan<char> text, int at)
    {
        if (_modifiers.TryMatch(text, at, false, out var modifier, out _))
        {
            return at + modifier.Length;
        }

        var close = text[at] switch { '《' => '》', '(' => ')', '“' => '”', '"' => '"', _ => '\0' };
        if (close == '\0')
        {
            return null;
        }

        var length = text[(at + 1)..].IndexOf(close);
        return length >= 0 ? at + length + 2 : null;
    }

    /// <summary>Whether the words at a place end a name.</summary>
    public bool IsEnd(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or ';' or ':' or '。' or '、' or '!' or '?' || _enders.TryMatch(text, at, false, out _, out _) || JoinerAt(text, at) is not null;

    /// <summary>The length of a word between two actors, or null.</summary>
    public int? JoinerAt(ReadOnlySpan<char> text, int at) => _joiners.TryMatch(text, at, false, out var joiner, out _) ? joiner.Length : null;

    // 尚未批准《公约》的国家: a relative clause, closed by 的 and an actor.
    private int? RelativeAt(ReadOnlySpan<char> text, int start, int at)
    {
        var first = start;
        while (first < at && Skipped(text, first) is { } skipped)
        {
            first = skipped;
        }

        if (!_relatives.TryMatch(text, first, false, out _, out _))
        {
            return null;
        }

        var limit = Math.Min(text.Length, start + LongestClause);
        for (var p = at; p < limit && text[p] is not (',' or ';' or ':' or '。' or '、'); p++)
        {
            if (text[p] == '的' && ShortNameAt(text, p + 1) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private int? ShortNameAt(ReadOnlySpan<char> text, int start)
    {
        int? fallback = null;
        for (var p = start; p < text.Length && p < start + 12;)
        {
            if (HeadAt(text, p) is { } head)
            {
                var follow = FollowOf(text, head.End);
                if (follow == Follow.Accept && head.End - p > 1)
                {
                    return head.End;
                }

                fallback ??= follow == Follow.Unknown && head.End - p > 1 ? head.End : null;
                p = head.End;
            }
            else if (Skipped(text, p) is { } skipped)
            {
                p = skipped;
            }
            else if (IsEnd(text, p))
            {
                break;
            }
            else
            {
                p++;
            }
        }

        return fallback;
    }

    /// <summary>The place after a remark in brackets, if one stands there.</summary>
    public static int AfterParentheses(ReadOnlySpan<char> text, int at)
    {
        var p = SkipSpaces(text, at);
        if (p < text.Length && text[p] == '(' && text.Slice(p, Math.Min(LongestParenthesis, text.Length - p)).IndexOf(')') is var close and >= 0)
        {
            return p + close + 1;
        }

        return at;
    }

    /// <summary>The place after spaces.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static TermTable<bool> Table(string[] words) => new TermTable<bool>().With(words, true);

    private enum Follow
    {
        Unknown,
        Accept,
        Possessive,
    }
}
