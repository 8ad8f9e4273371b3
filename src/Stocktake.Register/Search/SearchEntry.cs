namespace Stocktake.Register.Search;

/// <summary>
/// What the search knows of one thing in the register: the words it is found by, and the values it is filtered and counted by.
/// A value that is not known is null or an empty list, and then no filter on it finds the entry.
/// </summary>
/// <param name="Key">The entry's stable name, such as <c>block:123</c>; a later entry with the same key replaces this one. Not empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="WorkId">The instrument it belongs to; 0 when it belongs to none. The distribution key of its row.</param>
/// <param name="Title">The line shown above a hit; searched together with <paramref name="Text"/>.</param>
/// <param name="Text">The words that are searched and of which a hit shows a passage; may be empty.</param>
public sealed record SearchEntry(string Key, SearchKind Kind, long WorkId, string Title, string Text)
{
    /// <summary>Words by which it is found too and of which no hit shows a passage, such as names in other languages; they do not count as its length.</summary>
    public string Also { get; init; } = "";

    /// <summary>The language of the words, as ISO 639-2 (<c>eng</c>); null when they have none.</summary>
    public string? Language { get; init; }

    /// <summary>The body that wrote it, as the register names bodies.</summary>
    public string? Body { get; init; }

    /// <summary>The kind of document, such as <c>resolution</c>.</summary>
    public string? DocumentKind { get; init; }

    /// <summary>The year of the document, or of the entry itself; from 1 to 9999.</summary>
    public int? Year { get; init; }

    /// <summary>What a mandate does, such as <c>request</c>.</summary>
    public string? Act { get; init; }

    /// <summary>Where a mandate, commitment or initiative stands, such as <c>open</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The codes of its themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The ids of the actors it addresses.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The codes of its areas.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether it comes from an invented sample document.</summary>
    public bool IsSample { get; init; }
}
