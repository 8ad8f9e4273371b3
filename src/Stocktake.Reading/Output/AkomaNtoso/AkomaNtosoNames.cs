using System.Xml.Linq;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The two namespaces of a written file and the words that both its writer and its reader use.</summary>
internal static class AkomaNtosoNames
{
    /// <summary>Akoma Ntoso 3.0 (OASIS LegalDocumentML).</summary>
    public static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Records of Stocktake: what Akoma Ntoso has no element for.</summary>
    public static readonly XNamespace Own = "urn:stocktake:reading:1";

    /// <summary>The agent named as the source of metadata.</summary>
    public const string Agent = "#stocktake";

    /// <summary>The mark of preambular text.</summary>
    public const string Preamble = "#preamble";
}
