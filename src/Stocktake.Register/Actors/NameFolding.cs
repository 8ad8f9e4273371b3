using System.Globalization;
using System.Text;
using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>
/// Folds names so that the forms in which a text writes one actor meet: width, case, diacritics, dashes, articles, and the endings
/// of plain inflection. Chinese is kept as a string without spaces and marks.
/// </summary>
internal static class NameFolding
{
    /// <summary>The key under which a name in a language is compared; equal keys are one name. Empty where there is no letter or digit.</summary>
    /// <param name="name">As written.</param>
    /// <param name="language">Its language; the default value for acronyms, which have no inflection.</param>
    public static string Key(string name, Language language)
    {
        if (language.IsHan)
        {
            return Han(name);
        }

        var tokens = Tokens(name, language);
        return language.IsKnown ? Join(tokens.AsSpan(ArticleCount(tokens, language)..)) : string.Concat(tokens.Select(token => token.Plain));
    }

    /// <summary>The words of a name in a language that writes spaces.</summary>
    public static NameToken[] Tokens(string name, Language language)
    {
        var tokens = new List<NameToken>();
        for (var at = 0; at < name.Length;)
        {
            var end = at;
            while (end < name.Length && IsWord(name[end]))
            {
                end++;
            }

            if (end == at)
            {
                at++;
                continue;
            }

            var plain = Fold(name[at..end]);
            if (plain.Length > 0)
            {
                tokens.Add(new NameToken(NameEndings.Strip(plain, language), plain, char.IsUpper(name[at]), at, end));
            }

            at = end;
        }

        return [.. tokens];
    }

    /// <summary>How many opening words are articles; never all of them.</summary>
    public static int ArticleCount(ReadOnlySpan<NameToken> tokens, Language language)
    {
        var articles = NameWords.Of(language).Articles;
        var count = 0;
        while (count < tokens.Length - 1 && Array.IndexOf(articles, tokens[count].Plain) >= 0)
        {
            count++;
        }

        return count;
    }

    /// <summary>The key of some words.</summary>
    public static string Join(ReadOnlySpan<NameToken> tokens)
    {
        var key = new StringBuilder();
        foreach (var token in tokens)
        {
            key.Append(key.Length == 0 ? "" : " ").Append(token.Folded);
        }

        return key.ToString();
    }

    /// <summary>Chinese as it is compared: letters and digits alone.</summary>
    public static string Han(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Compose(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    /// <summary>Lower case without diacritics; forms of Arabic letters that are spelt either way are one.</summary>
    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var character in Compose(word).Normalize(NormalizationForm.FormD))
        {
            // The breve of й is part of a letter; all other marks go.
            if (char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark)
            {
                if (character == '\u0306' && folded.Length > 0 && folded[^1] == 'и')
                {
                    folded[^1] = 'й';
                }

                continue;
            }

            var lower = char.ToLowerInvariant(character) switch
            {
                'ٱ' or 'آ' or 'أ' or 'إ' => 'ا',
                'ى' => 'ي',
                'ة' => 'ه',
                'ؤ' => 'و',
                'ئ' => 'ي',
                'ı' => 'i',
                var other => other,
            };
            if (lower != 'ـ' && char.IsLetterOrDigit(lower))
            {
                folded.Append(lower);
            }
        }

        return folded.Replace("œ", "oe").Replace("æ", "ae").ToString();
    }

    // What cannot be normalized (half a surrogate pair, a noncharacter) is a letter of no name.
    private static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().ContainsAnyInRange('\uFDD0', '\uFDEF') && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF'))
        {
            return text.Normalize(NormalizationForm.FormKC);
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
            {
                sound.Append(rune.ToString());
            }
        }

        return sound.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark || character == 'ـ';
}
