using System.Collections.Immutable;
using System.Xml.Linq;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Extraction;

/// <summary>Gathers the blocks of a published Akoma Ntoso file: gives each its kind, role, level and heading from where it stands.</summary>
internal sealed class AkomaNtosoDrafts
{
    private readonly List<AkomaNtosoDraft> _drafts = [];
    private readonly LabelLadder<AkomaNtosoDraft> _ladder = new();
    private BlockRole _role;
    private int _annex;
    private bool _hasNumbered;
    private List<(int Depth, AkomaNtosoDraft Heading)> _headings = [];

    /// <summary>The blocks so far, in reading order.</summary>
    public IReadOnlyList<AkomaNtosoDraft> Drafts => _drafts;

    /// <summary>Whether the blocks stand in an annex.</summary>
    public bool IsInAnnex => _annex > 0;

    /// <summary>The blocks, named and joined by their names.</summary>
    public ImmutableArray<Block> ToBlocks()
    {
        EIds.Assign(_drafts);
        return [.. _drafts.Select(draft => draft.ToBlock())];
    }

    /// <summary>Begins the next annex.</summary>
    public void EnterAnnex()
    {
        _annex++;
        Enter(BlockRole.None);
    }

    /// <summary>Begins a part whose paragraphs have this role; headings and numbers start anew.</summary>
    public void Enter(BlockRole role)
    {
        _role = role;
        _headings = [];
        _hasNumbered = false;
        _ladder.Reset();
    }

    /// <summary>Adds a paragraph; a label in front of its words, and its place under the labels before it, are found here.</summary>
    public AkomaNtosoDraft AddProvision(string? num, AkomaNtosoInline inline, AkomaNtosoDraft? parent)
    {
        var text = inline.Text;
        var cut = 0;
        if (num is null && LeadingLabel.Of(text) is { } leading)
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

    /// <summary>Adds a heading that replaces those of its depth and deeper.</summary>
    public void AddHeading(XElement heading, string? num, int depth)
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

    /// <summary>Adds a table with its cells and their notes.</summary>
    public AkomaNtosoDraft AddTable(XElement table, AkomaNtosoDraft? parent)
    {
        var rows = table.Descendants().Where(element => element.Name.LocalName == "tr")
            .Select(row => row.Elements().Where(cell => cell.Name.LocalName is "td" or "th").Select(cell => AkomaNtosoInline.Read(cell)).ToList()).ToList();
        var draft = new AkomaNtosoDraft { Kind = BlockKind.Table, Annex = _annex, Parent = parent, Heading = CurrentHeading, Level = (parent?.Level ?? 0) + 1 };
        _drafts.Add(draft);
        draft.Rows = [.. rows.Select(row => row.Select(cell => cell.Text).ToImmutableArray())];
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

    /// <summary>Adds a block without a role, unless it would be empty.</summary>
    public void Add(BlockKind kind, string? num, AkomaNtosoInline inline) => Add(kind, num, inline, null, BlockRole.None);

    /// <summary>Adds a block, unless it would be empty.</summary>
    public AkomaNtosoDraft Add(BlockKind kind, string? num, AkomaNtosoInline inline, AkomaNtosoDraft? parent, BlockRole role, int cut = 0)
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
