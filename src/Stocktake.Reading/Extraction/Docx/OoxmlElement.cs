using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>
/// One element of an Office Open XML part. Names carry a fixed prefix (<c>w:p</c>, <c>m:t</c>, <c>mc:Choice</c>)
/// whatever the file declares, the same for the transitional and the strict namespaces; names of other vocabularies begin with <c>?:</c>.
/// </summary>
internal sealed class OoxmlElement(string name, (string Name, string Value)[] attributes)
{
    private static readonly List<OoxmlElement> None = [];

    private List<OoxmlElement>? children;
    private string text = "";
    private StringBuilder? pieces;

    public string Name { get; } = name;

    /// <summary>Character data directly inside the element.</summary>
    public string Text => pieces?.ToString() ?? text;

    public IReadOnlyList<OoxmlElement> Children => children ?? None;

    /// <summary>Value of an attribute such as <c>w:val</c>; null if it is absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in attributes)
            {
                if (key == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Value of <c>w:val</c>.</summary>
    public string? Val => this["w:val"];

    public OoxmlElement? Child(string childName)
    {
        foreach (var child in Children)
        {
            if (child.Name == childName)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>State of an on/off property (ECMA-376 Part 1, 17.17.4): null if absent, true if present without a value.</summary>
    public bool? Toggle(string childName) => Child(childName) is { } child ? child.Val is not ("0" or "false" or "off") : null;

    /// <summary>A whole number; null if absent or not one.</summary>
    public int? Number(string attribute) => ParseNumber(this[attribute]);

    /// <summary>The <c>w:val</c> of a child as a whole number; null if absent or not one.</summary>
    public int? ChildNumber(string childName) => Child(childName)?.Number("w:val");

    internal void Add(OoxmlElement child) => (children ??= []).Add(child);

    internal void Append(string piece)
    {
        if (text.Length == 0)
        {
            text = piece;
        }
        else
        {
            (pieces ??= new StringBuilder(text)).Append(piece);
        }
    }

    private static int? ParseNumber(string? value) =>
        int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
