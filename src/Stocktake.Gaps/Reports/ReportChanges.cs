namespace Stocktake.Gaps.Reports;

/// <summary>
/// What changed since an earlier report on the same subject, as a section of the new one: fields with their old and new values and the reason. The
/// new report keeps what it was compared with, so that making it again over its own file gives the same file.
/// </summary>
public static class ReportChanges
{
    // A brief keeps to its two pages; the record in its file has every field.
    private const int MostInBrief = 6;
    private const int Most = 200;

    /// <summary>Whether a record is that of an earlier report on the same subject.</summary>
    public static bool IsEarlier(ReportDocument report, ReportRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(earlier);
        return report.Record is { } record && record.Kind == earlier.Kind && record.Subject == earlier.Subject;
    }

    /// <summary>The report with a section on what changed since an earlier one that a person named; it says so where nothing did.</summary>
    public static ReportDocument Since(ReportDocument report, ReportRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(earlier);
        return With(report, Between(report.Record!, earlier.Date, earlier.Fields.ToDictionary(field => field.Path, field => (string?)field.Value, StringComparer.Ordinal)));
    }

    /// <summary>
    /// The report as it is to be written over an earlier one: with what changed since; where nothing did, with what the earlier one said
    /// had changed, so that the same inputs give the same file.
    /// </summary>
    public static ReportDocument Over(ReportDocument report, ReportRecord earlier)
    {
        var since = Since(report, earlier);
        return since.Record!.Previous!.Fields.Count > 0 ? since
            : earlier.Previous is { } previous ? With(report, previous)
            : report;
    }

    private static ReportPrevious Between(ReportRecord now, string date, Dictionary<string, string?> before)
    {
        var fields = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var field in now.Fields)
        {
            var old = before.GetValueOrDefault(field.Path);
            if (old != field.Value)
            {
                fields[field.Path] = old;
            }
        }

        var kept = now.Fields.Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, value) in before.Where(field => !kept.Contains(field.Key)))
        {
            fields[path] = value;
        }

        return new ReportPrevious(date, fields);
    }

    private static ReportDocument With(ReportDocument report, ReportPrevious previous)
    {
        var blocks = report.Blocks.ToList();
        var place = blocks.FindIndex(blocks.FindIndex(block => block is ReportHeading) + 1, block => block is ReportHeading);
        blocks.InsertRange(place < 0 ? blocks.Count : place, Section(report, previous));
        return report with { Blocks = blocks, Record = report.Record! with { Previous = previous } };
    }

    private static IEnumerable<ReportBlock> Section(ReportDocument report, ReportPrevious previous)
    {
        var texts = new ReportTexts(report.Language);
        var inputs = previous.Fields.Keys.Where(path => path.StartsWith(ReportInputs.Prefix, StringComparison.Ordinal)).Select(path => texts.Get("input." + path[ReportInputs.Prefix.Length..])).ToList();
        var known = report.Record!.Fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
        var changed = previous.Fields.Where(field => !field.Key.StartsWith(ReportInputs.Prefix, StringComparison.Ordinal)).ToList();
        yield return new ReportHeading(texts.Get("changes.heading", texts.Date(previous.Date)));
        if (changed.Count == 0)
        {
            yield return new ReportParagraph([new ReportRun(texts.Get(inputs.Count == 0 ? "changes.none" : "changes.inputs-only", texts.Joined(inputs)))], Level: 0);
            yield break;
        }

        var follows = inputs.Count == 0 ? texts.Get("reason.program") : texts.Get("reason.inputs", texts.Joined(inputs));
        var most = report.IsBrief ? MostInBrief : Most;
        yield return new ReportParagraph([new ReportRun(texts.Get(changed.Count > most ? "changes.first" : "changes.all", changed.Count, most))], Level: 0);
        yield return new ReportTable(texts.Get("changes.caption"), [.. ((string[])["field", "before", "now", "why"]).Select(column => texts.Get("changes.column." + column))], [.. changed.Take(most).Select(Row)])
        {
            Shares = [40, 18, 18, 24],
        };

        IReadOnlyList<ReportRun> Row(KeyValuePair<string, string?> field)
        {
            var now = known.GetValueOrDefault(field.Key);
            var before = field.Value is not { } old ? texts.Get("none") : now?.Show(old) ?? old;
            return [new ReportRun(now?.Name ?? field.Key), new ReportRun(before), new ReportRun(now?.Show(now.Value) ?? texts.Get("none")), new ReportRun(now?.Reason ?? follows)];
        }
    }
}
