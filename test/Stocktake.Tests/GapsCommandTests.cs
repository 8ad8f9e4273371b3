using System.Text.Json;

namespace Stocktake.Tests;

public sealed class GapsCommandTests(SearchCommandTests.Taken taken) : IClassFixture<SearchCommandTests.Taken>
{
    private string Database => taken.Database;

    [Fact]
    public void All_promises_are_added_up_in_tonnes_and_degrees()
    {
        var run = CommandRun.Of("gaps", "all", "--database", Database);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("ogmp-methane-targets", run.Output, StringComparison.Ordinal);
        Assert.Contains("All promises together in 2030", run.Output, StringComparison.Ordinal);
        Assert.Contains("not an emissions quantity", run.Output, StringComparison.Ordinal);
        Assert.Contains("Gap, Gt CO2e (edition 2025)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_option_is_told_with_the_whole_command_to_ask_for_help()
    {
        var run = CommandRun.Of("gaps", "emissions", "--nothing");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("stocktake gaps emissions --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_takes_what_is_assumed_and_says_how_it_is_made_again()
    {
        var run = CommandRun.Of("report", "commitment", "--for", "ogmp-methane-targets", "--assume", "ogmp-methane.share=60", "--database", Database);
        var wrong = CommandRun.Of("report", "commitment", "--for", "ogmp-methane-targets", "--assume", "ogmp-methane.share=many", "--database", Database);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("--assume ogmp-methane.share=60", System.Net.WebUtility.HtmlDecode(run.Output), StringComparison.Ordinal);
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("ogmp-methane.share=many", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_pathways_are_told_by_edition_with_what_could_not_be_confirmed()
    {
        var text = CommandRun.Of("gaps", "emissions", "--edition", "2019");
        var all = CommandRun.Of("gaps", "emissions");

        Assert.Equal((0, string.Empty), (text.ExitCode, text.Error));
        Assert.Contains("15 [15]", text.Output, StringComparison.Ordinal);
        Assert.Contains("7.6 % from 2020 on", text.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Not confirmed, so left out: current policies", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Production Gap", text.Output, StringComparison.Ordinal);
        Assert.Contains("is 120 % above the pathways to 1.5 °C", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_pathways_as_JSON_and_CSV()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("gaps", "emissions", "--edition", "ar6", "--format", "json").Output);
        var lines = CommandRun.Of("gaps", "emissions", "--edition", "2024", "--format", "csv").Output.TrimEnd().Split('\n');

        Assert.Equal(["AR6"], json.RootElement.GetProperty("editions").EnumerateArray().Select(edition => edition.GetProperty("id").GetString()));
        Assert.Equal(["AR6-unconditional", "AR6-conditional", "AR6-limit-2.0", "AR6-limit-1.5"], json.RootElement.GetProperty("pathways").EnumerateArray().Select(pathway => pathway.GetProperty("id").GetString()));
        Assert.Equal("edition,family,limit,quantity,year,value,low,high,unit,origin", lines[0]);
        Assert.All(lines, line => Assert.Equal(10, line.Split(',').Length));
        Assert.Contains("2024,unconditional,2.0,gap,2030,14,,,Gt CO2e/yr,published", lines);
        Assert.Contains("2024,unconditional,2.0,gap,2030,14,,,Gt CO2e/yr,levels", lines);
    }

    [Fact]
    public void An_edition_that_is_not_held_is_refused_with_those_that_are()
    {
        var run = CommandRun.Of("gaps", "emissions", "--edition", "2018");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no edition '2018'; there are 2019, 2021, 2022, 2023, AR6, 2024, 2025.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_is_explained_from_its_passage_to_its_degrees()
    {
        var run = CommandRun.Of("gaps", "explain", "ogmp-methane-targets", "--database", Database);

        Assert.Equal(0, run.ExitCode);
        string[] steps = ["1. Passage:", "2. Promise:", "3. Assumptions:", "4. Emissions less:", "5. Pathway:", "6. Degrees:"];
        var places = steps.Select(step => run.Output.IndexOf(step, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("10.5194/essd-12-563-2020", run.Output.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_assumption_changes_the_wedge_and_is_told_as_changed()
    {
        using var usual = JsonDocument.Parse(CommandRun.Of("gaps", "wedge", "ogmp-methane-targets", "--database", Database, "--format", "json", "--date", "2026-01-31").Output);
        using var changed = JsonDocument.Parse(
            CommandRun.Of("gaps", "wedge", "ogmp-methane-targets", "--database", Database, "--format", "json", "--date", "2026-01-31", "--assume", "ogmp-methane.share=60").Output);

        Assert.Equal(2 * Methane(usual), Methane(changed), 6);
        Assert.Contains(
            changed.RootElement.GetProperty("wedges")[0].GetProperty("assumptions").EnumerateArray(),
            assumption => assumption.GetProperty("id").GetString() == "ogmp-methane.share" && assumption.GetProperty("source").GetString() == "changed");

        static double Methane(JsonDocument json) => json.RootElement.GetProperty("wedges")[0].GetProperty("reductions").GetProperty("CH4").GetProperty("2030")[1].GetDouble();
    }

    [Fact]
    public void An_assessment_made_again_says_what_changed()
    {
        var path = Path.Combine(Path.GetTempPath(), $"assessment-{Guid.NewGuid():N}.json");
        File.WriteAllText(path, CommandRun.Of("gaps", "all", "--database", Database, "--format", "json", "--date", "2026-01-31").Output);
        try
        {
            var same = CommandRun.Of("gaps", "all", "--database", Database, "--date", "2026-01-31", "--against", path);
            var other = CommandRun.Of("gaps", "all", "--database", Database, "--date", "2026-01-31", "--against", path, "--baseline", "ssp370");
            File.WriteAllText(path, "{}");
            var wrong = CommandRun.Of("gaps", "all", "--database", Database, "--against", path);

            Assert.Equal("Nothing changed.", same.Output.TrimEnd());
            Assert.Contains("baseline: ssp245 → ssp370", other.Output, StringComparison.Ordinal);
            Assert.Equal(3, wrong.ExitCode);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_became_of_each_paragraph_is_told_with_its_evidence()
    {
        var text = CommandRun.Of("gaps", "implementation", "SAMPLE-RES-1-4", "--database", Database);
        using var json = JsonDocument.Parse(CommandRun.Of("gaps", "implementation", "SAMPLE-RES-1-4", "--database", Database, "--format", "json").Output);

        Assert.Equal((0, string.Empty), (text.ExitCode, text.Error));
        Assert.Contains("no evidence", text.Output, StringComparison.Ordinal);
        Assert.Contains("outstanding by Member States", text.Output, StringComparison.Ordinal);
        var mandates = json.RootElement.GetProperty("mandates").EnumerateArray().ToArray();
        Assert.Equal(mandates.Length, json.RootElement.GetProperty("byStatus").EnumerateObject().Sum(status => status.Value.GetInt32()));
        Assert.All(mandates, mandate => Assert.StartsWith("SAMPLE-RES-1-4~", mandate.GetProperty("id").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("implementation", "nothing")]
    [InlineData("wedge", "no-such-promise")]
    [InlineData("all", "--assume", "ogmp-methane.share=142")]
    [InlineData("all", "--assume", "nothing.share=1")]
    [InlineData("all", "--assume", "nonsense")]
    [InlineData("all", "--baseline", "ssp0")]
    [InlineData("all", "--date", "yesterday")]
    [InlineData("wedge", "ogmp-methane-targets", "--assume", "ogmp-methane.base=5000")]
    public void A_wrong_argument_is_one_sentence(params string[] arguments)
    {
        var run = CommandRun.Of(["gaps", .. arguments, "--database", Database]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.InRange(run.Error.TrimEnd().Split('\n').Length, 1, 2);
        Assert.DoesNotContain(" at Stocktake", run.Error, StringComparison.Ordinal);
    }
}
