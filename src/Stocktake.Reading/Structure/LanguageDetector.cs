using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Reads paragraphs, tells their language: Chinese, Arabic and Russian by script, English, French and Spanish by their commonest words.
/// Answers null where none of the six is shown by the text.
/// </summary>
internal static class LanguageDetector
{
    // Enough to be sure, little enough to cost nothing.
    private const int EnoughLetters = 20_000;

    // In the six languages of General Assembly resolutions a quarter to a half of all words are among the fifteen listed;
    // in other languages written in Latin letters hardly one in ten is.
    private const double LeastShareOfFunctionWords = 0.18;

    // Ukrainian, Bulgarian or Serbian share the script but not these words.
    private const double LeastShareOfRussianWords = 0.08;

    public static Language? Detect(IEnumerable<FlowParagraph> paragraphs)
    {
        int han = 0, arabic = 0, cyrillic = 0, latin = 0, kana = 0, words = 0, persian = 0;
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = Language.All.ToDictionary(language => language.Code, language => StructureData.Words(language).Function.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var text in paragraphs.Select(paragraph => paragraph.Text))
        {
            foreach (var character in text)
            {
                han += Script.IsHan(character) ? 1 : 0;
                arabic += Script.IsArabic(character) ? 1 : 0;
                cyrillic += Script.IsCyrillic(character) ? 1 : 0;
                latin += char.IsAsciiLetter(character) || character is >= '\u00c0' and <= '\u024f' ? 1 : 0;
                kana += character is (>= '\u3041' and <= '\u30ff') or (>= '\uac00' and <= '\ud7a3') ? 1 : 0;
                persian += character is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' or 'ٹ' or 'ے' ? 1 : 0;
            }

            words += Count(text, sets, hits);
            if (han + arabic + cyrillic + latin > EnoughLetters)
            {
                break;
            }
        }

        return Decide(han * 3, arabic, cyrillic, latin, kana, persian) switch
        {
            'h' => Language.Chinese,
            'a' => Language.Arabic,
            'c' => hits.GetValueOrDefault("rus") >= Math.Max(1, words * LeastShareOfRussianWords) ? Language.Russian : null,
            'l' => Commonest(hits, words),
            _ => null,
        };
    }

    private static char Decide(int han, int arabic, int cyrillic, int latin, int kana, int persian)
    {
        var most = Math.Max(Math.Max(han, arabic), Math.Max(cyrillic, latin));
        return most == 0 ? ' '
            : most == han ? (kana * 10 > han / 3 ? ' ' : 'h')
            : most == arabic ? (persian * 25 > arabic ? ' ' : 'a')
            : most == cyrillic ? 'c'
            : 'l';
    }

    private static Language? Commonest(Dictionary<string, int> hits, int words)
    {
        var best = Language.English;
        foreach (var other in (ReadOnlySpan<Language>)[Language.French, Language.Spanish])
        {
            best = hits.GetValueOrDefault(other.Code) > hits.GetValueOrDefault(best.Code) ? other : best;
        }

        return words > 0 && hits.GetValueOrDefault(best.Code) >= Math.Max(1, words * LeastShareOfFunctionWords) ? best : null;
    }

    private static int Count(string text, Dictionary<string, HashSet<string>> sets, Dictionary<string, int> hits)
    {
        var words = 0;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]) || Script.IsHan(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            words++;
            if (end - start <= 5)
            {
                var word = text[start..end].ToLowerInvariant();
                foreach (var (code, set) in sets)
                {
                    if (set.Contains(word))
                    {
                        hits[code] = hits.GetValueOrDefault(code) + 1;
                    }
                }
            }

            start = end;
        }

        return words;
    }
}
