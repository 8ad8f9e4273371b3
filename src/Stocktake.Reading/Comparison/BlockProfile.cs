namespace Stocktake.Reading.Comparison;

/// <summary>What two blocks are compared by: the folded words, pairs of neighbouring words, and the group of kinds they may be matched in.</summary>
internal sealed class BlockProfile
{
    /// <summary>Below this many words only equal texts are the same block: short texts resemble each other by chance.</summary>
    private const int FewWords = 4;

    /// <summary>What two lines of the cover or foot are worth at least that differ in their numbers alone: a symbol, a date, a session.</summary>
    private const double SameButForNumbers = 0.5;

    private readonly int[] _pairs;

    // For a line of the cover or foot that has other words than numbers: these.
    private readonly string? _numberless;

    public BlockProfile(Block block)
    {
        Block = block;
        var folded = TextFolding.Fold(block.Text);
        var units = WordSplitter.Split(folded);
        var words = units.Where(word => word.Any(char.IsLetterOrDigit)).ToList();
        Key = string.Join(' ', words);
        WordCount = words.Count;
        _pairs = PairsOf(words);
        _numberless = block.Kind == BlockKind.Other ? NumberWords.LeftWithout(units) : null;
    }

    public Block Block { get; }

    /// <summary>The folded words: equal keys are equal texts up to case, width and punctuation.</summary>
    public string Key { get; }

    public int WordCount { get; }

    /// <summary>Dice's coefficient of the multisets of word pairs, 0 to 1 (Dice, "Measures of the Amount of Ecologic Association Between Species", 1945).</summary>
    public double Similarity(BlockProfile other)
    {
        if (!SameGroup(other))
        {
            return 0;
        }

        if (Key == other.Key)
        {
            return 1;
        }

        var least = _numberless is not null && _numberless == other._numberless ? SameButForNumbers : 0;
        return WordCount < FewWords || other.WordCount < FewWords
            ? least
            : Math.Max(least, 2.0 * Shared(_pairs, other._pairs) / (_pairs.Length + other._pairs.Length));
    }

    /// <summary>The share of this block's word pairs that the other has too, 0 to 1.</summary>
    public double ContainedIn(BlockProfile other) =>
        WordCount < FewWords ? 0 : (double)Shared(_pairs, other._pairs) / _pairs.Length;

    /// <summary>Whether both may be the same block: headings match headings, notes match notes, body text matches body text.</summary>
    public bool SameGroup(BlockProfile other) => GroupOf(Block.Kind) == GroupOf(other.Block.Kind);

    private static int GroupOf(BlockKind kind) => kind switch
    {
        BlockKind.Title or BlockKind.Heading => 0,
        BlockKind.Footnote => 1,
        BlockKind.Table => 2,
        BlockKind.Other => 3,
        _ => 4,
    };

    private static int[] PairsOf(List<string> words)
    {
        var pairs = new int[Math.Max(0, words.Count - 1)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = HashCode.Combine(words[i], words[i + 1]);
        }

        Array.Sort(pairs);
        return pairs;
    }

    private static int Shared(int[] left, int[] right)
    {
        int shared = 0, i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
