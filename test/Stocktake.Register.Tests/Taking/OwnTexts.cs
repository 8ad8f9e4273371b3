using System.Globalization;
using System.Text;
using Stocktake.Register.Taking;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Taking;

/// <summary>Small texts of our own, taken from memory under a name.</summary>
internal static class OwnTexts
{
    /// <summary>A resolution in English with three operative paragraphs and three citations.</summary>
    public static string Resolution(string symbol, string title = "Clean rivers", string date = "9 January 2026", string cites = "SAMPLE/RES/9/99") =>
        $"""
        {symbol}

        Resolution adopted by the General Assembly on {date}

        {title}

        The General Assembly,

        Recalling its resolution 70/1 of 25 September 2015 and the Paris Agreement,

        1. Requests the Secretary-General to report on clean rivers by 2030;

        2. Calls upon Member States to plant trees along their rivers, as asked in resolution {cites};

        3. Decides to remain seized of the matter.
        """;

    /// <summary>The same resolution as a page.</summary>
    public static string Page(string text) =>
        $"<!doctype html><html lang=\"en\"><body>{string.Concat(text.Split("\n\n").Select(paragraph => $"<p>{paragraph.Trim()}</p>"))}</body></html>";

    /// <summary>A note without symbol, title or date.</summary>
    public static string Note(string ending) => $"Note on rivers\n\n1. Rivers carry water to the sea and it is warm.\n\n2. The Paris Agreement was adopted in 2015, and {ending}.\n";

    public static Task<TakeResult> TakeAsync(Database database, params (string Path, string Text)[] texts)
    {
        var files = texts.ToDictionary(text => text.Path, text => Encoding.UTF8.GetBytes(text.Text));
        return TakeDocuments.RunAsync(database, [.. texts.Select(text => text.Path)], path => new LoadedDocument(files[path], null), new TakeOptions());
    }

    public static IEnumerable<(string Path, string Text)> Many(int count) => Enumerable.Range(1, count).Select(number =>
    {
        var symbol = string.Create(CultureInfo.InvariantCulture, $"SAMPLE/RES/8/{number}");
        var next = string.Create(CultureInfo.InvariantCulture, $"SAMPLE/RES/8/{number + 1}");
        return ($"{number}.txt", Resolution(symbol, $"Rivers of place {number}", cites: next));
    });
}
