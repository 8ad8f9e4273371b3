using System.Globalization;
using Stocktake.Gaps.Assessments;

namespace Stocktake.Gaps.Reports;

/// <summary>The things that the numbers of a report depend on, as fields of its record.</summary>
internal static class ReportInputs
{
    /// <summary>What the paths of these fields begin with.</summary>
    public const string Prefix = "inputs.";

    /// <summary>The record of a report that rests on an assessment.</summary>
    public static ReportRecord Record(string kind, string subject, GapAssessment assessment, ReportFields fields) => new(
        kind, subject, assessment.Request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. assessment.InputParts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new ReportField(Prefix + part.Key, part.Value)), .. fields.Taken]);
}
