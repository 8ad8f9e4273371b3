using Stocktake.Climate.Bundle;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Testing;

namespace Stocktake.Climate.Tests;

/// <summary>The library example of the room's README: the same lines here, where they are compiled and run.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_example_of_the_README_runs_and_names_a_category()
    {
        using var output = new StringWriter();

        Example(output);

        Assert.Matches(@"^ssp119: C[1-4][ab]?\s+ssp245: C[4-7]\s+median of ssp245 in 2100: 2\.\d K\s+$", output.ToString());
    }

    [Fact]
    public void The_README_shows_the_lines_that_are_run()
    {
        var readme = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "src", "Stocktake.Climate", "README.md"));
        var source = File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, "test", "Stocktake.Climate.Tests", "ReadmeExampleTests.cs"));

        var shown = readme.Split("```csharp\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var begin = Array.FindIndex(source, line => line.EndsWith("void Example(TextWriter Console)", StringComparison.Ordinal)) + 2;
        Assert.Equal(source[begin..(begin + shown.Length)].Select(line => line.Trim()), shown.Select(line => line.Trim()));
        Assert.Equal(10, shown.Length);
    }

    // The parameter has the name of the class whose place it takes.
    private static void Example(TextWriter Console)
    {
        var species = ClimateBundle.Species();
        var model = EnsembleModel.Create(species, ClimateBundle.Parameters(species));
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        var scenarios = sources.Build(["ssp119", "ssp245"], lastYear: 2100).Scenarios;
        var result = model.Run(scenarios, new RunSettings { From = 1850, To = 2100 });
        double[][] fan = result.Quantiles(scenario: 1, variable: 0, [0.05, 0.5, 0.95]);
        foreach (var summary in ScenarioSummary.Of(result))
            Console.WriteLine($"{summary.Scenario}: {summary.Category}");
        Console.WriteLine($"median of ssp245 in 2100: {fan[1][^1]:0.0} K");
    }
}
