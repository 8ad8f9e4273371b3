namespace Stocktake.Reading.Tests.Mandates;

public sealed class ThemeListTests
{
    /// <summary>Whoever changes the list writes the day of the change into <see cref="ThemeCodes.ListDate"/>, and the new hash here.</summary>
    [Fact]
    public void The_list_of_themes_has_the_date_of_its_last_change() => Assert.Equal(
        (new DateOnly(2026, 11, 27), "45b8f3227b75d1382cc03cbc42f65c5dadabc8337ab528c35a0389ee80ea79a3"),
        (ThemeCodes.ListDate, ThemeCodes.ListSha256));
}
