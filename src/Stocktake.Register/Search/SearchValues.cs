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

    public static IReadOnlyList<(SearchField Field, string Value)> Of(SearchEntry entry)
    {
        var values = new List<(SearchField Field, string Value)>(8);
        Add(SearchField.Kind, Name(entry.Kind));
        Add(SearchField.Body, entry.Body);
        Add(SearchField.DocumentKind, entry.DocumentKind);
        Add(SearchField.Act, entry.Act);
        Add(SearchField.Status, entry.Status);
        Add(SearchField.Year, entry.Year is { } year ? Name(year) : null);
        Add(SearchField.Language, entry.Language);
        Add(SearchField.Sample, Name(entry.IsSample));
        foreach (var (field, several) in new[] { (SearchField.Theme, entry.Themes), (SearchField.Addressee, entry.Addressees), (SearchField.Area, entry.Areas) })
        {
            foreach (var value in several)
            {
                Add(field, value);
            }
        }

        return values;

        void Add(SearchField field, string? value)
        {
            if (value is not null && StorableText.Of(value) is var storable && !values.Contains((field, storable)))
            {
                values.Add((field, storable));
            }
        }
    }
}
