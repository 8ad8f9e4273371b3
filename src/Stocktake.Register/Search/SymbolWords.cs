using System.Globalization;
using System.Text.RegularExpressions;
using Stocktake.Storage;

namespace Stocktake.Register.Search;

/// <summary>
/// What stands around symbols: "resolution 79/206", "第79/206号决议" and "A/RES/79/206" name one document, and a text that
/// has one of them is found by each.
/// </summary>
internal static partial class SymbolWords
{
    // Since its thirty-first session (1976) the Assembly numbers its resolutions "session/number".
    private const int FirstNumberedSession = 31;
    private const int LastSession = 199;

    /// <summary>The unit of the Assembly's full symbol for that of a bare session and number (<c>79xx206</c>), or null when it is none.</summary>
    public static string? AssemblyUnitOf(string unit) =>
        BareUnit().Match(unit) is { Success: true } match
        && int.Parse(match.Groups["session"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= FirstNumberedSession and <= LastSession
            ? SearchTokens.UnitOf($"A/RES/{match.Groups["session"].ValueSpan}/{match.Groups["number"].ValueSpan}")
            : null;

    /// <summary>What was typed without the words that only say of a symbol what it is; what stands in quotes is left as it is.</summary>
    public static string Strip(string typed) => Around().Replace(typed, match => match.Groups["symbol"] is { Success: true, Value: var symbol } ? $" {symbol} " : match.Value);

    [GeneratedRegex("^(?<session>[0-9]{2,3})xx(?<number>[0-9]{1,4})$")]
    private static partial Regex BareUnit();

    // The words for resolution and decision in the six languages, in the forms that stand before a symbol.
    [GeneratedRegex(
        """
        ["“„«「『][^"”“»」』]*["”»」』]
        | (?: (?<![\p{L}\d]) (?: resolutions? | decisions? | r[ée]solutions? | d[ée]cisions? | resoluci[óo]n(?:es)? | decisi[óo]n(?:es)? | резолюци\p{L}{1,3} | решени\p{L}{1,3}
              | (?:ال)?قرارا?ت? | (?:ال)?مقررا?ت? ) \s+ | (?:决议|決議|决定|決定)? \s* 第 \s* | (?:决议|決議|决定|決定) \s* )?
          (?<symbol> (?<![A-Za-z0-9/.-]) (?: [A-Za-z0-9.-]+ [/／] )+ [A-Za-z0-9.-]*[A-Za-z0-9] (?![A-Za-z0-9/]) )
          (?: \s* 号 (?:决议|決議|决定|決定)? )?
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Around();
}
