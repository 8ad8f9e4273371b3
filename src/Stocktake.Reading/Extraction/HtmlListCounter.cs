using System.Globalization;
using AngleSharp.Dom;

namespace Stocktake.Reading.Extraction;

/// <summary>The labels of list items as a browser shows them (HTML Standard, 4.4.5 and 4.4.8: start, reversed, value).</summary>
internal sealed class HtmlListCounter
{
    private readonly string? _counter;
    private readonly bool _isOrdered;
    private readonly int _step;
    private int _next;

    public HtmlListCounter(IElement list)
    {
        _isOrdered = list.LocalName == "ol";
        _counter = HtmlElements.Counter(list);
        _step = list.HasAttribute("reversed") ? -1 : 1;
        _next = Number(list.GetAttribute("start")) ?? (_step < 0 ? list.Children.Count(child => child.LocalName == "li") : 1);
    }

    /// <summary>The label of the next item; null where the list shows none.</summary>
    public string? Label(IElement item)
    {
        var ordinal = Number(item.GetAttribute("value")) ?? _next;
        _next = ordinal + _step;
        return _counter == "none" ? null : !_isOrdered && _counter is null ? "•" : Shown(ordinal) + ".";
    }

    private string Shown(int ordinal) => _counter switch
    {
        "lower-alpha" or "lower-latin" when ordinal > 0 => Letters(ordinal, 'a'),
        "upper-alpha" or "upper-latin" when ordinal > 0 => Letters(ordinal, 'A'),
        "lower-roman" when ordinal is > 0 and < 4000 => Roman(ordinal).ToLowerInvariant(),
        "upper-roman" when ordinal is > 0 and < 4000 => Roman(ordinal),
        _ => ordinal.ToString(CultureInfo.InvariantCulture),
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is > -1_000_000 and < 1_000_000 ? number : null;

    // a … z, aa, ab …
    private static string Letters(int ordinal, char first)
    {
        var letters = "";
        for (var rest = ordinal; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)(first + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Roman(int ordinal)
    {
        (int Value, string Sign)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
        {
            for (; ordinal >= value; ordinal -= value)
            {
                roman += sign;
            }
        }

        return roman;
    }
}
