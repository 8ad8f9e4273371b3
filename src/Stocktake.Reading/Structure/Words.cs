using System.Buffers;
using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading.Structure;

/// <summary>Recognizes lines by the words of <c>Data/structure.json</c>.</summary>
internal static class Words
{
    private static readonly SearchValues<char> AfterOrdinal = SearchValues.Create(" .:：—–-");
    private static readonly string[] AnnexOrdinals = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس"];

    /// <summary>"Annex", "附件二", "Annexe I", "المرفق الأول", "Annex II. Title": the heading of an annex.</summary>
    public static bool IsAnnexHeading(string text, Language? language)
    {
        var folded = Script.Fold(text);
        foreach (var word in StructureData.Words(language).Annex)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = folded[word.Length..].Trim(' ', '.', ':', '：', '*');
            if (rest.Length == 0 || IsOrdinal(rest))
            {
                return true;
            }

            var cut = rest.AsSpan().IndexOfAny(AfterOrdinal);
            if (cut > 0 && folded.Length > word.Length && !char.IsLetter(folded[word.Length]) && IsOrdinal(rest[..cut]) && Script.Width(text, 200) < 200 && FinalMarks.Of(text) == FinalMark.None)
            {
                return true;
            }
        }

        return false;
    }

    // "Twenty-seventh plenary meeting".
    private const int WidestOrdinal = 40;

    /// <summary>The line that names the meeting at the end of a resolution, or the date beneath it.</summary>
    public static bool IsMeetingLine(string text, Language? language)
    {
        if (Script.Width(text, 90) >= 90 || FinalMarks.Of(text) is FinalMark.Comma or FinalMark.Semicolon or FinalMark.Colon)
        {
            return false;
        }

        var folded = Script.Fold(text);
        var words = StructureData.Words(language).Meeting;
        return folded.Any(char.IsDigit)
            ? words.Any(word => folded.Contains(word, StringComparison.Ordinal))
            : Script.Width(text, WidestOrdinal) < WidestOrdinal && words.Any(word => word.Contains(' ', StringComparison.Ordinal) && folded.EndsWith(" " + word, StringComparison.Ordinal));
    }

    /// <summary>"Resolution adopted by the General Assembly on …": the cover line that names the act and its date.</summary>
    public static bool IsAdopted(string text, Language? language)
    {
        var folded = Script.Fold(text);
        return Script.Width(text, 300) < 300
            && StructureData.Words(language).Adopted.Any(word => language is { IsHan: true } ? folded.EndsWith(word, StringComparison.Ordinal) : folded.StartsWith(word, StringComparison.Ordinal))
            && folded.Any(char.IsDigit);
    }

    /// <summary>A line that holds a date and next to nothing else.</summary>
    public static bool IsDateLine(string text, Language? language) =>
        Script.Width(text, 40) < 40 && DateReader.First(text, language) is { Month: not null };

    /// <summary>Whether a short text heads a section of a sectioned resolution, and which part it begins.</summary>
    public static BlockRole ActHeading(string text, Language? language)
    {
        var words = StructureData.Words(language);
        var folded = WithoutMarks(text);
        do
        {
            if (Opens(folded, words.RecitalActs, language))
            {
                return BlockRole.Preambular;
            }

            if (Opens(folded, words.ProvisionActs, language))
            {
                return BlockRole.Operative;
            }
        }
        while (SkipAdverb(ref folded, words));
        return BlockRole.None;
    }

    /// <summary>A verb of such a heading and nothing else but its adverbs ("further recognizing,").</summary>
    public static bool IsBareAct(string text, Language? language)
    {
        if (Script.Width(text, 60) >= 60)
        {
            return false;
        }

        var words = StructureData.Words(language);
        var folded = WithoutMarks(text);
        foreach (var adverb in words.Adverbs.Where(adverb => folded.EndsWith(" " + adverb, StringComparison.Ordinal)))
        {
            folded = folded[..^(adverb.Length + 1)];
            break;
        }

        do
        {
            if (words.RecitalActs.Contains(folded) || words.ProvisionActs.Contains(folded))
            {
                return true;
            }
        }
        while (SkipAdverb(ref folded, words));
        return false;
    }

    private static string WithoutMarks(string text) => Script.Fold(text).TrimEnd(',', '，', ':', '：', '،', ' ');

    private static bool SkipAdverb(ref string folded, LanguageWords words)
    {
        foreach (var adverb in words.Adverbs)
        {
            if (folded.Length > adverb.Length && folded.StartsWith(adverb, StringComparison.Ordinal))
            {
                folded = folded[adverb.Length..].TrimStart();
                return true;
            }
        }

        return false;
    }

    /// <summary>A line under a signature: the office of the person.</summary>
    public static bool IsOffice(string text, Language? language)
    {
        var folded = Script.Fold(text);
        return Script.Width(text, 100) < 100
            && FinalMarks.Of(text) == FinalMark.None
            && StructureData.Words(language).Offices.Any(office => language is { IsHan: true } ? EndsWithOffice(folded, office) : ContainsWord(folded, office));
    }

    /// <summary>"Figure 3. …", "表 1 …": a caption.</summary>
    public static bool IsCaption(string text, Language? language)
    {
        var folded = Script.Fold(text);
        foreach (var word in StructureData.Words(language).Captions)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                var rest = folded.AsSpan(word.Length).TrimStart();
                var digits = 0;
                while (digits < rest.Length && (char.IsDigit(rest[digits]) || rest[digits] == '.'))
                {
                    digits++;
                }

                return digits is > 0 and < 6 && (digits == rest.Length || rest[digits] is ' ' or ':' or '：' or '.' or '。') && Script.Width(text, 240) < 240;
            }
        }

        return false;
    }

    /// <summary>A document symbol and nothing else: capitals and figures parted by strokes.</summary>
    public static bool IsSymbolLine(string text)
    {
        var symbol = text.AsSpan().Trim();
        var hasStroke = false;
        var hasDigit = false;
        foreach (var character in symbol)
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character) && character is not ('/' or '.' or '-' or '*' or '(' or ')'))
            {
                return false;
            }

            hasStroke |= character == '/';
            hasDigit |= char.IsAsciiDigit(character);
        }

        return hasStroke && hasDigit && symbol.Length is >= 4 and <= 50 && char.IsAsciiLetterUpper(symbol[0]);
    }

    /// <summary>A web address and nothing else.</summary>
    public static bool IsLink(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return !trimmed.IsEmpty && !trimmed.Contains(' ')
            && (trimmed.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether one of the words opens the text as a word of its own; Chinese has no borders of words.</summary>
    public static bool Opens(string folded, string[] openings, Language? language) =>
        openings.Any(opening => folded.StartsWith(opening, StringComparison.Ordinal)
            && (language is { IsHan: true } || folded.Length == opening.Length || !char.IsLetter(folded[opening.Length])));

    // "英国生态学会主席，…" names the office before a comma, "秘书长" closes the line.
    private static bool EndsWithOffice(string folded, string office) =>
        folded.EndsWith(office, StringComparison.Ordinal)
        || folded.Contains(office + "，", StringComparison.Ordinal) || folded.Contains(office + "；", StringComparison.Ordinal);

    private static bool ContainsWord(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(folded[at - 1])) && (at + word.Length >= folded.Length || !char.IsLetter(folded[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOrdinal(string text) =>
        text.Length <= 8 && (Numerals.Decimal(text) > 0 || Numerals.Roman(text) > 0 || Numerals.Han(text) > 0 || Numerals.Latin(text) > 0 && text.Length == 1 || AnnexOrdinals.Contains(text));
}
