using System.Xml;
using System.Xml.Schema;
using Stocktake.Testing;

namespace Stocktake.Reading.Tests.AkomaNtoso;

/// <summary>Validates against the published schema, which stands beside the repository.</summary>
internal static class AkomaNtosoSchema
{
    private static XmlSchemaSet? _schemas;

    /// <summary>Skips the running test where the schema is absent.</summary>
    public static void Require() => _schemas ??= Load(SharedData.PathOf("schemas/akn/akomantoso30.xsd"));

    /// <summary>What the schema finds wrong; empty for a valid file. Skips the test where the schema is absent.</summary>
    public static List<string> Faults(byte[] file)
    {
        Require();
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = _schemas!, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, fault) =>
        {
            if (fault.Severity == XmlSeverityType.Error)
            {
                faults.Add(fault.Message);
            }
        };
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Load(string path)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", path);
        schemas.Compile();
        return schemas;
    }
}
