using System.Text.Json;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Tests;

public sealed class EditionJsonTests
{
    [Fact]
    public void A_value_that_is_not_stated_is_written_as_null()
    {
        var edition = new Edition { Work = new Work(), Blocks = [new Block { EId = "p_1", Kind = BlockKind.ListItem, Text = "水" }] };

        using var json = JsonDocument.Parse(EditionJson.Write(edition));

        var block = json.RootElement.GetProperty("blocks")[0];
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("work").GetProperty("symbol").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("revision").ValueKind);
        Assert.Equal(JsonValueKind.Null, block.GetProperty("rows").ValueKind);
        Assert.Equal("listItem", block.GetProperty("kind").GetString());
        Assert.Equal("none", block.GetProperty("role").GetString());
    }
}
