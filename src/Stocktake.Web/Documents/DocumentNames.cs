using Stocktake.Register.Documents;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Documents;

/// <summary>What documents are called on pages.</summary>
internal static class DocumentNames
{
    /// <summary>The title in the reader's language, else in another, else the symbol, else the id.</summary>
    public static string Of(DocumentItem item, PageContext page) => item.Titles.Count > 0 ? page.Of(item.Titles) : item.Symbol ?? item.Slug;

    /// <summary>Symbol and title, for lists of references.</summary>
    public static string WithSymbol(DocumentItem item, PageContext page) => item.Symbol is null || item.Titles.Count == 0 ? Of(item, page) : $"{item.Symbol} · {Of(item, page)}";
}
