using Stocktake.Gaps.Wording;
using Stocktake.Register.Commitments;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Commitments;

/// <summary>Targets in the words and numbers of the reader's language.</summary>
internal static class TargetWords
{
    /// <summary>A target in one line: what is measured, which way, how much, from when and by when.</summary>
    public static string Of(TargetItem target, string measure, SiteLanguage reader) => PromiseWords.Target(target, measure, reader.Contents.Words, reader.Contents.Format);

    /// <summary>The same from its parts.</summary>
    public static string Of(string measure, string direction, double? value, double? high, string? unit, int? from, int? by, SiteLanguage reader) =>
        PromiseWords.Target(measure, direction, value, high, unit, from, by, reader.Contents.Words, reader.Contents.Format);

    /// <summary>A value with its unit; what is not known says so.</summary>
    public static string Amount(double? value, double? high, string? unit, SiteLanguage reader) =>
        value is { } low ? PromiseWords.Amount(low, high, unit, reader.Contents.Words, reader.Contents.Format) : WebTexts.Get(reader.Contents, "unknown");
}
