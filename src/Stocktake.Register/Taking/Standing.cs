namespace Stocktake.Register.Taking;

/// <summary>Where things stand in a register, from its counters; invented samples are left out once a real document is held.</summary>
/// <param name="IsSample">Whether no real document is held, so that everything read comes from samples.</param>
/// <param name="Counts">Values by scope and name, as the counters are kept; what is not counted is not in it.</param>
/// <param name="NextDue">Open mandates that are not overdue, the earliest due first.</param>
/// <param name="NextTargets">Targets whose year is not past, the earliest first.</param>
/// <param name="MostAsked">Who is named in most current mandates, the most often named first.</param>
public sealed record Standing(
    bool IsSample,
    IReadOnlyDictionary<(string Scope, string Name), long> Counts,
    IReadOnlyList<DueMandate> NextDue,
    IReadOnlyList<DueTarget> NextTargets,
    IReadOnlyList<AskedActor> MostAsked)
{
    /// <summary>The value of a counter; 0 where nothing was counted.</summary>
    public long Count(string scope, string name = "all") => Counts.GetValueOrDefault((scope, name));

    /// <summary>The names and values of one scope, in the order of the names.</summary>
    public IEnumerable<(string Name, long Value)> Of(string scope) =>
        Counts.Where(count => count.Key.Scope == scope).Select(count => (count.Key.Name, count.Value)).OrderBy(count => count.Name, StringComparer.Ordinal);
}

/// <summary>A mandate that falls due.</summary>
/// <param name="Slug">Its id in addresses.</param>
/// <param name="Document">Symbol of its work, or its slug.</param>
/// <param name="Num">The label as printed; null if none.</param>
/// <param name="DueDate">ISO 8601, as precise as known.</param>
/// <param name="Act">Word of the reading contract.</param>
/// <param name="Addressees">As written, in the language asked for where the mandate stands in it.</param>
/// <param name="Task">As written, in the same language.</param>
public sealed record DueMandate(string Slug, string Document, string? Num, string DueDate, string Act, IReadOnlyList<string> Addressees, string Task);

/// <summary>A target that falls due.</summary>
/// <param name="Slug">Id of its commitment in addresses.</param>
/// <param name="Commitment">The commitment's title.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Direction">decrease, increase, reach, limit or phaseOut.</param>
/// <param name="Value">In <paramref name="Unit"/>; null where none is stated.</param>
/// <param name="ValueHigh">The upper end of a range; null if there is none.</param>
/// <param name="Unit">As in the reading contract; null if none.</param>
/// <param name="DueYear">The year it is due.</param>
public sealed record DueTarget(string Slug, string Commitment, string Measure, string Direction, double? Value, double? ValueHigh, string? Unit, int DueYear);

/// <summary>An actor, and how many current mandates are addressed to it.</summary>
/// <param name="Slug">Its id in addresses.</param>
/// <param name="Name">Its name in the language asked for, else in another.</param>
/// <param name="Mandates">How many.</param>
public sealed record AskedActor(string Slug, string Name, long Mandates);
