using System.Text;
using System.Text.Json.Serialization;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Recognizes text in an encoding older than Unicode: decodes it in each that the bytes are valid in
/// and takes the one whose commonest letters it is mostly made of (<c>Data/encodings.json</c>).
/// </summary>
internal static class LegacyEncoding
{
    private const int SampleLength = 65536;

    // Running text in the right encoding gives 0.35 and more, in a wrong one 0.15 at most.
    private const double LeastShare = 0.25;

    /// <summary>The text, or null where no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var best = LeastShare;
        Encoding? found = null;
        foreach (var candidate in DataFile.Load("encodings.json", EncodingJson.Default.LegacyEncodingData).Encodings)
        {
            var encoding = Encoding.GetEncoding(candidate.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            // A sample may end inside a character: then its last bytes are left out.
            if ((TryDecode(encoding, sample) ?? TryDecode(encoding, sample[..^1])) is { } text && Share(text, candidate.Commonest) is var share && share > best)
            {
                best = share;
                found = encoding;
            }
        }

        return found is null ? null : TryDecode(found, bytes);
    }

    /// <summary>The share of the characters outside ASCII that are among the commonest.</summary>
    private static double Share(string text, string commonest)
    {
        int outside = 0, common = 0;
        foreach (var character in text)
        {
            if (character >= 0x80)
            {
                outside++;
                common += commonest.Contains(character, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return outside == 0 ? 0 : (double)common / outside;
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

/// <summary>The encodings that are tried, with the letters that tell them.</summary>
internal sealed record LegacyEncodingData(IReadOnlyList<LegacyEncodingEntry> Encodings);

/// <summary>One encoding: its Windows code page and the commonest characters outside ASCII of the language it serves.</summary>
internal sealed record LegacyEncodingEntry(int CodePage, string Commonest);

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowTrailingCommas = true, ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LegacyEncodingData))]
internal sealed partial class EncodingJson : JsonSerializerContext;
