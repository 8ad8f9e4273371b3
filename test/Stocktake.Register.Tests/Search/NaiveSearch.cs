using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Search;

/// <summary>The search as its definition says it, over a list of entries: looks at every entry for every term.</summary>
internal static class NaiveSearch
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>The keys and scores of the entries that have all terms, the best first; entries of one score in the order of the list.</summary>
    public static IReadOnlyList<(string Key, double Score)> Find(IReadOnlyList<SearchEntry> entries, string typed)
    {
        var terms = SearchQuery.Parse(typed).Terms;
        var texts = entries.Select(Places).ToList();
        var mean = texts.Average(text => (double)text.Length);
        var weights = terms.Select(term => Enumerable.Range(0, term.Tokens.Count).Sum(index =>
        {
            var frequency = texts.Count(text => text.Tokens.Any(token => Matches(term, index, token.Text)));
            return Math.Log(1 + ((texts.Count - frequency + 0.5) / (frequency + 0.5)));
        })).ToList();

        return [.. entries.Select((entry, index) => (entry.Key, Score: Score(texts[index])))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)];

        double Score((List<(string Text, int Position)> Tokens, int Length) text)
        {
            var counts = terms.Select(term => Count(term, text.Tokens)).ToList();
            var norm = K1 * (1 - B + (B * text.Length / mean));
            return counts.Contains(0) ? 0 : counts.Select((count, index) => weights[index] * count * (K1 + 1) / (count + norm)).Sum();
        }
    }

    private static int Count(SearchTerm term, List<(string Text, int Position)> tokens)
    {
        var starts = tokens.Where(token => Matches(term, 0, token.Text)).Select(token => token.Position);
        return starts.Count(start => Enumerable.Range(1, term.Tokens.Count - 1)
            .All(index => tokens.Exists(token => token.Position == start + index && Matches(term, index, token.Text))));
    }

    private static bool Matches(SearchTerm term, int index, string token) => term.IsPrefix && index == term.Tokens.Count - 1
        ? token.StartsWith(term.Tokens[index], StringComparison.Ordinal)
        : token == term.Tokens[index];

    private static (List<(string Text, int Position)> Tokens, int Length) Places(SearchEntry entry)
    {
        var title = entry.Kind == SearchKind.Block ? [] : SearchTokens.Of(entry.Title);
        var gap = title.Count(token => !token.IsUnit) + 1;
        var text = SearchTokens.Of(entry.Text).Select(token => token with { Position = token.Position + gap }).ToList();
        var all = title.Concat(text).SelectMany(AlsoOfTheAssembly).Select(token => (token.Text, token.Position)).ToList();
        return (all, title.Concat(text).Count(token => !token.IsUnit));
    }

    // A bare 79/206 stands for the Assembly's symbol, too; the words of these laws have no other.
    private static IEnumerable<SearchToken> AlsoOfTheAssembly(SearchToken token) =>
        token is { Text: "79xx206", Kind: SearchTokenKind.Symbol } ? [token, token with { Text = "axxresxx79xx206" }] : [token];
}
