using System.Collections.Immutable;

namespace Stocktake.Reading.Citations;

/// <summary>Turns what was found in blocks into citations, block by block in reading order.</summary>
internal sealed class CitationWriter(Edition edition, OrganResolver resolver, List<BlockReading> readings)
{
    private const int FarthestSame = 2;
    private readonly Dictionary<string, HashSet<string>> _symbolsInNotes = [];
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>();

    // The resolution and the decision cited last, with the place of their block.
    private readonly Dictionary<NounKind, (string Target, int Block)> _last = [];

    public ImmutableArray<Citation> Write()
    {
        var found = readings.Select(FindIn).ToList();
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].Block.Kind == BlockKind.Footnote)
            {
                _symbolsInNotes[readings[i].Block.EId] = readings[i].Marks.Where(mark => mark.Symbol is not null).Select(mark => mark.Symbol!).ToHashSet(StringComparer.OrdinalIgnoreCase);
            }
        }

        for (var i = 0; i < readings.Count; i++)
        {
            Emit(i, found[i]);
        }

        AddAddresses();
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            order.TryAdd(edition.Blocks[index].EId, index);
        }

        return [.. _citations.OrderBy(citation => order[citation.Block]).ThenBy(citation => citation.Start).ThenBy(citation => citation.End)];
    }

    private List<Found> FindIn(BlockReading reading)
    {
        var found = new List<Found>();
        foreach (var mark in reading.Marks)
        {
            if (mark.Kind == MarkKind.Symbol)
            {
                found.Add(new Found(mark.Start, mark.End, mark.Symbol, null, null, null));
            }
            else if (mark.Kind == MarkKind.Same)
            {
                found.Add(new Found(mark.Start, mark.End, null, null, null, null) { IsSame = true, Noun = (NounKind)mark.Value });
            }
        }

        foreach (var reference in reading.References)
        {
            Add(found, reference);
        }

        found.AddRange(StandardReferences.Find(reading.Folded.Text));
        found.AddRange(NamedInstruments.Find(reading.Folded.Text, edition.Work.Language));
        return found;
    }

    // Addresses of documents count only where no printed symbol names the same document.
    private void AddAddresses()
    {
        var printed = _citations.Select(citation => citation.Target).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var reading in readings)
        {
            foreach (var (start, end) in reading.Addresses)
            {
                if (DocumentAddress.TryRead(reading.Folded.Text[start..end], out var offset, out var length, out var symbol) && symbol != edition.Work.Symbol && printed.Add(symbol))
                {
                    _citations.Add(Cite(reading, new Found(start + offset, start + offset + length, symbol, null, null, null), symbol));
                }
            }
        }
    }

    // A paragraph that gives a number and a note to it that prints the symbol are one reference: the note's, which is the fuller.
    private bool IsInOwnNote(BlockReading reading, Found one)
    {
        foreach (var note in reading.Block.Notes)
        {
            if (_symbolsInNotes.TryGetValue(note.Ref, out var cited) && cited.Contains(one.Target!))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(List<Found> found, NumberedReference reference)
    {
        var target = reference.Number.IsSelfExplaining ? reference.Number.Text : resolver.Resolve(reference)?.Target(reference.Noun, reference.Number);
        if (target is null)
        {
            return;
        }

        if (reference.Editions is [var former, var present])
        {
            found.Add(new Found(reference.Start, reference.FormerEnd ?? reference.End, target, null, former.Text, RevisionState.Original) { Noun = reference.Noun });
            found.Add(new Found(reference.Start, reference.End, target, null, present.Text, RevisionState.Revised) { Noun = reference.Noun });
        }
        else
        {
            found.Add(new Found(reference.Start, reference.End, target, null, reference.Editions is [var only] ? only.Text : null, null) { Noun = reference.Noun });
        }
    }

    private void Emit(int index, List<Found> found)
    {
        var reading = readings[index];
        found.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        var reached = 0;
        Found? before = null;
        foreach (var one in found)
        {
            var isTwin = before is { State: not null } && one.State is not null && before.State != one.State && before.Start == one.Start;
            if (one.Start < reached && !isTwin)
            {
                continue;
            }

            if (one.IsSame)
            {
                EmitSame(index, one);
            }
            else if (one.Target is null || (one.Target != edition.Work.Symbol && !IsInOwnNote(reading, one)))
            {
                _citations.Add(Cite(reading, one, one.Target));
                if (one is { Noun: { } noun, Target: { } target })
                {
                    _last[noun] = (target, index);
                }
            }

            reached = Math.Max(reached, one.End);
            before = one;
        }
    }

    // "the same resolution" points back a paragraph or two; in the paragraph that cites it, it adds nothing.
    private void EmitSame(int index, Found same)
    {
        if (same.Noun is { } noun && _last.TryGetValue(noun, out var last) && last.Block < index && index - last.Block <= FarthestSame)
        {
            _citations.Add(Cite(readings[index], same, last.Target));
        }
    }

    private static Citation Cite(BlockReading reading, Found found, string? target)
    {
        var start = reading.Folded.Origin(found.Start);
        var end = reading.Folded.OriginEnd(found.End);
        return new Citation
        {
            Block = reading.Block.EId,
            Start = start,
            End = end,
            Surface = reading.Block.Text[start..end],
            Target = target,
            Name = found.Name,
            Edition = found.Edition,
            State = found.State ?? StateOf(reading.Block, start, end),
        };
    }

    // What stands wholly inside a tracked change, or in an item that a revision struck, belongs to one state only.
    private static RevisionState? StateOf(Block block, int start, int end)
    {
        foreach (var change in block.Changes)
        {
            if (change.Start <= start && end <= change.End)
            {
                return change.Kind switch
                {
                    ChangeKind.Deleted => RevisionState.Original,
                    ChangeKind.Inserted => RevisionState.Revised,
                    _ => null,
                };
            }
        }

        return block.FormerNum is not null && block.FormerNum == block.Num ? RevisionState.Original : null;
    }
}

/// <summary>A citation before it has its place in the printed text; offsets are those of the folded text.</summary>
internal sealed record Found(int Start, int End, string? Target, string? Name, string? Edition, RevisionState? State)
{
    /// <summary>"the same resolution".</summary>
    public bool IsSame { get; init; }

    /// <summary>Resolution or decision, where a number or "the same" says so.</summary>
    public NounKind? Noun { get; init; }
}
