using System.Xml.Linq;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>
/// The records in <c>meta/proprietary</c>: one for each block, in the order of the edition, and one for each claim.
/// The words, labels and marks stand in the body; a record holds what Akoma Ntoso has no element for.
/// </summary>
internal static class EditionRecords
{
    /// <summary>Writes the records of an edition whose body is written.</summary>
    public static XElement Write(Edition edition, AkomaNtosoIds ids, AkomaNtosoInlineWriter inline, XElement document)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            own[ids.Blocks[index]] = edition.Blocks[index].EId;
        }

        var elements = Carriers(document, own.ContainsKey);
        var reading = new XElement(Own + "reading", new XAttribute("version", 1), WorkRecord.Write(edition.Work, document));
        reading.Add(edition.Revision is { } revision ? ClaimRecords.Write(revision) : null);
        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            var block = index;
            var said = AkomaNtosoCarrier.Read(elements[ids.Blocks[index]], id => own.GetValueOrDefault(id));
            reading.Add(BlockRecords.Write(edition.Blocks[index], ids.Blocks[index], said, change => inline.Changes.GetValueOrDefault((block, change))));
        }

        var texts = edition.Blocks.GroupBy(block => block.EId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);
        for (var index = 0; index < edition.Citations.Length; index++)
        {
            var citation = edition.Citations[index];
            var said = inline.References[index] is null ? null : texts[citation.Block][citation.Start..citation.End];
            reading.Add(ClaimRecords.Write(citation, inline.References[index], said));
        }

        reading.Add(edition.Mandates.Select(ClaimRecords.Write), edition.Targets.Select(ClaimRecords.Write), edition.Warnings.Select(ClaimRecords.Write));
        return new XElement(Akn + "proprietary", new XAttribute("source", Agent), reading);
    }

    /// <summary>Reads an edition back; null where the file carries no records of Stocktake.</summary>
    /// <exception cref="FormatException">The records were altered.</exception>
    public static Edition? Read(XElement root)
    {
        if (root.Descendants(Own + "reading").FirstOrDefault() is not { } reading)
        {
            return null;
        }

        var document = reading.Ancestors().First(above => above.Name.Namespace == Akn && above.Name.LocalName is "statement" or "doc");
        var records = reading.Elements(Own + "block").ToList();
        var own = records.ToDictionary(
            record => (string?)record.Attribute("eId") ?? throw new AlteredRecordsException("reason.no-block"),
            record => record.Attribute("id") is { } id ? XmlText.Unescape(id.Value)! : (string)record.Attribute("eId")!,
            StringComparer.Ordinal);
        var elements = Carriers(document, own.ContainsKey);
        var runs = new Dictionary<string, (int Block, int Start, int End)>(StringComparer.Ordinal);
        var blocks = new Block[records.Count];
        for (var index = 0; index < blocks.Length; index++)
        {
            var element = elements.GetValueOrDefault((string)records[index].Attribute("eId")!) ?? throw new AlteredRecordsException("reason.no-element");
            var said = AkomaNtosoCarrier.Read(element, id => own.GetValueOrDefault(id));
            blocks[index] = BlockRecords.Read(records[index], said);
            foreach (var (id, run) in said.Runs)
            {
                runs[id] = (index, run.Start, run.End);
            }
        }

        return new Edition
        {
            Work = WorkRecord.Read(reading.Element(Own + "work"), document),
            Blocks = [.. blocks],
            Citations = [.. reading.Elements(Own + "citation").Select(record => ClaimRecords.ReadCitation(record, Run))],
            Mandates = [.. reading.Elements(Own + "mandate").Select(ClaimRecords.ReadMandate)],
            Targets = [.. reading.Elements(Own + "target").Select(ClaimRecords.ReadTarget)],
            Revision = reading.Element(Own + "revision") is { } revision ? ClaimRecords.ReadRevision(revision) : null,
            Warnings = [.. reading.Elements(Own + "warning").Select(ClaimRecords.ReadWarning)],
        };

        (string Block, int Start, int End, string Surface)? Run(string id) =>
            runs.TryGetValue(id, out var run) ? (blocks[run.Block].EId, run.Start, run.End, blocks[run.Block].Text[run.Start..run.End]) : null;
    }

    private static Dictionary<string, XElement> Carriers(XElement document, Func<string, bool> isBlock)
    {
        var carriers = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in document.Descendants().Where(element => element.Name.Namespace == Akn))
        {
            if ((string?)element.Attribute("eId") is { } id && isBlock(id))
            {
                carriers.TryAdd(id, element);
            }
        }

        return carriers;
    }
}
