using System.Buffers;
using System.Text;

namespace Stocktake.Reading.Extraction;

/// <summary>Removes control characters that no text holds, marks the places of noncharacters, and refuses files that are made of either.</summary>
internal static class ControlCharacters
{
    // Everything below the space but tab, line feed, vertical tab, form feed and carriage return; delete; the two non-characters that XML forbids.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFFFE\uFFFF");

    // A text that was damaged holds a few; a binary holds one in ten or so.
    private const int OneIn = 50;

    public static string Remove(string text, string name)
    {
        if (text.AsSpan().IndexOfAny(Unwanted) < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var unwanted = 0;
        foreach (var character in text)
        {
            if (!Unwanted.Contains(character))
            {
                kept.Append(character);
                continue;
            }

            unwanted++;
            if (character >= '\uFFFE')
            {
                kept.Append(SoundText.Replacement);
            }
        }

        return unwanted * OneIn > text.Length ? throw Binary(name) : kept.ToString();
    }

    public static void RefuseBinary(ReadOnlySpan<byte> bytes, string name)
    {
        if (AreMany(bytes))
        {
            throw Binary(name);
        }
    }

    /// <summary>Whether more of the bytes are control characters than a damaged text holds.</summary>
    public static bool AreMany(ReadOnlySpan<byte> bytes)
    {
        var unwanted = 0;
        var sample = bytes[..Math.Min(bytes.Length, 1 << 20)];
        foreach (var value in sample)
        {
            unwanted += value < 32 && value is not (9 or 10 or 11 or 12 or 13) ? 1 : 0;
        }

        return unwanted * OneIn > sample.Length;
    }

    private static ReadFailureException Binary(string name) => new("failure.binary", name);
}
