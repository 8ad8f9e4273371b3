using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Stocktake.Web.Api;

/// <summary>Where a part of a list ends: the values of the last item by which the list is ordered, as one word of an address.</summary>
internal static class Cursor
{
    /// <summary>Longest cursor that is read, characters.</summary>
    private const int MaxLength = 1024;

    private const char Separator = '\u001f';

    /// <summary>Writes the keys of the last item; none may hold the unit separator.</summary>
    public static string Write(params IReadOnlyList<string> keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, keys)));

    /// <summary>Reads what <see cref="Write"/> wrote; false where the text is none, or has another number of keys.</summary>
    public static bool TryRead(string text, int keys, [NotNullWhen(true)] out string[]? values)
    {
        values = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            values = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(text)).Split(Separator);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return values.Length == keys;
    }
}
