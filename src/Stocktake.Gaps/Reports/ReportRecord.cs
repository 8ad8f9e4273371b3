namespace Stocktake.Gaps.Reports;

/// <summary>
/// The fields that a report rests on, as its file keeps them: a report that is made again compares them and says what changed. Values are
/// written as programs read them, so that reports in different languages can be compared.
/// </summary>
/// <param name="Kind">resolution commitment gap.</param>
/// <param name="Subject">What it is a report on: the id in addresses; empty for the gap.</param>
/// <param name="Date">The day as of which it was made, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Fields">The fields, in the order in which the report shows them.</param>
public sealed record ReportRecord(string Kind, string Subject, string Date, IReadOnlyList<ReportField> Fields)
{
    /// <summary>What its file holds where a report has no record.</summary>
    internal static ReportRecord Empty { get; } = new("", "", "", []);

    /// <summary>The report that this one was compared with; null for none.</summary>
    public ReportPrevious? Previous { get; init; }
}

/// <summary>A field of a report.</summary>
/// <param name="Path">Where it stands: names joined by full stops. What begins with <c>inputs.</c> is something that numbers depend on.</param>
/// <param name="Value">Its value; several are joined by spaces.</param>
public sealed record ReportField(string Path, string Value)
{
    /// <summary>What it is, in the words of the report; null once it was read from a file.</summary>
    internal string? Name { get; init; }

    /// <summary>How a value of it is shown.</summary>
    internal Func<string, string> Show { get; init; } = value => value;

    /// <summary>Why it is as it is, in the words of the report; null where it follows from the inputs.</summary>
    internal string? Reason { get; init; }
}

/// <summary>What an earlier report said where this one says something else.</summary>
/// <param name="Date">The day of the earlier report.</param>
/// <param name="Fields">The earlier values by path; null where there was none.</param>
public sealed record ReportPrevious(string Date, IReadOnlyDictionary<string, string?> Fields);
