using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Comparison;

/// <summary>
/// Writes a comparison as a word-processing document with tracked changes: accepting all of them gives the new edition's
/// paragraphs, rejecting all the old one's. Labels are typed words; a table is a paragraph of its cells; notes follow the text.
/// </summary>
public static class ComparisonDocx
{
    /// <summary>The file.</summary>
    /// <param name="comparison">A comparison of two editions in one language.</param>
    /// <param name="author">Who is named as the author of every change.</param>
    /// <param name="date">When the changes were made.</param>
    /// <exception cref="ArgumentException">The editions are in different languages: there are no common words to track.</exception>
    public static byte[] Write(EditionComparison comparison, string author, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (!comparison.ComparesWords)
        {
            throw new ArgumentException("Editions in different languages have no common words to track.", nameof(comparison));
        }

        return RevisionDocx.Write(Paragraphs(comparison), author, date);
    }

    internal static ImmutableArray<RevisedParagraph> Paragraphs(EditionComparison comparison)
    {
        var place = new Dictionary<Block, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < comparison.Old.Blocks.Length; i++)
        {
            place[comparison.Old.Blocks[i]] = i;
        }

        var paragraphs = ImmutableArray.CreateBuilder<RevisedParagraph>();
        AddInBothOrders(comparison.Pairs.Where(pair => !IsNote(pair)), place, paragraphs);
        AddInBothOrders(comparison.Pairs.Where(IsNote), place, paragraphs);
        return paragraphs.ToImmutable();

        static bool IsNote(BlockPair pair) => (pair.New.IsEmpty ? pair.Old[0] : pair.New[0]).Kind == BlockKind.Footnote;
    }

    // The pairs stand in the order of the new edition. A moved block is also shown, deleted, at its old place, so that the
    // old edition comes out in its own order.
    private static void AddInBothOrders(IEnumerable<BlockPair> part, Dictionary<Block, int> place, ImmutableArray<RevisedParagraph>.Builder paragraphs)
    {
        var pairs = part.ToList();
        var left = new Queue<(int Place, BlockPair Pair)>(pairs
            .Where(pair => pair.IsMoved).Select(pair => (place[pair.Old[0]], pair)).OrderBy(entry => entry.Item1));
        foreach (var pair in pairs)
        {
            if (pair.IsMoved)
            {
                paragraphs.Add(Whole(pair.New[0], RevisedState.Inserted, MoveId(pair)));
                continue;
            }

            if (pair.Old.Length > 0)
            {
                AddLeft(place[pair.Old[0]]);
            }

            AddPair(pair, paragraphs);
        }

        AddLeft(int.MaxValue);

        void AddLeft(int before)
        {
            while (left.TryPeek(out var next) && next.Place < before)
            {
                left.Dequeue();
                paragraphs.Add(Whole(next.Pair.Old[0], RevisedState.Deleted, MoveId(next.Pair)));
            }
        }

        // Only words that are the same at both places are a move; changed ones are taken out here and put in there.
        string? MoveId(BlockPair pair) =>
            pair.Kind == PairKind.Same && pair.Old[0].Text.Length > 0 ? "move-" + pair.Old[0].EId : null;
    }

    private static RevisedParagraph Whole(Block block, RevisedState state, string? moveId) => new()
    {
        Style = StyleOf(block.Kind),
        Level = block.Level,
        Label = state == RevisedState.Inserted ? block.Num : null,
        FormerLabel = state == RevisedState.Deleted ? block.Num : null,
        Segments = block.Text.Length == 0 ? [] : [new RevisedSegment(state, block.Text)],
        Mark = state,
        MoveId = moveId,
    };

    // Blocks of one side are joined by a line feed; where it is inserted the paragraph was cut, where it is deleted two were joined.
    private static void AddPair(BlockPair pair, ImmutableArray<RevisedParagraph>.Builder paragraphs)
    {
        if (pair.Old.IsEmpty || pair.New.IsEmpty)
        {
            paragraphs.Add(pair.Old.IsEmpty ? Whole(pair.New[0], RevisedState.Inserted, null) : Whole(pair.Old[0], RevisedState.Deleted, null));
            return;
        }

        var segments = ImmutableArray.CreateBuilder<RevisedSegment>();
        int old = 0, @new = 0;
        bool startsOld = true, startsNew = true;
        foreach (var run in pair.Words)
        {
            var state = run.Kind switch
            {
                WordRunKind.Inserted => RevisedState.Inserted,
                WordRunKind.Deleted => RevisedState.Deleted,
                _ => RevisedState.Kept,
            };
            var parts = state == RevisedState.Kept ? [run.Text] : run.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    Add(state);
                    old += state == RevisedState.Deleted ? 1 : 0;
                    @new += state == RevisedState.Inserted ? 1 : 0;
                    startsOld = state == RevisedState.Deleted;
                    startsNew = state == RevisedState.Inserted;
                }

                if (parts[i].Length > 0)
                {
                    segments.Add(new RevisedSegment(state, parts[i]));
                }
            }
        }

        Add(RevisedState.Kept);

        void Add(RevisedState mark)
        {
            var newest = pair.New[Math.Min(@new, pair.New.Length - 1)];
            paragraphs.Add(new RevisedParagraph
            {
                Style = StyleOf(newest.Kind),
                Level = newest.Level,
                Label = startsNew ? newest.Num : null,
                FormerLabel = startsOld ? pair.Old[Math.Min(old, pair.Old.Length - 1)].Num : null,
                Segments = segments.ToImmutable(),
                Mark = mark,
            });
            segments.Clear();
        }
    }

    private static FlowStyle StyleOf(BlockKind kind) => kind switch
    {
        BlockKind.Title => FlowStyle.Title,
        BlockKind.Heading => FlowStyle.Heading,
        BlockKind.Quote => FlowStyle.Quote,
        BlockKind.Caption => FlowStyle.Caption,
        _ => FlowStyle.Body,
    };
}
