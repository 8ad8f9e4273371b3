using System.Globalization;

namespace Stocktake.Tests.Register;

/// <summary>Holds the computed sessions of the General Assembly and the keys by which sessions are found.</summary>
public sealed class StarterCalendarTests
{
    private const int LastSessionOfTheThirdWeek = 77;

    [Fact]
    public void The_General_Assembly_opens_on_the_Tuesday_that_its_rule_says_and_its_sessions_join()
    {
        var sessions = StarterFiles.Entries("calendar").Where(entry => entry.Text("body") == "un-general-assembly")
            .ToDictionary(entry => entry.GetProperty("number").GetInt32(), entry => (From: Day(entry.Text("from")!), To: Day(entry.Text("to")!)));

        Assert.Equal(Enumerable.Range(60, 31), sessions.Keys.Order());
        foreach (var (number, (from, to)) in sessions)
        {
            var firstWorkingDay = Enumerable.Range(1, 7).Select(day => new DateOnly(from.Year, 9, day)).First(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
            var firstTuesday = firstWorkingDay.AddDays(DayOfWeek.Tuesday - firstWorkingDay.DayOfWeek);
            var week = number <= LastSessionOfTheThirdWeek ? 3 : 2;

            Assert.Equal(1945 + number, from.Year);
            Assert.Equal(firstTuesday.AddDays(7 * (week - 1)), from);
            Assert.True(!sessions.TryGetValue(number + 1, out var next) || next.From == to.AddDays(1));
        }
    }

    [Fact]
    public void A_session_is_found_by_body_kind_number_and_day()
    {
        var keys = StarterFiles.Entries("calendar").Select(entry => (entry.Text("body"), entry.Text("kind"), entry.GetProperty("number").ToString(), entry.Text("from"))).ToArray();

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("zh", "电信发展局主任", "itu-bdt-director")]
    [InlineData("en", "the Director of the Telecommunication Development Bureau", "itu-bdt-director")]
    [InlineData("fr", "au Secrétaire général", "un-secretary-general")]
    [InlineData("es", "al Secretario General", "un-secretary-general")]
    [InlineData("ru", "Генеральному секретарю", "un-secretary-general")]
    [InlineData("ar", "الأمين العام", "un-secretary-general")]
    [InlineData("zh", "外空厅", "unoosa")]
    [InlineData("ru", "Всемирной организации здравоохранения", "who")]
    [InlineData("es", "a la Comisión de Ciencia y Tecnología para el Desarrollo", "un-cstd")]
    public void Addressees_as_texts_write_them_are_names_of_one_actor(string language, string written, string actor)
    {
        var holders = StarterFiles.Entries("actors").Where(entry =>
            entry.GetProperty("names").Text(language) == written || entry.GetProperty("aliases").Texts(language).Contains(written, StringComparer.OrdinalIgnoreCase));

        Assert.Equal(actor, StarterFiles.Id(Assert.Single(holders)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
