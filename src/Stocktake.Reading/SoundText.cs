using System.Buffers;
using System.Text;

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

    private static readonly SearchValues<char> Suspects = SearchValues.Create(LoadSuspects());

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

    private static string LoadSuspects()
    {
        var suspects = new StringBuilder();
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (code is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or (>= 0xD800 and <= 0xDFFF) or >= 0xFFFE)
            {
                suspects.Append((char)code);
            }
        }

        return suspects.ToString();
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
