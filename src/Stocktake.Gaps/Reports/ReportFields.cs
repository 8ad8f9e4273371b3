using System.Globalization;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// Takes the numbers of a report from the fields of an assessment, and keeps which ones it took: every number that is shown is one of them, and
/// the report can be compared with a later one.
/// </summary>
/// <param name="texts">The words of the report.</param>
internal sealed class ReportFields(ReportTexts texts)
{
    private readonly OrderedDictionary<string, ReportField> _taken = new(StringComparer.Ordinal);

    /// <summary>The fields that were taken, in the order of the report.</summary>
    public IReadOnlyList<ReportField> Taken => [.. _taken.Values];

    /// <summary>A number that was worked out, shown with three significant digits.</summary>
    public string Number(AssessmentFields from, string path, string name) => Take(from, path, name, value => ReportTexts.Computed(Parse(value)[0]));

    /// <summary>A number as it was published.</summary>
    public string Stated(AssessmentFields from, string path, string name) => Take(from, path, name, value => ReportTexts.Significant(Parse(value)[0]));

    /// <summary>A number with its ends: low, middle, high.</summary>
    public string Range(AssessmentFields from, string path, string name) => Take(from, path, name, value => Parse(value) is [var low, var middle, var high] ? texts.Range(low, middle, high) : value);

    /// <summary>A change of temperature with its 5–95 %, K.</summary>
    public string Change(AssessmentFields from, string path, string name) => Take(from, path, name, value => texts.Change(Warming(value)));

    /// <summary>A temperature with its 5–95 %, °C.</summary>
    public string Temperature(AssessmentFields from, string path, string name) => Take(from, path, name, value => texts.Temperature(Warming(value)));

    /// <summary>A change of temperature, K.</summary>
    public string Kelvin(AssessmentFields from, string path, string name) => Take(from, path, name, value => texts.Kelvin(Parse(value)[0]));

    /// <summary>A share in per cent, with the digits after the point that are wanted.</summary>
    public string Percent(AssessmentFields from, string path, string name, int places = 0) => Take(from, path, name, value => texts.Percent(Parse(value)[0], places));

    /// <summary>A field that is shown by a function of its value.</summary>
    public string Take(AssessmentFields from, string path, string name, Func<string, string> show, string? reason = null) => Add(from.Name + path, from[path], name, show, reason);

    /// <summary>A field that is no field of an assessment.</summary>
    public string Add(string path, string value, string name, Func<string, string> show, string? reason = null)
    {
        _taken[path] = new ReportField(path, value) { Name = name, Show = show, Reason = reason };
        return show(value);
    }

    /// <summary>The numbers of a field.</summary>
    public static double[] Parse(string value) => [.. value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static WarmingRange Warming(string value) => Parse(value) is [var low, var median, var high] ? new WarmingRange(low, median, high) : default;
}

/// <summary>The fields of one assessment under a name that tells it apart from others in a record.</summary>
/// <param name="Name">What its paths begin with: <c>chain.</c> for that of one promise, <c>gaps.</c> for that of all.</param>
/// <param name="Assessment">The assessment.</param>
internal sealed record AssessmentFields(string Name, GapAssessment Assessment)
{
    private readonly IReadOnlyDictionary<string, string> _fields = AssessmentChanges.FieldsOf(Assessment);

    /// <summary>The value of a field.</summary>
    public string this[string path] => _fields[path];
}
