namespace Stocktake.Reading.Mandates;

/// <summary>A verb whose subject is the body that speaks.</summary>
/// <param name="ClauseStart">Where its clause begins, with its connectors.</param>
/// <param name="Start">Where the verb with its adverbs begins in the folded text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Act">The act; null for a verb that obliges nobody.</param>
/// <param name="Fresh">Whether it opens the text or a sentence, or carries an adverb of its own ("also requests", 又请).</param>
internal readonly record struct SpeakerVerb(int ClauseStart, int Start, int End, Act? Act, bool Fresh);

/// <summary>Reads the text of an operative paragraph, writes the verbs of the speaker in it: the leading one and those of its later clauses.</summary>
internal static class SpeakerVerbs
{
    // A bound for text without stops.
    private const int LongestRelative = 400;

    /// <summary>Every verb of the speaker, in order.</summary>
    public static List<SpeakerVerb> Scan(FoldedText folded, VerbLexicon lexicon)
    {
        var found = new List<SpeakerVerb>();
        var text = folded.Text.AsSpan();
        var at = 0;
        while (at >= 0 && at < text.Length)
        {
            var resume = at;
            if (VerbAt(text, at, lexicon) is { } verb && !Belongs(text, verb, found, lexicon))
            {
                found.Add(verb);
                resume = verb.End;
                if (verb.Act is not null && Paired(folded, verb, lexicon) is { } second)
                {
                    found.Add(second);
                    resume = second.End;
                }
            }

            at = NextClause(text, resume, lexicon);
        }

        return found;
    }

    /// <summary>The verb whose clause begins at this place, after connectors and adverbs; null if none does.</summary>
    public static SpeakerVerb? VerbAt(ReadOnlySpan<char> text, int at, VerbLexicon lexicon)
    {
        var verbStart = -1;
        for (var p = at; p < text.Length;)
        {
            if (text[p] is ' ' or ',' or '，')
            {
                p++;
            }
            else if (Longest(text, p, lexicon) is not { } match)
            {
                return Attached(text, at, p, lexicon);
            }
            else if (match.Form is not { } form)
            {
                verbStart = match.Adverb ? (verbStart < 0 ? p : verbStart) : -1;
                p += match.Length;
            }
            else
            {
                var fresh = at == 0 || verbStart >= 0 || IsSentenceEnd(Before(text, at));
                return lexicon.IsVerbAt(text, p, text.Slice(p, match.Length).ToString())
                    ? new SpeakerVerb(at, verbStart < 0 ? p : verbStart, WithTrailingAdverbs(text, p + match.Length, lexicon), form.Act, fresh)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The verb that ends a sentence before its items: "The Meeting of the Parties decides"; null where none does.</summary>
    public static SpeakerVerb? VerbAtEnd(ReadOnlySpan<char> text, VerbLexicon lexicon)
    {
        for (var p = 0; p < text.Length; p++)
        {
            if ((p == 0 || !lexicon.Spaced || text[p - 1] == ' ') && lexicon.Verbs.TryMatch(text, p, lexicon.Spaced, out var form, out var verb)
                && p + form.Length == text.Length && verb.Act is not null && lexicon.IsVerbAt(text, p, form))
            {
                return new SpeakerVerb(p, p, text.Length, verb.Act, p == 0);
            }
        }

        return null;
    }

    /// <summary>The act that begins at this place as an item says it ("to request", "de prier", просить), after its marker and adverbs.</summary>
    public static SpeakerVerb? InfinitiveAt(ReadOnlySpan<char> text, int at, VerbLexicon lexicon)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        foreach (var marker in lexicon.InfinitiveMarkers)
        {
            var start = AfterMarker(text, at, marker);
            for (var p = start; p >= 0 && p < text.Length;)
            {
                if (lexicon.Infinitives.TryMatch(text, p, true, out var form, out var verb))
                {
                    return new SpeakerVerb(at, start, WithTrailingAdverbs(text, p + form.Length, lexicon), verb.Act, true);
                }

                p = lexicon.Adverbs.TryMatch(text, p, true, out var adverb, out _) ? p + adverb.Length + 1 : -1;
            }
        }

        return null;
    }

    private static int AfterMarker(ReadOnlySpan<char> text, int at, string marker) =>
        marker.Length == 0 ? at
        : !text[at..].StartsWith(marker, StringComparison.Ordinal) ? -1
        : marker.EndsWith('\'') ? at + marker.Length
        : at + marker.Length < text.Length && text[at + marker.Length] == ' ' ? at + marker.Length + 1
        : -1;

    // 鼓励会员国并邀请国际组织分享经验: two verbs with their addressees share one task.
    private static SpeakerVerb? Paired(FoldedText folded, SpeakerVerb verb, VerbLexicon lexicon)
    {
        if (lexicon.Spaced)
        {
            return null;
        }

        var addressed = HanAddressees.Default.Read(folded, verb.End, folded.Length);
        return addressed.Names.Length > 0 && folded.Text.AsSpan(addressed.TaskStart).StartsWith("并", StringComparison.Ordinal)
            && VerbAt(folded.Text, addressed.TaskStart, lexicon) is { Act: not null } second && second.Start > addressed.TaskStart
            ? second
            : null;
    }

    // Arabic writes "and" on the verb: وتطلب is و + تطلب.
    private static SpeakerVerb? Attached(ReadOnlySpan<char> text, int clause, int at, VerbLexicon lexicon) =>
        text[at] == 'و' && at + 1 < text.Length && lexicon.Verbs.TryMatch(text, at + 1, true, out var form, out var value)
            ? new SpeakerVerb(clause, at + 1, WithTrailingAdverbs(text, at + 1 + form.Length, lexicon), value.Act, at == 0)
            : null;

    // Of a verb, an adverb and a connector that begin here the longest counts; of equals the verb.
    private static (VerbForm? Form, bool Adverb, int Length)? Longest(ReadOnlySpan<char> text, int at, VerbLexicon lexicon)
    {
        (VerbForm? Form, bool Adverb, int Length) best = (null, false, 0);
        if (lexicon.Connectors.TryMatch(text, at, lexicon.Spaced, out var connector, out _))
        {
            best = (null, false, connector.Length);
        }

        if (lexicon.Adverbs.TryMatch(text, at, lexicon.Spaced, out var adverb, out _) && adverb.Length >= best.Length)
        {
            best = (null, true, adverb.Length);
        }

        if (lexicon.Verbs.TryMatch(text, at, lexicon.Spaced, out var verb, out var form) && verb.Length >= best.Length)
        {
            best = (form, false, verb.Length);
        }

        return best.Length > 0 ? best : null;
    }

    // "Decides also", "Invite également de nouveau", "Alienta encarecidamente"
    private static int WithTrailingAdverbs(ReadOnlySpan<char> text, int end, VerbLexicon lexicon)
    {
        while (lexicon.Spaced && end + 1 < text.Length && text[end] == ' ' && lexicon.Adverbs.TryMatch(text, end + 1, true, out var adverb, out _))
        {
            end += 1 + adverb.Length;
        }

        return end;
    }

    // A clause begins after a stop of any script; in spaced scripts also at the word "and".
    private static int NextClause(ReadOnlySpan<char> text, int from, VerbLexicon lexicon)
    {
        for (var p = from; p < text.Length; p++)
        {
            if (IsStop(text, p))
            {
                return p + 1;
            }

            if (lexicon.Spaced && text[p] == ' ' && p > from && p + 1 < text.Length && OpensWithAnd(text[(p + 1)..]))
            {
                return p + 1;
            }
        }

        return -1;
    }

    private static bool OpensWithAnd(ReadOnlySpan<char> rest) =>
        rest.StartsWith("and ", StringComparison.Ordinal) || rest.StartsWith("et ", StringComparison.Ordinal) || rest.StartsWith("y ", StringComparison.Ordinal)
        || rest.StartsWith("e ", StringComparison.Ordinal) || rest.StartsWith("и ", StringComparison.Ordinal) || rest.StartsWith("а также ", StringComparison.Ordinal)
        || (rest[0] == 'و' && rest.Length > 2 && rest[1] is 'ت' or 'ي');

    private static bool IsStop(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ',' or '.' => at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]),
        ';' or ':' or '。' or '،' or '؛' or '!' or '?' => true,
        _ => false,
    };

    private static bool IsSentenceEnd(char c) => c is ';' or '。' or '؛' or '.' or ':';

    private static char Before(ReadOnlySpan<char> text, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (text[at] != ' ')
            {
                return text[at];
            }
        }

        return '\0';
    }

    // "a report that promotes action and encourages States": the clause belongs to the report.
    // 请秘书长协调行动，鼓励采用新方法: after a mere comma, a weak verb that names no actor belongs to what is asked or stated before.
    private static bool Belongs(ReadOnlySpan<char> text, SpeakerVerb verb, List<SpeakerVerb> found, VerbLexicon lexicon)
    {
        if (!lexicon.Spaced && verb.Act == Act.Appeals)
        {
            return HanAddressees.Default.NameAt(text, verb.End) is null;        // 呼吁 without an actor is "calls for"
        }

        if (found.Count == 0 || verb.Act is null)
        {
            return false;
        }

        if (lexicon.Spaced)
        {
            return !verb.Fresh && IsInRelativeClause(text, found[^1].End, verb.ClauseStart);
        }

        if (verb.Fresh || IsJoined(text, verb))
        {
            return false;
        }

        var afterAct = found[^1].Act is not null;
        return verb.Act switch
        {
            Act.Decides => !afterAct,
            Act.Encourages => afterAct && HanAddressees.Default.NameAt(text, verb.End) is null,
            _ => VerbLexicon.IsWeak(verb.Act.Value) && HanAddressees.Default.NameAt(text, verb.End) is null,
        };
    }

    private static bool IsJoined(ReadOnlySpan<char> text, SpeakerVerb verb) => verb.Start > verb.ClauseStart && !text[verb.ClauseStart..verb.Start].IsWhiteSpace();

    private static bool IsInRelativeClause(ReadOnlySpan<char> text, int from, int clauseStart)
    {
        if (from >= clauseStart || IsStop(text, clauseStart - 1))
        {
            return false;
        }

        var segment = text[Math.Max(from, clauseStart - LongestRelative)..clauseStart];
        segment = segment[(segment.LastIndexOf(',') + 1)..];
        return segment.Contains(" that ", StringComparison.Ordinal) || segment.Contains(" which ", StringComparison.Ordinal) || segment.Contains(" who ", StringComparison.Ordinal);
    }
}
