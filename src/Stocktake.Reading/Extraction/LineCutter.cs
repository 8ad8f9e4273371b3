using System.Buffers;
using System.Collections.Immutable;

namespace Stocktake.Reading.Extraction;

/// <summary>Cuts text into lines. Reads text, writes lines with their page where form feeds tell the pages.</summary>
internal static class LineCutter
{
    // LF, CR, vertical tab, form feed, next line, line separator, paragraph separator.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    public static ImmutableArray<SourceLine> Cut(string text)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var paged = text.Contains('\f', StringComparison.Ordinal);
        var page = 1;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(LineEnds);
            var line = end < 0 ? rest : rest[..end];
            lines.Add(new SourceLine { Text = line.ToString(), Page = paged ? page : null });
            if (end < 0)
            {
                break;
            }

            page += rest[end] == '\f' ? 1 : 0;
            rest = rest[(rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1)..];
        }

        return lines.ToImmutable();
    }
}
