namespace Stocktake.Reading.Targets;

/// <summary>
/// Words of a spaced script side by side in a text. Words may be taken from either end; what is left is given as it is written,
/// with whatever spaces the text has between them.
/// </summary>
internal sealed class WordRun
{
    private readonly string _text;
    private readonly Range[] _words;
    private int _from;
    private int _to;

    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins; at most <paramref name="end"/>.</param>
    /// <param name="end">Where it ends; at most the length of <paramref name="text"/>.</param>
    public WordRun(string text, int start, int end)
    {
        _text = text;
        var words = new List<Range>();
        foreach (var word in text.AsSpan(start, end - start).Split(' '))
        {
            if (word.Start.Value < word.End.Value)
            {
                words.Add((start + word.Start.Value)..(start + word.End.Value));
            }
        }

        (_words, _to) = ([.. words], words.Count);
    }

    public int Count => _to - _from;

    public string First => _text[_words[_from]];

    public string Last => _text[_words[_to - 1]];

    /// <summary>From the first word to the last, as written; empty without words.</summary>
    public string Written => Count == 0 ? "" : _text[_words[_from].Start.._words[_to - 1].End];

    public void DropFirst(int count = 1) => _from += count;

    public void DropLast(int count = 1) => _to -= count;

    public bool All(Predicate<string> condition) => FindIndex(word => !condition(word)) < 0;

    /// <summary>Index in the run of the first word that meets a condition; -1 where none does.</summary>
    public int FindIndex(Predicate<string> condition) => Array.FindIndex(_words, _from, Count, word => condition(_text[word])) is >= 0 and var found ? found - _from : -1;

    /// <summary>Index in the run of the last word that meets a condition; -1 where none does.</summary>
    public int FindLastIndex(Predicate<string> condition) =>
        Count > 0 && Array.FindLastIndex(_words, _to - 1, Count, word => condition(_text[word])) is >= 0 and var found ? found - _from : -1;
}
