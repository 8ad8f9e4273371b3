namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads a sentence of a report, note or letter, writes the duties it lays on a named actor without an act verb
/// ("the group should select …", 私营部门必须…). Nothing is read from what somebody merely stressed or pointed out.
/// </summary>
internal sealed class Duties
{
    private readonly TermTable<bool> _duties;
    private readonly TermTable<bool> _traps;
    private readonly Speakers _speakers;
    private readonly VerbLexicon _lexicon;
    private readonly MandateContext _context;

    public Duties(ActorWords words, Speakers speakers, VerbLexicon lexicon, MandateContext context)
    {
        (_speakers, _lexicon, _context) = (speakers, lexicon, context);
        _duties = new TermTable<bool>().With(words.Duties, true);
        _traps = new TermTable<bool>().With(words.NotDuties, true);
    }

    public List<NarratedAct> Find(FoldedText folded, Sentence sentence, List<NarratedAct> acts)
    {
        var text = folded.Text.AsSpan(0, sentence.End);
        foreach (var clause in Clauses(folded.Text, sentence))
        {
            if (acts.Exists(act => act.ClauseStart <= clause) || IsContent(text[sentence.Start..clause]))
            {
                break;
            }

            var verb = _context.IsHan ? HanDuty(folded, sentence, clause, out var addressed) : SpacedDuty(folded, sentence, clause, out addressed);
            if (verb is { } at && !_speakers.IsOwn(text[clause..at.Start]))
            {
                return [new NarratedAct(clause, at.Start, at.End, Act.Other, _speakers.BodyOf(default), addressed)];
            }
        }

        return [];
    }

    private IEnumerable<int> Clauses(string text, Sentence sentence)
    {
        yield return SkipConnectors(text, sentence.Start);
        for (var p = sentence.Start; p < sentence.End - 1; p++)
        {
            if (text[p] is ',' or '“')
            {
                yield return SkipConnectors(text, p + 1);
            }
        }
    }

    private int SkipConnectors(string text, int at)
    {
        at = SkipSpaces(text, at);
        return _lexicon.Connectors.TryMatch(text, at, _lexicon.Spaced, out var connector, out _) ? SkipSpaces(text, at + connector.Length) : at;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // 各国必须…; 从现在起，应由各国…; 各国际组织尽管…，应继续…
    private (int Start, int End)? HanDuty(FoldedText folded, Sentence sentence, int clause, out Addressed addressed)
    {
        var text = folded.Text.AsSpan(0, sentence.End);
        addressed = default;
        if (DutyAt(text, clause) is { } opening)
        {
            if (opening < text.Length && text[opening] == '由')
            {
                addressed = _context.Addressees(folded, opening + 1, sentence.End);
                addressed = addressed with { TaskStart = addressed.TaskStart < text.Length && text[addressed.TaskStart] == '来' ? addressed.TaskStart + 1 : addressed.TaskStart };
                return addressed.Names.Length > 0 ? (clause, opening) : null;
            }

            var first = SkipSpaces(folded.Text, sentence.Start);
            addressed = _context.Addressees(folded, first, clause) with { TaskStart = opening };
            return clause > first && addressed.Names.Length > 0 && HanAddressees.Default.NameAt(text, first) is not null && !_speakers.IsOwn(text[first..clause]) ? (clause, opening) : null;
        }

        if (HanAddressees.Default.NameAt(text, clause) is null)
        {
            return null;
        }

        var subject = _context.Addressees(folded, clause, sentence.End);

        var at = subject.TaskStart;
        while (at < text.Length && text[at] is '也' or '都' or '均' or '就' or '还' or '仍' or '更' or ' ')
        {
            at++;
        }

        if (DutyAt(text, at) is not { } end)
        {
            return null;
        }

        addressed = subject with { TaskStart = end };
        return (at, end);
    }

    // "The group should …": the subject stands right before the verb.
    private (int Start, int End)? SpacedDuty(FoldedText folded, Sentence sentence, int clause, out Addressed addressed)
    {
        addressed = default;
        var words = SpacedWord.Split(folded.Text, clause, Math.Min(sentence.End, clause + 160));
        for (var i = 1; i < words.Count && !words[i - 1].Stop; i++)
        {
            if (_duties.TryMatch(folded.Text, words[i].Start, true, out var duty, out _))
            {
                addressed = new Addressed(SpacedAddressees.For(_context.Language)!.Actors.Of(folded, words.GetRange(0, i)), words[i].Start + duty.Length);
                return addressed.Names.Length > 0 && SpacedAddressees.For(_context.Language)!.Actors.IsHead(words[i - 1].Text) ? (words[i].Start, words[i].Start + duty.Length) : null;
            }
        }

        return null;
    }

    private int? DutyAt(ReadOnlySpan<char> text, int at) =>
        _duties.TryMatch(text, at, !_context.IsHan, out var duty, out _) && !_traps.TryMatch(text, at, !_context.IsHan, out _, out _) ? at + duty.Length : null;

    private static bool IsContent(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" ,“\"");
        foreach (var verb in (string[])["强调", "指出", "认为", "重申", "认识到", "注意到", "回顾", "表示", "确认", "声称", "stressed", "emphasized", "noted", "that", "said"])
        {
            if (before.EndsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
