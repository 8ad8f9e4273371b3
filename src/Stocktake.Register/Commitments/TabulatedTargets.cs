using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Actors;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>
/// Finds the target of the starter register that a read one states. A table works out what a text says in words: a neutrality or an end
/// becomes 0, a span of years becomes a due year. What the text leaves open does not contradict the table, but then they must share a word too.
/// </summary>
internal sealed class TabulatedTargets
{
    // Shorter words of languages that write spaces are articles and prepositions.
    private const int ShortestWord = 4;

    private readonly Dictionary<string, Block> blocks;
    private readonly Language? language;

    public TabulatedTargets(Edition edition) =>
        (blocks, language) = (edition.Blocks.ToDictionary(block => block.EId, StringComparer.Ordinal), edition.Work.Language);

    /// <summary>The tabulated target that states the same; null where there is none, or more than one as near.</summary>
    /// <param name="targets">Those that no text has joined yet.</param>
    /// <param name="read">What was read.</param>
    public StoredTarget? Find(IEnumerable<StoredTarget> targets, Target read)
    {
        var near = targets.Where(target => target.Reading is null && target.PassageEId is not null)
            .Select(target => (Target: target, Steps: Steps(read.Block, target.PassageEId!)))
            .Where(pair => pair.Steps is not null)
            .ToList();
        if (near.Find(pair => HasValue(pair.Target, read) && pair.Target.DueYear == read.Year).Target is { } same)
        {
            return same;
        }

        var left = near.Where(pair => IsLeftOpen(pair.Target, read)).ToList();
        var nearest = left.Where(pair => pair.Steps == left.Min(each => each.Steps)).ToList();
        return nearest.Count == 1 ? nearest[0].Target : null;
    }

    private static bool HasValue(StoredTarget target, Target read) =>
        target.Value is not null && target.Value == read.Value && target.ValueHigh == read.ValueHigh && TargetUnit.AreSame(target.Unit, read.Unit);

    private bool IsLeftOpen(StoredTarget target, Target read)
    {
        var isYearOpen = read.Year is null && target.DueYear is not null;
        var isWorkedOut = read.Value is null && target is { Value: 0, ValueHigh: null, Direction: "reach" or "phaseOut" } && read.Direction is TargetDirection.Reach or TargetDirection.Decrease;
        return (isYearOpen || target.DueYear == read.Year) && ((isYearOpen && HasValue(target, read)) || (isWorkedOut && ShareWord(target, read)));
    }

    private bool ShareWord(StoredTarget target, Target read)
    {
        if (language is not { } known)
        {
            return false;
        }

        var told = new[] { target.Names, target.Measures }.Select(TextsByLanguage.Read).SelectMany(texts => texts.TryGetValue(known.Code, out var text) ? Words(text, known) : []);
        return Words(read.Measure, known).Intersect(told, StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> Words(string text, Language language)
    {
        if (!language.IsHan)
        {
            return NameFolding.Tokens(text, language).Where(token => token.Plain.Length >= ShortestWord).Select(token => token.Folded);
        }

        var han = NameFolding.Han(text);
        return Enumerable.Range(0, Math.Max(0, han.Length - 1)).Select(at => han.Substring(at, 2));
    }

    // A fact is tabulated under a paragraph or a heading; the block is that one, a part of it, or stands under it so many steps down.
    private int? Steps(string block, string passage)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(string At, int Steps)>([(block, 0)]);
        while (open.TryDequeue(out var next))
        {
            if (next.At == passage)
            {
                return next.Steps;
            }

            if (seen.Add(next.At) && blocks.TryGetValue(next.At, out var found))
            {
                foreach (var above in new[] { found.Parent, found.Heading }.OfType<string>())
                {
                    open.Enqueue((above, next.Steps + 1));
                }
            }
        }

        return null;
    }
}
