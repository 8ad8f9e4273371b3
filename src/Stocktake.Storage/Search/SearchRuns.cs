using System.Text;

namespace Stocktake.Storage;

/// <summary>A stretch of folded text without a break: Han and kana, or words that <c>/ . -</c> may join into a symbol.</summary>
/// <param name="IsHan">Whether the run is Han or kana, to be split into pairs.</param>
/// <param name="Text">The run as it stands in the folded text.</param>
/// <param name="Start">Where it begins in the folded text.</param>
internal sealed record SearchRun(bool IsHan, string Text, int Start)
{
    private static readonly char[] Joints = ['/', '.', '-'];

    /// <summary>The words in order; of Han and kana, the one run.</summary>
    public IReadOnlyList<string> Words { get; } = IsHan ? [Text] : Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// What stands between slashes, dots and hyphens left out. Where a symbol stands in an address its slashes are written as hyphens:
    /// <c>a-res-79-206</c> has the segments of <c>a/res/79/206</c>.
    /// </summary>
    public IReadOnlyList<string> Segments { get; } = IsHan ? [] : SegmentsOf(Text);

    private static string[] SegmentsOf(string text)
    {
        var plain = text.Replace(".", string.Empty, StringComparison.Ordinal);
        var parts = plain.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return !plain.Contains('/', StringComparison.Ordinal) && parts.Length >= 3 && parts[0].All(char.IsAsciiLetter) && parts[^1].Any(char.IsAsciiDigit)
            ? parts
            : plain.Replace("-", string.Empty, StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>Splits folded text into runs.</summary>
internal static class SearchRuns
{
    private enum Kind
    {
        Break,
        Word,
        Han,
        Joint,
    }

    public static IEnumerable<SearchRun> Of(string folded)
    {
        var start = 0;
        while (start < folded.Length)
        {
            var kind = KindAt(folded, start, out var length);
            var end = start + length;
            if (kind is Kind.Word or Kind.Han)
            {
                while (end < folded.Length && Continues(kind, KindAt(folded, end, out length)))
                {
                    end += length;
                }

                yield return new SearchRun(kind == Kind.Han, folded[start..end], start);
            }

            start = end;
        }
    }

    /// <summary>Length of the Han or kana character at an index; 0 where another stands.</summary>
    public static int HanLength(string text, int index) => KindAt(text, index, out var length) == Kind.Han ? length : 0;

    private static bool Continues(Kind kind, Kind next) => next == kind || (kind == Kind.Word && next == Kind.Joint);

    private static Kind KindAt(string text, int index, out int length)
    {
        if (char.IsAscii(text[index]))
        {
            length = 1;
            return text[index] is '/' or '.' or '-' ? Kind.Joint : char.IsAsciiLetterOrDigit(text[index]) ? Kind.Word : Kind.Break;
        }

        Rune.TryGetRuneAt(text, index, out var rune);
        length = rune.Value == 0 ? 1 : rune.Utf16SequenceLength;
        return rune.Value switch
        {
            (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
                or (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or 0x3005 or 0x30FC => Kind.Han,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Word : Kind.Break,
        };
    }
}
