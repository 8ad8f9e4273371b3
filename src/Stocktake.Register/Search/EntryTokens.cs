using Stocktake.Storage;

namespace Stocktake.Register.Search;

/// <summary>The tokens that an entry is found by.</summary>
/// <param name="Tokens">Each with its place; the words of the title come first, those that are not shown last, and no phrase goes on from one into the other.</param>
/// <param name="Length">The number of words and pairs: the length of BM25.</param>
internal sealed record EntryTokens(IReadOnlyList<(string Text, int Position)> Tokens, int Length)
{
    public static EntryTokens Of(SearchEntry entry)
    {
        var tokens = new List<(string Text, int Position)>();

        // The title of a block is that of its document, which is an entry itself.
        var title = entry.Kind == SearchKind.Block ? 0 : Collect(entry.Title, 0, tokens);
        var text = Collect(entry.Text, title + 1, tokens);
        Collect(entry.Also, title + text + 2, tokens);
        return new EntryTokens(tokens, title + text);
    }

    private static int Collect(string text, int first, List<(string Text, int Position)> into)
    {
        var words = 0;
        foreach (var token in SearchTokens.Of(text))
        {
            into.Add((token.Text, first + token.Position));
            words += token.IsUnit ? 0 : 1;
            if (token.Kind == SearchTokenKind.Symbol && SymbolWords.AssemblyUnitOf(token.Text) is { } unit)
            {
                into.Add((unit, first + token.Position));
            }
        }

        return words;
    }
}
