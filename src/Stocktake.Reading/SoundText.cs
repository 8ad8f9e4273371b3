using System.Buffers;

namespace Stocktake.Reading;

/// <summary>
/// Text that every output can hold and every comparison can take. Sound is what XML 1.0 (section 2.2) allows: no control
/// characters but tab, line feed and carriage return, no half of a surrogate pair, neither U+FFFE nor U+FFFF, on some of
/// which normalization fails. The other noncharacters of Unicode do no harm and stay.
/// </summary>
internal static class SoundText
{
    /// <summary>Stands for a character that was lost (The Unicode Standard, 23.8).</summary>
    public const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF]).Select(code => (char)code)]);

    /// <summary>Whether the text is sound as it stands.</summary>
    public static bool Holds(ReadOnlySpan<char> text) => Next(text, 0) < 0;

    /// <summary>The text, of the same length, with U+FFFD for each character that is not sound.</summary>
    public static string Of(string text)
    {
        var at = Next(text, 0);
        if (at < 0)
        {
            return text;
        }

        var sound = text.ToCharArray();
        for (; at >= 0; at = Next(text, at + 1))
        {
            sound[at] = Replacement;
        }

        return new string(sound);
    }

    /// <summary>The place of the next unsound character, or -1.</summary>
    private static int Next(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOfAny(Suspects) is >= 0 and var distance)
        {
            var at = from + distance;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }
}
