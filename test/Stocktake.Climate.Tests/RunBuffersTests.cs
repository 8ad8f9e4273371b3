using Stocktake.Climate.Bundle;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Tests;

/// <summary>Short runs one after another in the same memory, and variables that are kept every few years.</summary>
public sealed class RunBuffersTests
{
    private static readonly ClimateVariable[] Variables = [ClimateVariable.Temperature, new(VariableKind.Forcing, "CO2"), new(VariableKind.Concentration, "CH4"), new(VariableKind.LifetimeScaling, "CH4")];

    [Fact]
    public void Memory_that_was_used_before_changes_nothing_to_the_last_bit()
    {
        var (model, scenarios) = Bundled(members: 70);
        var start = model.Run(scenarios, new RunSettings { From = 2025, To = 2025, KeepState = true }).State!;
        var settings = new RunSettings { From = 2025, To = 2100, Variables = Variables, Start = start };
        var buffers = new RunBuffers();

        model.Run([scenarios[1]], settings with { Buffers = buffers });
        var again = model.Run([scenarios[0]], settings with { Buffers = buffers });
        var plain = model.Run([scenarios[0]], settings);

        for (var year = 2025; year < 2100; year++)
        {
            for (var variable = 0; variable < Variables.Length; variable++)
            {
                Assert.Equal(plain.Values(0, variable, year), again.Values(0, variable, year));
            }
        }
    }

    [Fact]
    public void With_a_step_warming_is_kept_every_year_and_the_rest_every_few()
    {
        var (model, scenarios) = Bundled(members: 9);
        var settings = new RunSettings { From = 2020, To = 2043, Variables = Variables };

        var all = model.Run(scenarios, settings);
        var some = model.Run(scenarios, settings with { Step = 5 });

        Assert.Equal(all.Quantiles(1, 0, [0.5])[0], some.Quantiles(1, 0, [0.5])[0]);
        Assert.Equal(5, some.Quantiles(1, 1, [0.5])[0].Length);
        foreach (var year in (int[])[2020, 2025, 2040])
        {
            Assert.Equal(all.Values(1, 1, year), some.Values(1, 1, year));
            Assert.Equal(all.Values(0, 3, year), some.Values(0, 3, year));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => some.Values(0, 1, 2021).Length);
    }

    private static (EnsembleModel Model, IReadOnlyList<Scenario> Scenarios) Bundled(int members)
    {
        var species = ClimateBundle.Species();
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        var parameters = ClimateBundle.Parameters(species);
        var scenarios = sources.Build([], 2100).Scenarios;
        return (EnsembleModel.Create(species, parameters.Select(MemberSelection.Positions($"first:{members}", parameters.Members))), [scenarios[0], scenarios[3]]);
    }
}
