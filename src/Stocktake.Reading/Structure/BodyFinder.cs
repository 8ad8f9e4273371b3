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

        foreach (var (candidate, body) in StructureData.NamesIn(language))
        {
            if (candidate == name)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The body with the longest full name in the text; null if it holds none. Short names must be the whole text.</summary>
    public static BodyEntry? NamedIn(string text, Language? language)
    {
        var folded = Script.Fold(text);
        BodyEntry? best = null;
        var longest = 0;
        foreach (var (name, body) in StructureData.NamesIn(language))
        {
            if (body.Key is not null && name.Length > longest && (Script.Width(name, 16) >= 16 ? folded.Contains(name, StringComparison.Ordinal) : folded == name))
            {
                best = body;
                longest = name.Length;
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

    /// <summary>The body whose conference the number of a decision names ("1/CMA.5"); null for a number that names none.</summary>
    public static BodyEntry? OfNumber(string number)
    {
        var stroke = number.IndexOf('/', StringComparison.Ordinal);
        var stop = number.IndexOf('.', stroke + 1);
        return stroke < 0 || stop < 0 ? null : StructureData.Bodies.FirstOrDefault(body => body.Series.Contains(number[(stroke + 1)..stop]));
    }

    /// <summary>The body that a report or letter names far more often than any other; null if none stands out.</summary>
    public static BodyEntry? MostNamed(IEnumerable<string> texts, Language? language)
    {
        var counts = StructureData.Bodies.Where(body => body.Key is not null && body.Style == DraftingStyle.Report).ToDictionary(body => body, _ => 0);
        var names = StructureData.NamesIn(language).Where(name => counts.ContainsKey(name.Body)).ToArray();
        foreach (var text in texts)
        {
            var folded = Script.Fold(text);
            foreach (var (name, body) in names)
            {
                counts[body] += Occurrences(folded, name);
            }
        }

        var ranked = counts.OrderByDescending(pair => pair.Value).Take(2).ToList();
        return ranked.Count == 2 && ranked[0].Value >= LeastMentions && ranked[0].Value >= 2 * ranked[1].Value ? ranked[0].Key : null;
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
