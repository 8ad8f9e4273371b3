using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>
/// Takes off the endings of plain inflection (number, and case in Russian; joined particles in Arabic), so that names meet in every form.
/// It is coarse on purpose: two names that differ only here are told apart by nobody.
/// </summary>
internal static class NameEndings
{
    private const int ShortestStem = 3;

    // Adjectival and nominal case endings of Russian, longest first (Academy Grammar 1980, declension of nouns and adjectives).
    private static readonly string[] Russian =
    [
        "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "иям", "ией", "ях", "ах", "ой", "ей", "ий", "ый", "ым", "им", "ом", "ем", "ам",
        "ям", "ов", "ев", "ию", "ия", "ие", "ии", "ую", "юю", "ая", "яя", "ое", "ее", "ые", "ых", "их", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
    ];

    // Conjunctions and prepositions that are written together with the next word, and the article, outermost first.
    private static readonly string[] ArabicParticles = ["و", "ف"];

    private static readonly string[] ArabicPrepositions = ["لل", "بال", "كال", "ال", "ب", "ل"];

    public static string Strip(string word, Language language) => language.Code switch
    {
        "eng" => English(word),
        "fra" => WithoutFinal(word, 's', 'x'),
        "spa" => WithoutFinal(WithoutFinal(word, 's', 's'), 'e', 'e'),
        "rus" => WithoutEnding(word, Russian),
        "ara" => WithoutOpening(WithoutOpening(word, ArabicParticles), ArabicPrepositions),
        _ => word,
    };

    private static string English(string word)
    {
        if (word.EndsWith("isation", StringComparison.Ordinal) || word.EndsWith("isations", StringComparison.Ordinal))
        {
            word = word.Replace("isation", "ization", StringComparison.Ordinal);
        }

        return word.EndsWith("ies", StringComparison.Ordinal) && word.Length > ShortestStem + 1 ? word[..^3] + "y"
            : word.EndsWith("ss", StringComparison.Ordinal) ? word
            : WithoutFinal(word, 's', 's');
    }

    private static string WithoutFinal(string word, char final, char other) =>
        word.Length > ShortestStem && (word[^1] == final || word[^1] == other) ? word[..^1] : word;

    private static string WithoutEnding(string word, string[] endings)
    {
        var ending = Array.Find(endings, candidate => word.Length >= ShortestStem + candidate.Length && word.EndsWith(candidate, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }

    private static string WithoutOpening(string word, string[] openings)
    {
        var opening = Array.Find(openings, candidate => word.Length >= ShortestStem + candidate.Length && word.StartsWith(candidate, StringComparison.Ordinal));
        return opening is null ? word : word[opening.Length..];
    }
}
