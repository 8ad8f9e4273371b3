using Stocktake.Register.Works;

namespace Stocktake.Register.Tests.Taking;

public sealed class TitleKeyTests
{
    [Theory]
    [InlineData("Clean rivers (Rev. Springfield, 2022)", "Clean rivers (Springfield, 2018)")]
    [InlineData("Report of the Committee on its seventy-sixth session", "Report of the Committee on its seventy-seventh session")]
    [InlineData("清洁河流（2022年，某地，修订版）", "清洁河流（2018年，某地）")]
    [InlineData("委员会第七十六届会议的报告", "委员会第七十七届会议的报告")]
    [InlineData("Rapport sur la soixante-dix-neuvième session", "Rapport sur la quatre-vingtième session")]
    [InlineData("7/4. Clean rivers", "8/12. Clean rivers")]
    public void Titles_of_successive_works_have_one_key(string one, string other) => Assert.Equal(TitleKey.Of(one), TitleKey.Of(other));

    [Fact]
    public void Other_titles_have_another_key_and_a_number_alone_has_none()
    {
        Assert.NotEqual(TitleKey.Of("Clean rivers"), TitleKey.Of("Clean seas"));
        Assert.Null(TitleKey.Of("79/206"));
        Assert.Null(TitleKey.Of(null));
    }
}
