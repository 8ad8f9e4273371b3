namespace Stocktake.Reading.Tests.Mandates;

public sealed class ThemeListTests
{
    /// <summary>Whoever changes the list writes the day of the change into <see cref="ThemeCodes.ListDate"/>, and the new hash here.</summary>
    [Fact]
    public void The_list_of_themes_has_the_date_of_its_last_change() => Assert.Equal(
        (new DateOnly(2026, 11, 21), "a0fc958421ed1acbb4f78ad7533d8b206bdf6681264401d3adf0ae801ba86169"),
        (ThemeCodes.ListDate, ThemeCodes.ListSha256));
}
