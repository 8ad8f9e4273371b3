namespace Stocktake.Reading.Mandates;

/// <summary>
/// A decision binds nobody in particular unless it names who is to carry it out: 决定由…, "decides that the Committee shall",
/// or whom it is to ask: 决定请…, "decides to request the secretariat to".
/// </summary>
internal static class Decisions
{
    public static Addressed Addressees(MandateContext context, VerbLexicon lexicon, FoldedText folded, int start, int limit)
    {
        var text = folded.Text.AsSpan(0, limit);
        if (Asking(text, start, lexicon, context.IsHan) is { } asked)
        {
            return new Addressed(context.Addressees(folded, asked, limit).Names, start);
        }

        if (!context.IsHan)
        {
            var words = folded.Text.AsSpan(start, limit - start).TrimStart();
            return words.StartsWith("that ", StringComparison.Ordinal) && context.Addressees(folded, start, limit) is { Names.Length: > 0 } named && Binds(text[named.TaskStart..], context)
                ? named
                : new Addressed([], start);
        }

        if (start < text.Length && text[start] == '由')
        {
            return context.Addressees(folded, start + 1, limit);
        }

        var subject = context.Addressees(folded, start, limit);
        return subject.Names.Length > 0 && Binds(text[subject.TaskStart..], context) ? subject : new Addressed([], start);
    }

    private static int? Asking(ReadOnlySpan<char> text, int start, VerbLexicon lexicon, bool isHan)
    {
        var verb = isHan ? SpeakerVerbs.VerbAt(text, start, lexicon) : SpeakerVerbs.InfinitiveAt(text, start, lexicon);
        return verb is { Act: Act.Requests or Act.Instructs or Act.Authorizes } asked && (!isHan || asked.Start == start) ? asked.End : null;
    }

    private static bool Binds(ReadOnlySpan<char> rest, MandateContext context)
    {
        rest = rest.TrimStart();
        foreach (var duty in AddresseeData.Default.Languages[context.Language].Duties)
        {
            if (rest.StartsWith(duty, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
