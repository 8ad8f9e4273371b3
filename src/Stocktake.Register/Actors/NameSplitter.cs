using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>Cuts words that name several actors into the names, at the joints of the language.</summary>
internal static class NameSplitter
{
    /// <summary>Where the parts stand, in order, without the joints; the whole where there is none.</summary>
    public static IReadOnlyList<Range> Split(string written, Language language)
    {
        var parts = language.IsHan ? Han(written) : Spaced(written, language);
        return parts.Count == 0 ? [0..written.Length] : parts;
    }

    private static List<Range> Han(string written)
    {
        var words = NameWords.Of(Language.Chinese);
        var joints = words.Joints.Concat(words.Phrases).OrderByDescending(joint => joint.Length).ToArray();
        var parts = new List<Range>();
        var start = 0;
        var inTitle = 0;
        for (var at = 0; at < written.Length;)
        {
            // A title in 《》 may hold any word.
            inTitle += written[at] switch { '《' => 1, '》' => -1, _ => 0 };
            var joint = inTitle > 0 ? null : Array.Find(joints, candidate => string.CompareOrdinal(written, at, candidate, 0, candidate.Length) == 0);
            if (joint is null)
            {
                at++;
                continue;
            }

            Add(parts, written, start, at);
            at += joint.Length;
            start = at;
        }

        Add(parts, written, start, written.Length);
        return parts;
    }

    private static List<Range> Spaced(string written, Language language)
    {
        var words = NameWords.Of(language);
        var tokens = NameFolding.Tokens(written, language);
        var parts = new List<Range>();
        var start = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (at > 0 && written.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).IndexOfAny(",;،؛") >= 0)
            {
                Add(parts, written, start, tokens[at - 1].End);
                start = tokens[at].Start;
            }

            var length = JointAt(tokens, at, words);
            if (length > 0 && tokens[at].Start > start)
            {
                Add(parts, written, start, tokens[at].Start);
            }

            if (length > 0)
            {
                at += length - 1;
                start = tokens[at].End;
            }
            else if (at > 0 && language.IsRightToLeft && tokens[at].Plain.StartsWith("وال", StringComparison.Ordinal) && tokens[at].Start > start)
            {
                // In Arabic "and" is written together with the next word.
                Add(parts, written, start, tokens[at].Start);
                start = tokens[at].Start;
            }
        }

        Add(parts, written, start, written.Length);
        return parts;
    }

    private static int JointAt(NameToken[] tokens, int at, NameWords words)
    {
        foreach (var phrase in words.Phrases)
        {
            var parts = phrase.Split(' ');
            if (at + parts.Length <= tokens.Length && parts.Select((part, index) => tokens[at + index].Plain == part).All(same => same))
            {
                return parts.Length;
            }
        }

        return words.Joints.Contains(tokens[at].Plain, StringComparer.Ordinal) ? 1 : 0;
    }

    private static void Add(List<Range> parts, string written, int start, int end)
    {
        const string Marks = " ,;，、；،؛\u00A0";
        while (start < end && Marks.Contains(written[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && Marks.Contains(written[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        if (end > start)
        {
            parts.Add(start..end);
        }
    }
}
