using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Stocktake.Reading.Extraction;

/// <summary>What the elements of HTML are to a reader: blocks, furniture, things not shown.</summary>
internal static class HtmlElements
{
    // HTML Standard, 15.3: elements rendered as blocks.
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotText = new[]
    {
        "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "canvas", "svg", "audio", "video", "map", "select", "input", "textarea", "button", "datalist", "img", "picture",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Counters = ["none", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin", "lower-roman", "upper-roman", "decimal"];

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Not a part of the text that is shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (NotText.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        return element.GetAttribute("style") is { } style && (Says(style, "display", "none") || Says(style, "visibility", "hidden"));
    }

    /// <summary>The ways through the site and its foot.</summary>
    public static bool IsFurniture(IElement element) =>
        element.LocalName is "nav" || (element.LocalName == "footer" && element.Closest("article, blockquote") is null)
        || element.GetAttribute("role") is "navigation" or "contentinfo" or "search" or "banner";

    public static bool IsCentred(IElement element) =>
        element.LocalName == "center" || element.GetAttribute("align") == "center" || (element.GetAttribute("style") is { } style && Says(style, "text-align", "center"));

    /// <summary>The counter that a list's style or type names; null where it names none.</summary>
    public static string? Counter(IElement list)
    {
        if (list.GetAttribute("style") is { } style && style.Contains("list-style", StringComparison.OrdinalIgnoreCase))
        {
            return Counters.FirstOrDefault(name => style.Contains(name, StringComparison.OrdinalIgnoreCase));
        }

        return list.GetAttribute("type") switch
        {
            "a" => "lower-alpha",
            "A" => "upper-alpha",
            "i" => "lower-roman",
            "I" => "upper-roman",
            _ => null,
        };
    }

    private static bool Says(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
