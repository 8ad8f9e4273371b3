namespace Stocktake.Register.Search;

/// <summary>One page of what was found.</summary>
/// <param name="Hits">The hits in order: the best first, or without text the latest year first.</param>
/// <param name="Total">How many entries were found on all pages together.</param>
/// <param name="TotalIsExact">False when a beginning of a word stood for more words than are looked at; there may then be more.</param>
/// <param name="Facets">How many of the entries found have each value, the most frequent first. Without text and filters: of all entries.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record SearchPage(
    IReadOnlyList<SearchHit> Hits,
    long Total,
    bool TotalIsExact,
    IReadOnlyDictionary<SearchField, IReadOnlyList<SearchCount>> Facets,
    string? Next);

/// <summary>One entry that was found.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="Kind">What it is.</param>
/// <param name="WorkId">The instrument it belongs to; 0 when it belongs to none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Snippet">The best passage of its text in order, or its beginning when only the title has the words; empty when it has no text.</param>
/// <param name="Score">BM25, above 0; without text the year, or 0 when it is not known.</param>
public sealed record SearchHit(string Key, SearchKind Kind, long WorkId, string Title, IReadOnlyList<SnippetPart> Snippet, double Score);

/// <summary>A stretch of a passage.</summary>
/// <param name="Text">The original characters; an ellipsis stands where text was left out.</param>
/// <param name="IsMatch">Whether they are what was searched for.</param>
public sealed record SnippetPart(string Text, bool IsMatch);

/// <summary>How many entries have a value.</summary>
/// <param name="Value">The value, as entries name it.</param>
/// <param name="Entries">The number of entries, above 0.</param>
public sealed record SearchCount(string Value, long Entries);
