namespace Stocktake.Reading.Mandates;

/// <summary>
/// Acts in Chinese sentences. A strong verb (呼吁 敦促 促请) always counts; 请, 邀请, 鼓励, 要求 count where somebody who may
/// speak says them to somebody who is named; 建议 also without an addressee. What the author tells of his own work does not count.
/// </summary>
internal sealed class HanNarration(VerbLexicon lexicon, Speakers speakers) : INarration
{
    // Bounds for text without stops; no real subject is longer.
    private const int LongestSubject = 80;
    private const int LongestBefore = 300;

    private static readonly string[] PlaceEndings = ["中", "上", "内", "里", "时", "下", "其中", "后"];

    public List<NarratedAct> Find(FoldedText folded, Sentence sentence)
    {
        var found = new List<NarratedAct>();
        var text = folded.Text.AsSpan(0, sentence.End);
        var clause = sentence.Start;
        for (var p = sentence.Start; p < sentence.End; p++)
        {
            if (text[p] is ',' or ':' or '“' or '”' or '(' or '.')
            {
                clause = p + 1;
            }
            else if (lexicon.Verbs.TryMatch(text, p, false, out var form, out var verb))
            {
                if (verb.Act is { } act && lexicon.IsVerbAt(text, p, form) && Counts(folded, sentence, clause, p, p + form.Length, act))
                {
                    found.Add(new NarratedAct(clause, WithAdverbs(text, clause, p), p + form.Length, act, speakers.BodyOf(Speaker(text, sentence, clause, p))));
                }

                p += form.Length - 1;
            }
        }

        return found;
    }

    private bool Counts(FoldedText folded, Sentence sentence, int clause, int start, int end, Act act)
    {
        var text = folded.Text.AsSpan(0, sentence.End);
        var subject = Subject(text, clause, start);
        if (act is Act.CallsUpon or Act.Urges or Act.Appeals)
        {
            return true;
        }

        var before = text[Math.Max(sentence.Start, clause - LongestBefore)..clause];
        var own = speakers.IsOwn(subject) || (subject.IsEmpty && speakers.IsOwn(before) && !speakers.Ends(before.TrimEnd(", ")));
        var named = HanAddressees.Default.Read(folded, end, sentence.End).Names.Length > 0;
        var spoken = Speaks(subject) || (subject.IsEmpty && speakers.Contains(before));
        return !own && act switch
        {
            Act.Requests when end - start == 1 => named && (subject.IsEmpty || spoken || speakers.Contains(subject)),
            Act.Requests => (named && spoken) || (subject.IsEmpty && before.Contains("决议", StringComparison.Ordinal)),
            Act.Recommends => spoken || (subject.IsEmpty && before.IsWhiteSpace()),
            Act.Decides => !subject.IsEmpty && speakers.Ends(subject) && speakers.BodyOf(subject) is not null,
            _ => named && spoken,
        };
    }

    // 议会通过一项决议，呼吁…: a clause without a subject has that of the clauses before it.
    private ReadOnlySpan<char> Speaker(ReadOnlySpan<char> text, Sentence sentence, int clause, int verb)
    {
        var subject = Subject(text, clause, verb);
        var before = text[Math.Max(sentence.Start, clause - LongestBefore)..clause];
        return subject.IsEmpty && speakers.Contains(before) ? before : subject;
    }

    // 向委员会建议: whom one speaks to is no speaker.
    private bool Speaks(ReadOnlySpan<char> subject)
    {
        subject = subject.TrimEnd("》”\")」 ");
        if (subject.Length > 0 && subject[0] is '向' or '对' or '给' or '为')
        {
            return false;
        }

        if (speakers.Ends(subject))
        {
            return true;
        }

        foreach (var ending in PlaceEndings)
        {
            if (subject.EndsWith(ending, StringComparison.Ordinal))
            {
                return speakers.Contains(subject) || subject.Length == ending.Length || subject.SequenceEqual("其中");
            }
        }

        return false;
    }

    // The words of the clause before the verb, without the adverbs and connectors that lead to it.
    private ReadOnlySpan<char> Subject(ReadOnlySpan<char> text, int clause, int verb)
    {
        while (clause < verb && (text[clause] == ' ' || lexicon.Connectors.TryMatch(text[..verb], clause, false, out _, out _)))
        {
            clause += text[clause] != ' ' && lexicon.Connectors.TryMatch(text[..verb], clause, false, out var word, out _) ? word.Length : 1;
        }

        clause = Math.Max(clause, verb - LongestSubject);
        return text[clause..Math.Max(clause, WithAdverbs(text, clause, verb))].TrimEnd();
    }

    // The verb with the adverbs right before it: 又请, 特别请.
    private int WithAdverbs(ReadOnlySpan<char> text, int clause, int verb)
    {
        for (var moved = true; moved && verb > clause;)
        {
            moved = false;
            for (var length = Math.Min(4, verb - clause); length > 0; length--)
            {
                if (lexicon.Adverbs.TryMatch(text[..verb], verb - length, false, out var adverb, out _) && adverb.Length == length)
                {
                    verb -= length;
                    moved = true;
                    break;
                }
            }
        }

        return verb;
    }
}
