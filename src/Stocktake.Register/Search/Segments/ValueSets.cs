using System.Runtime.InteropServices;
using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Numbers sets of values, equal ones alike.</summary>
internal sealed class ValueSets
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int[]> sets = [];

    public int[][] Sets => [.. sets];

    /// <summary>The number of a set; its values are in order.</summary>
    public int NumberOf(int[] values)
    {
        // The bytes of the values, looked at as characters, make a key that equal sets share.
        var key = new string(MemoryMarshal.Cast<int, char>(values));
        if (!numbers.TryGetValue(key, out var number))
        {
            number = sets.Count;
            numbers.Add(key, number);
            sets.Add(values);
        }

        return number;
    }

    public static void Write(ByteWriter writer, int[] values)
    {
        writer.Number(values.Length);
        var last = 0;
        foreach (var value in values)
        {
            writer.Number(value - last);
            last = value;
        }
    }

    public static int[] Read(ref ByteReader reader)
    {
        var values = new int[reader.Int()];
        var last = 0;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = last += reader.Int();
        }

        return values;
    }
}
