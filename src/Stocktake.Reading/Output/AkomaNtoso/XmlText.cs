using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>
/// Characters that XML 1.0 cannot hold, which the body of a text shows as U+FFFD (<see cref="SoundText"/>), are escaped in an
/// attribute of a record, so that nothing is lost.
/// </summary>
internal static class XmlText
{
    // Stands for null in an attribute, where null and the empty word differ.
    private const string Null = @"\0";

    /// <summary>The text for an attribute of a record.</summary>
    public static string Escape(string? text)
    {
        if (text is null)
        {
            return Null;
        }

        if (SoundText.Holds(text) && !text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var shown = SoundText.Of(text);
        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\')
            {
                escaped.Append(@"\\");
            }
            else if (shown[index] != text[index])
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}");
            }
            else
            {
                escaped.Append(text[index]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The opposite of <see cref="Escape"/>.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Escape"/>.</exception>
    public static string? Unescape(string? text)
    {
        if (text is null or Null)
        {
            return null;
        }

        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                plain.Append(text[index]);
                continue;
            }

            index++;
            if (index < text.Length && text[index] == '\\')
            {
                plain.Append('\\');
            }
            else if (index + 4 < text.Length && text[index] == 'u' && ushort.TryParse(text.AsSpan(index + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
            {
                plain.Append((char)unit);
                index += 4;
            }
            else
            {
                throw new AlteredRecordsException("reason.broken-escape");
            }
        }

        return plain.ToString();
    }
}
