namespace Stocktake.Reading.Mandates;

/// <summary>Who may be said to request something in a narrating text, and who is its author telling of himself.</summary>
internal sealed class Speakers
{
    private readonly string[] _speakers;
    private readonly string[] _own;
    private readonly Work _work;

    public Speakers(ActorWords words, Work work)
    {
        _work = work;
        _speakers = [.. words.Speakers.Select(word => FoldedText.Of(word).Text)];
        // In a declaration annexed to a resolution "we" are those who adopt it; in a report or letter they are its author.
        _own = work.Kind is WorkKind.Resolution or WorkKind.Decision ? [] : [.. words.Own.Select(word => FoldedText.Of(word).Text).Concat(work.Body is { } body && IsAuthor(work) ? [body] : [])];
    }

    /// <summary>Whether the words name somebody who may speak.</summary>
    public bool Contains(ReadOnlySpan<char> words) => Any(words, _speakers);

    /// <summary>Whether the words end with somebody who may speak.</summary>
    public bool Ends(ReadOnlySpan<char> words)
    {
        foreach (var speaker in _speakers)
        {
            if (words.EndsWith(speaker, StringComparison.Ordinal) && (words.Length == speaker.Length || speaker[0] > '\u2e80' || !char.IsLetter(words[^(speaker.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words name the author of the text.</summary>
    public bool IsOwn(ReadOnlySpan<char> words) => Any(words, _own);

    /// <summary>The body that the words of a subject name; the body of the work where they name nobody else.</summary>
    public string? BodyOf(ReadOnlySpan<char> subject)
    {
        if (_work.Body is { } own && (subject.IsEmpty || Names(own, subject, 1) || !NamesAnother(own, subject, out var other)))
        {
            return subject.IsEmpty || !IsAuthor(_work) ? own : null;
        }

        return _work.Body is { } body && NamesAnother(body, subject, out other) ? other : null;
    }

    // Short names such as 委员会 stand for the body of the work alone; another body is known by a full name.
    private static bool NamesAnother(string own, ReadOnlySpan<char> subject, out string? other)
    {
        foreach (var body in DueData.Default.Organs.Keys)
        {
            if (body != own && Names(body, subject, subject.ContainsAnyInRange('\u4e00', '\u9fff') ? 4 : 16))
            {
                other = body;
                return true;
            }
        }

        other = null;
        return false;
    }

    private static bool Names(string body, ReadOnlySpan<char> subject, int shortest)
    {
        foreach (var name in DueData.Default.Organs.GetValueOrDefault(body) ?? [])
        {
            if (name.Length >= shortest && subject.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A letter, or the report of an organization without sessions, tells of its author; in that of an organ others speak.
    private static bool IsAuthor(Work work) =>
        work.Kind == WorkKind.Letter || (work.Kind == WorkKind.Report && work.Body is not null && !DueData.Default.Organs.ContainsKey(work.Body));

    private static bool Any(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            var at = words.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (word[0] > '\u2e80' || ((at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1])) && (at + word.Length >= words.Length || !char.IsAsciiLetterOrDigit(words[at + word.Length])))))
            {
                return true;
            }
        }

        return false;
    }
}
