using Stocktake.Register.Search;

namespace Stocktake.Register.Tests.Search;

public sealed class SearchEntryTests
{
    [Fact]
    public void What_is_not_said_of_an_entry_is_not_known()
    {
        var entry = new SearchEntry("block:1", SearchKind.Block, 1, "Rivers", "Rivers that reach the sea clean");

        Assert.Null(entry.Language);
        Assert.Null(entry.Year);
        Assert.Empty(entry.Themes);
    }
}
