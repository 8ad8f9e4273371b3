using System.Xml;
using System.Xml.Linq;

namespace Stocktake.Gaps.Reports;

/// <summary>A record as XML: a custom part of a word-processing document (ECMA-376 Part 1, 15.2.5), and an inert block of a page.</summary>
internal static class ReportRecordXml
{
    private const string Namespace = "urn:stocktake:report-record";

    private static readonly XNamespace Name = Namespace;

    /// <summary>The properties part beside the record; its id is always the same.</summary>
    public static string Properties { get; } =
        $"<ds:datastoreItem ds:itemID=\"{{6E2C2B0E-5B0C-4C3A-9C53-2F7A4D1B8E10}}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{Namespace}\"/></ds:schemaRefs></ds:datastoreItem>";

    public static void Write(XmlWriter xml, ReportRecord record) => Element(record).WriteTo(xml);

    /// <summary>The record on one line.</summary>
    public static string Text(ReportRecord record) => Element(record).ToString(SaveOptions.DisableFormatting);

    /// <summary>The record of a text; null where it holds none.</summary>
    public static ReportRecord? Read(TextReader text)
    {
        try
        {
            using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1 << 24 });
            var root = XElement.Load(xml);
            return root.Name == Name + "record" && (string?)root.Attribute("kind") is { Length: > 0 } kind
                ? new ReportRecord(kind, (string?)root.Attribute("subject") ?? "", (string?)root.Attribute("date") ?? "", [.. root.Elements(Name + "field").Select(field => new ReportField((string?)field.Attribute("path") ?? "", field.Value))])
                {
                    Previous = root.Element(Name + "previous") is { } previous
                        ? new ReportPrevious((string?)previous.Attribute("date") ?? "", Earlier(previous))
                        : null,
                }
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static Dictionary<string, string?> Earlier(XElement previous) => previous.Elements(Name + "field")
        .GroupBy(field => (string?)field.Attribute("path") ?? "", StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (string?)group.Last().Attribute("absent") is null ? group.Last().Value : null, StringComparer.Ordinal);

    private static XElement Element(ReportRecord record) => new(
        Name + "record",
        new XAttribute("kind", record.Kind),
        new XAttribute("subject", PrintableText.Of(record.Subject)),
        new XAttribute("date", record.Date),
        record.Fields.Select(field => Field(field.Path, field.Value)),
        record.Previous is { } previous ? new XElement(Name + "previous", new XAttribute("date", previous.Date), previous.Fields.Select(field => Field(field.Key, field.Value))) : null);

    private static XElement Field(string path, string? value) =>
        new(Name + "field", new XAttribute("path", PrintableText.Of(path)), value is null ? new XAttribute("absent", "yes") : PrintableText.Of(value));
}
