namespace Stocktake.Register.Search;

/// <summary>What is wrong with a request.</summary>
public enum SearchFault
{
    /// <summary>The cursor is none that a page gave.</summary>
    CursorIsDamaged,

    /// <summary>The cursor belongs to a request with another text, other filters or an older form.</summary>
    CursorIsOfAnotherSearch,

    /// <summary>The page size is not from 1 to <see cref="SearchRequest.LargestPage"/>.</summary>
    PageSizeIsOutOfRange,

    /// <summary>The text has more than 1,000 characters.</summary>
    TextIsTooLong,
}

/// <summary>A request that cannot be answered. The message is one sentence in English; hosts word their own from the fault.</summary>
public sealed class SearchRequestException : Exception
{
    internal SearchRequestException(SearchFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public SearchFault Fault { get; }
}
