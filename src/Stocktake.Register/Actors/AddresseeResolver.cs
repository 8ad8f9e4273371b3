using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>
/// Resolves addressees as written to actors. Reads names through <see cref="ActorIndex"/> and the words of <see cref="NameWords"/>; writes nothing.
/// In order: the whole as a name; its parts between joints, as names; each by its longest head, where that is a group whose members are
/// only chosen by the other words, or an office whose organization they name. What stays open has no actor.
/// </summary>
internal static class AddresseeResolver
{
    // An adjective that shares the noun of its neighbour ("regional and international organizations") has no more words than this.
    private const int LongestAdjective = 2;
    private const int LongestHanAdjective = 4;

    /// <summary>Whom the addressees of one verb name, in the order of the words.</summary>
    /// <param name="index">The names.</param>
    /// <param name="addressees">As written.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="speaker">Who speaks, for names that hold only there; null if not known.</param>
    public static IReadOnlyList<ResolvedName> Resolve(ActorIndex index, IReadOnlyList<string> addressees, Language language, IndexedActor? speaker)
    {
        var heads = new HeadFinder(index, language, speaker);
        var found = addressees.SelectMany(written => One(heads, written, language)).ToList();
        JoinAdjectives(found, language);
        return [.. found.Select(part => new ResolvedName(part.Written, part.Actor?.Id))];
    }

    private static List<(string Written, IndexedActor? Actor)> One(HeadFinder heads, string written, Language language)
    {
        if (heads.Exactly(written) is { } whole)
        {
            return [(written, whole)];
        }

        var parts = NameSplitter.Split(written, language);
        var found = new List<(string Written, IndexedActor? Actor)>();
        for (var at = 0; at < parts.Count;)
        {
            // A name may hold a joint: the longest run of parts that is one name.
            var last = parts.Count - 1;
            while (last > at && heads.Exactly(written[parts[at].Start..parts[last].End]) is null)
            {
                last--;
            }

            var part = written[parts[at].Start..parts[last].End];
            found.Add((part, heads.Find(part)));
            at = last + 1;
        }

        return found.Count > 1 && found.TrueForAll(part => part.Actor is null) && heads.Find(written) is { } all ? [(written, all)] : found;
    }

    private static void JoinAdjectives(List<(string Written, IndexedActor? Actor)> parts, Language language)
    {
        // In English, Russian and Chinese adjectives stand before the noun, in French, Spanish and Arabic after it.
        var step = language.Code is "fra" or "spa" or "ara" ? -1 : 1;
        for (var at = step > 0 ? parts.Count - 2 : 1; at >= 0 && at < parts.Count; at -= step)
        {
            if (parts[at].Actor is null && IsAdjective(parts[at].Written, language) && parts[at + step].Actor is { Kind: "group" })
            {
                parts.RemoveAt(at);
                at -= step > 0 ? 0 : 1;
            }
        }
    }

    private static bool IsAdjective(string text, Language language)
    {
        var qualifiers = NameWords.Of(language).Qualifiers;
        if (language.IsHan)
        {
            var opening = qualifiers.Where(word => text.StartsWith(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty().Max();
            return text.Length - opening <= LongestHanAdjective;
        }

        var tokens = NameFolding.Tokens(text, language);
        return tokens.Count(token => !qualifiers.Contains(token.Plain, StringComparer.Ordinal)) <= LongestAdjective && !Array.Exists(tokens, token => token.IsCapital);
    }
}
