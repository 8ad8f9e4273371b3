using System.Collections.Concurrent;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Finds the addressees after a verb in a script with spaces between words: they stand before the marker of the task
/// ("to", "de", "a", "أن"; in Russian the infinitive itself).
/// </summary>
internal sealed class SpacedAddressees
{
    private const int LongestTask = 600;

    // No real name of an actor that the data do not know is longer, in words.
    private const int LongestUnknown = 8;

    // A bound for text without stops, in words.
    private const int LongestComplement = 20;

    private static readonly ConcurrentDictionary<string, SpacedAddressees?> Built = new(StringComparer.Ordinal);

    private readonly TaskMarkers _task;
    private readonly HashSet<string> _things;
    private readonly string[] _thingEndings;
    private readonly HashSet<string> _duties;

    private SpacedAddressees(ActorWords words)
    {
        Actors = new ActorNames(words);
        _task = new TaskMarkers(words, Actors.IsHead);
        _things = [.. words.Things.Where(word => !word.StartsWith('*')).Select(Fold)];
        _thingEndings = [.. words.Things.Where(word => word.StartsWith('*')).Select(word => Fold(word[1..]))];
        _duties = [.. words.Duties.Select(Fold)];
    }

    /// <summary>The names of actors in the language.</summary>
    public ActorNames Actors { get; }

    public static SpacedAddressees? For(string language) =>
        Built.GetOrAdd(language, static code => AddresseeData.Default.Languages.TryGetValue(code, out var words) ? new SpacedAddressees(words) : null);

    /// <summary>The addressees that begin at a place, up to a limit; none where the verb governs a thing rather than an actor.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="start">After the verb.</param>
    /// <param name="limit">Where the clause ends.</param>
    /// <param name="asks">Whether the verb asks an actor ("invites"), so that a name the data do not know is one, too.</param>
    public Addressed Read(FoldedText folded, int start, int limit, bool asks = false)
    {
        limit = Math.Min(limit, start + LongestTask);
        var words = SpacedWord.Split(folded.Text, start, limit);
        return words.Count == 0 ? new Addressed([], start) : Read(folded, words, start, asks);
    }

    /// <summary>The addressees of a heading, which names them to its end or to the first words about how: "invites Member States, Sector Members and Associates".</summary>
    public Addressed ReadHeading(FoldedText folded, int start)
    {
        var words = SpacedWord.Split(folded.Text, start, folded.Length);
        var first = words.Count > 0 && IsPreposition(words[0].Text) ? 1 : 0;
        var last = words.FindIndex(Math.Min(first + 1, words.Count), word => word.Text != "de" && Actors.IsEnder(word.Text));
        last = last < 0 ? words.Count : last;
        return last > first && _task.After(folded, words, first) is null
            ? new Addressed(Actors.Of(folded, words.GetRange(first, last - first)), words[last - 1].End)
            : Read(folded, start, folded.Length);
    }

    private Addressed Read(FoldedText folded, List<SpacedWord> words, int start, bool asks)
    {
        if (words[0].Text == "that")
        {
            return Subject(folded, words, start);
        }

        var first = IsPreposition(words[0].Text) ? 1 : 0;
        var marker = _task.After(folded, words, first);
        var last = marker ?? EndOfName(words, first);
        var run = words.GetRange(first, Math.Max(0, last - first));
        var names = Actors.Of(folded, run, marker is not null);
        if (names.IsEmpty && asks && marker is not null)
        {
            var unknown = run.FindIndex(word => word.Comma) is var comma and >= 0 ? run.GetRange(0, comma + 1) : run;
            names = IsUnknownActor(unknown) ? [folded.Slice(unknown[0].Start, unknown[^1].End).Trim()] : [];
        }

        if (names.IsEmpty)
        {
            return new Addressed([], start);
        }

        return new Addressed(names, marker is { } at ? _task.TaskAt(words[at]) : words[last - 1].End);
    }

    private static bool IsPreposition(string word) => word is "to" or "upon" or "on" or "à" or "a" or "إلى" or "к";

    // "invites the Coalition to": who is asked to do something acts, unless the noun is one of deeds ("urges timely action to").
    private bool IsUnknownActor(List<SpacedWord> run)
    {
        if (_things.Count == 0 || run.Count is 0 or > LongestUnknown || run.Exists(word => Actors.IsEnder(word.Text) || word.Text.EndsWith("ing", StringComparison.Ordinal)))
        {
            return false;
        }

        var preposition = run.FindIndex(word => word.Text is "of");
        var head = run[preposition > 0 ? preposition - 1 : ^1].Text;
        var singular = head.EndsWith('s') ? head[..^1] : head;
        return !_things.Contains(head) && !_things.Contains(singular) && !Array.Exists(_thingEndings, ending => singular.EndsWith(ending, StringComparison.Ordinal));
    }

    private int EndOfName(List<SpacedWord> words, int first)
    {
        for (var i = first; i < words.Count; i++)
        {
            if (i > first && Actors.IsEnder(words[i].Text))
            {
                return i;
            }

            if (words[i].Comma || words[i].Stop)
            {
                return i + 1;
            }
        }

        return words.Count;
    }

    // "requests that the Secretary-General submit …": the subject ends with its head, or with what belongs to it.
    private Addressed Subject(FoldedText folded, List<SpacedWord> words, int start)
    {
        var duty = words.FindIndex(1, Math.Min(25, words.Count - 1), word => _duties.Contains(word.Text));
        if (duty > 1 && !words.GetRange(1, duty - 1).Exists(word => word.Stop) && Actors.Of(folded, words.GetRange(1, duty - 1)) is { Length: > 0 } bound)
        {
            return new Addressed(bound, words[duty - 1].End);
        }

        for (var i = 1; i < words.Count && i < 12 && !words[i].Comma; i++)
        {
            if (Actors.IsHead(words[i].Text) && !(i + 1 < words.Count && Actors.IsHead(words[i + 1].Text)))
            {
                var last = WithComplement(folded, words, i);
                return new Addressed(Actors.Of(folded, words.GetRange(1, last)), words[last].End);
            }

            if (words[i].Text == "of" || Actors.IsEnder(words[i].Text))
            {
                break;
            }
        }

        return new Addressed([], start);
    }

    // "the Chair of the subsidiary body", "the High Commissioner for Human Rights": as far as the next noun of an actor or the last capital.
    private int WithComplement(FoldedText folded, List<SpacedWord> words, int head)
    {
        if (head + 2 >= words.Count || words[head].Comma || words[head + 1].Text is not ("of" or "for" or "on"))
        {
            return head;
        }

        var last = head;
        for (var i = head + 2; i < Math.Min(words.Count, head + LongestComplement); i++)
        {
            var isName = char.IsUpper(folded.Original[folded.Origin(words[i].Start)]);
            last = isName || Actors.IsHead(words[i].Text) ? i : last;
            if (words[i].Comma || (last > head && last < i && words[i].Text is not ("and" or "of" or "for" or "on" or "the")))
            {
                break;
            }
        }

        return last;
    }

    private static string Fold(string word) => FoldedText.Of(word).Text;
}
