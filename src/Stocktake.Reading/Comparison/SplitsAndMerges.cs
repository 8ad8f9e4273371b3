namespace Stocktake.Reading.Comparison;

/// <summary>Finds blocks that were cut in several or joined to one: an unmatched block beside a pair whose words the pair's other side holds.</summary>
internal static class SplitsAndMerges
{
    /// <summary>A part holds at least this share of its word pairs in the whole.</summary>
    private const double PartOfWhole = 0.7;

    public static List<BlockGroup> Find(BlockProfile[] left, BlockProfile[] right, int[] matches, HashSet<int> moved)
    {
        var matchOfNew = new int[right.Length];
        Array.Fill(matchOfNew, -1);
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] >= 0)
            {
                matchOfNew[matches[i]] = i;
            }
        }

        var groups = new List<BlockGroup>();
        var takenOld = new bool[left.Length];
        var takenNew = new bool[right.Length];
        for (var i = 0; i < left.Length; i++)
        {
            var j = matches[i];
            if (j < 0)
            {
                continue;
            }

            List<int> olds = [i], news = [j];
            if (!moved.Contains(i))
            {
                Grow(news, right, matchOfNew, takenNew, left[i], right[j]);
                if (news.Count == 1)
                {
                    Grow(olds, left, matches, takenOld, right[j], left[i]);
                }
            }

            groups.Add(new BlockGroup(olds, news));
        }

        return groups;
    }

    // Takes unmatched neighbours of the block into the group as long as the whole on the other side holds them
    // and the block itself does not.
    private static void Grow(List<int> members, BlockProfile[] profiles, int[] matches, bool[] taken, BlockProfile whole, BlockProfile block)
    {
        for (var next = members[^1] + 1; next < profiles.Length && Belongs(next); next++)
        {
            members.Add(next);
            taken[next] = true;
        }

        for (var previous = members[0] - 1; previous >= 0 && Belongs(previous); previous--)
        {
            members.Insert(0, previous);
            taken[previous] = true;
        }

        bool Belongs(int at) =>
            matches[at] < 0 && !taken[at] && profiles[at].SameGroup(whole)
            && profiles[at].ContainedIn(whole) >= PartOfWhole
            && profiles[at].ContainedIn(block) < PartOfWhole;
    }
}
