namespace Stocktake.Reading.Mandates;

/// <summary>Acts in sentences of spaced scripts: "the Committee requested the Secretariat to …", "participants called for …", "the Committee is invited to …".</summary>
internal sealed class SpacedNarration(VerbLexicon lexicon, Speakers speakers, SpacedAddressees addressees) : INarration
{
    // A bound for text without stops; no real subject is longer.
    private const int LongestSubject = 200;

    private const string And = " and ";

    public List<NarratedAct> Find(FoldedText folded, Sentence sentence)
    {
        var found = new List<NarratedAct>();
        var text = folded.Text.AsSpan(0, sentence.End);
        var clause = sentence.Start;
        string? last = null;
        for (var p = sentence.Start; p < sentence.End; p++)
        {
            if (text[p] is ',' or ':' or '“' or '”' or '(')
            {
                clause = p + 1;
            }
            else if ((p == sentence.Start || text[p - 1] is ' ' or '“') && lexicon.Verbs.TryMatch(text, p, true, out var form, out var verb))
            {
                if (verb.Act is { } act && lexicon.IsVerbAt(text, p, form) && Read(folded, clause, p, form, act, last) is { } read)
                {
                    found.Add(read);
                    last = form;
                }

                p += form.Length - 1;
            }
        }

        return found;
    }

    private NarratedAct? Read(FoldedText folded, int clause, int start, string form, Act act, string? last)
    {
        var subject = Subject(folded.Text, clause, start);
        var end = start + form.Length;
        if (form.StartsWith("is ", StringComparison.Ordinal) || form.StartsWith("are ", StringComparison.Ordinal))
        {
            var names = addressees.Actors.Of(folded, SpacedWord.Split(folded.Text, Math.Max(clause, start - LongestSubject), start));
            return names.IsEmpty ? null : new NarratedAct(clause, start, end, act, speakers.BodyOf(default), new Addressed(names, AfterTo(folded.Text, end)));
        }

        var spoken = speakers.Ends(subject) || (subject.IsEmpty && (last is not null || IsThirdPerson(form))) || IsJoined(folded.Text, start, form, last);
        var weak = speakers.IsOwn(subject) && act is not (Act.CallsUpon or Act.Urges or Act.Appeals);
        return spoken && !weak ? new NarratedAct(subject.IsEmpty || speakers.Ends(subject) ? clause : start - And.Length, start, end, act, speakers.BodyOf(subject)) : null;
    }

    // "The Committee requested the Secretariat to report and invited States to": two verbs of one tense have one subject.
    private static bool IsJoined(string text, int start, string form, string? last) =>
        last is not null && text.AsSpan(0, start).EndsWith(And, StringComparison.Ordinal) && Tense(form) != "" && Tense(form) == Tense(last);

    private static string Tense(string form) => form.Split(' ')[0] switch { [.., 'e', 'd'] => "ed", [.., 's'] => "s", _ => "" };

    private static bool IsThirdPerson(string form) => form.Split(' ')[0].EndsWith('s');

    private static int AfterTo(string text, int at) => text.AsSpan(at).StartsWith(" to ", StringComparison.Ordinal) ? at + 4 : at;

    // The words of the clause before the verb, without the connectors that open it and the adverbs that lead to the verb.
    private ReadOnlySpan<char> Subject(string text, int clause, int verb)
    {
        var words = text.AsSpan(Math.Max(clause, verb - LongestSubject), Math.Min(verb - clause, LongestSubject));
        for (var moved = true; moved;)
        {
            moved = false;
            words = words.Trim(" ,");
            if (words.Length > 0 && lexicon.Connectors.TryMatch(words, 0, true, out var connector, out _))
            {
                words = words[connector.Length..];
                moved = true;
            }
            else if (words.LastIndexOf(' ') is var space && words.Length > 0 && lexicon.Adverbs.TryMatch(words, space + 1, true, out var adverb, out _) && adverb.Length == words.Length - space - 1)
            {
                words = words[..(space + 1)];
                moved = true;
            }
        }

        return words;
    }
}
