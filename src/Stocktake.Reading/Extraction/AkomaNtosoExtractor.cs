using System.Xml;
using System.Xml.Linq;
using Stocktake.Reading.Output.AkomaNtoso;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Reads Akoma Ntoso. A file that Stocktake wrote gives back the whole edition; any other gives its blocks, without claims.
/// Document types and external entities are refused.
/// </summary>
internal static class AkomaNtosoExtractor
{
    // Deeper nesting than any legal text has; it keeps the walk over the tree within the stack.
    private const int DeepestNesting = 200;

    // Far more than an XML declaration takes.
    private const int DeclarationSearch = 1024;

    private const long MostCharacters = 400_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreProcessingInstructions = true,
        IgnoreComments = true,
    };

    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            CheckNesting(bytes, name);
            using var reader = Open(bytes);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            var whole = EditionRecords.Read(document.Root!);
            return whole is not null
                ? new EditionSource(SourceFormat.AkomaNtoso, whole, HasClaims: true)
                : new EditionSource(SourceFormat.AkomaNtoso, PublishedAkomaNtoso.Read(DocumentElement(document.Root!, name)), HasClaims: false);
        }
        catch (XmlException exception)
        {
            throw new ReadFailureException("failure.not-xml", name, Reason(exception), Line(exception, bytes.Span));
        }
        catch (FormatException exception)
        {
            throw new ReadFailureException("failure.altered-records", name, exception is AlteredRecordsException altered ? altered.Reason : exception.Message.TrimEnd('.'));
        }
    }

    // The XML reader itself knows the encodings of Unicode only.
    private static XmlReader Open(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span[..Math.Min(bytes.Length, DeclarationSearch)];
        var end = head.StartsWith("<?xml"u8) ? head.IndexOf("?>"u8) : -1;
        return end > 0 && DeclaredEncoding.Find(head[..end], "encoding=") is { } encoding
            ? XmlReader.Create(new StreamReader(Stream(bytes), encoding), Settings)
            : XmlReader.Create(Stream(bytes), Settings);
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static void CheckNesting(ReadOnlyMemory<byte> bytes, string name)
    {
        using var reader = Open(bytes);
        var isRoot = true;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (isRoot && (reader.LocalName != "akomaNtoso" || !IsAkomaNtoso(reader.NamespaceURI)))
            {
                throw new ReadFailureException("failure.other-xml", name, reader.LocalName, reader.NamespaceURI);
            }

            isRoot = false;
            if (reader.Depth > DeepestNesting)
            {
                var line = ((IXmlLineInfo)reader).LineNumber;
                throw new ReadFailureException("failure.nested-xml", name, DeepestNesting, line);
            }
        }
    }

    // The committee's drafts of version 3 differ in the tail of the namespace only.
    private static bool IsAkomaNtoso(string ns) => ns.StartsWith("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", StringComparison.Ordinal);

    private static XElement DocumentElement(XElement root, string name) =>
        root.Elements().FirstOrDefault(element => element.Elements().Any(child => child.Name.LocalName is "mainBody" or "body" or "meta"))
        ?? throw new ReadFailureException("failure.no-document", name);

    // The reader does not place a forbidden declaration or an end that comes too early.
    private static int Line(XmlException exception, ReadOnlySpan<byte> bytes)
    {
        if (exception.LineNumber > 0)
        {
            return exception.LineNumber;
        }

        var declaration = bytes.IndexOf("<!DOCTYPE"u8);
        return 1 + (declaration < 0 ? bytes : bytes[..declaration]).Count((byte)'\n');
    }

    // Only the reader itself can tell what else is wrong, in English.
    private static object Reason(XmlException exception) => exception.Message switch
    {
        var message when message.Contains("DTD", StringComparison.Ordinal) => ReadingTexts.Sentence("reason.document-type"),
        var message when message.Contains("MaxCharacters", StringComparison.Ordinal) => ReadingTexts.Sentence("reason.too-large"),
        var message => message.Split(" Line ", 2)[0].TrimEnd('.'),
    };
}
