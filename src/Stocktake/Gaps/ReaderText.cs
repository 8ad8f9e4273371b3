using System.Globalization;

namespace Stocktake.Cli.Gaps;

/// <summary>Texts that data hold by ISO 639-2 code.</summary>
internal static class ReaderText
{
    /// <summary>The text in the reader's language, else in English, else in whatever there is.</summary>
    public static string Of(IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(Language, out var own) ? own
        : names.TryGetValue("eng", out var english) ? english
        : names.Values.FirstOrDefault() ?? "";

    /// <summary>ISO 639-2 code of the reader's language; the runtime has the terminological code of Chinese.</summary>
    public static string Language => CultureInfo.CurrentUICulture.ThreeLetterISOLanguageName;
}
