using System.Globalization;
using System.Text.RegularExpressions;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Citations;

/// <summary>Finds figures in a folded text that have the shape of a resolution's number; whether they are one, the words around them tell.</summary>
internal static partial class NumberScanner
{
    private const int FirstYear = 1946;
    private const int LastYear = 2100;

    /// <summary>Every figure of such a shape, in reading order; figures without a mark of their own ("136") are not among them.</summary>
    public static IEnumerable<(int Start, int End, ResolutionNumber Number)> Find(string text)
    {
        for (var match = Shapes().Match(text); match.Success; match = match.NextMatch())
        {
            if (NumberOf(match) is { } number)
            {
                yield return (match.Index, match.Index + match.Length, number);
            }
        }
    }

    private static ResolutionNumber? NumberOf(Match match)
    {
        if (match.Groups["first"] is { Success: true } first)
        {
            var figure = int.Parse(first.ValueSpan, CultureInfo.InvariantCulture);
            var second = match.Groups["second"].Value.TrimStart('0') + Letters(match.Groups["letters"].Value);
            var shape = figure is >= FirstYear and <= LastYear ? NumberShape.Year : NumberShape.Session;
            return second.Length == 0 || figure == 0 || (shape == NumberShape.Session && figure > 200)
                ? null
                : new ResolutionNumber(shape, $"{figure}/{second}", figure, second);
        }

        if (match.Groups["held"] is { Success: true } held)
        {
            return GeneralConference.NumberOf(int.Parse(held.ValueSpan, CultureInfo.InvariantCulture), match.Groups["adopted"].Value);
        }

        if (match.Groups["assembly"] is { Success: true } assembly)
        {
            return new ResolutionNumber(NumberShape.Dotted, match.Value, int.Parse(assembly.ValueSpan, CultureInfo.InvariantCulture), match.Groups["adopted"].Value);
        }

        if (match.Groups["number"] is { Success: true } number)
        {
            var roman = match.Groups["session"] is { Success: true } session ? RomanOf(session.Value) : match.Groups["roman"].Value;
            return new ResolutionNumber(NumberShape.Roman, $"{number.Value}({roman}){Letters(match.Groups["part"].Value)}", 0, "");
        }

        if (match.Groups["counted"] is { Success: true } counted)
        {
            return new ResolutionNumber(NumberShape.ParenthesizedYear, $"{counted.Value}({match.Groups["year"].Value})", 0, "");
        }

        // Arabic writes the special session as dal-alif, the emergency special session as dal-alif-ta.
        var text = match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u062f\u0627\u0637-", "ES-", StringComparison.Ordinal).Replace("\u062f\u0627-", "S-", StringComparison.Ordinal);
        var other = match.Groups["special"].Success ? NumberShape.Special
            : match.Groups["conference"].Success ? NumberShape.Conference
            : match.Groups["chemicals"].Success ? NumberShape.Chemicals
            : match.Groups["health"].Success ? NumberShape.WorldHealth
            : match.Groups["maritime"].Success ? NumberShape.Maritime
            : NumberShape.RomanSession;
        return new ResolutionNumber(other, text, other == NumberShape.RomanSession ? Numerals.Roman(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal))) : 0, "");
    }

    // Arabic counts sessions in figures, "(د-25)" for "(XXV)"; dal-alif is a special session, dal-alif-ta an emergency one.
    private static string RomanOf(string session)
    {
        var dash = session.IndexOf('-', StringComparison.Ordinal);
        var kind = session[..dash].Replace(" ", "", StringComparison.Ordinal) switch { "د" => "", "دا" => "S-", _ => "ES-" };
        var figure = int.Parse(session.AsSpan(dash + 1).Trim(), CultureInfo.InvariantCulture);
        return kind + Tens[figure / 10] + Ones[figure % 10];
    }

    private static readonly string[] Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    private static readonly string[] Tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];

    // "A and B" → "A-B"; Cyrillic letters that look Latin become Latin, Arabic names of letters the letter in their place.
    private static string Letters(string printed) => string.Join('-', ArabicLetters().Replace(printed, name => name.Value switch { "الف" => "A", "باء" => "B", "جيم" => "C", "دال" => "D", _ => "E" })
        .Where(char.IsUpper).Select(c => c switch { 'А' => 'A', 'В' => 'B', 'С' => 'C', 'Е' => 'E', _ => c }));

    [GeneratedRegex("(?:الف|باء|جيم|دال|هاء)", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicLetters();

    [GeneratedRegex("""
        (?<![A-Za-z0-9/.\-%])(?:
          (?<conference>\d{1,3}/(?:CP|CMP|CMA|COP|CRIC|CST|SBI|SBSTA)\.\d{1,3})
        | (?<special>(?:ES|DS|S|داط?)-\d{1,2}/\d{1,3})(?:\ ?[A-Z](?![A-Za-z]))?
        | (?<first>\d{1,4})/(?<second>\d{1,4})(?<letters>\ ?[A-ZАВСЕ](?:(?:-|\ (?:and|et|y|и|و)\ |\ ?和\ ?)[A-ZАВСЕ])?(?![A-Za-zА-я.'\-])|\ (?:الف|باء|جيم|دال|هاء)(?:\ و\ ?(?:الف|باء|جيم|دال|هاء))?(?!\p{L}))?
        | (?<number>\d{1,4})\ ?(?<part>[A-ZАВСЕ](?:(?:-|\ (?:and|et|y|и|و)\ |\ ?和\ ?)[A-ZАВСЕ])?|(?:الف|باء|جيم|دال|هاء)(?:\ و\ ?(?:الف|باء|جيم|دال|هاء))?)?\ ?\((?:(?<roman>(?:(?:ES|S)-)?[IVXLC]{1,8})|(?<session>د(?:\ ?اط?)?\ ?-\ ?\d{1,2}))\)
        | (?<counted>\d{1,4})\ ?\((?<year>(?:19[4-9]|20\d)\d)\)
        | (?<chemicals>(?:BC|RC|SC|MC)-\d{1,2}/\d{1,3})
        | (?<maritime>(?:MEPC|MSC|FAL|LEG)\.\d{1,4}\ ?\(\d{1,3}\))
        | (?<health>WHA\ ?\d{1,2}\.\d{1,3})
        | (?<held>[1-9]\d?)\ ?[CСم]/(?<adopted>[1-9]\d{0,2})
        | (?<assembly>[1-9]\d?)\.(?<adopted>[1-9]\d?)
        | (?<romanSession>(?:(?:BS|NP|CP|VC)-)?[IVXL]{1,7}/\d{1,3})
        )(?![A-Za-z0-9/]|\.\d|-\d|\ ?%)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shapes();
}
