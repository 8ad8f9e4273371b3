namespace Stocktake.Gaps.Reports;

/// <summary>Numbers footnotes in the order of their first marks; the same text again has the same number.</summary>
internal sealed class ReportNotes
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The texts, in the order of their numbers from 1.</summary>
    public IEnumerable<string> Texts => _numbers.OrderBy(note => note.Value).Select(note => note.Key);

    /// <summary>The number of a footnote, and whether it has been marked before.</summary>
    public (int Number, bool IsKnown) Mark(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
        {
            return (number, true);
        }

        _numbers[text] = _numbers.Count + 1;
        return (_numbers.Count, false);
    }
}
