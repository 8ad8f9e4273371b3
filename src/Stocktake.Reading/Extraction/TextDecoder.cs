using System.Text;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Reads the bytes of a text file, writes its characters: Unicode encodings by mark or pattern, else the legacy encodings of the six languages.
/// Refuses binaries, invalid bytes (naming the place) and files too large to be a document.
/// </summary>
internal static class TextDecoder
{
    // A text of 3,000 pages has about 10 MB; ten times that is no document.
    internal const int MaximumLength = 100 * 1024 * 1024;

    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > MaximumLength)
        {
            throw new ReadFailureException("failure.text-too-large", name, bytes.Length / (1024 * 1024), MaximumLength / (1024 * 1024));
        }

        var text = DecodeUnicode(bytes, name) ?? (IsBrokenUtf8(bytes) ? null : LegacyEncoding.Decode(bytes)) ?? throw Invalid(bytes, name);
        return ControlCharacters.Remove(text, name);
    }

    private static string? DecodeUnicode(ReadOnlySpan<byte> bytes, string name) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict(new UTF8Encoding(false, true), rest, 3, "UTF-8", name),
        [0xFF, 0xFE, 0x00, 0x00, .. var rest] => Strict(new UTF32Encoding(false, false, true), rest, 4, "UTF-32", name),
        [0x00, 0x00, 0xFE, 0xFF, .. var rest] => Strict(new UTF32Encoding(true, false, true), rest, 4, "UTF-32", name),
        [0xFF, 0xFE, .. var rest] => Strict(new UnicodeEncoding(false, false, true), rest, 2, "UTF-16", name),
        [0xFE, 0xFF, .. var rest] => Strict(new UnicodeEncoding(true, false, true), rest, 2, "UTF-16", name),
        _ => DecodeUnmarked(bytes, name),
    };

    private static string? DecodeUnmarked(ReadOnlySpan<byte> bytes, string name)
    {
        // UTF-16 that happens to be valid UTF-8 is full of zeros or of the control characters that its other halves look like; a few are strays.
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        return (isUtf8 && !ControlCharacters.AreMany(bytes) ? null : Utf16Order(bytes)) is { } isBigEndian ? Strict(new UnicodeEncoding(isBigEndian, false, true), bytes, 0, "UTF-16", name)
            : isUtf8 ? Encoding.UTF8.GetString(bytes)
            : null;
    }

    /// <summary>
    /// Whether unmarked bytes are UTF-16 (true: big-endian, false: little-endian) or not (null).
    /// Spaces, figures and line ends have a zero byte on one side only, whatever the script.
    /// </summary>
    private static bool? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 65536)];
        int even = 0, odd = 0;
        for (var index = 0; index + 1 < sample.Length; index += 2)
        {
            even += sample[index] == 0 ? 1 : 0;
            odd += sample[index + 1] == 0 ? 1 : 0;
        }

        var enough = Math.Max(2, sample.Length / 200);
        return odd >= enough && even * 10 < odd ? false
            : even >= enough && odd * 10 < even ? true
            : null;
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes, int offset, string kind, string name)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            throw new ReadFailureException("failure.wrong-bytes", name, kind, offset + Math.Max(0, failure.Index));
        }
    }

    private static ReadFailureException Invalid(ReadOnlySpan<byte> bytes, string name)
    {
        ControlCharacters.RefuseBinary(bytes, name);
        var position = FirstInvalid(bytes);
        return new ReadFailureException("failure.not-utf8", name, position, bytes[position]);
    }

    // Bytes outside ASCII that fall into the pattern of UTF-8 ten times as often as not: a file that was damaged, no other encoding.
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        for (var position = 0; position < bytes.Length;)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done;
            whole += isWhole && length > 1 ? 1 : 0;
            broken += isWhole ? 0 : 1;
            position += Math.Max(1, length);
        }

        return whole >= broken * 10;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length && Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return Math.Min(position, bytes.Length - 1);
    }
}
