using System.Xml.Linq;

namespace Stocktake.Reading.Extraction;

/// <summary>Where published Akoma Ntoso keeps the words of an item, and how deep its headings stand.</summary>
internal sealed class AkomaNtosoShape
{
    // Asked again for every item of a long container.
    private readonly Dictionary<XElement, bool> _headed = [];

    /// <summary>The depth of an element's heading from 1, by its class or else by the headed elements around it.</summary>
    public int HeadingDepth(XElement element, XElement heading) =>
        (string?)element.Attribute("class") is { Length: >= 2 } style && style[0] == 'H' && char.IsAsciiDigit(style[1])
            ? style[1] - '0'
            : element.Ancestors().Count(IsHeaded) + (heading.Name.LocalName == "heading" ? 1 : 2);

    /// <summary>The elements that hold an item's own words: of its content, of its introduction, or of its list's.</summary>
    public static List<XElement> LeadOf(XElement element)
    {
        var holder = Child(element, "content") ?? Child(element, "intro");
        if (holder is not null)
        {
            return [.. holder.Elements()];
        }

        var list = element.Elements().FirstOrDefault(child => child.Name.LocalName is "list" or "sublist" or "blockList");
        var before = element.Elements().TakeWhile(child => child != list).Where(child => child.Name.LocalName is "p" or "block" or "listIntroduction" or "table").ToList();
        if (before.Count > 0 || list is null)
        {
            return before.Count > 0 ? [before[0]] : [];
        }

        return Child(list, "intro") is { } intro ? [.. intro.Elements()] : Child(list, "listIntroduction") is { } words ? [words] : [];
    }

    public static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>Whether the element holds one line, as the preface is made of.</summary>
    public static bool IsLine(XElement element) => element.Name.LocalName is "p" or "block" or "longTitle";

    private bool IsHeaded(XElement element)
    {
        if (!_headed.TryGetValue(element, out var isHeaded))
        {
            isHeaded = Child(element, "heading") is not null;
            _headed.Add(element, isHeaded);
        }

        return isHeaded;
    }
}
