using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Stocktake.Web.Api;

/// <summary>
/// Items as CSV (RFC 4180), from the same description as their JSON: one column a property, a source as its kind and citation.
/// A spreadsheet takes text that begins like a formula for one, so such text gets an apostrophe before it (OWASP, CSV injection).
/// </summary>
internal static class CsvTable
{
    /// <summary>The heading and one line an item, in UTF-8 without a mark.</summary>
    public static byte[] Write<T>(IEnumerable<T> items, JsonTypeInfo<T> description)
    {
        var text = new StringBuilder();
        var names = description.Properties.SelectMany(property => property.PropertyType == typeof(Source) ? [property.Name + ".kind", property.Name + ".citation"] : (string[])[property.Name]);
        Line(text, names);
        foreach (var item in items)
        {
            Line(text, description.Properties.SelectMany(property => Fields(property.Get!(item!))));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Adds one line.</summary>
    public static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    /// <summary>Text that no spreadsheet takes for a formula.</summary>
    public static string Safe(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;

    private static string[] Fields(object? value) => value switch
    {
        null => [""],
        Source source => [source switch { PassageSource => "passage", VintageSource => "vintage", _ => "run" }, Safe(source.Citation)],
        string text => [Safe(text)],
        bool flag => [flag ? "true" : "false"],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        Enum word => [word.ToString()],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        IEnumerable many => [Safe(string.Join("; ", many.Cast<object?>().SelectMany(Fields)))],
        _ => throw new NotSupportedException($"A column of {value.GetType().Name} has no form in CSV: give the item plain properties."),
    };

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
