using System.Xml.Linq;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Reads the blocks of Akoma Ntoso that others wrote: the shape of the AKN4UN guideline, and the United Nations' own
/// published files, which differ from it (labels left in the text, flat lists, brackets beside footnotes).
/// </summary>
internal sealed class PublishedAkomaNtoso
{
    private readonly AkomaNtosoDrafts _drafts = new();
    private readonly AkomaNtosoShape _shape = new();
    private readonly bool _isStatement;

    private PublishedAkomaNtoso(bool isStatement) => _isStatement = isStatement;

    public static Edition Read(XElement document)
    {
        var reader = new PublishedAkomaNtoso(document.Name.LocalName is "statement");
        foreach (var part in document.Elements())
        {
            reader.ReadPart(part);
        }

        return new Edition
        {
            Work = AkomaNtosoWork.Read(document, reader._drafts.Drafts, out var warnings),
            Blocks = reader._drafts.ToBlocks(),
            Warnings = warnings,
        };
    }

    private void ReadPart(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "coverPage":
                ReadLines(part, BlockKind.Other);
                break;
            case "preface":
                ReadPreface(part);
                break;
            case "preamble":
                _drafts.Enter(BlockRole.Preambular);
                ReadPreamble(part);
                break;
            case "mainBody" or "body":
                _drafts.Enter(_isStatement && !_drafts.IsInAnnex ? BlockRole.Operative : BlockRole.None);
                ReadChildren(part, null);
                break;
            case "conclusions":
                _drafts.Enter(BlockRole.None);
                ReadLines(part, BlockKind.Paragraph);
                break;
            case "attachments":
                foreach (var attachment in part.Elements())
                {
                    ReadAttachment(attachment);
                }

                break;
            default:
                break;
        }
    }

    private void ReadAttachment(XElement attachment)
    {
        _drafts.EnterAnnex();
        foreach (var child in attachment.Elements())
        {
            if (child.Name.LocalName is "heading" or "subheading")
            {
                _drafts.AddHeading(child, null, 1);
            }
            else
            {
                foreach (var part in child.Elements())
                {
                    ReadPart(part);
                }
            }
        }
    }

    private void ReadPreface(XElement preface)
    {
        foreach (var line in preface.Descendants().Where(AkomaNtosoShape.IsLine).Where(line => !line.Descendants().Any(AkomaNtosoShape.IsLine)))
        {
            var title = line.Name.LocalName == "docTitle" ? line : line.Descendants().FirstOrDefault(child => child.Name.LocalName is "docTitle");
            var number = line.Descendants().FirstOrDefault(child => child.Name.LocalName is "docNumber");
            if (title is null)
            {
                _drafts.Add(BlockKind.Other, null, AkomaNtosoInline.Read(line));
            }
            else
            {
                var num = number is null ? null : AkomaNtosoInline.Read(number).Text;
                _drafts.Add(BlockKind.Title, string.IsNullOrEmpty(num) ? null : num, AkomaNtosoInline.Read(title));
            }
        }
    }

    // A line break inside a line of the cover or of the conclusions parts two statements: the meeting, the date.
    private void ReadLines(XElement part, BlockKind kind)
    {
        foreach (var line in part.Descendants().Where(element => element.Name.LocalName == "p" && !element.Ancestors().Any(above => above.Name.LocalName == "authorialNote")))
        {
            var pieces = new List<XElement> { new("p") };
            foreach (var node in line.Nodes())
            {
                foreach (var flat in node is XElement { Name.LocalName: "event" } wrapper ? wrapper.Nodes() : [node])
                {
                    if (flat is XElement { Name.LocalName: "eol" })
                    {
                        pieces.Add(new XElement("p"));
                    }
                    else
                    {
                        pieces[^1].Add(flat);
                    }
                }
            }

            foreach (var piece in pieces)
            {
                _drafts.Add(kind, null, AkomaNtosoInline.Read(piece));
            }
        }
    }

    private void ReadPreamble(XElement preamble)
    {
        foreach (var part in preamble.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "formula":
                    _drafts.Add(BlockKind.Formula, null, AkomaNtosoInline.Read(part), null, BlockRole.None);
                    break;
                case "recitals" or "citations":
                    ReadPreamble(part);
                    break;
                default:
                    ReadItem(part, null);
                    break;
            }
        }
    }

    private void ReadChildren(XElement container, AkomaNtosoDraft? parent, List<XElement>? done = null)
    {
        var last = parent;
        foreach (var child in container.Elements().Where(child => done is null || !done.Contains(child)))
        {
            switch (child.Name.LocalName)
            {
                case "num" or "heading" or "subheading" or "intro" or "content" or "listIntroduction":
                    break;
                case "list" or "sublist" or "blockList" or "ul" or "ol":
                    ReadList(child, last);
                    break;
                default:
                    last = ReadItem(child, parent) ?? last;
                    break;
            }
        }
    }

    // A list inside a list belongs to the point before it.
    private void ReadList(XElement list, AkomaNtosoDraft? parent)
    {
        if (AkomaNtosoShape.LeadOf(list) is { Count: > 0 } lead && parent is null)
        {
            parent = _drafts.AddProvision(null, AkomaNtosoInline.Read(lead[0]), null);
        }

        ReadChildren(list, parent);
    }

    private AkomaNtosoDraft? ReadItem(XElement element, AkomaNtosoDraft? parent)
    {
        switch (element.Name.LocalName)
        {
            case "table":
                return _drafts.AddTable(element, parent);
            case "crossHeading" when (string?)element.Attribute("refersTo") == "#preamble":
                return _drafts.Add(BlockKind.Recital, null, AkomaNtosoInline.Read(element), null, BlockRole.Preambular);
            case "crossHeading":
                _drafts.AddHeading(element, null, 2);
                return null;
            case "p" or "block":
                return _drafts.AddProvision(null, AkomaNtosoInline.Read(element), parent);
            default:
                return ReadHierarchy(element, parent);
        }
    }

    private AkomaNtosoDraft? ReadHierarchy(XElement element, AkomaNtosoDraft? parent)
    {
        var lead = AkomaNtosoShape.LeadOf(element);
        var num = AkomaNtosoShape.Child(element, "num") is { } label ? AkomaNtosoInline.Read(label).Text : null;
        num = string.IsNullOrEmpty(num) ? null : num;
        foreach (var heading in element.Elements().Where(child => child.Name.LocalName is "heading" or "subheading"))
        {
            _drafts.AddHeading(heading, lead.Count == 0 ? num : null, _shape.HeadingDepth(element, heading));
            num = lead.Count == 0 ? null : num;
        }

        var first = lead.FindIndex(block => block.Name.LocalName is "p" or "block" or "listIntroduction");
        var draft = first < 0 && num is null ? null : _drafts.AddProvision(num, first < 0 ? AkomaNtosoInline.Read() : AkomaNtosoInline.Read(lead[first]), parent);
        foreach (var block in lead.Where((_, index) => index != first))
        {
            if (block.Name.LocalName is "blockList" or "ul" or "ol")
            {
                ReadList(block, draft ?? parent);
            }
            else
            {
                ReadItem(block, parent);
            }
        }

        ReadChildren(element, draft ?? parent, lead);
        return draft;
    }
}
