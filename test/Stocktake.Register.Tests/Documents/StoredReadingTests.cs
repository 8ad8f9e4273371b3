using System.Text;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Documents;

namespace Stocktake.Register.Tests.Documents;

public sealed class StoredReadingTests
{
    [Fact]
    public void What_is_unpacked_is_what_was_read()
    {
        var edition = DocumentReader.Read(Encoding.UTF8.GetBytes("Resolution 79/1\n\n1. Requests the Secretary-General to report on resolution 70/1 by 2030;\n"), "a.txt").Edition!;

        var packed = StoredReading.Pack(edition);

        Assert.Equal(EditionJson.ToText(edition), EditionJson.ToText(StoredReading.Unpack(packed)));
        Assert.Equal(EditionJson.ToText(edition), Encoding.UTF8.GetString(StoredReading.UnpackJson(packed)));
        Assert.NotEmpty(edition.Mandates);
    }
}
