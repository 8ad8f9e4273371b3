using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>Finds the actor of one name: exactly, without words that only choose among those meant, or by its longest head.</summary>
internal sealed class HeadFinder(ActorIndex index, Language language, IndexedActor? speaker)
{
    private const char NamePartDot = '·';

    private readonly NameWords words = NameWords.Of(language);

    /// <summary>The actor that the words name, with nothing beside it but an article.</summary>
    public IndexedActor? Exactly(string written) =>
        index.Find(language, NameFolding.Key(written, language), speaker) ?? index.FindAcronym(NameFolding.Key(written, default)) ?? GovernmentOf(written);

    /// <summary>The actor that the words name, exactly or by their head.</summary>
    public IndexedActor? Find(string written) => Exactly(written) ?? (language.IsHan ? OfficeBefore(written) ?? Han(NameFolding.Han(written)) : Spaced(NameFolding.Tokens(written, language)));

    // In Chinese the name of the person follows that of the office, and a dot joins the parts of a foreign name: "Secretary-General A·B".
    private IndexedActor? OfficeBefore(string written)
    {
        for (var end = written.IndexOf(NamePartDot, StringComparison.Ordinal) - 1; end >= 2; end--)
        {
            if (index.Find(language, NameFolding.Han(written[..end]), speaker) is { Kind: "office" } office)
            {
                return office;
            }
        }

        return null;
    }

    private IndexedActor? Han(string key)
    {
        var bare = key;
        while (words.Qualifiers.FirstOrDefault(word => bare.Length > word.Length && bare.StartsWith(word, StringComparison.Ordinal)) is { } qualifier)
        {
            bare = bare[qualifier.Length..];
            if (index.Find(language, bare, speaker) is { } chosen)
            {
                return chosen;
            }
        }

        // "Example Company": what kind of body it is follows a name that is known without it.
        foreach (var suffix in words.Suffixes)
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal) && index.Find(language, key[..^suffix.Length], speaker) is { Kind: "company" } company)
            {
                return company;
            }
        }

        // The head stands last; the longest one decides.
        for (var start = 1; start <= key.Length - 2; start++)
        {
            if (index.Find(language, key[start..], speaker) is { } head)
            {
                return Accepts(head, key[start..], index.Find(language, key[..start], speaker));
            }
        }

        return null;
    }

    // "The Government of Example": a state that is named together with the group it belongs to is meant itself.
    private IndexedActor? GovernmentOf(string written)
    {
        if (language.IsHan)
        {
            var key = NameFolding.Han(written);
            for (var cut = 2; cut <= key.Length - 2; cut++)
            {
                if (StateOf(index.Find(language, key[cut..], speaker), index.Find(language, key[..cut], speaker)) is { } state)
                {
                    return state;
                }
            }

            return null;
        }

        var tokens = NameFolding.Tokens(written, language);
        for (var cut = tokens.Length == 0 ? 0 : NameFolding.ArticleCount(tokens, language) + 1; cut > 0 && cut < tokens.Length; cut++)
        {
            var rest = cut + NameFolding.ArticleCount(tokens.AsSpan(cut), language);
            rest += rest < tokens.Length - 1 && words.Relations.Contains(tokens[rest].Plain, StringComparer.Ordinal) ? 1 : 0;
            rest += NameFolding.ArticleCount(tokens.AsSpan(rest), language);
            if (StateOf(At(tokens, NameFolding.ArticleCount(tokens, language), cut), At(tokens, rest, tokens.Length)) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    private static IndexedActor? StateOf(IndexedActor? head, IndexedActor? other) =>
        head is { Kind: "group" } && other is { Kind: "state" } ? other : null;

    private IndexedActor? Spaced(NameToken[] tokens)
    {
        if (tokens.Length == 0)
        {
            return null;
        }

        var start = NameFolding.ArticleCount(tokens, language);
        var end = tokens.Length;
        while (start < end - 1 && IsQualifier(tokens[start]))
        {
            start++;
            start += NameFolding.ArticleCount(tokens.AsSpan(start), language);
            if (At(tokens, start, end) is { } chosen)
            {
                return chosen;
            }
        }

        while (end - 1 > start && IsQualifier(tokens[end - 1]))
        {
            end--;
            if (At(tokens, start, end) is { } chosen)
            {
                return chosen;
            }
        }

        return ByOpening(tokens, start, end) ?? ByEnding(tokens, start, end);
    }

    // "Member States in a position to do so", "the Secretary-General of the Example Union".
    private IndexedActor? ByOpening(NameToken[] tokens, int start, int end)
    {
        for (var cut = end - 1; cut > start; cut--)
        {
            if (At(tokens, start, cut) is not { } head)
            {
                continue;
            }

            var next = tokens[cut];
            var isRelation = words.Relations.Contains(next.Plain, StringComparer.Ordinal);
            if (head.Kind == "group" ? isRelation || (!next.IsCapital && !language.IsRightToLeft) : isRelation)
            {
                var rest = cut + 1 < end ? At(tokens, cut + 1 + NameFolding.ArticleCount(tokens.AsSpan(cut + 1, end - cut - 1), language), end) : null;
                if (Accepts(head, NameFolding.Join(tokens.AsSpan(start, cut - start)), rest) is { } accepted)
                {
                    return accepted;
                }
            }
        }

        return null;
    }

    // "interested Member States": what stands before a group only chooses among it, unless it is itself a name.
    private IndexedActor? ByEnding(NameToken[] tokens, int start, int end)
    {
        if (language.Code is not ("eng" or "rus"))
        {
            return null;
        }

        for (var cut = start + 1; cut < end && !tokens[cut - 1].IsCapital; cut++)
        {
            if (At(tokens, cut, end) is { Kind: "group" } head)
            {
                return head;
            }
        }

        return null;
    }

    private IndexedActor? Accepts(IndexedActor head, string key, IndexedActor? other) => head.Kind == "group" && (other is null || other.Kind == "group") ? head
        : other is null ? null
        : index.FindWithin(language, key, other) ?? (index.IsWithin(head, other) ? head : null);

    private IndexedActor? At(NameToken[] tokens, int start, int end) =>
        start < end ? index.Find(language, NameFolding.Join(tokens.AsSpan(start, end - start)), speaker) : null;

    private bool IsQualifier(NameToken token) => words.Qualifiers.Contains(token.Plain, StringComparer.Ordinal);
}
