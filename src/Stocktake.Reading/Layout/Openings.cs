using System.Text.Json;

namespace Stocktake.Reading.Layout;

/// <summary>The words that paragraphs of resolutions begin with and that hardly ever follow a comma inside one (<c>Data/openings.json</c>).</summary>
internal static class Openings
{
    private static readonly Lazy<OpeningsData> Data = new(() => DataFile.Load("openings.json", OpeningsData.Read));

    private static readonly Lazy<ILookup<char, string>> Known = new(() =>
        Data.Value.Openings.Values.SelectMany(words => words).OrderByDescending(word => word.Length).ToLookup(word => word[0]));

    public static bool BeginWith(string text) => WordOf(text) is not null;

    /// <summary>
    /// Whether a Han line that begins with an opening word goes on with the paragraph before it all the same: the clause before
    /// waits for more, the paragraph opened with the same word (drafters put "again" before a second), its "further again" has
    /// no "again" to follow, or it is the first verb of another text that the paragraph reports ("in which it recognized").
    /// </summary>
    /// <param name="paragraph">The paragraph so far, ended by a comma.</param>
    /// <param name="next">The line that begins with an opening word.</param>
    public static bool GoOn(string paragraph, string next)
    {
        if (!Script.IsHan(next[0]) || WordOf(next) is not { } word)
        {
            return false;
        }

        var (also, further) = (Data.Value.Also, Data.Value.Further);
        var clause = paragraph.AsSpan().TrimEnd("，、,0123456789 ");
        foreach (var waiting in Data.Value.Waiting)
        {
            if (clause.EndsWith(waiting, StringComparison.Ordinal))
            {
                return true;
            }
        }

        if (Data.Value.Reported.Contains(word) && paragraph.IndexOf(Data.Value.Reporting, StringComparison.Ordinal) is var report and > 0 && paragraph.IndexOf(word, report, StringComparison.Ordinal) < 0)
        {
            return true;
        }

        return word.StartsWith(further, StringComparison.Ordinal)
            ? !paragraph.StartsWith(also + word[further.Length..], StringComparison.Ordinal)
            : !word.StartsWith(also, StringComparison.Ordinal) && WordOf(paragraph) == word;
    }

    private static string? WordOf(string text)
    {
        // Some bodies set the verb in capitals: "RECALLING Article 38".
        var comparison = text.Length > 1 && char.IsUpper(text[1]) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var opening in Known.Value[text[0]])
        {
            if (text.StartsWith(opening, comparison) && (Script.IsHan(text[0]) || text.Length == opening.Length || !char.IsLetter(text[opening.Length])))
            {
                return opening;
            }
        }

        return null;
    }
}

/// <summary>Opening words by language (ISO 639-2), and what tells in Chinese that a sentence goes on.</summary>
internal sealed record OpeningsData(Dictionary<string, string[]> Openings, string Also, string Further, string[] Waiting, string Reporting, string[] Reported)
{
    public static OpeningsData Read(JsonElement data) =>
        new(data.WordsByKey("openings"), data.Text("also"), data.Text("further"), data.Words("waiting"), data.Text("reporting"), data.Words("reported"));
}
