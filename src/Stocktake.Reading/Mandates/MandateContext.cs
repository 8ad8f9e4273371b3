using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>What every reader of mandates needs to know of the edition: its blocks by name, its children, and how to finish a mandate.</summary>
internal sealed class MandateContext
{
    private const int LongestTask = 8000;

    private readonly Dictionary<string, Block> _byId;
    private readonly ILookup<string, Block> _children;

    public MandateContext(Edition edition, string language)
    {
        Work = edition.Work;
        Language = language;
        _byId = edition.Blocks.GroupBy(block => block.EId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _children = edition.Blocks.Where(block => block.Parent is not null && block.Parent != block.EId && block.Kind is not (BlockKind.Footnote or BlockKind.Other)).ToLookup(block => block.Parent!, StringComparer.Ordinal);
    }

    public Work Work { get; }

    public string Language { get; }

    public bool IsHan => Language == "zho";

    public Block? this[string? eId] => eId is not null ? _byId.GetValueOrDefault(eId) : null;

    public IEnumerable<Block> ChildrenOf(Block block) => _children[block.EId];

    /// <summary>The addressees after a verb, in the way of the language.</summary>
    public Addressed Addressees(FoldedText folded, int start, int limit) =>
        IsHan ? HanAddressees.Default.Read(folded, start, limit) : SpacedAddressees.For(Language)?.Read(folded, start, limit) ?? new Addressed([], start);

    /// <summary>The addressees after the verb of a heading.</summary>
    public Addressed AddresseesOfHeading(FoldedText folded, int start) =>
        IsHan ? HanAddressees.Default.Read(folded, start, folded.Length) : SpacedAddressees.For(Language)?.ReadHeading(folded, start) ?? new Addressed([], start);

    /// <summary>The words of a block's parts, to any depth, in reading order.</summary>
    public IEnumerable<string> PartsOf(Block block, int depth = 0) =>
        depth > 8 ? [] : ChildrenOf(block).SelectMany(child => PartsOf(child, depth + 1).Prepend(child.Text));

    /// <summary>Completes a mandate with what its task and its surroundings say: time, frequency, themes.</summary>
    public Mandate Finish(Block block, Act act, string verb, ImmutableArray<string> addressees, string task, string? by)
    {
        var folded = FoldedText.Of(Head(task));
        var times = DueFinder.For(Language);
        return new Mandate
        {
            Block = block.EId,
            Act = act,
            Verb = verb,
            By = by,
            Addressees = addressees,
            Task = task,
            Due = times?.Find(folded, Work.Body, Work.Date),
            Frequency = times?.FrequencyOf(folded),
            Themes = ThemeFinder.For(Language).Find(folded.Text, block.Text, this[block.Heading]?.Text, Work.Title),
        };
    }

    /// <summary>Words of a task between two places of a folded text, without the stops around them.</summary>
    public static string Task(FoldedText folded, int start, int end) =>
        end <= start ? "" : folded.Slice(start, end).Trim(' ', ',', '，', ';', '；', '。', '.', '、', '،', '؛', ':', '：', '\u00a0', '\u3000', '\t');

    // Time and themes are read from the head of a task; no real one is longer.
    private static string Head(string text) => text.Length > LongestTask ? text[..LongestTask] : text;
}
