namespace Stocktake.Reading.Mandates;

/// <summary>
/// Finds where the task begins after the addressees in a script with spaces between words: at a marker ("to", "de", "a que", "أن")
/// that is no preposition inside a name ("observers to the Conference"), or at an infinitive (Russian).
/// </summary>
internal sealed class TaskMarkers(ActorWords words, Func<string, bool> isHead)
{
    private readonly HashSet<string> _markers = [.. words.Markers.Select(Fold)];
    private readonly HashSet<string> _notBefore = [.. words.NotMarker.Where(word => !word.EndsWith('>')).Select(Fold)];
    private readonly HashSet<string> _notAfter = [.. words.NotMarker.Where(word => word.EndsWith('>')).Select(word => Fold(word[..^1]))];
    private readonly string[] _notEndings = [.. words.NotMarker.Where(word => word.StartsWith('*')).Select(word => Fold(word[1..]))];

    /// <summary>Where the first marker after a word stands among the words, or null where a stop comes before it.</summary>
    public int? After(FoldedText folded, List<SpacedWord> words, int first)
    {
        for (var i = first; i < words.Count; i++)
        {
            if (words[i].Stop)
            {
                return null;
            }

            if (i > first && IsMarker(folded, words, i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Where the task begins at a marker: after the word, or at the infinitive itself.</summary>
    public int TaskAt(SpacedWord marker) => _markers.Contains(marker.Text) ? marker.End : marker.Start;

    private bool IsMarker(FoldedText folded, List<SpacedWord> run, int at)
    {
        var word = run[at].Text;
        if (words.Infinitives.Length == 0)
        {
            return _markers.Contains(word) && at + 1 < run.Count && !IsDoSo(run, at) && !IsName(folded, run[at], run[at + 1])
                && !_notBefore.Contains(run[at + 1].Text) && !_notAfter.Contains(run[at - 1].Text) && !(isHead(run[at + 1].Text) && run[at + 1].Text.EndsWith('s'));
        }

        if (_markers.Contains(""))
        {
            return IsInfinitive(word);
        }

        if (word.StartsWith("d'", StringComparison.Ordinal))
        {
            return IsInfinitive(word[2..]);
        }

        return (word == "que" && run[at - 1].Text is not ("los" or "las" or "el" or "la" or "lo") && !OpensRelative(run, at)) || (_markers.Contains(word) && at + 1 < run.Count && run[at + 1].Text == "que") || (_markers.Contains(word) && LeadsToInfinitive(run, at));
    }

    // "observers to United Nations meetings": no task begins with a capital.
    private static bool IsName(FoldedText folded, SpacedWord marker, SpacedWord next) =>
        char.IsLower(folded.Original[folded.Origin(marker.Start)]) && char.IsUpper(folded.Original[folded.Origin(next.Start)]);

    // "a las Partes que son países desarrollados a que": the task begins at "a que".
    private bool OpensRelative(List<SpacedWord> run, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 10, run.Count - 1) && !run[i].Comma && !run[i].Stop; i++)
        {
            if (_markers.Contains(run[i].Text) && run[i + 1].Text == "que")
            {
                return !_markers.Contains(run[at - 1].Text);
            }
        }

        return false;
    }

    // "de ne pas lui présenter": small words may stand before the infinitive, but no other marker ("de développement à porter").
    private bool LeadsToInfinitive(List<SpacedWord> run, int at)
    {
        for (var next = at + 1; next < Math.Min(at + 4, run.Count) && !_markers.Contains(run[next].Text); next++)
        {
            if (IsInfinitive(run[next].Text))
            {
                return true;
            }
        }

        return false;
    }

    // "Parties in a position to do so to consider …"
    private static bool IsDoSo(List<SpacedWord> run, int at) => at + 2 < run.Count && run[at + 1].Text == "do" && run[at + 2].Text == "so";

    private bool IsInfinitive(string word) =>
        !_notBefore.Contains(word) && !Array.Exists(_notEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)) && !isHead(word)
        && Array.Exists(words.Infinitives, ending => word == ending || (word.Length > 3 && ending.Length > 1 && !ending.EndsWith('\'') && word.EndsWith(ending, StringComparison.Ordinal)));

    private static string Fold(string word) => FoldedText.Of(word).Text;
}
