namespace Stocktake.Register.Search;

/// <summary>
/// What is searched for. Of one field any of the values will do, and every field that is named must fit; an empty list names no field.
/// Without text but with filters, entries are listed by year, the latest first; without either, nothing is.
/// </summary>
public sealed record SearchRequest
{
    /// <summary>The most hits of one page.</summary>
    public const int LargestPage = 200;

    /// <summary>What was typed: words, phrases in quotes, beginnings with an asterisk, symbols. Any text of up to 1,000 characters will do.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The kinds of entry wanted.</summary>
    public IReadOnlyList<SearchKind> Kinds { get; init; } = [];

    /// <summary>The bodies wanted.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>The kinds of document wanted.</summary>
    public IReadOnlyList<string> DocumentKinds { get; init; } = [];

    /// <summary>The themes wanted.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The ids of the addressees wanted.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The acts wanted.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>The statuses wanted.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The first year wanted; null for no bound.</summary>
    public int? YearFrom { get; init; }

    /// <summary>The last year wanted; null for no bound.</summary>
    public int? YearTo { get; init; }

    /// <summary>The languages wanted, as ISO 639-2.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The codes of the areas wanted.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>True for samples only, false for none, null for both.</summary>
    public bool? IsSample { get; init; }

    /// <summary>How many hits a page has, from 1 to <see cref="LargestPage"/>.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Where the page before ended: its <see cref="SearchPage.Next"/>; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The values wanted of each field that is named, without the years.</summary>
    internal IEnumerable<(SearchField Field, IReadOnlyList<string> Values)> Wanted() =>
        new (SearchField Field, IReadOnlyList<string> Values)[]
        {
            (SearchField.Kind, [.. Kinds.Select(SearchValues.Name)]),
            (SearchField.Body, Bodies),
            (SearchField.DocumentKind, DocumentKinds),
            (SearchField.Theme, Themes),
            (SearchField.Addressee, Addressees),
            (SearchField.Act, Acts),
            (SearchField.Status, Statuses),
            (SearchField.Language, Languages),
            (SearchField.Area, Areas),
            (SearchField.Sample, IsSample is { } sample ? [SearchValues.Name(sample)] : []),
        }.Where(pair => pair.Values.Count > 0);

    /// <summary>Whether any field or year is named.</summary>
    internal bool HasFilter => YearFrom is not null || YearTo is not null || Wanted().Any();
}
