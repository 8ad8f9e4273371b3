using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Finds the addressees after a verb in a script with spaces between words: they stand before the marker of the task
/// ("to", "de", "a", "أن"; in Russian the infinitive itself), are parted by commas and "and", and hold a noun that names an actor.
/// </summary>
internal sealed class SpacedAddressees
{
    private const int LongestTask = 600;

    private static readonly ConcurrentDictionary<string, SpacedAddressees?> Built = new(StringComparer.Ordinal);

    private readonly ActorWords _words;
    private readonly HashSet<string> _heads;
    private readonly string[] _stems;
    private readonly HashSet<string> _asides;
    private readonly HashSet<string> _notBefore;
    private readonly HashSet<string> _notAfter;
    private readonly string[] _notEndings;
    private readonly HashSet<string> _markers;
    private readonly HashSet<string> _joiners;
    private readonly HashSet<string> _duties;

    private SpacedAddressees(ActorWords words)
    {
        _words = words;
        _heads = [.. words.Heads.Where(head => !head.EndsWith('*')).Select(Fold)];
        _stems = [.. words.Heads.Where(head => head.EndsWith('*')).Select(head => Fold(head[..^1]))];
        _asides = [.. words.Enders.Select(Fold)];
        _notBefore = [.. words.NotMarker.Where(word => !word.EndsWith('>')).Select(Fold)];
        _notEndings = [.. words.NotMarker.Where(word => word.StartsWith('*')).Select(word => Fold(word[1..]))];
        _notAfter = [.. words.NotMarker.Where(word => word.EndsWith('>')).Select(word => Fold(word[..^1]))];
        _markers = [.. words.Markers.Select(Fold)];
        _joiners = [.. words.Joiners.Select(Fold)];
        _duties = [.. words.Duties.Select(Fold)];
    }

    public static SpacedAddressees? For(string language) =>
        Built.GetOrAdd(language, static code => AddresseeData.Default.Languages.TryGetValue(code, out var words) ? new SpacedAddressees(words) : null);

    /// <summary>The addressees that begin at a place, up to a limit; none where the verb governs a thing rather than an actor.</summary>
    public Addressed Read(FoldedText folded, int start, int limit)
    {
        limit = Math.Min(limit, start + LongestTask);
        var words = SpacedWord.Split(folded.Text, start, limit);
        if (words.Count == 0)
        {
            return new Addressed([], start);
        }

        return Read(folded, words, start);
    }

    /// <summary>The addressees of a heading, which names them to its end or to the first words about how: "invites Member States, Sector Members and Associates".</summary>
    public Addressed ReadHeading(FoldedText folded, int start)
    {
        var words = SpacedWord.Split(folded.Text, start, folded.Length);
        var first = words.Count > 0 && IsPreposition(words[0].Text) ? 1 : 0;
        var last = words.FindIndex(Math.Min(first + 1, words.Count), word => word.Text != "de" && _asides.Contains(word.Text));
        last = last < 0 ? words.Count : last;
        return last > first && MarkerAt(words, first) is null
            ? new Addressed(Names(folded, words.GetRange(first, last - first)), words[last - 1].End)
            : Read(folded, start, folded.Length);
    }

    private Addressed Read(FoldedText folded, List<SpacedWord> words, int start)
    {
        var first = IsPreposition(words[0].Text) || words[0].Text == "that" ? 1 : 0;
        if (first == 1 && words[0].Text == "that")
        {
            return Subject(folded, words, start);
        }

        var marker = MarkerAt(words, first);
        var last = marker ?? EndOfName(words, first);
        var names = Names(folded, words.GetRange(first, Math.Max(0, last - first)));
        if (names.IsEmpty)
        {
            return new Addressed([], start);
        }

        var task = marker is { } at ? (_markers.Contains(words[at].Text) ? words[at].End : words[at].Start) : words[last - 1].End;
        return new Addressed(names, task);
    }

    private static bool IsPreposition(string word) => word is "to" or "upon" or "on" or "à" or "a" or "إلى" or "к";

    /// <summary>Whether a word names an actor.</summary>
    public bool IsHead(string word) =>
        _heads.Contains(word) || Array.Exists(_stems, stem => word.StartsWith(stem, StringComparison.Ordinal))
        || (word.Length > 3 && word[0] is 'و' or 'ب' or 'ل' or 'ف' && _heads.Contains(word[1..]));      // Arabic writes prepositions on the word

    /// <summary>The actors among words, one entry each.</summary>
    public ImmutableArray<string> Names(FoldedText folded, List<SpacedWord> words)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Parts(words))
        {
            var from = part.FindIndex(word => !_joiners.Contains(word.Text) && word.Text is not ("as" or "well" or "ainsi" or "que" or "así" or "como" or "а" or "также"));
            if (from < 0 || _asides.Contains(part[from].Text) || part[from].Text.EndsWith("ing", StringComparison.Ordinal))
            {
                continue;
            }

            var rest = part.GetRange(from, part.Count - from);
            if (names.Count == 0 && !HasHead(rest))
            {
                break;      // the verb governs a thing: "encourages the use of …"
            }

            Split(folded, rest, names);
        }

        return names.ToImmutable();
    }

    private static IEnumerable<List<SpacedWord>> Parts(List<SpacedWord> words)
    {
        var part = new List<SpacedWord>();
        foreach (var word in words)
        {
            part.Add(word);
            if (word.Comma)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private void Split(FoldedText folded, List<SpacedWord> part, ImmutableArray<string>.Builder names)
    {
        for (var i = 1; i < part.Count - 1; i++)
        {
            if (_joiners.Contains(part[i].Text) && Parts(part, i))
            {
                Split(folded, part.GetRange(0, i), names);
                Split(folded, part.GetRange(i + 1, part.Count - i - 1), names);
                return;
            }
        }

        if (HasHead(part))
        {
            names.Add(folded.Slice(part[0].Start, part[^1].End).Trim());
        }
    }

    // Two names are parted by "and" where each has a head of its own: not "the Economic | and Social Council".
    private bool Parts(List<SpacedWord> part, int joiner)
    {
        var right = part.GetRange(joiner + 1, part.Count - joiner - 1);
        if (!HasHead(part.GetRange(0, joiner)) || !HasHead(right, unbroken: true))
        {
            return false;
        }

        var preposition = part.FindLastIndex(joiner - 1, joiner, word => word.Text is "of" or "for" or "on" or "de" or "des" or "du" or "del");
        return preposition < 0 || right[0].Text is "the" or "other" or "all" or "relevant" or "its" or "their" or "les" or "la" or "le" or "los" or "las" or "el"
            || part.GetRange(preposition, joiner - preposition).Exists(word => IsHead(word.Text));
    }

    // A head counts only before the first preposition: "the participation of States" names no actor.
    private bool HasHead(List<SpacedWord> part, bool unbroken = false)
    {
        foreach (var word in part)
        {
            if (IsHead(word.Text))
            {
                return true;
            }

            if (word.Text is "of" or "de" or "des" or "du" or "del" || _asides.Contains(word.Text) || (unbroken && _joiners.Contains(word.Text)))
            {
                return false;
            }
        }

        return false;
    }

    private int? MarkerAt(List<SpacedWord> words, int first)
    {
        for (var i = first; i < words.Count; i++)
        {
            if (words[i].Stop)
            {
                return null;
            }

            if (i > first && IsMarker(words, i))
            {
                return i;
            }
        }

        return null;
    }

    private bool IsMarker(List<SpacedWord> words, int at)
    {
        var word = words[at].Text;
        if (_words.Infinitives.Length == 0)
        {
            return _markers.Contains(word) && !IsDoSo(words, at) && at + 1 < words.Count && !_notBefore.Contains(words[at + 1].Text) && !_notAfter.Contains(words[at - 1].Text) && !(IsHead(words[at + 1].Text) && words[at + 1].Text.EndsWith('s'));
        }

        if (_markers.Contains(""))
        {
            return IsInfinitive(word);
        }

        if (word.StartsWith("d'", StringComparison.Ordinal))
        {
            return IsInfinitive(word[2..]);
        }

        return (word == "que" && words[at - 1].Text is not ("los" or "las" or "el" or "la" or "lo")) || _markers.Contains(word) && at + 1 < words.Count && words[at + 1].Text == "que" || _markers.Contains(word) && LeadsToInfinitive(words, at);
    }

    // "de ne pas lui présenter": small words may stand before the infinitive, but no other marker ("de développement à porter").
    private bool LeadsToInfinitive(List<SpacedWord> words, int at)
    {
        for (var next = at + 1; next < Math.Min(at + 4, words.Count) && !_markers.Contains(words[next].Text); next++)
        {
            if (IsInfinitive(words[next].Text))
            {
                return true;
            }
        }

        return false;
    }

    // "Parties in a position to do so to consider …"
    private static bool IsDoSo(List<SpacedWord> words, int at) => at + 2 < words.Count && words[at + 1].Text == "do" && words[at + 2].Text == "so";

    private bool IsInfinitive(string word) =>
        !_notBefore.Contains(word) && !Array.Exists(_notEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)) && !IsHead(word) && Array.Exists(_words.Infinitives, ending => word == ending || (word.Length > 3 && ending.Length > 1 && !ending.EndsWith('\'') && word.EndsWith(ending, StringComparison.Ordinal)));

    private int EndOfName(List<SpacedWord> words, int first)
    {
        for (var i = first; i < words.Count; i++)
        {
            if (i > first && _asides.Contains(words[i].Text))
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

    // "requests that the Secretary-General submit …": the subject ends with its head.
    private Addressed Subject(FoldedText folded, List<SpacedWord> words, int start)
    {
        var duty = words.FindIndex(1, Math.Min(25, words.Count - 1), word => _duties.Contains(word.Text));
        if (duty > 1 && !words.GetRange(1, duty - 1).Exists(word => word.Stop) && Names(folded, words.GetRange(1, duty - 1)) is { Length: > 0 } bound)
        {
            return new Addressed(bound, words[duty - 1].End);
        }

        for (var i = 1; i < words.Count && i < 12 && !words[i].Comma; i++)
        {
            if (IsHead(words[i].Text) && !(i + 1 < words.Count && IsHead(words[i + 1].Text)))
            {
                return new Addressed([folded.Slice(words[1].Start, words[i].End)], words[i].End);
            }

            if (words[i].Text == "of" || _asides.Contains(words[i].Text))
            {
                break;
            }
        }

        return new Addressed([], start);
    }

    private static string Fold(string word) => FoldedText.Of(word).Text;
}
