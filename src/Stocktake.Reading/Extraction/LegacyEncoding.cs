using System.Text;
using System.Text.Json;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Recognizes text in an encoding older than Unicode: decodes it in each that the bytes are valid in
/// and takes the one whose commonest letters it is mostly made of (<c>Data/encodings.json</c>).
/// </summary>
internal static class LegacyEncoding
{
    private const int SampleLength = 65536;

    /// <summary>The text, or null where no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var best = 0.0;
        Encoding? found = null;
        foreach (var candidate in DataFile.Load("encodings.json", data => data.Items("encodings", LegacyEncodingEntry.Read)))
        {
            var encoding = Encoding.GetEncoding(candidate.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            // A sample may end inside a character: then its last bytes are left out.
            if ((TryDecode(encoding, sample) ?? TryDecode(encoding, sample[..^1])) is { } text && Share(text, candidate) is var share && share >= candidate.LeastShare && share > best)
            {
                best = share;
                found = encoding;
            }
        }

        return found is null ? null : TryDecode(found, bytes);
    }

    /// <summary>The share of the characters outside ASCII that are among the commonest; 0 where there are more of them than the encoding's languages have.</summary>
    private static double Share(string text, LegacyEncodingEntry encoding)
    {
        int outside = 0, common = 0;
        foreach (var character in text)
        {
            if (character >= 0x80)
            {
                outside++;
                common += encoding.Commonest.Contains(character, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return outside == 0 || outside > text.Length * encoding.MostOutside ? 0 : (double)common / outside;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>One encoding of the languages it serves.</summary>
/// <param name="CodePage">Its Windows code page.</param>
/// <param name="Commonest">The commonest characters outside ASCII of those languages.</param>
/// <param name="LeastShare">The least share of these among the characters outside ASCII, 0 to 1.</param>
/// <param name="MostOutside">The largest share of a text's characters that may lie outside ASCII, 0 to 1.</param>
internal sealed record LegacyEncodingEntry(int CodePage, string Commonest, double LeastShare, double MostOutside)
{
    public static LegacyEncodingEntry Read(JsonElement data) => new(
        data.GetProperty("codePage").GetInt32(),
        data.Text("commonest"),
        data.GetProperty("leastShare").GetDouble(),
        data.Holds("mostOutside", out var most) ? most.GetDouble() : 1);
}
