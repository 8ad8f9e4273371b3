using System.Xml.Linq;
namespace Stocktake.Reading.Output.AkomaNtoso;
internal static class EditionRecords { public static Edition? Read(XElement root) => null; }
