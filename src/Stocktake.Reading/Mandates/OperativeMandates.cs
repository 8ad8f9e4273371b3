using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads an operative paragraph whose verb stands in the sentence, writes one mandate for each act verb of the speaker.
/// Points of a paragraph belong to its last mandate unless they open with a verb of the speaker themselves.
/// </summary>
internal sealed class OperativeMandates(MandateContext context, VerbLexicon lexicon)
{
    private readonly HashSet<string> _governed = new(StringComparer.Ordinal);

    /// <summary>Whether the block is a part of a paragraph that was read so.</summary>
    public bool Governs(Block block) => block.Parent is not null && _governed.Contains(block.Parent);

    public void Read(Block block, ImmutableArray<Mandate>.Builder found)
    {
        var isPart = Governs(block);
        if (isPart)
        {
            _governed.Add(block.EId);
        }

        if (isPart && (context.IsHan || !OpensWithAct(FoldedText.Of(block.Text))))
        {
            return;
        }

        ReadAlone(block, found);
    }

    /// <summary>The same, whatever the block is a part of.</summary>
    public void ReadAlone(Block block, ImmutableArray<Mandate>.Builder found)
    {
        var folded = FoldedText.Of(block.Text);
        var verbs = SpeakerVerbs.Scan(folded, lexicon);
        Mandate? next = null;
        var made = new List<Mandate>();
        for (var i = verbs.Count - 1; i >= 0; i--)
        {
            var mandate = verbs[i].Act is { } act ? Make(block, folded, verbs[i], act, i + 1 < verbs.Count ? verbs[i + 1].ClauseStart : folded.Length) : null;
            if (mandate is { Task: "" } && next is not null)
            {
                mandate = mandate with { Task = next.Task, Due = next.Due, Frequency = next.Frequency, Themes = next.Themes };
            }

            next = mandate;
            if (mandate is not null)
            {
                made.Add(mandate);
                _governed.Add(block.EId);
            }
        }

        made.Reverse();
        found.AddRange(made);
    }

    private Mandate Make(Block block, FoldedText folded, SpeakerVerb verb, Act act, int limit)
    {
        var addressed = act == Act.Decides ? Decisions.Addressees(context, lexicon, folded, verb.End, limit) : context.Addressees(folded, verb.End, limit, act);
        var task = MandateContext.Task(folded, addressed.TaskStart, limit);
        if (limit == folded.Length)
        {
            task = string.Join(' ', context.PartsOf(block).Prepend(task).Where(part => part.Length > 0));
        }

        return context.Finish(block, act, folded.Slice(verb.Start, verb.End), addressed.Names, task, context.Work.Body, folded.Slice(verb.End, Math.Min(addressed.TaskStart, limit)));
    }

    private bool OpensWithAct(FoldedText folded) => SpeakerVerbs.VerbAt(folded.Text, 0, lexicon) is { Act: not null };
}
