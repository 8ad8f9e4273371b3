using System.Text.RegularExpressions;
using Stocktake.Foundations;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>The key by which the titles of successive works are one: folded, without remarks on edition or year in brackets.</summary>
internal static partial class TitleKey
{
    public static string Of(string title, Language language)
    {
        var bare = EditionPattern().Replace(title, " ");
        return language.IsHan ? NameFolding.Han(bare) : string.Join(' ', NameFolding.Tokens(bare, language).Select(token => token.Plain));
    }

    // "(Rev. Example, 2022)", （2022年，某地，修订版）.
    [GeneratedRegex(@"[(（][^()（）]*\d[^()（）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex EditionPattern();
}
