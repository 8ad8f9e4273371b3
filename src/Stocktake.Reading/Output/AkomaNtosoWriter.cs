using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Stocktake.Reading.Output.AkomaNtoso;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output;

/// <summary>
/// Writes an edition as Akoma Ntoso 3.0 in the shape of the AKN4UN guideline. The file is valid whatever the edition holds,
/// and read again it gives the same edition: what Akoma Ntoso has no element for stands in <c>meta/proprietary</c>.
/// </summary>
public static class AkomaNtosoWriter
{
    /// <summary>The file as UTF-8.</summary>
    public static byte[] Write(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        using var buffer = new MemoryStream();
        Write(edition, buffer);
        return buffer.ToArray();
    }

    /// <summary>The file as a string.</summary>
    public static string ToText(Edition edition) => Encoding.UTF8.GetString(Write(edition));

    /// <summary>Writes the file to a stream, as UTF-8.</summary>
    public static void Write(Edition edition, Stream output)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(output);
        AkomaNtosoFile.Save(new XElement(Akn + "akomaNtoso", new XAttribute(XNamespace.Xmlns + "st", Own.NamespaceName), Document(edition)), output);
    }

    private static XElement Document(Edition edition)
    {
        var plan = AkomaNtosoPlan.Of(edition);
        var ids = AkomaNtosoIds.Of(edition);
        var inline = new AkomaNtosoInlineWriter(edition, plan, ids);
        var tree = new AkomaNtosoTree(plan, ids, inline);
        var meta = new XElement(Akn + "meta", AkomaNtosoMeta.Identification(edition.Work, "!main"));
        var document = new XElement(
            Akn + (plan.IsStatement ? "statement" : "doc"),
            new XAttribute("name", edition.Work.Kind == WorkKind.Other ? "document" : ContractNames.Of(edition.Work.Kind)),
            edition.Blocks.Any(block => block.Changes.Length > 0) ? new XAttribute("contains", "multipleVersions") : null,
            meta,
            tree.Preface(edition.Work),
            tree.Preamble(),
            tree.Body(plan.Body),
            tree.Conclusions(),
            Annexes(edition.Work, plan, tree, ids));
        meta.Add(AkomaNtosoMeta.Analysis(edition, ids, inline), AkomaNtosoMeta.References(edition.Work, ids), EditionRecords.Write(edition, ids, inline, document));
        return document;
    }

    private static XElement? Annexes(Work work, AkomaNtosoPlan plan, AkomaNtosoTree tree, AkomaNtosoIds ids) => plan.Annexes.Count == 0 ? null : new XElement(
        Akn + "attachments",
        plan.Annexes.Select((annex, index) => new XElement(
            Akn + "attachment",
            new XAttribute("eId", ids.New("att", index + 1)),
            new XElement(
                Akn + "doc",
                new XAttribute("name", "annex"),
                new XElement(Akn + "meta", AkomaNtosoMeta.Identification(work, string.Create(CultureInfo.InvariantCulture, $"!annex_{index + 1}"))),
                tree.Body(annex)))));
}
