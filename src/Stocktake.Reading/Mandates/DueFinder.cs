using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Stocktake.Foundations;

namespace Stocktake.Reading.Mandates;

/// <summary>Reads the words of a task, writes by when and how often it is to be done.</summary>
internal sealed class DueFinder
{
    private static readonly ConcurrentDictionary<string, DueFinder?> Built = new(StringComparer.Ordinal);

    // No real name of an organ is longer.
    private const int LongestSpeaker = 80;

    private readonly TimeWords _words;
    private readonly (Regex Pattern, string[] Holds)[] _due;
    private readonly List<FrequencyPattern> _frequency = [];

    private DueFinder(TimeWords words)
    {
        _words = words;
        _due = Array.ConvertAll(words.Due, due => (Pattern(due.Pattern), due.Holds));
        foreach (var (name, patterns) in words.Frequency)
        {
            if (patterns.Length > 0)
            {
                var value = Output.ContractNames.Parse<Frequency>(name) ?? throw new InvalidDataException($"due.json names an unknown frequency '{name}'.");
                _frequency.Add(new FrequencyPattern(value, Pattern(string.Join('|', patterns))));
            }
        }
    }

    public static DueFinder? For(string language) =>
        Built.GetOrAdd(language, static code => DueData.Default.Languages.TryGetValue(code, out var words) ? new DueFinder(words) : null);

    /// <summary>The first time by which the task is due, or null.</summary>
    /// <param name="task">The words of the task.</param>
    /// <param name="body">The body that speaks; sessions of others have no number.</param>
    /// <param name="stated">The date of the work, against which "within two years" is counted.</param>
    public Due? Find(FoldedText task, string? body, PartialDate? stated)
    {
        Due? first = null;
        var at = int.MaxValue;
        foreach (var (pattern, holds) in _due)
        {
            if (holds.Length > 0 && !Array.Exists(holds, word => task.Text.Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            for (var match = pattern.Match(task.Text); match.Success && match.Index < at; match = match.NextMatch())
            {
                if (!IsPast(task.Text, match) && DueOf(task, match, body, stated) is { } due)
                {
                    (first, at) = (due, match.Index);
                }
            }
        }

        return first;
    }

    /// <summary>How often the task is to be done, or null.</summary>
    public Frequency? FrequencyOf(FoldedText task) => _frequency.Find(entry => entry.Pattern.IsMatch(task.Text))?.Value;

    // Every repetition of the patterns is bounded (a test holds it), so a match costs in proportion to the text, and no clock decides what is read.
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);

    private static readonly string[] By = [" by", " par", " por"];

    private bool IsPast(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        foreach (var by in By)
        {
            // "agreed by the Conference of the Parties at its tenth meeting"
            var clause = before[(before.LastIndexOfAny(",;:،؛") + 1)..];
            var at = clause.LastIndexOf(by, StringComparison.Ordinal);
            before = at >= 0 && clause.Length - at <= LongestSpeaker ? before[..^(clause.Length - at)] : before;
        }

        foreach (var word in _words.Past)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || before[^(word.Length + 1)] == ' '))
            {
                return true;
            }
        }

        var after = text.AsSpan(match.Index + match.Length);
        foreach (var word in _words.NotDue)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Due? DueOf(FoldedText task, Match match, string? body, PartialDate? stated)
    {
        int? session = null;
        var end = match.Index + match.Length;
        if (match.Groups["session"] is { Success: true } counted)
        {
            session = Number(counted.Value);
            if (session is null && counted.Value.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
            {
                // "fifth plenary", الثمانين وإلى: the second word belongs to what follows.
                session = Number(counted.Value[..space]);
                end = counted.Index + counted.Length == end ? counted.Index + space : end;
            }

            if (session is null)
            {
                return null;
            }

            if (match.Groups["organ"] is { Success: true } organ && !IsOwn(organ.Value, body))
            {
                session = null;
            }
        }

        return new Due(task.Slice(match.Index, end).Trim(), session, DateOf(match, stated));
    }

    private PartialDate? DateOf(Match match, PartialDate? stated)
    {
        if (match.Groups["years"] is { Success: true } years)
        {
            return stated is { } from && Number(years.Value) is { } count ? PartialDate.Create(from.Year + count) : null;
        }

        if (!match.Groups["year"].Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var month = MonthOf(match.Groups["month"].Value);
        var day = month is not null && int.TryParse(match.Groups["day"].ValueSpan, out var printed) ? printed : (int?)null;
        return PartialDate.Create(year, month, day) ?? PartialDate.Create(year);
    }

    private int? MonthOf(string printed) =>
        int.TryParse(printed, out var number) && number is >= 1 and <= 12 ? number
        : Array.IndexOf(_words.Months, printed) is var at and >= 0 ? at + 1
        : null;

    private static bool IsOwn(string organ, string? body) =>
        body is not null && DueData.Default.Organs.TryGetValue(body, out var names) && names.Contains(organ, StringComparer.Ordinal);

    /// <summary>The number that a numeral or ordinal stands for: 80, 八十, eighty-first; null for a word that is none.</summary>
    public int? Number(string words)
    {
        if (int.TryParse(words.AsSpan().TrimEnd("stndrhªº"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var figure))
        {
            return figure;
        }

        return words.Length > 0 && words[0] is >= '\u4e00' and <= '\u9fff' or '〇' ? HanNumber(words) : SpokenNumber(words);
    }

    private int? HanNumber(string words)
    {
        int total = 0, digit = 0;
        foreach (var c in words)
        {
            if (c is '十' or '百')
            {
                total += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            }
            else if (_words.Ordinals.TryGetValue(c.ToString(), out var value))
            {
                digit = value;
            }
            else if (c is not ('零' or '〇'))
            {
                return null;
            }
        }

        return total + digit is var number and > 0 ? number : null;
    }

    // "eighty-first" 80 + 1; French "quatre-vingt-deuxième" 4 × 20 + 2.
    private int? SpokenNumber(string words)
    {
        var total = 0;
        foreach (var word in words.Split('-', ' '))
        {
            if (word is "et" or "y" or "and")
            {
                continue;
            }

            if (!_words.Ordinals.TryGetValue(word, out var value))
            {
                return null;
            }

            total = value == 20 && total == 4 ? 80 : total + value;
        }

        return total > 0 ? total : null;
    }

    private sealed record FrequencyPattern(Frequency Value, Regex Pattern);
}
