using System.Text.Json;
using Stocktake.Testing;

namespace Stocktake.Tests.Review;

public sealed class ReviewCommandTests
{
    private readonly string database = Path.Combine(Directory.CreateTempSubdirectory("stocktake-").FullName, "register.db");

    [Fact]
    public void Two_persons_confirm_a_correction_on_the_terminal_and_the_trail_shows_both()
    {
        Fill();

        var corrected = Run("correct", "initiative", "agri3-fund", "status", "completed", "--person", "Ada", "--reason", "It was closed");
        var confirmed = Run("confirm", "initiative", "agri3-fund", "--person", "Ben", "--format", "json");

        Assert.Equal((0, ""), (corrected.ExitCode, corrected.Error));
        Assert.Contains("It was closed", corrected.Output);
        using var sheet = JsonDocument.Parse(confirmed.Output);
        Assert.Equal("confirmed", sheet.RootElement.GetProperty("review").GetString());
        Assert.Equal(["Ada", "Ben"], sheet.RootElement.GetProperty("trail").EnumerateArray().Select(entry => entry.GetProperty("person").GetString()));
    }

    [Fact]
    public void A_decision_that_cannot_be_taken_is_refused_in_one_sentence()
    {
        Fill();

        var wrong = Run("correct", "commitment", "agri3-mobilization", "themes", "weather");
        var late = Run("reject", "commitment", "agri3-mobilization", "--seen", "7");

        Assert.Equal((2, 1, ""), (wrong.ExitCode, wrong.Error.Trim().Split('\n').Length, wrong.Output));
        Assert.Contains("weather", wrong.Error);
        Assert.Equal((2, 1, ""), (late.ExitCode, late.Error.Trim().Split('\n').Length, late.Output));
    }

    [Fact]
    public void What_waits_is_listed_by_kind_for_persons_and_for_programs()
    {
        Fill();

        var text = Run("list");
        using var list = JsonDocument.Parse(Run("list", "initiative", "--limit", "5", "--format", "json").Output);

        Assert.Equal(0, text.ExitCode);
        Assert.Contains("agenda-2030-commitment", text.Output);
        Assert.Contains("SAMPLE-RES-1-4~", text.Output);
        Assert.Equal(5, list.RootElement[0].GetProperty("items").GetArrayLength());
        Assert.Equal(2, Run("show", "initiative", "nothing").ExitCode);
    }

    private void Fill() =>
        Assert.Equal(0, CommandRun.Of("take", Path.Combine(SharedData.RepositoryRoot, "samples", "resolution-rivers.eng.txt"), "--database", database).ExitCode);

    private CommandRun Run(params string[] arguments) => CommandRun.Of(["review", .. arguments, "--database", database]);
}
