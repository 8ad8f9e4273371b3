using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>Saves a document with its structure indented and its texts untouched: white space in a text is part of it.</summary>
internal static class AkomaNtosoFile
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };

    private static readonly HashSet<string> Texts = ["p", "num", "heading", "docTitle", "docNumber", "crossHeading"];

    public static void Save(XElement root, Stream output)
    {
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument();
        Write(root, xml, "\n");
        xml.WriteEndDocument();
    }

    private static void Write(XElement element, XmlWriter xml, string indent)
    {
        xml.WriteWhitespace(indent);
        if (Texts.Contains(element.Name.LocalName) || !element.HasElements)
        {
            element.WriteTo(xml);
            return;
        }

        xml.WriteStartElement(element.Name.LocalName, element.Name.NamespaceName);
        foreach (var attribute in element.Attributes())
        {
            xml.WriteAttributeString(attribute.Name == XNamespace.Xmlns + "st" ? "xmlns" : null, attribute.Name.LocalName, attribute.IsNamespaceDeclaration ? XNamespace.Xmlns.NamespaceName : attribute.Name.NamespaceName, attribute.Value);
        }

        foreach (var child in element.Elements())
        {
            Write(child, xml, indent + " ");
        }

        xml.WriteWhitespace(indent);
        xml.WriteEndElement();
    }
}
