using System.Globalization;
using System.Text;

namespace Stocktake.Storage;

/// <summary>
/// Writes the token column: words and, for Chinese and Japanese, overlapping pairs of characters, folded, in the order of the text,
/// then the symbols as single units. A token is ASCII letters and digits only (other characters are written by their number), so FTS5
/// and <c>to_tsvector('simple', …)</c> both keep it as it is, whatever version of Unicode they know.
/// A run of Han or kana ends with its last character alone: every character then begins a token, and a query of one character is a prefix.
/// </summary>
public static class SearchTokens
{
    // PostgreSQL's lexemes end at 2 kB; nothing that a person searches for is longer than this.
    private const int LongestToken = 100;

    // Symbols longer than this are paths or tables of slashes.
    private const int MostSegments = 8;

    // Stands for the slash inside a unit, where only letters may stand.
    private const string Joint = "xx";

    /// <summary>The tokens of a text, separated by spaces: what is written into the token column.</summary>
    public static string ForText(string text)
    {
        var tokens = new List<string>();
        var units = new List<string>();
        foreach (var run in SearchRuns.Of(SearchFolding.Fold(text)))
        {
            tokens.AddRange(Sequence(run, endsAlone: true));
            units.AddRange(Units(run));
        }

        return string.Join(' ', tokens.Concat(units.Distinct()));
    }

    /// <summary>The unit of a whole symbol such as <c>A/RES/79/206</c>, or null when the run is none.</summary>
    internal static string? Unit(SearchRun run) =>
        run.Segments.Count is >= 2 and <= MostSegments ? Plain(string.Join(Joint, run.Segments)) : null;

    internal static IEnumerable<string> Sequence(SearchRun run, bool endsAlone)
    {
        if (!run.IsHan)
        {
            return run.Words.Select(Plain);
        }

        var characters = run.Words[0].EnumerateRunes().ToArray();
        var pairs = Enumerable.Range(0, characters.Length - 1).Select(index => Plain($"{characters[index]}{characters[index + 1]}"));
        return endsAlone ? pairs.Append(Plain(characters[^1].ToString())) : pairs;
    }

    // Every part of two segments or more, so that 79/206 and RES/79 find A/RES/79/206.
    private static IEnumerable<string> Units(SearchRun run)
    {
        var segments = run.Segments;
        if (segments.Count is < 2 or > MostSegments)
        {
            yield break;
        }

        for (var start = 0; start < segments.Count - 1; start++)
        {
            for (var count = 2; start + count <= segments.Count; count++)
            {
                yield return Plain(string.Join(Joint, segments.Skip(start).Take(count)));
            }
        }
    }

    /// <summary>A token as it is stored: cut, and in ASCII. The beginning of a token is stored as the beginning of its stored form.</summary>
    internal static string Plain(string token)
    {
        var plain = new StringBuilder(token.Length);
        foreach (var rune in token.EnumerateRunes().Take(LongestToken))
        {
            _ = rune.IsAscii ? plain.Append((char)rune.Value) : plain.Append(CultureInfo.InvariantCulture, $"x{rune.Value:x5}");
        }

        return plain.ToString();
    }
}
