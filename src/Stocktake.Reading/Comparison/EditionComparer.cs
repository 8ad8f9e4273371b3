namespace Stocktake.Reading.Comparison;

/// <summary>
/// Reads two editions, writes how the blocks of one became those of the other: the same, changed, renumbered, moved, split,
/// merged, added or dropped, with the words that changed.
/// </summary>
public static class EditionComparer
{
    /// <summary>Blocks that share less than this part of their word pairs are different blocks.</summary>
    private const double SameBlock = 0.35;

    /// <summary>A block found at another place must resemble its origin more than a neighbour in its old place would have to.</summary>
    private const double MovedBlock = 0.6;

    /// <summary>Two texts with more unmatched blocks than this allows are different documents; moves are not looked for between them.</summary>
    private const long MaximumMoveCandidates = 4_000_000;

    /// <summary>Compares two editions; where their languages differ, by structure and citations instead of by words.</summary>
    public static EditionComparison Compare(Edition old, Edition @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return old.Work.Language is { } before && @new.Work.Language is { } after && before != after
            ? CompareStructure(old, @new)
            : CompareWords(old, @new);
    }

    private static EditionComparison CompareWords(Edition old, Edition @new)
    {
        BlockProfile[] left = [.. old.Blocks.Select(block => new BlockProfile(block))];
        BlockProfile[] right = [.. @new.Blocks.Select(block => new BlockProfile(block))];
        var matches = new int[left.Length];
        Array.Fill(matches, -1);
        var moved = new HashSet<int>();

        // Notes follow their marks and the page, not the text: where they stand between paragraphs says nothing.
        foreach (var areNotes in new[] { false, true })
        {
            Match(Positions(left, areNotes), Positions(right, areNotes), left, right, matches, moved);
        }

        var groups = SplitsAndMerges.Find(left, right, matches, moved);
        return new EditionComparison
        {
            Old = old,
            New = @new,
            ComparesWords = true,
            Pairs = PairAssembly.Assemble(old, @new, groups, moved, comparesWords: true, (i, j) => left[i].Similarity(right[j])),
        };
    }

    private static int[] Positions(BlockProfile[] profiles, bool areNotes) =>
        [.. Enumerable.Range(0, profiles.Length).Where(i => (profiles[i].Block.Kind == BlockKind.Footnote) == areNotes)];

    private static void Match(int[] leftAt, int[] rightAt, BlockProfile[] left, BlockProfile[] right, int[] matches, HashSet<int> moved)
    {
        BlockProfile[] from = [.. leftAt.Select(i => left[i])];
        BlockProfile[] to = [.. rightAt.Select(j => right[j])];
        var found = MonotoneAlignment.Find(from.Length, to.Length, EqualAnchors(from, to), (i, j) =>
        {
            var similarity = from[i].Similarity(to[j]);
            return similarity >= SameBlock ? (similarity - (SameBlock / 2)) * Weight(from[i]) : 0;
        });
        var elsewhere = MatchMoved(from, to, found);
        for (var i = 0; i < found.Length; i++)
        {
            matches[leftAt[i]] = found[i] < 0 ? -1 : rightAt[found[i]];
        }

        moved.UnionWith(elsewhere.Select(i => leftAt[i]));
    }

    // Page numbers and running heads stand where the page breaks: they must never pull paragraphs out of their order.
    private static double Weight(BlockProfile profile) => profile.Block.Kind == BlockKind.Other ? 0.05 : 1;

    private static EditionComparison CompareStructure(Edition old, Edition @new)
    {
        var left = StructureProfile.Of(old);
        var right = StructureProfile.Of(@new);
        var matches = MonotoneAlignment.Find(left.Length, right.Length, [], (i, j) => left[i].Agreement(right[j]) - StructureProfile.LeastAgreement);
        return new EditionComparison
        {
            Old = old,
            New = @new,
            ComparesWords = false,
            Pairs = PairAssembly.Assemble(old, @new, BlockGroup.Of(matches), [], comparesWords: false, (i, j) => left[i].Agreement(right[j])),
        };
    }

    // Texts that are equal and occur once on each side are matched first; the rest lies in the gaps between them
    // (the idea of Bram Cohen's patience diff).
    private static List<(int Left, int Right)> EqualAnchors(BlockProfile[] left, BlockProfile[] right)
    {
        var places = new Dictionary<string, (int Left, int Right, int Count)>(StringComparer.Ordinal);
        for (var i = 0; i < left.Length; i++)
        {
            places[left[i].Key] = places.TryGetValue(left[i].Key, out var seen) ? seen with { Count = 9 } : (i, -1, 1);
        }

        for (var j = 0; j < right.Length; j++)
        {
            if (places.TryGetValue(right[j].Key, out var seen))
            {
                places[right[j].Key] = seen with { Right = j, Count = seen.Count + 1 };
            }
        }

        var pairs = places.Values.Where(place => place.Count == 2 && place.Right >= 0 && left[place.Left].WordCount > 0 && left[place.Left].Block.Kind != BlockKind.Other && left[place.Left].SameGroup(right[place.Right]))
            .Select(place => (place.Left, place.Right)).OrderBy(pair => pair.Left).ToList();
        return MonotoneAlignment.LongestRising(pairs);
    }

    // What stayed unmatched on both sides and still resembles closely was moved.
    private static HashSet<int> MatchMoved(BlockProfile[] left, BlockProfile[] right, int[] matches)
    {
        var moved = new HashSet<int>();
        var free = new HashSet<int>(Enumerable.Range(0, right.Length).Except(matches));
        var lost = matches.Count(match => match < 0);
        if ((long)lost * free.Count > MaximumMoveCandidates)
        {
            return moved;
        }

        var candidates = new List<(double Similarity, int Left, int Right)>();
        for (var i = 0; i < left.Length; i++)
        {
            if (matches[i] >= 0 || left[i].WordCount == 0 || left[i].Block.Kind == BlockKind.Other)
            {
                continue;
            }

            candidates.AddRange(free.Select(j => (left[i].Similarity(right[j]), i, j)).Where(candidate => candidate.Item1 >= MovedBlock));
        }

        foreach (var (_, i, j) in candidates.OrderByDescending(candidate => candidate.Similarity).ThenBy(candidate => candidate.Left).ThenBy(candidate => candidate.Right))
        {
            if (matches[i] < 0 && free.Remove(j))
            {
                matches[i] = j;
                moved.Add(i);
            }
        }

        return moved;
    }
}
