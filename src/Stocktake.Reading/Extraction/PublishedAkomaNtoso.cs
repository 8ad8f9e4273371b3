using System.Xml.Linq;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Reads the blocks of Akoma Ntoso that others wrote: the shape of the AKN4UN guideline, and the United Nations' own
/// published files, which differ from it (labels left in the text, flat lists, brackets beside footnotes).
/// </summary>
internal sealed class PublishedAkomaNtoso
{
    private readonly List<AkomaNtosoDraft> _drafts = [];
    private readonly LabelLadder<AkomaNtosoDraft> _ladder = new();
    private readonly bool _isStatement;
    private BlockRole _role;
    private int _annex;
    private bool _hasNumbered;
    private List<(int Depth, AkomaNtosoDraft Heading)> _headings = [];

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
            Work = AkomaNtosoWork.Read(document, reader._drafts, out var warnings),
            Blocks = AkomaNtosoBlocks.Of(reader._drafts),
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
                Enter(BlockRole.Preambular);
                ReadPreamble(part);
                break;
            case "mainBody" or "body":
                Enter(_isStatement && _annex == 0 ? BlockRole.Operative : BlockRole.None);
                ReadChildren(part, null);
                break;
            case "conclusions":
                Enter(BlockRole.None);
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

    private void Enter(BlockRole role)
    {
        _role = role;
        _headings = [];
        _hasNumbered = false;
        _ladder.Reset();
    }

    private void ReadAttachment(XElement attachment)
    {
        _annex++;
        Enter(BlockRole.None);
        foreach (var child in attachment.Elements())
        {
            if (child.Name.LocalName is "heading" or "subheading")
            {
                AddHeading(child, null, 1);
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
        foreach (var line in preface.Descendants().Where(IsLine).Where(line => !line.Descendants().Any(IsLine)))
        {
            var title = line.Name.LocalName == "docTitle" ? line : line.Descendants().FirstOrDefault(child => child.Name.LocalName is "docTitle");
            var number = line.Descendants().FirstOrDefault(child => child.Name.LocalName is "docNumber");
            if (title is null)
            {
                Add(BlockKind.Other, null, AkomaNtosoInline.Read(line), null);
            }
            else
            {
                var num = number is null ? null : AkomaNtosoInline.Read(number).Text;
                Add(BlockKind.Title, string.IsNullOrEmpty(num) ? null : num, AkomaNtosoInline.Read(title), null);
            }
        }
    }

    private static bool IsLine(XElement element) => element.Name.LocalName is "p" or "block" or "longTitle";

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
                Add(kind, null, AkomaNtosoInline.Read(piece), null);
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
                    Add(BlockKind.Formula, null, AkomaNtosoInline.Read(part), null, BlockRole.None);
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
        if (LeadOf(list) is { Count: > 0 } lead && parent is null)
        {
            parent = AddProvision(null, AkomaNtosoInline.Read(lead[0]), null);
        }

        ReadChildren(list, parent);
    }

    private AkomaNtosoDraft? ReadItem(XElement element, AkomaNtosoDraft? parent)
    {
        switch (element.Name.LocalName)
        {
            case "table":
                return AddTable(element, parent);
            case "crossHeading" when (string?)element.Attribute("refersTo") == "#preamble":
                return Add(BlockKind.Recital, null, AkomaNtosoInline.Read(element), null, BlockRole.Preambular);
            case "crossHeading":
                AddHeading(element, null, 2);
                return null;
            case "p" or "block":
                return AddProvision(null, AkomaNtosoInline.Read(element), parent);
            default:
                return ReadHierarchy(element, parent);
        }
    }

    private AkomaNtosoDraft? ReadHierarchy(XElement element, AkomaNtosoDraft? parent)
    {
        var lead = LeadOf(element);
        var num = Child(element, "num") is { } label ? AkomaNtosoInline.Read(label).Text : null;
        num = string.IsNullOrEmpty(num) ? null : num;
        foreach (var heading in element.Elements().Where(child => child.Name.LocalName is "heading" or "subheading"))
        {
            AddHeading(heading, lead.Count == 0 ? num : null, HeadingDepth(element, heading));
            num = lead.Count == 0 ? null : num;
        }

        var first = lead.FindIndex(block => block.Name.LocalName is "p" or "block" or "listIntroduction");
        var draft = first < 0 && num is null ? null : AddProvision(num, first < 0 ? AkomaNtosoInline.Read() : AkomaNtosoInline.Read(lead[first]), parent);
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

    private static int HeadingDepth(XElement element, XElement heading) =>
        (string?)element.Attribute("class") is { Length: >= 2 } style && style[0] == 'H' && char.IsAsciiDigit(style[1])
            ? style[1] - '0'
            : element.Ancestors().Count(above => above.Elements().Any(child => child.Name.LocalName == "heading")) + (heading.Name.LocalName == "heading" ? 1 : 2);

    /// <summary>The elements that hold an item's own words: of its content, of its introduction, or of its list's.</summary>
    private static List<XElement> LeadOf(XElement element)
    {
        var holder = Child(element, "content") ?? Child(element, "intro");
        if (holder is not null)
        {
            return [.. holder.Elements()];
        }

        var list = element.Elements().FirstOrDefault(child => child.Name.LocalName is "list" or "sublist" or "blockList");
        var before = element.Elements().TakeWhile(child => child != list).Where(child => child.Name.LocalName is "p" or "block" or "listIntroduction" or "table").ToList();
        if (before.Count > 0 || list is null)
        {
            return before.Count > 0 ? [before[0]] : [];
        }

        return Child(list, "intro") is { } intro ? [.. intro.Elements()] : Child(list, "listIntroduction") is { } words ? [words] : [];
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private AkomaNtosoDraft AddProvision(string? num, AkomaNtosoInline inline, AkomaNtosoDraft? parent)
    {
        var text = inline.Text;
        var cut = 0;
        if (num is null && LabelReading.Leading(text) is { } leading)
        {
            (num, cut) = leading;
        }

        if (num is null && parent is null && _annex > 0 && IsHeadingLine(text))
        {
            return AddHeading(inline, null, 1);
        }

        var isLateRecital = num is null && parent is null && _role == BlockRole.Operative && !_hasNumbered && text is [.., ',' or '，' or '،'];
        var role = isLateRecital ? BlockRole.Preambular : _role;
        var kind = role switch
        {
            BlockRole.Preambular => BlockKind.Recital,
            BlockRole.Operative => BlockKind.Provision,
            _ => parent is null && (num is null || num.AsSpan().IndexOfAny('(', ')') < 0) ? BlockKind.Paragraph : BlockKind.ListItem,
        };
        var draft = Add(kind, num, inline, parent, role, cut);
        if (parent is null)
        {
            draft.Parent = num is null ? null : _ladder.Place(num, draft);
            _hasNumbered |= num is not null;
            if (num is null)
            {
                _ladder.Reset();
            }
        }

        draft.Level = draft.Parent is null ? 1 : draft.Parent.Level + 1;
        if (parent is not null && num is not null)
        {
            _ladder.Note(num, draft, draft.Level);
        }

        return draft;
    }

    private static bool IsHeadingLine(string text) =>
        text.Length is > 0 and < 300 && !".;:,?!。；：，؛،؟）)”’»\"".Contains(text[^1], StringComparison.Ordinal);

    private void AddHeading(XElement heading, string? num, int depth)
    {
        var inline = AkomaNtosoInline.Read(heading);
        if (inline.Text.Length > 0 || num is not null)
        {
            AddHeading(inline, num, depth);
        }
    }

    private AkomaNtosoDraft AddHeading(AkomaNtosoInline inline, string? num, int depth)
    {
        _headings.RemoveAll(above => above.Depth >= depth);
        var draft = Add(BlockKind.Heading, num, inline, null, BlockRole.None);
        draft.Level = _headings.Count + 1;
        _headings.Add((depth, draft));
        _ladder.Shorten();
        return draft;
    }

    private AkomaNtosoDraft AddTable(XElement table, AkomaNtosoDraft? parent)
    {
        var rows = table.Descendants().Where(element => element.Name.LocalName == "tr")
            .Select(row => row.Elements().Where(cell => cell.Name.LocalName is "td" or "th").Select(cell => AkomaNtosoInline.Read(cell)).ToList()).ToList();
        var draft = new AkomaNtosoDraft { Kind = BlockKind.Table, Annex = _annex, Parent = parent, Heading = CurrentHeading, Level = (parent?.Level ?? 0) + 1 };
        _drafts.Add(draft);
        draft.Rows = [.. rows.Select(row => row.Select(cell => cell.Text).ToImmutableArrayOf())];
        draft.Text = string.Join(' ', rows.Select(row => string.Join('\t', row.Select(cell => cell.Text))));
        var at = 0;
        foreach (var cell in rows.SelectMany(row => row))
        {
            AddNotes(draft, cell, at, 0);
            at += cell.Text.Length + 1;
        }

        return draft;
    }

    private AkomaNtosoDraft? CurrentHeading => _headings.Count == 0 ? null : _headings[^1].Heading;

    private AkomaNtosoDraft Add(BlockKind kind, string? num, AkomaNtosoInline inline, AkomaNtosoDraft? parent) => Add(kind, num, inline, parent, BlockRole.None);

    private AkomaNtosoDraft Add(BlockKind kind, string? num, AkomaNtosoInline inline, AkomaNtosoDraft? parent, BlockRole role, int cut = 0)
    {
        var draft = new AkomaNtosoDraft { Kind = kind, Role = role, Num = num, Text = inline.Text[cut..], Parent = parent, Heading = CurrentHeading, Annex = _annex };
        if (draft.Text.Length == 0 && num is null && inline.Notes.Count == 0)
        {
            return draft;
        }

        _drafts.Add(draft);
        draft.Changes = [.. inline.Changes.Where(change => change.End > cut).Select(change => change with { Start = Math.Max(0, change.Start - cut), End = change.End - cut })];
        AddNotes(draft, inline, 0, cut);
        return draft;
    }

    private void AddNotes(AkomaNtosoDraft host, AkomaNtosoInline inline, int offset, int cut)
    {
        foreach (var (at, element) in inline.Notes)
        {
            if (element.Name.LocalName != "authorialNote")
            {
                continue;
            }

            var note = AkomaNtosoInline.Read(element);
            var text = note.Text.StartsWith("()", StringComparison.Ordinal) ? note.Text[2..].TrimStart() : note.Text;
            var draft = new AkomaNtosoDraft { Kind = BlockKind.Footnote, Num = (string?)element.Attribute("marker"), Text = text, Annex = _annex };
            _drafts.Add(draft);
            host.Notes.Add((Math.Max(0, at - cut) + offset, draft));
        }
    }
}
