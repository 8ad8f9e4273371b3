using Stocktake.Foundations;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>The words of a task as a sorted bag; of Chinese, its pairs of characters.</summary>
internal sealed class TaskProfile
{
    private readonly int[] words;

    private TaskProfile(int[] words) => this.words = words;

    public static TaskProfile Of(string task, Language language)
    {
        int[] words;
        if (language.IsHan)
        {
            var han = NameFolding.Han(task);
            words = [.. Enumerable.Range(0, Math.Max(0, han.Length - 1)).Select(at => (han[at] << 16) | han[at + 1])];
        }
        else
        {
            words = [.. NameFolding.Tokens(task, language).Select(token => Hash(token.Folded))];
        }

        Array.Sort(words);
        return new TaskProfile(words);
    }

    /// <summary>What share of the words of both stands in both, from 0 to 1 (Dice's coefficient over bags).</summary>
    public double Similarity(TaskProfile other)
    {
        var common = 0;
        for (int left = 0, right = 0; left < words.Length && right < other.words.Length;)
        {
            var order = words[left].CompareTo(other.words[right]);
            common += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return words.Length + other.words.Length == 0 ? 0 : 2.0 * common / (words.Length + other.words.Length);
    }

    // FNV-1a, because string.GetHashCode differs from run to run.
    private static int Hash(string word)
    {
        var hash = 2166136261;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619;
        }

        return unchecked((int)hash);
    }
}
