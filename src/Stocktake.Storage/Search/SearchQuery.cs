namespace Stocktake.Storage;

/// <summary>
/// What a person typed: words that must all be there, phrases in quotes, beginnings with an asterisk, symbols. Written for either database
/// from tokens only, so that nothing typed is taken for syntax.
/// </summary>
public sealed class SearchQuery
{
    private const string Quotes = "“”„«»「」『』";

    private readonly List<SearchTerm> terms = [];

    private SearchQuery()
    {
    }

    /// <summary>Whether what was typed has no letter and no digit, so that nothing can be searched for and both expressions are empty.</summary>
    public bool IsEmpty => terms.Count == 0;

    /// <summary>What must all be there, in the order that it was typed.</summary>
    public IReadOnlyList<SearchTerm> Terms => terms;

    /// <summary>Reads what was typed; any text is a query.</summary>
    public static SearchQuery Parse(string typed)
    {
        var query = new SearchQuery();
        var parts = string.Concat(SearchFolding.Fold(typed).Select(character => Quotes.Contains(character, StringComparison.Ordinal) ? '"' : character)).Split('"');
        for (var index = 0; index < parts.Length; index++)
        {
            // An odd part stands between quotes; a last quote that is not closed opens nothing.
            if (index % 2 == 1 && index < parts.Length - 1)
            {
                query.AddPhrase(parts[index]);
                continue;
            }

            foreach (var word in parts[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                query.AddWord(word);
            }
        }

        return query;
    }

    /// <summary>The expression for FTS5's MATCH; empty when the query is.</summary>
    public string ToFts5() => string.Join(" AND ", terms.Select(term => $"\"{string.Join(' ', term.Tokens)}\"{(term.IsPrefix ? " *" : null)}"));

    /// <summary>The expression for PostgreSQL's <c>to_tsquery('simple', …)</c>; empty when the query is.</summary>
    public string ToTsquery() => string.Join(" & ", terms.Select(term => $"({string.Join(" <-> ", term.Tokens)}{(term.IsPrefix ? ":*" : null)})"));

    private void AddWord(string word)
    {
        var runs = SearchRuns.Of(word).ToList();
        for (var index = 0; index < runs.Count; index++)
        {
            var isPrefix = index == runs.Count - 1 && word.EndsWith('*');
            if (!runs[index].IsHan && SearchTokens.Unit(runs[index]) is { } unit)
            {
                terms.Add(new SearchTerm([unit], isPrefix));
            }
            else
            {
                Add([runs[index]], isPrefix);
            }
        }
    }

    private void AddPhrase(string phrase) => Add([.. SearchRuns.Of(phrase)], isPrefix: phrase.EndsWith('*'));

    // Inside a phrase a Han run that is followed by something ends in the text too, with its last character alone.
    private void Add(IReadOnlyList<SearchRun> runs, bool isPrefix)
    {
        var tokens = runs.SelectMany((run, index) => SearchTokens.Sequence(run, endsAlone: index < runs.Count - 1)).ToList();
        if (runs.Count > 0 && runs[^1].IsHan)
        {
            var characters = runs[^1].Text.EnumerateRunes().ToArray();
            if (characters.Length == 1)
            {
                tokens.Add(SearchTokens.Plain(characters[0].ToString()));
                isPrefix = true;
            }
            else
            {
                isPrefix = false;
            }
        }

        if (tokens.Count > 0)
        {
            terms.Add(new SearchTerm(tokens, isPrefix));
        }
    }
}

/// <summary>One thing that must be in a text.</summary>
/// <param name="Tokens">Tokens that follow one another; at least one.</param>
/// <param name="IsPrefix">Whether the last of them is the beginning of a token.</param>
public sealed record SearchTerm(IReadOnlyList<string> Tokens, bool IsPrefix);
