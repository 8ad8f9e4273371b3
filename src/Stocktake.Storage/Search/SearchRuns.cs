using System.Text;

namespace Stocktake.Storage;

/// <summary>A stretch of folded text without a break: Han and kana, or words that <c>/ . -</c> may join into a symbol.</summary>
/// <param name="IsHan">Whether the one word is Han or kana, to be split into pairs.</param>
/// <param name="Words">The words in order.</param>
/// <param name="Segments">What stands between slashes, dots and hyphens left out.</param>
internal sealed record SearchRun(bool IsHan, IReadOnlyList<string> Words, IReadOnlyList<string> Segments);

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

                var run = folded[start..end];
                yield return kind == Kind.Han
                    ? new SearchRun(true, [run], [])
                    : new SearchRun(false, run.Split(['/', '.', '-'], StringSplitOptions.RemoveEmptyEntries), Segments(run));
            }

            start = end;
        }
    }

    private static bool Continues(Kind kind, Kind next) => next == kind || (kind == Kind.Word && next == Kind.Joint);

    private static string[] Segments(string run) => run
        .Replace(".", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal)
        .Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static Kind KindAt(string text, int index, out int length)
    {
        Rune.TryGetRuneAt(text, index, out var rune);
        length = rune.Value == 0 ? 1 : rune.Utf16SequenceLength;
        return rune.Value switch
        {
            '/' or '.' or '-' => Kind.Joint,
            (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
                or (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or 0x3005 or 0x30FC => Kind.Han,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Word : Kind.Break,
        };
    }
}
