using System.Xml;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Reads one part of a package as a run of elements, holding only one of them at a time.</summary>
internal sealed class OoxmlReader : IDisposable
{
    // Deeper than any document nests (a table in a table takes four elements), far from the end of the stack.
    private const int MaximumDepth = 256;

    // 3,000 pages of a word processor's XML stay under 100 million characters.
    private const long MaximumCharacters = 400_000_000;

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [""] = "",
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = "w:",
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "w:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = "r:",
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = "r:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m:",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m:",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc:",
        ["http://schemas.openxmlformats.org/package/2006/relationships"] = "",
        ["http://schemas.openxmlformats.org/package/2006/content-types"] = "",
    };

    private readonly XmlReader xml;
    private readonly string file;
    private readonly string part;
    private readonly Dictionary<(string Namespace, string Local), string> names = [];

    /// <param name="stream">The part; closed with the reader.</param>
    /// <param name="file">The name of the package, for messages.</param>
    /// <param name="part">The name of the part, for messages.</param>
    public OoxmlReader(Stream stream, string file, string part)
    {
        this.file = file;
        this.part = part;
        xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = MaximumCharacters,
            CloseInput = true,
        });
    }

    /// <summary>The elements of the part, without the containers: these are opened and what they hold is given one by one.</summary>
    public IEnumerable<OoxmlElement> Elements(params string[] containers)
    {
        var more = Advance();
        while (more)
        {
            if (xml.NodeType != XmlNodeType.Element || Array.IndexOf(containers, NameOf(xml)) >= 0)
            {
                more = Advance();
                continue;
            }

            yield return ReadElement();
            more = !xml.EOF;
        }
    }

    /// <summary>The whole part as one element; null if it is empty.</summary>
    public OoxmlElement? Root() => Elements().FirstOrDefault();

    public void Dispose() => xml.Dispose();

    private bool Advance()
    {
        var more = xml.Read();
        if (xml.Depth > MaximumDepth)
        {
            throw new ReadFailureException("failure.docx-nested", file, MaximumDepth, part);
        }

        return more;
    }

    /// <summary>Reads the element the reader stands on, and leaves the reader on the node after its end.</summary>
    private OoxmlElement ReadElement()
    {
        var root = Open();
        if (xml.IsEmptyElement)
        {
            Advance();
            return root;
        }

        var open = new Stack<OoxmlElement>();
        open.Push(root);
        while (open.Count > 0 && Advance())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = xml.IsEmptyElement;
                    var element = Open();
                    open.Peek().Add(element);
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (IsText(open.Peek().Name))
                    {
                        open.Peek().Append(xml.Value);
                    }

                    break;
            }
        }

        Advance();
        return root;
    }

    private OoxmlElement Open()
    {
        var name = NameOf(xml);
        if (!xml.HasAttributes)
        {
            return new OoxmlElement(name, []);
        }

        var attributes = new List<(string, string)>(xml.AttributeCount);
        while (xml.MoveToNextAttribute())
        {
            // Revision save identifiers say nothing about the text and are half of all attributes.
            if (xml.Prefix is not "xmlns" && !xml.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            {
                attributes.Add((NameOf(xml), xml.Value));
            }
        }

        xml.MoveToElement();
        return new OoxmlElement(name, [.. attributes]);
    }

    private static bool IsText(string name) => name is "w:t" or "w:delText" or "m:t" or "w:instrText" or "w:delInstrText";

    private string NameOf(XmlReader node)
    {
        var key = (node.NamespaceURI, node.LocalName);
        if (!names.TryGetValue(key, out var name))
        {
            name = Prefixes.GetValueOrDefault(key.NamespaceURI, "?:") + key.LocalName;
            names.Add(key, name);
        }

        return name;
    }
}
