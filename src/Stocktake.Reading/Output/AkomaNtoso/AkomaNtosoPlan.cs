using System.Collections.Immutable;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>A block in the tree of the document, with the blocks that stand inside it.</summary>
internal sealed class AkomaNtosoNode(int index, Block block)
{
    /// <summary>The block's place in the edition.</summary>
    public int Index { get; } = index;

    /// <summary>The block.</summary>
    public Block Block { get; } = block;

    /// <summary>What stands inside it, in reading order.</summary>
    public List<AkomaNtosoNode> Children { get; } = [];
}

/// <summary>
/// Where each block of an edition goes in an Akoma Ntoso document: preface, preamble, main body, conclusions, annexes,
/// always in reading order, except that a footnote goes to its first mark.
/// </summary>
internal sealed class AkomaNtosoPlan
{
    // Keeps files readable and the walk over them within the stack; the parents of deeper blocks are recorded.
    private const int DeepestNesting = 24;

    private readonly Edition _edition;

    private AkomaNtosoPlan(Edition edition)
    {
        _edition = edition;
        Hosts = FootnoteHosts.Of(edition);
    }

    /// <summary>For each footnote that is shown at a mark: the indexes of the footnote and of the block that holds the mark.</summary>
    public FootnoteHosts Hosts { get; }

    /// <summary>Cover lines and title.</summary>
    public List<AkomaNtosoNode> Preface { get; } = [];

    /// <summary>Formula and recitals.</summary>
    public List<AkomaNtosoNode> Preamble { get; } = [];

    /// <summary>The main body.</summary>
    public List<AkomaNtosoNode> Body { get; } = [];

    /// <summary>The meeting and the date at the end.</summary>
    public List<AkomaNtosoNode> Conclusions { get; } = [];

    /// <summary>The annexes.</summary>
    public List<List<AkomaNtosoNode>> Annexes { get; } = [];

    /// <summary>Whether the work is a resolution or decision, or has its shape.</summary>
    public bool IsStatement => _edition.Work.Kind is WorkKind.Resolution or WorkKind.Decision;

    public static AkomaNtosoPlan Of(Edition edition)
    {
        var plan = new AkomaNtosoPlan(edition);
        plan.Place();
        return plan;
    }

    private void Place()
    {
        var blocks = _edition.Blocks;
        var flow = Enumerable.Range(0, blocks.Length).Where(index => !Hosts.IsHosted(index)).ToImmutableArray();
        var firstOperative = flow.FirstOrDefault(index => blocks[index].Role == BlockRole.Operative, int.MaxValue);
        var opening = flow.FirstOrDefault(index => index < firstOperative && (blocks[index].Kind == BlockKind.Formula || blocks[index].Role == BlockRole.Preambular), -1);
        var closing = opening < 0 ? -1 : flow.Where(index => index >= opening && index < firstOperative && (blocks[index].Kind == BlockKind.Formula || blocks[index].Role == BlockRole.Preambular)).Last();
        var position = 0;
        while (position < flow.Length && (opening >= 0 ? flow[position] < opening : IsCover(blocks[flow[position]])))
        {
            Preface.Add(Node(flow[position++]));
        }

        position = Grow(flow, position, Preamble, index => index > closing);
        var lastOperative = IsStatement ? flow.LastOrDefault(index => blocks[index].Role == BlockRole.Operative, -1) : -1;
        position = Grow(flow, position, Body, index => lastOperative >= 0 && index > lastOperative && !Continues(blocks[index]));
        while (lastOperative >= 0 && position < flow.Length && IsConclusion(blocks[flow[position]]))
        {
            Conclusions.Add(Node(flow[position++]));
        }

        while (position < flow.Length)
        {
            var annex = new List<AkomaNtosoNode>();
            Annexes.Add(annex);
            var start = flow[position];
            position = Grow(flow, position, annex, index => index != start && BeginsAnnex(blocks[index], Component(blocks[start])));
        }
    }

    private static bool IsCover(Block block) => block.Kind is BlockKind.Title or BlockKind.Other && block.Parent is null && block.Rows.IsDefault;

    private static bool IsConclusion(Block block) => block is { Kind: BlockKind.Paragraph or BlockKind.Other, Parent: null, Num: null, Rows.IsDefault: true };

    // A table, a caption or a sub-item without a role still belongs to the last operative paragraph.
    private static bool Continues(Block block) => block.Parent is not null || block.Kind is BlockKind.Table or BlockKind.Caption or BlockKind.Quote;

    private static bool BeginsAnnex(Block block, string current) =>
        block is { Kind: BlockKind.Heading, Parent: null, Heading: null } && block.EId.StartsWith("annex", StringComparison.Ordinal) && Component(block) != current;

    // annex_1__sec_2 stands in the component annex_1.
    private static string Component(Block block) => block.EId.Split("__", 2)[0];

    private AkomaNtosoNode Node(int index) => new(index, _edition.Blocks[index]);

    /// <summary>Adds blocks to a tree until one ends the part; each goes under its parent, else its heading, if that is still open.</summary>
    private int Grow(ImmutableArray<int> flow, int position, List<AkomaNtosoNode> roots, Func<int, bool> ends)
    {
        var open = new List<AkomaNtosoNode>();
        for (; position < flow.Length && !ends(flow[position]); position++)
        {
            var node = Node(flow[position]);
            var depth = Depth(open, node.Block);
            open.RemoveRange(depth, open.Count - depth);
            (depth == 0 ? roots : open[^1].Children).Add(node);
            if (depth < DeepestNesting && node.Block is { Rows.IsDefault: true, Kind: not (BlockKind.Formula or BlockKind.Title or BlockKind.Footnote or BlockKind.Other) })
            {
                open.Add(node);
            }
        }

        return position;
    }

    private static int Depth(List<AkomaNtosoNode> open, Block block)
    {
        if (block.Parent is { } parent && open.FindLastIndex(node => node.Block.EId == parent) is var at and >= 0)
        {
            return at + 1;
        }

        return block.Heading is { } heading ? open.FindLastIndex(node => node.Block.Kind == BlockKind.Heading && node.Block.EId == heading) + 1 : 0;
    }
}
