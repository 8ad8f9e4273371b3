using Stocktake.Foundations;
using Stocktake.Reading;

namespace Stocktake.Register.Works;

/// <summary>Language and date by which an edition of a work is known.</summary>
internal static class EditionDate
{
    /// <summary>The language of a text that is in none of the six.</summary>
    public const string NoLanguage = "und";

    /// <summary>ISO 639-2 code, or <see cref="NoLanguage"/>.</summary>
    public static string LanguageOf(Edition edition) => edition.Work.Language is { IsKnown: true } language ? language.Code : NoLanguage;

    /// <summary>The date as in addresses; empty where the text has none.</summary>
    public static string Of(Edition edition) => edition.Work.Date?.ToString() ?? "";

    /// <summary>Whether two dates may be the same one, known more or less precisely: <c>2022</c> and <c>2022-12-14</c>, or any date and none.</summary>
    public static bool MayBeOne(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    /// <summary>Orders dates; what has no date comes first.</summary>
    public static int Compare(string one, string other) => (PartialDate.TryParse(one, out var left), PartialDate.TryParse(other, out var right)) switch
    {
        (true, true) => left.CompareTo(right),
        (var isLeft, var isRight) => isLeft.CompareTo(isRight),
    };
}
