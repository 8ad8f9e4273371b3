using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading.Structure;

/// <summary>Finds the body that speaks, by the names of <c>Data/bodies.json</c>.</summary>
internal static class BodyFinder
{
    private const int WidestFormula = 260;

    // A text that names one body so often, and twice as often as any other, is that body's own.
    private const int LeastMentions = 8;

    /// <summary>The body whose name alone, with its article, a place and year in brackets and a comma, is the whole text; null if it is none.</summary>
    public static BodyEntry? OfFormula(string text, Language? language)
    {
        if (Script.Width(text, WidestFormula) >= WidestFormula)
        {
            return null;
        }

        var name = Script.Fold(WithoutBrackets(text)).TrimEnd(',', '，', '،', ':', '：', ' ');
        if (name.Length == 0)
        {
            return null;
        }

        foreach (var opening in StructureData.Words(language).FormulaOpening)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal) && (opening[^1] is '’' or '\'' || (name.Length > opening.Length && name[opening.Length] == ' ')))
            {
                name = name[opening.Length..].TrimStart();
                break;
            }
        }

        return StructureData.Bodies.FirstOrDefault(body => body.NamesIn(language).Any(candidate => Script.Fold(candidate) == name));
    }

    /// <summary>The body with the longest full name in the text; null if it holds none. Short names must be the whole text.</summary>
    public static BodyEntry? NamedIn(string text, Language? language)
    {
        var folded = Script.Fold(text);
        BodyEntry? best = null;
        var longest = 0;
        foreach (var body in StructureData.Bodies.Where(body => body.Key is not null))
        {
            foreach (var name in body.NamesIn(language).Select(name => Script.Fold(name)))
            {
                var isLong = Script.Width(name, 16) >= 16;
                if (name.Length > longest && (isLong ? folded.Contains(name, StringComparison.Ordinal) : folded == name))
                {
                    best = body;
                    longest = name.Length;
                }
            }
        }

        return best;
    }

    /// <summary>The body whose document symbols begin as this one does; null for a symbol of no body.</summary>
    public static BodyEntry? OfSymbol(string symbol)
    {
        BodyEntry? best = null;
        var longest = 0;
        foreach (var body in StructureData.Bodies)
        {
            foreach (var start in body.Organ is null ? body.Symbols : [.. body.Symbols, body.Organ])
            {
                if (start.Length > longest && symbol.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                {
                    best = body;
                    longest = start.Length;
                }
            }
        }

        return best;
    }

    /// <summary>The body that a report or letter names far more often than any other; null if none stands out.</summary>
    public static BodyEntry? MostNamed(IEnumerable<string> texts, Language? language)
    {
        var folded = texts.Select(text => Script.Fold(text)).ToImmutableArray();
        var counts = StructureData.Bodies.Where(body => body.Key is not null && body.Style == DraftingStyle.Report)
            .Select(body => (Body: body, Count: body.NamesIn(language).Sum(name => folded.Sum(text => Occurrences(text, Script.Fold(name))))))
            .OrderByDescending(pair => pair.Count).ToList();
        return counts.Count > 0 && counts[0].Count >= LeastMentions && (counts.Count == 1 || counts[0].Count >= 2 * counts[1].Count) ? counts[0].Body : null;
    }

    private static int Occurrences(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string WithoutBrackets(string text)
    {
        var open = text.IndexOfAny(['(', '（']);
        var close = text.LastIndexOfAny([')', '）']);
        return open > 0 && close > open ? text[..open] + text[(close + 1)..] : text;
    }
}
