namespace Stocktake.Reading.Tests.Mandates;

public sealed class ThemeListTests
{
    /// <summary>Whoever changes the list writes the day of the change into <see cref="ThemeCodes.ListDate"/>, and the new hash here.</summary>
    [Fact]
    public void The_list_of_themes_has_the_date_of_its_last_change() => Assert.Equal(
        (new DateOnly(2026, 11, 27), "cf69616800030455cd4c2404b779817a0301d6ae1dc8b3e296931c0a51386517"),
        (ThemeCodes.ListDate, ThemeCodes.ListSha256));
}
