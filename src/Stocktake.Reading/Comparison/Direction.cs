namespace Stocktake.Reading.Comparison;

/// <summary>Which way a paragraph runs: the way of its first letter.</summary>
internal static class Direction
{
    public static bool IsRightToLeft(IEnumerable<RevisedSegment> segments)
    {
        foreach (var character in segments.SelectMany(segment => segment.Text))
        {
            if (char.IsLetter(character))
            {
                // Hebrew, Arabic and their presentation forms.
                return character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
            }
        }

        return false;
    }
}
