using Stocktake.Foundations;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>Whether somebody is asked to report.</summary>
internal static class ReportWords
{
    // "Report" as verb and noun, folded as names are; Chinese as it stands. Source: the closing paragraphs of resolutions in the six languages.
    private static readonly string[] Chinese = ["报告", "汇报"];

    private static readonly Dictionary<Language, string[]> Spaced = new()
    {
        [Language.English] = ["report", "reports", "reporting"],
        [Language.French] = ["rapport", "rapports", "compte"],
        [Language.Spanish] = ["informe", "informes", "informar", "informen"],
        [Language.Russian] = ["доклад", "доклада", "доклады", "докладом", "докладывать", "доложить", "отчет", "отчета", "отчитываться", "информировать"],
        [Language.Arabic] = ["تقريرا", "تقرير", "تقارير", "التقرير", "بتقرير", "تقريره", "تقريرها"],
    };

    /// <summary>Whether a task, as written, asks for a report.</summary>
    public static bool AreIn(string task, Language language) => language.IsHan
        ? Array.Exists(Chinese, word => task.Contains(word, StringComparison.Ordinal))
        : Spaced.TryGetValue(language, out var words)
            && Array.Exists(NameFolding.Tokens(task, language), token => words.Contains(token.Plain, StringComparer.Ordinal));
}
