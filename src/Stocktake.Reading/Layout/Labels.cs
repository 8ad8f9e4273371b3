using System.Globalization;
using System.Text.RegularExpressions;

namespace Stocktake.Reading.Layout;

/// <summary>How a line begins, as far as it tells whether a paragraph begins with it.</summary>
internal enum LineStart
{
    /// <summary>Nothing in particular: a Han character, a figure, an opening mark.</summary>
    Other,

    /// <summary>A small letter.</summary>
    Lower,

    /// <summary>A capital letter.</summary>
    Upper,

    /// <summary>A word that paragraphs of resolutions begin with (<c>Data/openings.json</c>).</summary>
    Opening,

    /// <summary>A label of a first-level paragraph or heading: <c>1.</c>, <c>一、</c>.</summary>
    Number,

    /// <summary>A label in brackets or with one bracket: <c>(a)</c>, <c>a)</c>, <c>(一)</c>.</summary>
    Item,

    /// <summary>A bullet.</summary>
    Bullet,
}

/// <summary>Recognizes the labels and bullets that a line may begin with, in every language.</summary>
internal static partial class Labels
{
    public static LineStart StartOf(string text)
    {
        if (Bullet().IsMatch(text))
        {
            return LineStart.Bullet;
        }

        if (Number().IsMatch(text))
        {
            return LineStart.Number;
        }

        if (Item().IsMatch(text))
        {
            return LineStart.Item;
        }

        var index = 0;
        while (index < text.Length - 1 && Script.IsOpening(text[index]))
        {
            index++;
        }

        return Openings.BeginWith(text) ? LineStart.Opening
            : char.IsUpper(text[index]) ? LineStart.Upper
            : char.IsLower(text[index]) ? LineStart.Lower
            : LineStart.Other;
    }

    /// <summary>The number that a first-level label in Arabic figures shows, or null.</summary>
    public static int? NumberOf(string text)
    {
        var end = 0;
        while (end < text.Length && end < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end is > 0 and < 4 ? int.Parse(text.AsSpan(0, end), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a label of one letter or numeral in brackets comes right after another: (c) after (b), ㈨ after ㈧.</summary>
    public static bool IsSuccessor(string line, string before) =>
        SingleMark(line) is { } mark && SingleMark(before) is { } earlier && (mark == earlier + 1 || (Numerals.IndexOf(mark) is var at and > 0 && Numerals[at - 1] == earlier));

    /// <summary>Whether a bullet is a dash, which stands in sentences too.</summary>
    public static bool IsDash(string line) => line[0] is '–' or '-';

    /// <summary>Whether what looks like a bullet is the point between the parts of a foreign name in Chinese, with no space behind it.</summary>
    public static bool IsNamePart(string line) => line is ['·', var after, ..] && Script.IsHan(after);

    private const string Numerals = "一二三四五六七八九十";

    private static char? SingleMark(string line) =>
        line is ['(' or '（', var inner, ')' or '）', ..] ? inner
        : line is [>= '㈠' and <= '㈩', ..] ? line[0]
        : line is [>= 'a' and <= 'z', ')' or '）', ..] ? line[0]
        : null;

    [GeneratedRegex(@"^(?:[•●▪■◦‣·]|[–-](?=\s)|o\s(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    // "1." "12．" "1、" "1)" "1 –" (Arabic) "I." "A." "一、" "一."; a figure after the stop makes it a decimal.
    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:[.．、)）](?![0-9./])|\s?[-–—]\s)|[IVXLC]{1,6}\.\s|[A-Z]\.\s|[一二三四五六七八九十百]{1,4}[、.．])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[(（][0-9A-Za-zа-яء-ي一二三四五六七八九十㈠-㈩]{1,4}[)）]|[a-zа-я]{1,4}[)）]|[㈠-㈩])", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
