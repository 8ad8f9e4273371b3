using System.Collections.Immutable;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Finds the level of numbered paragraphs that stand side by side, from the run of their labels:
/// <c>1.</c>, then <c>(a)</c> below it, then <c>(i)</c> below that, back to <c>(b)</c>, back to <c>2.</c>.
/// </summary>
internal sealed class LabelLadder<T>
    where T : class
{
    private readonly List<(LabelReading Reading, T Item)> _rungs = [];

    /// <summary>A paragraph without a label ends every run but the first.</summary>
    public void Reset() => _rungs.Clear();

    /// <summary>Ends the runs below the first level, as a heading does.</summary>
    public void Shorten()
    {
        if (_rungs.Count > 1)
        {
            _rungs.RemoveRange(1, _rungs.Count - 1);
        }
    }

    /// <summary>The item that the labelled one belongs under, or null at the first level.</summary>
    public T? Place(string label, T item)
    {
        var readings = LeadingLabel.Readings(label);
        if (readings.IsEmpty)
        {
            Reset();
            return null;
        }

        var (rung, reading) = Continued(readings);
        if (rung < 0)
        {
            reading = Beginning(readings);
            rung = reading.Form is { Numbering: Numbering.Decimal, Marks: "" } ? 0 : Same(reading.Form) is var same and >= 0 ? same : _rungs.Count;
        }

        _rungs.RemoveRange(rung, _rungs.Count - rung);
        _rungs.Add((reading, item));
        return rung == 0 ? null : _rungs[rung - 1].Item;
    }

    /// <summary>Takes note of an item whose level the file itself states, 1 for the first.</summary>
    public void Note(string label, T item, int level)
    {
        var readings = LeadingLabel.Readings(label);
        if (readings.IsEmpty || level > _rungs.Count + 1)
        {
            return;
        }

        var following = level <= _rungs.Count ? readings.FirstOrDefault(reading => Follows(reading, _rungs[level - 1].Reading)) : default;
        var reading = following.Ordinal > 0 ? following : Beginning(readings);
        _rungs.RemoveRange(level - 1, _rungs.Count - level + 1);
        _rungs.Add((reading, item));
    }

    private (int Rung, LabelReading Reading) Continued(ImmutableArray<LabelReading> readings)
    {
        for (var rung = _rungs.Count - 1; rung >= 0; rung--)
        {
            foreach (var reading in readings)
            {
                if (Follows(reading, _rungs[rung].Reading))
                {
                    return (rung, reading);
                }
            }
        }

        return (-1, default);
    }

    private static bool Follows(LabelReading reading, LabelReading before) => reading.Form == before.Form && reading.Ordinal == before.Ordinal + 1;

    // What begins a count is likelier than what stands in the middle of one.
    private static LabelReading Beginning(ImmutableArray<LabelReading> readings) =>
        readings.FirstOrDefault(candidate => candidate.Ordinal == 1) is { Ordinal: 1 } first ? first : readings[0];

    private int Same(LabelForm form) => _rungs.FindLastIndex(rung => rung.Reading.Form == form);
}
