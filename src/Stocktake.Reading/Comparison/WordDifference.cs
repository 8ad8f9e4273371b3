using System.Collections.Immutable;
using System.Text;

namespace Stocktake.Reading.Comparison;

/// <summary>The words that two texts share, and those that only one has.</summary>
internal static class WordDifference
{
    /// <summary>
    /// Beyond this product of edits and words the two texts are shown as replaced whole: nobody reads such a difference, and
    /// the search would cost more than its worth.
    /// </summary>
    private const int MaximumEdits = 2000;

    public static ImmutableArray<WordRun> Compare(string old, string @new)
    {
        if (old == @new)
        {
            return old.Length == 0 ? [] : [new WordRun(WordRunKind.Kept, old)];
        }

        var left = WordSplitter.Split(old);
        var right = WordSplitter.Split(@new);
        var keptLeft = new bool[left.Count];
        var keptRight = new bool[right.Count];
        MarkKept(left, right, keptLeft, keptRight);
        DropLonelyIslands(left, right, keptLeft, keptRight);
        return Runs(left, right, keptLeft, keptRight);
    }

    /// <summary>Greedy shortest edit script (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, section 4), after common ends are cut off.</summary>
    private static void MarkKept(List<string> left, List<string> right, bool[] keptLeft, bool[] keptRight)
    {
        int start = 0, leftEnd = left.Count, rightEnd = right.Count;
        for (; start < leftEnd && start < rightEnd && left[start] == right[start]; start++)
        {
            keptLeft[start] = keptRight[start] = true;
        }

        for (; leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1]; leftEnd--, rightEnd--)
        {
            keptLeft[leftEnd - 1] = keptRight[rightEnd - 1] = true;
        }

        int n = leftEnd - start, m = rightEnd - start;
        if (n == 0 || m == 0)
        {
            return;
        }

        var limit = Math.Min(n + m, MaximumEdits);
        var furthest = new int[2 * limit + 3];
        var traces = new List<int[]>();
        for (var edits = 0; edits <= limit; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && furthest[limit + diagonal] < furthest[limit + diagonal + 2]);
                var x = down ? furthest[limit + 1 + diagonal + 1] : furthest[limit + 1 + diagonal - 1] + 1;
                while (x < n && x - diagonal < m && x - diagonal >= 0 && left[start + x] == right[start + x - diagonal])
                {
                    x++;
                }

                furthest[limit + 1 + diagonal] = x;
                // Diagonals beyond the corner run out of the table; only the one through it can end the search.
                if (diagonal == n - m && x >= n)
                {
                    traces.Add(Slice(furthest, limit, edits));
                    Trace(traces, start, n, m, keptLeft, keptRight);
                    return;
                }
            }

            traces.Add(Slice(furthest, limit, edits));
        }
    }

    // Only the diagonals that this many edits can reach are kept, so that memory grows with the square of the edits, not of the words.
    private static int[] Slice(int[] furthest, int limit, int edits) => furthest[(limit + 1 - edits)..(limit + 2 + edits)];

    private static void Trace(List<int[]> traces, int start, int n, int m, bool[] keptLeft, bool[] keptRight)
    {
        int x = n, y = m;
        for (var edits = traces.Count - 1; edits > 0; edits--)
        {
            var before = traces[edits - 1];
            var diagonal = x - y;
            var centre = edits - 1;
            int Reach(int at) => at + centre >= 0 && at + centre < before.Length ? before[at + centre] : -1;
            var down = diagonal == -edits || (diagonal != edits && Reach(diagonal - 1) < Reach(diagonal + 1));
            var fromDiagonal = down ? diagonal + 1 : diagonal - 1;
            var fromX = Reach(fromDiagonal);
            var fromY = fromX - fromDiagonal;
            var snakeX = down ? fromX : fromX + 1;
            for (; x > snakeX; x--, y--)
            {
                keptLeft[start + x - 1] = keptRight[start + y - 1] = true;
            }

            (x, y) = (fromX, fromY);
        }

        for (; x > 0 && y > 0; x--, y--)
        {
            keptLeft[start + x - 1] = keptRight[start + y - 1] = true;
        }
    }

    // A kept space, mark or single character between two changes only chops the reading: it is shown as changed too.
    private static void DropLonelyIslands(List<string> left, List<string> right, bool[] keptLeft, bool[] keptRight)
    {
        int i = 0, j = 0;
        while (i < left.Count || j < right.Count)
        {
            var changedBefore = false;
            for (; i < left.Count && !keptLeft[i]; i++)
            {
                changedBefore = true;
            }

            for (; j < right.Count && !keptRight[j]; j++)
            {
                changedBefore = true;
            }

            int islandLeft = i, islandRight = j, letters = 0;
            for (; i < left.Count && j < right.Count && keptLeft[i] && keptRight[j]; i++, j++)
            {
                letters += left[i].Count(char.IsLetterOrDigit);
            }

            var changedAfter = i < left.Count || j < right.Count;
            if (changedBefore && changedAfter && letters <= 1 && i - islandLeft <= 2)
            {
                Array.Fill(keptLeft, false, islandLeft, i - islandLeft);
                Array.Fill(keptRight, false, islandRight, j - islandRight);
            }
        }
    }

    private static ImmutableArray<WordRun> Runs(List<string> left, List<string> right, bool[] keptLeft, bool[] keptRight)
    {
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        int i = 0, j = 0;
        while (i < left.Count || j < right.Count)
        {
            Add(runs, WordRunKind.Deleted, TakeChanged(left, keptLeft, ref i));
            Add(runs, WordRunKind.Inserted, TakeChanged(right, keptRight, ref j));
            var kept = new StringBuilder();
            for (; i < left.Count && j < right.Count && keptLeft[i] && keptRight[j]; i++, j++)
            {
                kept.Append(left[i]);
            }

            Add(runs, WordRunKind.Kept, kept.ToString());
        }

        return runs.ToImmutable();
    }

    private static string TakeChanged(List<string> words, bool[] kept, ref int at)
    {
        var run = new StringBuilder();
        for (; at < words.Count && !kept[at]; at++)
        {
            run.Append(words[at]);
        }

        return run.ToString();
    }

    private static void Add(ImmutableArray<WordRun>.Builder runs, WordRunKind kind, string text)
    {
        if (text.Length > 0)
        {
            runs.Add(new WordRun(kind, text));
        }
    }
}
