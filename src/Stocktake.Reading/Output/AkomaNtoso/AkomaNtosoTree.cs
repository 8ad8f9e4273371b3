using System.Xml.Linq;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>Writes the planned blocks as the parts of an Akoma Ntoso document in the AKN4UN shape.</summary>
internal sealed class AkomaNtosoTree(AkomaNtosoPlan plan, AkomaNtosoIds ids, AkomaNtosoInlineWriter inline)
{
    /// <summary>Cover lines, number and title; the work's own where no block states them.</summary>
    public XElement? Preface(Work work)
    {
        var preface = new XElement(Akn + "preface");
        if (work.Symbol is not null && !plan.Preface.Any(node => node.Block is { Kind: BlockKind.Title, Num: not null }))
        {
            preface.Add(new XElement(Akn + "p", new XAttribute("class", "symbol"), new XElement(Akn + "docNumber", new XAttribute("refersTo", "#symbol"), SoundText.Of(work.Symbol))));
        }

        foreach (var node in plan.Preface)
        {
            preface.Add(node.Block.Kind == BlockKind.Title
                ? new XElement(Akn + "p", Id(node), Number("docNumber", node), inline.Fill(new XElement(Akn + "docTitle"), node.Index))
                : Line(node));
        }

        return preface.HasElements ? preface : null;
    }

    /// <summary>The enacting formula, and one container for each recital.</summary>
    public XElement? Preamble() => plan.Preamble.Count == 0 ? null : new XElement(Akn + "preamble", plan.Preamble.Select(node => Recital(node, null)));

    /// <summary>Sections, paragraphs and points.</summary>
    public XElement Body(List<AkomaNtosoNode> roots) =>
        new(Akn + "mainBody", roots.Count == 0 ? new XElement(Akn + "p") : roots.Select(root => Provision(root, null)));

    /// <summary>The meeting and the date.</summary>
    public XElement? Conclusions() => plan.Conclusions.Count == 0 ? null : new XElement(Akn + "conclusions", plan.Conclusions.Select(Line));

    private XAttribute Id(AkomaNtosoNode node) => new("eId", ids.Blocks[node.Index]);

    private static XElement? Number(string name, AkomaNtosoNode node) => node.Block.Num is { } num ? new XElement(Akn + name, SoundText.Of(num)) : null;

    // The number before the revision, as the identifier it had then (AKN4UN: the eId stays, the wId keeps the old number).
    private XAttribute? FormerId(AkomaNtosoNode node)
    {
        if (node.Block.FormerNum is not { } former)
        {
            return null;
        }

        var id = ids.Blocks[node.Index];
        return new XAttribute("wId", id[..(id.LastIndexOf('_') + 1)] + AkomaNtosoAddress.Segment(former.Trim('(', ')', '.', ' ')));
    }

    private XElement Line(AkomaNtosoNode node) =>
        inline.Fill(new XElement(Akn + "p", Id(node), new XAttribute("class", ContractNames.Of(node.Block.Kind))), node.Index);

    private XElement Recital(AkomaNtosoNode node, AkomaNtosoNode? parent)
    {
        if (parent is null && node.Block is { Kind: BlockKind.Formula, Num: null })
        {
            return new XElement(Akn + "formula", new XAttribute("name", "enactingFormula"), Id(node), inline.Words(node.Index));
        }

        var name = new XAttribute("name", node.Block.Kind == BlockKind.Recital ? Verb(node.Block.Text) : ContractNames.Of(node.Block.Kind));
        if (node.Block.Num is not null)
        {
            return new XElement(Akn + "container", name, new XElement(Akn + "blockList", Item(node)));
        }

        var container = new XElement(Akn + "container", Id(node), FormerId(node), name, inline.Words(node.Index));
        if (node.Block.Kind == BlockKind.Heading)
        {
            container.Add(node.Children.Select(child => Recital(child, node)));
        }
        else if (node.Children.Count > 0)
        {
            container.Add(new XElement(Akn + "blockList", node.Children.Select(Item)));
        }

        return container;
    }

    private XElement Item(AkomaNtosoNode node) =>
        new(Akn + "item", Id(node), FormerId(node), Number("num", node), inline.Words(node.Index), node.Children.Count == 0 ? null : new XElement(Akn + "blockList", node.Children.Select(Item)));

    // The verb of a recital in a language with spaces is its first word; the Chinese verb has no end that can be seen.
    private static string Verb(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]) && text[length] is < '\u3000')
        {
            length++;
        }

        return length == 0 ? "recital" : text[..length];
    }

    private XElement Provision(AkomaNtosoNode node, AkomaNtosoNode? parent)
    {
        var block = node.Block;
        if (block.Kind == BlockKind.Heading && block.Rows.IsDefault)
        {
            return new XElement(Akn + "section", Id(node), FormerId(node), Number("num", node), inline.Fill(new XElement(Akn + "heading"), node.Index), node.Children.Select(child => Provision(child, node)));
        }

        if (block is { Kind: BlockKind.Recital, Role: BlockRole.Preambular, Num: null, Rows.IsDefault: true } && node.Children.Count == 0 && parent?.Block.Kind == BlockKind.Heading)
        {
            return inline.Fill(new XElement(Akn + "crossHeading", Id(node), new XAttribute("refersTo", AkomaNtosoNames.Preamble)), node.Index);
        }

        var element = new XElement(Akn + Name(block, parent), Id(node), FormerId(node), Number("num", node));
        if (element.Name.LocalName == "hcontainer")
        {
            element.Add(new XAttribute("name", ContractNames.Of(block.Kind)));
        }

        var words = inline.Words(node.Index);
        element.Add(node.Children.Count == 0
            ? new XElement(Akn + "content", words)
            : new XElement(Akn + "list", new XElement(Akn + "intro", words), node.Children.Select(child => Provision(child, node))));
        return element;
    }

    private static string Name(Block block, AkomaNtosoNode? parent) => block.Kind switch
    {
        BlockKind.Provision or BlockKind.Paragraph or BlockKind.Recital => parent is null || parent.Block.Kind == BlockKind.Heading ? "paragraph" : "point",
        BlockKind.ListItem => "point",
        _ => "hcontainer",
    };
}
