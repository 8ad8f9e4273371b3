using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads text that is no operative paragraph (reports, notes, letters, annexes), sentence by sentence, writes the mandates it
/// states or narrates. Those who speak are never addressees; where nobody is named the list is empty.
/// Chinese and English only: other languages have no data for it.
/// </summary>
internal sealed class NarratedMandates
{
    private readonly MandateContext _context;
    private readonly INarration? _narration;
    private readonly Duties? _duties;
    private readonly HashSet<string> _governed = new(StringComparer.Ordinal);

    public NarratedMandates(MandateContext context, VerbLexicon lexicon)
    {
        _context = context;
        var words = AddresseeData.Default.Languages.GetValueOrDefault(context.Language);
        if (words is { Speakers.Length: > 0 })
        {
            var speakers = new Speakers(words, context.Work);
            _narration = context.IsHan ? new HanNarration(lexicon, speakers) : new SpacedNarration(lexicon, speakers, SpacedAddressees.For(context.Language)!);
            _duties = context.Work.Kind is WorkKind.Resolution or WorkKind.Decision ? null : new Duties(words, speakers, lexicon, context);
        }
    }

    public void Read(Block block, ImmutableArray<Mandate>.Builder found)
    {
        if (_narration is null)
        {
            return;
        }

        if (block.Parent is not null && _governed.Contains(block.Parent))
        {
            _governed.Add(block.EId);
            return;
        }

        var folded = FoldedText.Of(block.Text);
        var opensList = folded.Text.AsSpan().TrimEnd().EndsWith(':');
        foreach (var sentence in Sentences(folded.Text))
        {
            var acts = _narration.Find(folded, sentence);
            acts.AddRange(_duties?.Find(folded, sentence, acts) ?? []);
            acts.Sort((left, right) => left.Start.CompareTo(right.Start));
            for (var i = 0; i < acts.Count; i++)
            {
                var end = i + 1 < acts.Count ? acts[i + 1].ClauseStart : sentence.End;
                var withParts = opensList && end == sentence.End && folded.Text.AsSpan(end).IsWhiteSpace();
                found.Add(Make(block, folded, acts[i], end, withParts));
                if (withParts)
                {
                    _governed.Add(block.EId);
                }
            }
        }
    }

    /// <summary>The sentences of a folded text; a stop inside a number or an abbreviation ends none.</summary>
    public static IEnumerable<Sentence> Sentences(string text)
    {
        var start = 0;
        for (var p = 0; p < text.Length; p++)
        {
            var ends = text[p] switch
            {
                '。' or ';' or '!' or '?' => true,
                '.' => p - start > 20 && p + 1 < text.Length && text[p + 1] == ' ' && p > 2 && char.IsLower(text[p - 1]) && char.IsLower(text[p - 2]) && char.IsLower(text[p - 3]),
                _ => false,
            };
            if (ends)
            {
                yield return new Sentence(start, p);
                start = p + 1;
            }
        }

        if (start < text.Length)
        {
            yield return new Sentence(start, text.Length);
        }
    }

    private Mandate Make(Block block, FoldedText folded, NarratedAct act, int end, bool withParts)
    {
        var addressed = act.Addressed ?? _context.Addressees(folded, act.End, end, act.Act);
        var task = MandateContext.Task(folded, Math.Min(addressed.TaskStart, end), end);
        if (withParts)
        {
            task = string.Join(' ', _context.PartsOf(block).Prepend(task).Where(part => part.Length > 0));
        }

        return _context.Finish(block, act.Act, folded.Slice(act.Start, act.End), addressed.Names, task, act.By, folded.Slice(act.End, Math.Min(addressed.TaskStart, end)));
    }
}

/// <summary>A sentence of a folded text.</summary>
internal readonly record struct Sentence(int Start, int End);

/// <summary>An act that a sentence states.</summary>
/// <param name="ClauseStart">Where its clause begins.</param>
/// <param name="Start">Where the verb begins.</param>
/// <param name="End">Where the verb ends.</param>
/// <param name="Act">The act.</param>
/// <param name="By">Who speaks, a body's key; null where the text names somebody else or nobody.</param>
/// <param name="Addressed">The addressees where they do not follow the verb; null where they do.</param>
internal sealed record NarratedAct(int ClauseStart, int Start, int End, Act Act, string? By, Addressed? Addressed = null);

/// <summary>Finds the acts in one sentence of one kind of script.</summary>
internal interface INarration
{
    /// <summary>The acts in order.</summary>
    List<NarratedAct> Find(FoldedText folded, Sentence sentence);
}
