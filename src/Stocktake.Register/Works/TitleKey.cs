using System.Text;
using System.Text.RegularExpressions;

namespace Stocktake.Register.Works;

/// <summary>What the titles of successive works have in common: the folded title without edition, number, session and year.</summary>
internal static partial class TitleKey
{
    /// <summary>The key; null where nothing is left of the title.</summary>
    public static string? Of(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var plain = InBrackets().Replace(title.Normalize(NormalizationForm.FormKC), " ");
        var key = FoldedLetters.Of(Session().Replace(Number().Replace(plain, " "), " "));
        return key.Length == 0 ? null : key;
    }

    // "(Rev. Bucharest, 2022)", "（2022年，布加勒斯特，修订版）"
    [GeneratedRegex(@"[(\[（【][^()\[\]（）【】]*[)\]）】]")]
    private static partial Regex InBrackets();

    // "79/206", "2022年", "第七十九届", "No. 7", "seventy-ninth", "soixante-dix-neuvième"
    [GeneratedRegex(
        @"第?[0-9〇零一二三四五六七八九十百]+[届次号年]|\bno\.?\s*\d+|\p{Nd}+(?:[/.\-]\p{Nd}+)*(?:st|nd|rd|th|e|er|º|ª|-й|-я|-е)?\b|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth)\b|\b[\w-]+ième\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bsessions?\b|\bperíodos? de sesiones\b|\bсесси\w+\b|\bالدورة\b|会议|届会", RegexOptions.IgnoreCase)]
    private static partial Regex Session();
}
