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

/// <summary>Where a run stands in folded text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="IsHan">Whether it is Han or kana.</param>
/// <param name="HasJoint">Whether a joint stands in it or after it, so that it may be several words or a symbol.</param>
internal readonly record struct RunBounds(int Start, int Length, bool IsHan, bool HasJoint);

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
        for (var at = 0; Next(folded, ref at) is { Length: > 0 } found;)
        {
            yield return new SearchRun(found.IsHan, folded.Substring(found.Start, found.Length), found.Start);
        }
    }

    /// <summary>Length of the Han or kana character at an index; 0 where another stands.</summary>
    public static int HanLength(string text, int index) => KindAt(text, index, out var length) == Kind.Han ? length : 0;

    /// <summary>Finds the first run from a place on and moves the place behind it; without characters when there is none.</summary>
    public static RunBounds Next(string folded, ref int at)
    {
        while (at < folded.Length)
        {
            var start = at;
            var kind = KindAt(folded, start, out var length);
            at += length;
            if (kind is Kind.Word or Kind.Han)
            {
                var hasJoint = false;
                while (at < folded.Length && KindAt(folded, at, out length) is var next && (next == kind || (kind == Kind.Word && next == Kind.Joint)))
                {
                    hasJoint |= next == Kind.Joint;
                    at += length;
                }

                return new RunBounds(start, at - start, kind == Kind.Han, hasJoint);
            }
        }

        return default;
    }

    private static Kind KindAt(string text, int index, out int length)
    {
        if (char.IsAscii(text[index]))
        {
            length = 1;
            return text[index] is '/' or '.' or '-' ? Kind.Joint : char.IsAsciiLetterOrDigit(text[index]) ? Kind.Word : Kind.Break;
        }

        if (!char.IsSurrogate(text[index]))
        {
            length = 1;
            return IsHan(text[index]) ? Kind.Han : char.IsLetterOrDigit(text[index]) ? Kind.Word : Kind.Break;
        }

        Rune.TryGetRuneAt(text, index, out var rune);
        length = rune.Value == 0 ? 1 : rune.Utf16SequenceLength;
        return IsHan(rune.Value) ? Kind.Han : Rune.IsLetterOrDigit(rune) ? Kind.Word : Kind.Break;
    }

    private static bool IsHan(int value) => value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or 0x3005 or 0x30FC;
}
