using Microsoft.AspNetCore.Components;

namespace Stocktake.Web.Components;

/// <summary>One column of a <c>DataTable</c>.</summary>
/// <typeparam name="T">What a row shows.</typeparam>
/// <param name="Title">The heading; on a narrow screen it stands before every cell.</param>
/// <param name="Cell">What a cell shows.</param>
public sealed record TableColumn<T>(string Title, RenderFragment<T> Cell)
{
    /// <summary>A column of plain text.</summary>
    public TableColumn(string title, Func<T, string?> text)
        : this(title, item => builder => builder.AddContent(0, text(item)))
    {
    }

    /// <summary>Whether the cells are numbers, which stand under each other by their last digit.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether the cell names its row.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Value of <c>sort</c> in the address that orders by this column, downwards with a minus before it; null where one cannot.</summary>
    public string? SortKey { get; init; }
}
