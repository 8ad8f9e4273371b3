using System.Globalization;
using System.Text;
using System.Xml;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>
/// Characters that XML 1.0 cannot hold (controls, halves of surrogate pairs). In the body of a text they are shown as U+FFFD;
/// in an attribute of a record they are escaped, so that nothing is lost.
/// </summary>
internal static class XmlText
{
    // Stands for null in an attribute, where null and the empty word differ.
    private const string Null = @"\0";

    /// <summary>The same length of text, with U+FFFD for what XML cannot hold.</summary>
    public static string Shown(string text)
    {
        if (Holds(text))
        {
            return text;
        }

        var shown = text.ToCharArray();
        for (var index = 0; index < shown.Length; index++)
        {
            if (char.IsHighSurrogate(shown[index]) && index + 1 < shown.Length && char.IsLowSurrogate(shown[index + 1]))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(shown[index]))
            {
                shown[index] = '\uFFFD';
            }
        }

        return new string(shown);
    }

    /// <summary>Whether XML can hold every character of the text.</summary>
    public static bool Holds(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text for an attribute of a record.</summary>
    public static string Escape(string? text)
    {
        if (text is null)
        {
            return Null;
        }

        if (Holds(text) && !text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var shown = Shown(text);
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
                throw new FormatException("an escape in a record is broken");
            }
        }

        return plain.ToString();
    }
}
