using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads the items under a sentence that ends at its verb ("The Meeting of the Parties decides:", "Requests:", 决定：), writes a
/// mandate of its own for each item that states an act ("To urge parties to …", 敦促各缔约方…) or names its own addressees.
/// Items of a numbered paragraph that do neither stay with its mandate; those of a sentence that opens the whole text are decisions each.
/// </summary>
internal sealed class ListedActs(Edition edition, MandateContext context, OperativeMandates operative, VerbLexicon lexicon)
{
    private readonly Dictionary<string, ImmutableArray<Mandate>> _byBlock = new(StringComparer.Ordinal);

    /// <summary>The mandates of an item that was read with the sentence above it.</summary>
    public bool TryTake(Block block, out ImmutableArray<Mandate> mandates) => _byBlock.TryGetValue(block.EId, out mandates);

    /// <summary>Parts the last mandate of a block among its items, where the block ends at its verb.</summary>
    public void Part(Block block, ImmutableArray<Mandate>.Builder found)
    {
        if (!block.Text.AsSpan().TrimEnd().EndsWith(':') && !block.Text.AsSpan().TrimEnd().EndsWith('：'))
        {
            return;
        }

        var isRead = found.Count > 0 && found[^1].Block == block.EId;
        var whole = isRead ? found[^1] : OfFormula(block);
        if (whole is null || !whole.Addressees.IsEmpty || !Opening(block.Text).EndsWith(whole.Verb, StringComparison.Ordinal))
        {
            return;
        }

        var items = ItemsUnder(block);
        var rest = new List<Block>();
        foreach (var item in items)
        {
            if (Own(item, whole, block.Num is null) is { } own)
            {
                _byBlock[item.EId] = own;
                Cover(item);
            }
            else
            {
                rest.Add(item);
            }
        }

        if (isRead && rest.Count < items.Count)
        {
            found.RemoveAt(found.Count - 1);
            if (rest.Count > 0)
            {
                found.Add(context.Finish(block, whole.Act, whole.Verb, [], string.Join(' ', rest.Select(item => TaskOf(item, FoldedText.Of(item.Text), 0))), whole.By));
            }
        }
    }

    private static ReadOnlySpan<char> Opening(string text) => text.AsSpan().TrimEnd(" :：\u00a0");

    // "The Conference of the Parties decides:" may be set as the formula of the text, and opens with its subject anyway.
    private Mandate? OfFormula(Block block)
    {
        var folded = FoldedText.Of(Opening(block.Text).ToString());
        return block.Kind is not (BlockKind.Heading or BlockKind.Title) && block.Num is null && SpeakerVerbs.VerbAtEnd(folded.Text, lexicon) is { Act: { } act } verb
            ? context.Finish(block, act, folded.Slice(verb.Start, verb.End), [], "", context.Work.Body)
            : null;
    }

    // Its children; a sentence without a number also governs the numbered paragraphs that follow on its own level.
    private List<Block> ItemsUnder(Block block)
    {
        List<Block> items = [.. context.ChildrenOf(block)];
        if (items.Count > 0 || block.Num is not null)
        {
            return items;
        }

        for (var at = edition.Blocks.IndexOf(block) + 1; at < edition.Blocks.Length && edition.Blocks[at] is { Kind: not (BlockKind.Heading or BlockKind.Formula) } next && (next.Num is not null || next.Parent is not null); at++)
        {
            if (next.Parent is null)
            {
                items.Add(next);
            }
        }

        return items;
    }

    private ImmutableArray<Mandate>? Own(Block item, Mandate whole, bool opensText)
    {
        var folded = FoldedText.Of(item.Text);
        var verb = context.IsHan ? SpeakerVerbs.VerbAt(folded.Text, 0, lexicon) : SpeakerVerbs.InfinitiveAt(folded.Text, 0, lexicon);
        if (verb is { Act: null } silent && !lexicon.Settles(folded.Text.AsSpan(0, silent.End)))
        {
            return [];
        }

        if (verb is { Act: { } act } own)
        {
            return context.IsHan ? Operative(item) : [Made(item, folded, act, folded.Slice(own.Start, own.End), Addressees(folded, own.End, act), whole.By)];
        }

        if (whole.Act == Act.Decides)
        {
            return opensText ? [Made(item, folded, Act.Decides, whole.Verb, Addressees(folded, 0, Act.Decides), whole.By)] : null;
        }

        var named = OpensWithMarker(folded.Text) ? default : context.Addressees(folded, 0, folded.Length);
        return named.Names is { IsDefaultOrEmpty: false } ? [Made(item, folded, whole.Act, whole.Verb, named, whole.By)] : null;
    }

    private ImmutableArray<Mandate> Operative(Block item)
    {
        var found = ImmutableArray.CreateBuilder<Mandate>();
        operative.ReadAlone(item, found);
        return found.ToImmutable();
    }

    private bool OpensWithMarker(string text) =>
        Array.Exists(lexicon.InfinitiveMarkers, marker => marker.Length > 0 && text.StartsWith(marker + " ", StringComparison.Ordinal));

    private Addressed Addressees(FoldedText folded, int start, Act act) =>
        act == Act.Decides ? Decisions.Addressees(context, lexicon, folded, start, folded.Length) : context.Addressees(folded, start, folded.Length, act);

    private Mandate Made(Block item, FoldedText folded, Act act, string verb, Addressed addressed, string? by) =>
        context.Finish(item, act, verb, addressed.Names, TaskOf(item, folded, addressed.TaskStart), by, folded.Slice(0, addressed.TaskStart));

    private string TaskOf(Block item, FoldedText folded, int start) =>
        string.Join(' ', context.PartsOf(item).Prepend(MandateContext.Task(folded, start, folded.Length)).Where(part => part.Length > 0));

    // The parts of an item are in its task.
    private void Cover(Block item)
    {
        foreach (var part in context.ChildrenOf(item))
        {
            if (_byBlock.TryAdd(part.EId, []))
            {
                Cover(part);
            }
        }
    }
}
