using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Climate.Tests.ScalarTwin;

namespace Stocktake.Climate.Tests;

/// <summary>What must hold of any run, tried on the bundled tables.</summary>
public sealed class EnsembleRunTests
{
    private static readonly SpeciesTable Species = ClimateBundle.Species();
    private static readonly ParameterSet Parameters = ClimateBundle.Parameters(Species);
    private static readonly EnsembleModel Model = EnsembleModel.Create(Species, Parameters);
    private static readonly IReadOnlyList<Scenario> Scenarios = Build();

    private static readonly ClimateVariable[] Many =
    [
        ClimateVariable.Temperature, new(VariableKind.Forcing), new(VariableKind.Concentration, "CO2"), new(VariableKind.Concentration, "CH4"),
        new(VariableKind.HeatContent), new(VariableKind.Imbalance), new(VariableKind.LifetimeScaling, "CO2"), new(VariableKind.Airborne, "N2O"), new(VariableKind.Forcing, "CFC-11"),
    ];

    [Fact]
    public void Vector_kernels_agree_with_the_plain_scalar_model()
    {
        int[] members = [0, 411, 840];
        var model = EnsembleModel.Create(Species, Parameters.Select(members));

        var result = model.Run([Scenarios[2]], new RunSettings { To = 2150, Variables = [new(VariableKind.AbsoluteTemperature)] });

        for (var member = 0; member < members.Length; member++)
        {
            var twin = new ScalarModel(Species, Parameters, members[member]).Run(Scenarios[2], 400);
            for (var year = 1750; year <= 2150; year++)
            {
                Assert.Equal(twin[year - 1750], result.Values(0, 0, year)[member], 1e-12 * twin.Max(Math.Abs));
            }
        }
    }

    [Fact]
    public void Threads_do_not_change_a_bit() =>
        AssertSame(Run(Scenarios, new RunSettings { To = 2050, Threads = 1, Variables = Many }), Run(Scenarios, new RunSettings { To = 2050, Threads = 3, Variables = Many }));

    [Fact]
    public void A_member_gives_the_same_numbers_alone_as_among_all()
    {
        var alone = EnsembleModel.Create(Species, Parameters.Select([500]));

        var all = Run([Scenarios[0]], new RunSettings { Variables = Many });
        var one = alone.Run([Scenarios[0]], new RunSettings { Variables = Many });

        for (var year = 1750; year <= 2100; year++)
        {
            for (var variable = 0; variable < Many.Length; variable++)
            {
                Assert.Equal(all.Values(0, variable, year)[500], one.Values(0, variable, year)[0]);
            }
        }
    }

    [Fact]
    public void Scenarios_that_share_a_history_give_the_same_numbers_together_as_apart()
    {
        var together = Run(Scenarios, new RunSettings { Variables = Many });

        for (var scenario = 0; scenario < Scenarios.Count; scenario += 3)
        {
            var apart = Run([Scenarios[scenario]], new RunSettings { Variables = Many });
            for (var variable = 0; variable < Many.Length; variable++)
            {
                for (var year = 1750; year <= 2100; year++)
                {
                    Assert.True(together.Values(scenario, variable, year).SequenceEqual(apart.Values(0, variable, year)), $"{Many[variable]} in {year}");
                }
            }
        }
    }

    [Fact]
    public void A_run_from_a_stored_state_gives_the_same_bits_as_one_from_1750()
    {
        var kept = Run([Scenarios[3]], new RunSettings { To = 2025, KeepState = true }).State!;
        using var file = new MemoryStream();
        StateFile.Write(kept, file);
        file.Position = 0;
        var read = StateFile.Read(file, "state");

        var whole = Run([Scenarios[3]], new RunSettings { From = 2025, To = 2100, Variables = Many });
        var rest = Run([Scenarios[3]], new RunSettings { From = 2025, To = 2100, Variables = Many, Start = read });

        AssertSame(whole, rest);
    }

    [Fact]
    public void Internal_variability_depends_on_seed_and_member_only()
    {
        var all = EnsembleModel.Create(Species, Parameters.Select([3, 4, 5, 6, 7]), withVariability: true);
        var some = EnsembleModel.Create(Species, Parameters.Select([6]), withVariability: true);

        var first = all.Run([Scenarios[0]], new RunSettings { Seed = 7 });
        var again = some.Run([Scenarios[0]], new RunSettings { Seed = 7 });
        var other = some.Run([Scenarios[0]], new RunSettings { Seed = 8 });

        Assert.Equal(first.Values(0, 0, 2080)[3], again.Values(0, 0, 2080)[0]);
        Assert.NotEqual(again.Values(0, 0, 2080)[0], other.Values(0, 0, 2080)[0]);
    }

    [Fact]
    public void Noise_has_the_mean_and_variance_of_a_standard_normal()
    {
        var noise = new Noise(1, ["1234"]);
        var numbers = new double[4];
        var (sum, squares) = (0.0, 0.0);
        for (var year = 0; year < 20_000; year++)
        {
            noise.Draw(0, year, numbers);
            sum += numbers.Sum();
            squares += numbers.Sum(number => number * number);
        }

        Assert.Equal(0, sum / 80_000, 0.015);
        Assert.Equal(1, squares / 80_000, 0.02);
    }

    [Fact]
    public void Heat_content_is_the_sum_of_the_imbalance()
    {
        var result = Run([Scenarios[7]], new RunSettings { Variables = [new(VariableKind.HeatContent), new(VariableKind.Imbalance)] });

        for (var year = 1751; year <= 2100; year++)
        {
            var gained = result.Values(0, 0, year)[10] - result.Values(0, 0, year - 1)[10];
            Assert.Equal(result.Values(0, 1, year)[10] * ClimateConstants.JoulesPerWattYear, gained, 1e-10 * Math.Abs(result.Values(0, 0, 2100)[10]));
        }
    }

    [Fact]
    public void Prescribing_the_concentrations_that_emissions_led_to_gives_the_same_world()
    {
        ClimateVariable[] gases = [new(VariableKind.Concentration, "CO2"), new(VariableKind.Concentration, "CH4"), new(VariableKind.Concentration, "CFC-12")];
        var model = EnsembleModel.Create(Species, Parameters.Select([20]));
        var emitted = model.Run([Scenarios[2]], new RunSettings { To = 2300, Variables = [ClimateVariable.Temperature, .. gases, new(VariableKind.LifetimeScaling, "CO2")] });
        var prescribed = new Scenario("prescribed", Scenarios[2].Emissions, Scenarios[2].Forcing, gases.Select((gas, index) =>
            (gas.Name, Enumerable.Range(1750, 551).Select(year => emitted.Values(0, index + 1, year)[0]).ToArray())).ToDictionary(pair => pair.Name, pair => pair.Item2));

        var result = model.Run([prescribed], new RunSettings { To = 2300, Variables = [ClimateVariable.Temperature, .. gases, new(VariableKind.LifetimeScaling, "CO2")] });

        for (var year = 1750; year < 2300; year++)
        {
            Assert.Equal(emitted.Values(0, 0, year)[0], result.Values(0, 0, year)[0], 1e-9);
            Assert.Equal(emitted.Values(0, 4, year)[0], result.Values(0, 4, year)[0], 1e-9);
        }
    }

    [Theory]
    [InlineData(GreenhouseGasMethod.Etminan2016, 3.0, 4.6)]
    [InlineData(GreenhouseGasMethod.Myhre1998, 3.0, 4.6)]
    [InlineData(GreenhouseGasMethod.Leach2021, 3.0, 4.6)]
    [InlineData(GreenhouseGasMethod.Meinshausen2020, 3.0, 4.6)]
    public void Every_method_finds_forcing_of_CO2_near_the_assessed_value_when_it_doubles(GreenhouseGasMethod method, double least, double most)
    {
        var model = EnsembleModel.Create(Species, Parameters.Select([0]), greenhouseGases: method);
        var doubled = new Scenario("doubled", Scenarios[0].Emissions, Scenarios[0].Forcing, new Dictionary<string, double[]>
        {
            ["CO2"] = [278.3, .. Enumerable.Repeat(556.6, 400)],
        });

        var forcing = model.Run([doubled], new RunSettings { To = 1760, Variables = [new(VariableKind.Forcing, "CO2")] }).Values(0, 0, 1760)[0];

        Assert.InRange(forcing, least, most);
    }

    [Theory]
    [InlineData(1000.0)]
    [InlineData(-1.0)]
    [InlineData(0.0)]
    public void Absurd_emissions_stay_finite_or_are_refused_with_year_and_species(double factor)
    {
        var absurd = new Scenario("absurd", Scenarios[7].Emissions.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Select((value, year) => year < 273 || (factor < 0 && !pair.Key.StartsWith("CO2", StringComparison.Ordinal)) ? value : value * factor).ToArray()), Scenarios[7].Forcing);

        try
        {
            var result = Run([absurd], new RunSettings { To = 2500 });

            Assert.All(result.Values(0, 0, 2500).ToArray(), value => Assert.True(double.IsFinite(value)));
        }
        catch (ClimateInputException exception)
        {
            Assert.Matches(@"Scenario 'absurd', year \d{4}: .*(CO2|CH4|N2O|forcing)", exception.Message);
        }
    }

    [Fact]
    public void Any_mixture_of_absurd_emissions_stays_finite_or_is_refused_with_year_and_species()
    {
        var model = EnsembleModel.Create(Species, Parameters.Select([0, 200, 400]));
        Prop.ForAll(Gen.Choose(-1000, 1000).ArrayOf(Scenarios[0].Emissions.Count).ToArbitrary(), draws =>
        {
            // From nothing to a thousand times; CO2 down to minus a thousand times for centuries.
            var factors = Scenarios[3].Emissions.Keys.Zip(draws).ToDictionary(pair => pair.First, pair =>
                Math.Pow(10, Math.Abs(pair.Second) / 333.0) * (pair.Second < 0 && pair.First.StartsWith("CO2", StringComparison.Ordinal) ? -1 : pair.Second % 7 == 0 ? 0 : 1));
            var absurd = new Scenario("absurd", Scenarios[3].Emissions.ToDictionary(pair => pair.Key, pair => pair.Value.Select((value, year) => year < 275 ? value : value * factors[pair.Key]).ToArray()), Scenarios[3].Forcing);
            try
            {
                var result = model.Run([absurd], new RunSettings { From = 2300, To = 2300, Variables = Many });
                return Enumerable.Range(0, Many.Length).Where(variable => Many[variable].Kind != VariableKind.LifetimeScaling)
                    .All(variable => result.Values(0, variable, 2300).ToArray().All(double.IsFinite));
            }
            catch (ClimateInputException exception)
            {
                return System.Text.RegularExpressions.Regex.IsMatch(exception.Message, @"Scenario 'absurd', year \d{4}: .*(CO2|CH4|N2O|forcing)");
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_cancelled_run_throws_that()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Model.Run(Scenarios, new RunSettings(), cancelled.Token));
    }

    private static EnsembleResult Run(IReadOnlyList<Scenario> scenarios, RunSettings settings) => Model.Run(scenarios, settings);

    private static void AssertSame(EnsembleResult first, EnsembleResult second)
    {
        for (var scenario = 0; scenario < first.Scenarios.Count; scenario++)
        {
            for (var variable = 0; variable < first.Variables.Count; variable++)
            {
                for (var year = first.FirstYear; year <= first.LastYear; year++)
                {
                    var left = first.Values(scenario, variable, year);
                    var right = second.Values(scenario, variable, year);
                    Assert.True(MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right)), $"{first.Variables[variable]} in {year}: {left[0]:R} and {right[0]:R}");
                }
            }
        }
    }

    private static IReadOnlyList<Scenario> Build()
    {
        var sources = new ScenarioSources(Species);
        ClimateBundle.Fill(sources, Species, withScenarios: true, withHistory: true);
        return sources.Build([], 2500).Scenarios;
    }
}
