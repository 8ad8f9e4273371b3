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

    // No name of an organization lists more than this.
    private const int LongestList = 4;

    private const char ArabicAnd = 'و';

    /// <summary>Whom the addressees of one verb name, in the order of the words.</summary>
    /// <param name="index">The names.</param>
    /// <param name="addressees">As written.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="speaker">Who speaks, for names that hold only there; null if not known.</param>
    public static IReadOnlyList<ResolvedName> Resolve(ActorIndex index, IReadOnlyList<string> addressees, Language language, IndexedActor? speaker)
    {
        var heads = new HeadFinder(index, language, speaker);
        var found = Rejoined(heads, addressees, NameWords.Of(language)).SelectMany(written => One(heads, written, language)).SelectMany(part => Apart(heads, part, language)).ToList();
        JoinAdjectives(found, language);
        return [.. found.Select(part => new ResolvedName(part.Written, part.Actor?.Id))];
    }

    // A name that holds a list ("Educational, Scientific and Cultural Organization") may have been taken for several addressees.
    private static IEnumerable<string> Rejoined(HeadFinder heads, IReadOnlyList<string> addressees, NameWords words)
    {
        for (var at = 0; at < addressees.Count;)
        {
            var (name, count) = (addressees[at], 1);
            for (var length = Math.Min(LongestList, addressees.Count - at); length > 1 && count == 1 && heads.Find(addressees[at + length - 1]) is null; length--)
            {
                var before = string.Join(' ', addressees.Skip(at).Take(length - 1));
                var last = addressees[at + length - 1];
                if (words.Joints.Select(joint => $"{before} {joint} {last}").Prepend($"{before} {last}").FirstOrDefault(whole => heads.Exactly(whole) is not null) is { } found)
                {
                    (name, count) = (found, length);
                }
            }

            yield return name;
            at += count;
        }
    }

    // In Arabic "and" is written together with the next word: "the Member States andthe system" is two where both are known.
    private static IEnumerable<(string Written, IndexedActor? Actor)> Apart(HeadFinder heads, (string Written, IndexedActor? Actor) part, Language language)
    {
        if (part.Actor is not null || !language.IsRightToLeft)
        {
            return [part];
        }

        foreach (var token in NameFolding.Tokens(part.Written, language).Skip(1).Where(token => token.Plain.Length > 1 && token.Plain[0] == ArabicAnd && part.Written[token.Start] == ArabicAnd))
        {
            var (before, after) = (part.Written[..token.Start].TrimEnd(), part.Written[(token.Start + 1)..]);
            if (heads.Find(before) is { } one && heads.Find(after) is { } other)
            {
                return [(before, one), (after, other)];
            }
        }

        return [part];
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
