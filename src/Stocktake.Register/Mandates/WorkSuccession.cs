using System.Globalization;
using Stocktake.Foundations;

namespace Stocktake.Register.Mandates;

/// <summary>A held work, as the recognition of successors sees it.</summary>
internal sealed record SuccessiveWork
{
    public long Id { get; init; }

    public string? Symbol { get; init; }

    public string? Body { get; init; }

    public string Kind { get; init; } = "";

    public string? Date { get; init; }

    public bool IsSample { get; init; }

    public long? SuccessorId { get; init; }
}

/// <summary>
/// Recognizes the work that renews another: the next one of the same body and kind with the same title in some language, of a later date and,
/// where symbols number sessions, of a later session. Works of one session share titles without renewing one another. Each work has one
/// successor at most and renews one at most, the nearest, so that a chain never forks.
/// </summary>
internal static class WorkSuccession
{
    /// <summary>The successor of each work that has one.</summary>
    public static Dictionary<long, long> Of(IEnumerable<(SuccessiveWork Work, Language Language, string Title)> titles)
    {
        var candidates = new SortedSet<(PartialDate Later, PartialDate EarlierReversed, long LaterId, long EarlierId)>(ByNearness);
        foreach (var group in titles.Where(entry => entry.Work.Body is not null && PartialDate.TryParse(entry.Work.Date, out _))
            .GroupBy(entry => (entry.Work.Body, entry.Work.Kind, entry.Work.IsSample, entry.Language, Key: TitleKey.Of(entry.Title, entry.Language)))
            .Where(group => group.Key.Key.Length > 0))
        {
            var works = group.Select(entry => entry.Work).DistinctBy(work => work.Id).ToArray();
            foreach (var earlier in works)
            {
                foreach (var later in works.Where(later => IsLater(earlier, later)))
                {
                    candidates.Add((PartialDate.Parse(later.Date!), PartialDate.Parse(earlier.Date!), later.Id, earlier.Id));
                }
            }
        }

        var successors = new Dictionary<long, long>();
        var taken = new HashSet<long>();
        foreach (var (_, _, later, earlier) in candidates)
        {
            if (!taken.Contains(later) && !successors.ContainsKey(earlier))
            {
                successors[earlier] = later;
                taken.Add(later);
            }
        }

        return successors;
    }

    // Going up through the later works, each takes the nearest earlier one that is free: that is the one just before it.
    private static Comparer<(PartialDate Later, PartialDate Earlier, long LaterId, long EarlierId)> ByNearness { get; } =
        Comparer<(PartialDate Later, PartialDate Earlier, long LaterId, long EarlierId)>.Create((left, right) =>
            (left.Later.CompareTo(right.Later), right.Earlier.CompareTo(left.Earlier), left.LaterId.CompareTo(right.LaterId)) switch
            {
                ({ } order and not 0, _, _) => order,
                (_, { } order and not 0, _) => order,
                (_, _, { } order and not 0) => order,
                _ => left.EarlierId.CompareTo(right.EarlierId),
            });

    private static bool IsLater(SuccessiveWork earlier, SuccessiveWork later) =>
        PartialDate.Parse(earlier.Date!) < PartialDate.Parse(later.Date!)
        && (Session(earlier.Symbol) is not { } first || Session(later.Symbol) is not { } second || first < second);

    // A/RES/77/165, E/ESCAP/RES/75/4: the number between the kind and the last part.
    private static int? Session(string? symbol) =>
        symbol?.Split('/') is [.., var session, _] && int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
