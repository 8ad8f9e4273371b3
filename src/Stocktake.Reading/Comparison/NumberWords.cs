using System.Text.Json;

namespace Stocktake.Reading.Comparison;

/// <summary>Which words are numbers (<c>Data/numbers.json</c>), and what of a line is left without its numbers.</summary>
internal static class NumberWords
{
    private static readonly Lazy<NumberData> Data = new(() => DataFile.Load("numbers.json", NumberData.Read));
    private static readonly Lazy<HashSet<string>> Whole = new(() => [.. Folded(Data.Value.Words.Values.SelectMany(words => words).Where(word => !word.EndsWith('*')))]);
    private static readonly Lazy<string[]> Stems = new(() => [.. Folded(Data.Value.Words.Values.SelectMany(words => words).Where(word => word.EndsWith('*')).Select(word => word[..^1]))]);
    private static readonly Lazy<HashSet<string>> Joiners = new(() => [.. Folded(Data.Value.Joiners)]);
    private static readonly Lazy<HashSet<string>> Endings = new(() => [.. Folded(Data.Value.Endings)]);

    /// <summary>
    /// The words of a line with a gap for each number: one in figures, one in words whatever its parts ("seventy-seventh"), and the
    /// letter of an item in parentheses ("18 (d)"). Null where no other word with letters is left.
    /// </summary>
    /// <param name="units">The folded line as <see cref="WordSplitter"/> cuts it.</param>
    public static string? LeftWithout(List<string> units)
    {
        var words = Enumerable.Range(0, units.Count).Where(at => units[at].Any(char.IsLetterOrDigit)).ToList();
        var left = new List<string>(words.Count);
        var isInNumber = false;
        for (var i = 0; i < words.Count; i++)
        {
            var word = units[words[i]];
            var goesOn = isInNumber && Joiners.Value.Contains(word) && i + 1 < words.Count && IsNumber(units[words[i + 1]]);
            if (IsEnding(units, words[i]) || (isInNumber && (goesOn || IsNumber(word))))
            {
                continue;
            }

            isInNumber = IsNumber(word);
            left.Add(isInNumber || !word.Any(char.IsLetter) || IsItem(units, words[i]) ? "" : word);
        }

        return left.Exists(word => word.Length > 0) ? string.Join(' ', left) : null;
    }

    private static bool IsNumber(string word) => Whole.Value.Contains(word) || Array.Exists(Stems.Value, stem => word.StartsWith(stem, StringComparison.Ordinal));

    private static bool IsItem(List<string> units, int at) =>
        units[at].Length == 1 && at > 0 && units[at - 1] == "(" && at + 1 < units.Count && units[at + 1] == ")";

    private static bool IsEnding(List<string> units, int at) => at > 0 && char.IsDigit(units[at - 1][0]) && Endings.Value.Contains(units[at]);

    private static IEnumerable<string> Folded(IEnumerable<string> words) => words.Select(TextFolding.Fold);
}

/// <summary>What <c>Data/numbers.json</c> holds; words are kept by language code.</summary>
internal sealed record NumberData(Dictionary<string, string[]> Words, string[] Joiners, string[] Endings)
{
    public static NumberData Read(JsonElement data) => new(data.WordsByKey("words"), data.Words("joiners"), data.Words("endings"));
}
