using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Finds the addressees after a Chinese verb. Chinese has no "to": an addressee ends at a noun that names an actor,
/// where the next verb, adverb or preposition begins. Co-actors are joined by 、 和 及 以及.
/// </summary>
internal sealed class HanAddressees
{
    private const int LongestName = 60;

    // A relative clause before an actor is short: 尚未批准《公约》的国家.
    private const int LongestClause = 40;

    private const int LongestAside = 30;
    private const int LongestParenthesis = 40;

    private static readonly Lazy<HanAddressees> Bundled = new(() => new HanAddressees(AddresseeData.Default.Languages["zho"]));

    private readonly TermTable<bool> _heads;
    private readonly TermTable<bool> _suffixes;
    private readonly TermTable<bool> _modifiers;
    private readonly TermTable<bool> _enders;
    private readonly TermTable<bool> _relatives;
    private readonly TermTable<bool> _joiners;

    private HanAddressees(ActorWords words)
    {
        _heads = Table(words.Heads);
        _suffixes = Table(words.Suffixes);
        _modifiers = Table(words.Modifiers);
        _enders = Table(words.Enders);
        _relatives = Table(words.Relatives);
        _joiners = Table(words.Joiners);
    }

    public static HanAddressees Default => Bundled.Value;

    /// <summary>The addressees that begin at a place, up to a limit; none where the text goes on with a task or a thing.</summary>
    public Addressed Read(FoldedText folded, int start, int limit)
    {
        var text = folded.Text.AsSpan(0, limit);
        var names = ImmutableArray.CreateBuilder<string>();
        var at = SkipSpaces(text, start);
        var taskStart = at;
        if (NameAt(text, at) is null && AfterAside(text, at) is { } later)
        {
            at = later;
        }

        while (NameAt(text, at) is { } end)
        {
            names.Add(Unquoted(folded.Slice(at, end).Trim()));
            taskStart = AfterParentheses(text, end);
            var next = SkipJoiner(text, taskStart);
            if (next == taskStart)
            {
                break;
            }

            at = next;
        }

        return new Addressed(names.ToImmutable(), taskStart);
    }

    /// <summary>Where the name of an actor that begins at a place ends, or null.</summary>
    public int? NameAt(ReadOnlySpan<char> text, int start)
    {
        int? fallback = null;
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
            else if (IsJoiner(text, p) is { } joiner && p > start && fallback is null)
            {
                p += joiner;        // 区域和次区域组织: what is joined is not yet an actor
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

    /// <summary>Whether the words between two places name an actor and nothing more.</summary>
    public bool IsName(ReadOnlySpan<char> text) => NameAt(text, 0) is { } end && end == text.Length;

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

    private bool IsEnd(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or ';' or ':' or '。' or '、' or '!' or '?' || _enders.TryMatch(text, at, false, out _, out _) || IsJoiner(text, at) is not null;

    private int? IsJoiner(ReadOnlySpan<char> text, int at) => _joiners.TryMatch(text, at, false, out var joiner, out _) ? joiner.Length : null;

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

    // A name at the head of a quotation is not quoted itself.
    private static string Unquoted(string name) => name.Length > 1 && name[0] is '“' or '"' or '「' && name.AsSpan(1).IndexOfAny("”\"」") < 0 ? name[1..] : name;

    // 鼓励，在有关机构参与下，会员国…: words set off by a comma may come before the actor.
    private int? AfterAside(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !(text[at] is ',' or '在' || IsEnd(text, at)))
        {
            return null;
        }

        var first = text[at] == ',' ? at + 1 : at;
        var comma = text.Slice(first, Math.Min(LongestAside, text.Length - first)).IndexOfAny(",;。");
        return NameAt(text, first) is not null && first > at ? first
            : comma > 0 && text[first + comma] == ',' && NameAt(text, first + comma + 1) is not null ? first + comma + 1
            : null;
    }

    private int SkipJoiner(ReadOnlySpan<char> text, int at)
    {
        var p = SkipSpaces(text, at);
        if (p < text.Length && text[p] == ',' && _joiners.TryMatch(text, p + 1, false, out var late, out _) && late.Length > 1)
        {
            return SkipSpaces(text, p + 1 + late.Length);
        }

        return _joiners.TryMatch(text, p, false, out var joiner, out _) ? SkipSpaces(text, p + joiner.Length) : at;
    }

    private static int AfterParentheses(ReadOnlySpan<char> text, int at)
    {
        var p = SkipSpaces(text, at);
        if (p < text.Length && text[p] == '(' && text.Slice(p, Math.Min(LongestParenthesis, text.Length - p)).IndexOf(')') is var close and >= 0)
        {
            return p + close + 1;
        }

        return at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
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
