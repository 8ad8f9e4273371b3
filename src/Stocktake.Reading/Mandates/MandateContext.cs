using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>What every reader of mandates needs to know of the edition: its blocks by name, its children, and how to finish a mandate.</summary>
internal sealed class MandateContext
{
    private const int LongestTask = 8000;

    private static readonly char[] HanStops = ['。', '！', '？'];

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

    /// <summary>The addressees after a verb, in the way of the language; the act, where it is known, tells whether somebody must be asked.</summary>
    public Addressed Addressees(FoldedText folded, int start, int limit, Act? act = null) =>
        IsHan ? HanAddressees.Default.Read(folded, start, limit)
            : SpacedAddressees.For(Language)?.Read(folded, start, limit, act is Act.Requests or Act.Invites or Act.CallsUpon or Act.Urges or Act.Instructs or Act.Authorizes) ?? new Addressed([], start);

    /// <summary>The addressees after the verb of a heading.</summary>
    public Addressed AddresseesOfHeading(FoldedText folded, int start) =>
        IsHan ? HanAddressees.Default.Read(folded, start, folded.Length) : SpacedAddressees.For(Language)?.ReadHeading(folded, start) ?? new Addressed([], start);

    /// <summary>The words of a block's parts, to any depth, in reading order.</summary>
    public IEnumerable<string> PartsOf(Block block, int depth = 0) =>
        depth > 8 ? [] : ChildrenOf(block).SelectMany(child => PartsOf(child, depth + 1).Prepend(child.Text));

    /// <summary>Completes a mandate with what its task and its surroundings say: time, frequency, themes.</summary>
    /// <param name="block">The block that states it.</param>
    /// <param name="act">The act.</param>
    /// <param name="verb">The verb as written.</param>
    /// <param name="addressees">Whom it asks.</param>
    /// <param name="task">What is asked.</param>
    /// <param name="by">Who speaks, a body's key; null where the text names nobody.</param>
    /// <param name="aside">The words from the verb to the task, which may say by when: "requests the panel, by 2030, to".</param>
    public Mandate Finish(Block block, Act act, string verb, ImmutableArray<string> addressees, string task, string? by, string aside = "")
    {
        var folded = FoldedText.Of(Head(task));
        var foldedAside = FoldedText.Of(addressees.Aggregate(aside, (words, name) => words.Replace(name, "", StringComparison.Ordinal)));
        var times = DueFinder.For(Language);
        return new Mandate
        {
            Block = block.EId,
            Act = act,
            Verb = verb,
            By = by,
            Addressees = addressees,
            Task = task,
            Due = times?.Find(folded, Work.Body, Work.Date) ?? times?.Find(foldedAside, Work.Body, Work.Date),
            Frequency = times?.FrequencyOf(folded) ?? times?.FrequencyOf(foldedAside),
            Themes = ThemeFinder.For(Language).Find(folded.Text, SentenceOf(block.Text, task), block.Text, this[block.Heading]?.Text, Work.Title),
        };
    }

    /// <summary>Words of a task between two places of a folded text, without the stops around them.</summary>
    public static string Task(FoldedText folded, int start, int end) =>
        end <= start ? "" : folded.Slice(start, end).Trim(' ', ',', '，', ';', '；', '。', '.', '、', '،', '؛', ':', '：', '\u00a0', '\u3000', '\t');

    // The sentence in which a task stands: what a long paragraph says elsewhere is of other things.
    private static string? SentenceOf(string text, string task)
    {
        var at = task.Length == 0 ? -1 : text.IndexOf(task, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var start = Math.Max(text.LastIndexOfAny(HanStops, at) + 1, text.LastIndexOf(". ", at, StringComparison.Ordinal) + 1);
        return text[start..(at + task.Length)];
    }

    // Time and themes are read from the head of a task; no real one is longer.
    private static string Head(string text) => text.Length > LongestTask ? text[..LongestTask] : text;
}
