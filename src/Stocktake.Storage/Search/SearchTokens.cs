namespace Stocktake.Storage;

/// <summary>
/// Writes the token column: words and, for Chinese and Japanese, overlapping pairs of characters, folded, in the order of the text,
/// then the symbols as single units. A token is letters and digits only, so FTS5 (<c>unicode61 remove_diacritics 0</c>) and
/// <c>to_tsvector('simple', …)</c> both keep it as it is.
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
        run.Segments.Count is >= 2 and <= MostSegments ? Cut(string.Join(Joint, run.Segments)) : null;

    internal static IEnumerable<string> Sequence(SearchRun run, bool endsAlone)
    {
        if (!run.IsHan)
        {
            return run.Words.Select(Cut);
        }

        var characters = run.Words[0].EnumerateRunes().ToArray();
        var pairs = Enumerable.Range(0, characters.Length - 1).Select(index => $"{characters[index]}{characters[index + 1]}");
        return endsAlone ? pairs.Append(characters[^1].ToString()) : pairs;
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
                yield return Cut(string.Join(Joint, segments.Skip(start).Take(count)));
            }
        }
    }

    private static string Cut(string token)
    {
        if (token.Length <= LongestToken)
        {
            return token;
        }

        return token[..(char.IsHighSurrogate(token[LongestToken - 1]) ? LongestToken - 1 : LongestToken)];
    }
}
