using System.Globalization;

namespace Stocktake.Register.Search;

/// <summary>The values that an entry is filtered and counted by, each as the text that is stored.</summary>
internal static class SearchValues
{
    private static readonly string[] Kinds = [.. Enum.GetNames<SearchKind>().Select(name => name.ToLowerInvariant())];

    public static string Name(SearchKind kind) => Kinds[(int)kind];

    public static string Name(bool truth) => truth ? "true" : "false";

    public static string Name(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static SearchKind Kind(string name) => (SearchKind)Array.IndexOf(Kinds, name);

    public static IEnumerable<(SearchField Field, string Value)> Of(SearchEntry entry)
    {
        var single = new (SearchField Field, string? Value)[]
        {
            (SearchField.Kind, Name(entry.Kind)),
            (SearchField.Body, entry.Body),
            (SearchField.DocumentKind, entry.DocumentKind),
            (SearchField.Act, entry.Act),
            (SearchField.Status, entry.Status),
            (SearchField.Year, entry.Year is { } year ? Name(year) : null),
            (SearchField.Language, entry.Language),
            (SearchField.Sample, Name(entry.IsSample)),
        };
        return single.Where(pair => pair.Value is not null).Select(pair => (pair.Field, pair.Value!))
            .Concat(entry.Themes.Select(theme => (SearchField.Theme, theme)))
            .Concat(entry.Addressees.Select(addressee => (SearchField.Addressee, addressee)))
            .Concat(entry.Areas.Select(area => (SearchField.Area, area)))
            .Select(pair => (pair.Item1, StorableText.Of(pair.Item2)))
            .Distinct();
    }
}
