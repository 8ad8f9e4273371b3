namespace Stocktake.Reading.Comparison;

/// <summary>The best matching of two sequences in which no two matches cross.</summary>
internal static class MonotoneAlignment
{
    /// <summary>Cells of one table; a larger gap is searched in a band around its diagonal, so that the cost stays linear in the text.</summary>
    private const int MaximumCells = 400_000;

    /// <summary>Matches positions of the left sequence to positions of the right one; -1 where there is none.</summary>
    /// <param name="left">Length of the left sequence.</param>
    /// <param name="right">Length of the right sequence.</param>
    /// <param name="anchors">Pairs known to match, rising on both sides.</param>
    /// <param name="score">Gain of matching two positions; 0 or less means they do not match.</param>
    public static int[] Find(int left, int right, IReadOnlyList<(int Left, int Right)> anchors, Func<int, int, double> score)
    {
        var matches = new int[left];
        Array.Fill(matches, -1);
        int i = 0, j = 0;
        foreach (var (anchorLeft, anchorRight) in anchors)
        {
            Fill(i, anchorLeft, j, anchorRight, score, matches);
            matches[anchorLeft] = anchorRight;
            (i, j) = (anchorLeft + 1, anchorRight + 1);
        }

        Fill(i, left, j, right, score, matches);
        return matches;
    }

    /// <summary>The longest run of pairs that rises on both sides, of pairs ordered by the left side.</summary>
    public static List<(int Left, int Right)> LongestRising(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var tails = new List<int>();
        var previous = new int[pairs.Count];
        for (var k = 0; k < pairs.Count; k++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[tails[middle]].Right < pairs[k].Right)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            previous[k] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(k);
            }
            else
            {
                tails[low] = k;
            }
        }

        var rising = new List<(int, int)>();
        for (var k = tails.Count > 0 ? tails[^1] : -1; k >= 0; k = previous[k])
        {
            rising.Add(pairs[k]);
        }

        rising.Reverse();
        return rising;
    }

    private static void Fill(int i, int iEnd, int j, int jEnd, Func<int, int, double> score, int[] matches)
    {
        int n = iEnd - i, m = jEnd - j;
        if (n == 0 || m == 0)
        {
            return;
        }

        // A band of fixed width around the diagonal; the whole table where it fits.
        var width = (long)n * m <= MaximumCells ? m + 1 : Math.Max(64, MaximumCells / (n + 1));
        var best = new double[n + 1][];
        var firsts = new int[n + 1];
        var scores = new double[n + 1][];
        for (var a = n; a >= 0; a--)
        {
            firsts[a] = (int)Math.Clamp(((long)a * m / n) - (width / 2), 0, Math.Max(0, m + 1 - width));
            var count = Math.Min(width, m + 1 - firsts[a]);
            best[a] = new double[count];
            scores[a] = new double[count];
            for (var k = count - 1; k >= 0; k--)
            {
                var b = firsts[a] + k;
                var value = Math.Max(At(a + 1, b), At(a, b + 1));
                if (a < n && b < m)
                {
                    var gain = score(i + a, j + b);
                    scores[a][k] = gain;
                    if (gain > 0)
                    {
                        value = Math.Max(value, gain + At(a + 1, b + 1));
                    }
                }

                best[a][k] = value;
            }
        }

        int x = 0, y = 0;
        while (x < n && y < m)
        {
            var k = y - firsts[x];
            if (k >= 0 && k < scores[x].Length && scores[x][k] > 0 && best[x][k] <= scores[x][k] + At(x + 1, y + 1))
            {
                matches[i + x] = j + y;
                x++;
                y++;
            }
            else if (At(x + 1, y) >= At(x, y + 1))
            {
                x++;
            }
            else
            {
                y++;
            }
        }

        double At(int a, int b)
        {
            if (a > n || b > m)
            {
                return 0;
            }

            var k = b - firsts[a];
            return k >= 0 && k < best[a]?.Length ? best[a][k] : 0;
        }
    }
}
