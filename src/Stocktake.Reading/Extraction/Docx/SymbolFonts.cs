using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Turns characters of symbol fonts into Unicode: <c>Data/docx-symbols.json</c>.</summary>
internal static class SymbolFonts
{
    // Word maps the 256 codes of a symbol font to this private area (ECMA-376 Part 1, 17.3.3.30).
    private const int PrivateStart = 0xF000;

    private const int PrivateEnd = 0xF0FF;

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Fonts =
        new(() => DataFile.Load("docx-symbols.json", data => data.ByKey("fonts", static font => DataValues.ByKey(font, DataValues.Text))));

    /// <summary>The text with symbol characters translated; a bullet of an unknown font becomes "•".</summary>
    public static string Translate(string? font, string text)
    {
        var key = font?.ToLowerInvariant() ?? "";
        var isSymbol = key is "symbol" or "webdings" || (key == "courier new" && text == "o") || key.StartsWith("wingdings", StringComparison.Ordinal);
        if (!isSymbol && !text.Any(IsPrivate))
        {
            return text;
        }

        var translated = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            translated.Append(One(key, character) ?? (IsPrivate(character) ? "•" : character.ToString()));
        }

        return translated.ToString();
    }

    /// <summary>A <c>w:sym</c> character: its code in hexadecimal digits, in the font named.</summary>
    public static string Symbol(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > 0xFFFF || char.IsSurrogate((char)value))
        {
            return "";
        }

        // A code outside the private area is the character itself when the font is an ordinary one.
        return One(font?.ToLowerInvariant() ?? "", (char)value) ?? (IsPrivate((char)value) ? "\uFFFD" : ((char)value).ToString());
    }

    private static bool IsPrivate(char character) => character is >= (char)PrivateStart and <= (char)PrivateEnd;

    private static string? One(string font, char character)
    {
        var code = IsPrivate(character) ? character - PrivateStart : character;
        if (code > 0xFF)
        {
            return null;
        }

        var digits = code.ToString("X2", CultureInfo.InvariantCulture);
        return Fonts.Value.TryGetValue(font, out var signs) && signs.TryGetValue(digits, out var sign) ? sign
            : IsPrivate(character) && code is > 0x20 and < 0x7F && !Fonts.Value.ContainsKey(font) ? ((char)code).ToString()
            : null;
    }
}
