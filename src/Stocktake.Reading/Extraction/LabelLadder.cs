namespace Stocktake.Reading.Extraction;

/// <summary>
/// Finds the level of numbered paragraphs that stand side by side, from the run of their labels:
/// <c>1.</c>, then <c>(a)</c> below it, then <c>(i)</c> below that, back to <c>(b)</c>, back to <c>2.</c>.
/// </summary>
internal sealed class LabelLadder<T>
    where T : class
{
    private readonly List<(LabelShape Shape, int Ordinal, T Item)> _rungs = [];

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
        var readings = LabelReading.Of(label);
        if (readings.Count == 0)
        {
            Reset();
            return null;
        }

        var (rung, reading) = Continued(readings);
        if (rung < 0)
        {
            var starts = readings.FirstOrDefault(candidate => candidate.Ordinal == 1);
            reading = starts.Shape == default ? readings[0] : starts;
            rung = reading.Shape.System == LabelSystem.Decimal && !reading.Shape.IsBracketed ? 0 : Same(reading.Shape) is var same and >= 0 ? same : _rungs.Count;
        }

        _rungs.RemoveRange(rung, _rungs.Count - rung);
        _rungs.Add((reading.Shape, reading.Ordinal, item));
        return rung == 0 ? null : _rungs[rung - 1].Item;
    }

    /// <summary>Takes note of an item whose level the file itself states, 1 for the first.</summary>
    public void Note(string label, T item, int level)
    {
        var readings = LabelReading.Of(label);
        if (readings.Count == 0 || level > _rungs.Count + 1)
        {
            return;
        }

        var following = level <= _rungs.Count ? readings.FirstOrDefault(reading => reading.Shape == _rungs[level - 1].Shape && reading.Ordinal == _rungs[level - 1].Ordinal + 1) : default;
        var reading = following.Shape != default ? following : readings.FirstOrDefault(candidate => candidate.Ordinal == 1) is { Ordinal: 1 } first ? first : readings[0];
        _rungs.RemoveRange(level - 1, _rungs.Count - level + 1);
        _rungs.Add((reading.Shape, reading.Ordinal, item));
    }

    private (int Rung, (LabelShape Shape, int Ordinal) Reading) Continued(IReadOnlyList<(LabelShape Shape, int Ordinal)> readings)
    {
        for (var rung = _rungs.Count - 1; rung >= 0; rung--)
        {
            foreach (var reading in readings)
            {
                if (_rungs[rung].Shape == reading.Shape && reading.Ordinal == _rungs[rung].Ordinal + 1)
                {
                    return (rung, reading);
                }
            }
        }

        return (-1, default);
    }

    private int Same(LabelShape shape) => _rungs.FindLastIndex(rung => rung.Shape == shape);
}

/// <summary>The counter a label is of, and whether it stands in brackets.</summary>
internal readonly record struct LabelShape(LabelSystem System, bool IsBracketed);

/// <summary>The counters that labels use.</summary>
internal enum LabelSystem
{
    /// <summary>Not a label.</summary>
    None,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>a, b, … z, aa, bb.</summary>
    Letter,

    /// <summary>i, ii, iii.</summary>
    Roman,

    /// <summary>一, 二, 三.</summary>
    Han,

    /// <summary>أ, ب, ج in abjad order.</summary>
    Abjad,

    /// <summary>а, б, в.</summary>
    Cyrillic,
}
