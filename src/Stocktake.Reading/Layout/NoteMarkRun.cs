namespace Stocktake.Reading.Layout;

/// <summary>The search for the best rising run of note numbers in running text.</summary>
internal static class NoteMarkRun
{
    // A place worth no more than this is no place for a mark.
    private const int Unlikely = -3;

    // Leaving a note without a mark must cost more than the best place gains, so that the run stays whole.
    private const int Missing = -4;

    public static IEnumerable<PlacedMark> Find(List<Draft> drafts, List<Draft> notes, int[] pages)
    {
        var numbered = notes.Where(note => note.Marker is not null).ToArray();
        if (numbered.Length == 0)
        {
            return [];
        }

        var candidates = Candidates(drafts, numbered, pages);
        return Best(numbered, candidates);
    }

    private sealed record Candidate(int Note, int Draft, int Start, int Length, int Worth);

    /// <summary>The cheapest way through the notes: for each either one of its places behind the place before, or none.</summary>
    private static List<PlacedMark> Best(Draft[] notes, List<Candidate> candidates)
    {
        var byNote = candidates.ToLookup(candidate => candidate.Note);
        var earliest = EarliestFrom(notes.Length, byNote);
        // States: the last place taken and its worth, kept in reading order with rising worth (others can never win).
        List<(Candidate? Last, int Worth, int Before, int Note)> states = [(null, 0, -1, -1)];
        List<int> front = [0];
        for (var note = 0; note < notes.Length; note++)
        {
            var next = new List<int>();
            foreach (var state in front)
            {
                states.Add((states[state].Last, states[state].Worth + Missing, state, -1));
                next.Add(states.Count - 1);
            }

            foreach (var candidate in byNote[note])
            {
                var best = -1;
                foreach (var state in front)
                {
                    if (IsBefore(states[state].Last, candidate) && (best < 0 || states[state].Worth > states[best].Worth))
                    {
                        best = state;
                    }
                }

                if (best >= 0)
                {
                    states.Add((candidate, states[best].Worth + candidate.Worth, best, note));
                    next.Add(states.Count - 1);
                }
            }

            front = Undominated(states, next, earliest[note + 1]);
        }

        return Trace(notes, states, front);
    }

    private static List<PlacedMark> Trace(Draft[] notes, List<(Candidate? Last, int Worth, int Before, int Note)> states, List<int> front)
    {
        var marks = new List<PlacedMark>();
        for (var state = front.MaxBy(state => states[state].Worth); state >= 0; state = states[state].Before)
        {
            if (states[state].Note >= 0)
            {
                var taken = states[state].Last!;
                marks.Add(new(taken.Draft, taken.Start, taken.Length, notes[states[state].Note].Key!));
            }
        }

        marks.Reverse();
        return marks;
    }

    // The first place that any note from this one on could take.
    private static Candidate?[] EarliestFrom(int notes, ILookup<int, Candidate> byNote)
    {
        var earliest = new Candidate?[notes + 1];
        for (var note = notes - 1; note >= 0; note--)
        {
            earliest[note] = byNote[note].Append(earliest[note + 1]).Where(candidate => candidate is not null).MinBy(Place);
        }

        return earliest;
    }

    private static bool IsBefore(Candidate? first, Candidate second) =>
        first is null || first.Draft < second.Draft || (first.Draft == second.Draft && first.Start + first.Length <= second.Start);

    // Of two states the one that stands earlier and is worth as much makes the other useless. States that stand before every
    // place still to come stand equally early: of them the best remains, so that a long text keeps a few dozen at a time.
    private static List<int> Undominated(List<(Candidate? Last, int Worth, int Before, int Note)> states, List<int> next, Candidate? earliest)
    {
        (int, int) Standing(int state) => earliest is null || IsBefore(states[state].Last, earliest) ? (-1, -1) : Place(states[state].Last);
        next.Sort((a, b) => Standing(a).CompareTo(Standing(b)) is var order and not 0 ? order : states[b].Worth.CompareTo(states[a].Worth));
        var kept = new List<int>();
        var best = int.MinValue;
        foreach (var state in next)
        {
            if (states[state].Worth > best)
            {
                best = states[state].Worth;
                kept.Add(state);
            }
        }

        return kept;
    }

    private static (int, int) Place(Candidate? candidate) => candidate is null ? (-1, -1) : (candidate.Draft, candidate.Start);

    /// <summary>Every place where a note's number could be its mark, on the note's page or the page before.</summary>
    private static List<Candidate> Candidates(List<Draft> drafts, Draft[] notes, int[] pages)
    {
        var byMarker = new Dictionary<string, List<int>>();
        for (var note = 0; note < notes.Length; note++)
        {
            (byMarker.TryGetValue(notes[note].Marker!, out var list) ? list : byMarker[notes[note].Marker!] = []).Add(note);
        }

        var candidates = new List<Candidate>();
        for (var index = 0; index < drafts.Count; index++)
        {
            var text = drafts[index].Text.ToString();
            foreach (var (start, length, marker, worth) in NoteMarkPlaces.In(text))
            {
                if (worth <= Unlikely || !byMarker.TryGetValue(marker, out var owners))
                {
                    continue;
                }

                var line = drafts[index].LineAt(start);
                foreach (var note in owners)
                {
                    var (page, notePage) = (pages[line], pages[notes[note].FirstLine]);
                    if (notePage == page || notePage == page + 1)
                    {
                        candidates.Add(new Candidate(note, index, start, length, worth));
                    }
                }
            }
        }

        return candidates;
    }
}
