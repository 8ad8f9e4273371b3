using Stocktake.Climate.Bundle;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests;

/// <summary>The seldom used methods, each held against its formula written down plainly, with the run's own concentrations and temperature.</summary>
public sealed class GreenhouseGasMethodTests
{
    private const int Member = 123;

    private static readonly SpeciesTable Species = ClimateBundle.Species();
    private static readonly ParameterSet Parameters = ClimateBundle.Parameters(Species);
    private static readonly IReadOnlyList<Scenario> Scenarios = Build();

    private static readonly ClimateVariable[] Variables =
    [
        new(VariableKind.Concentration, "CO2"), new(VariableKind.Concentration, "CH4"), new(VariableKind.Concentration, "N2O"),
        new(VariableKind.Forcing, "CO2"), new(VariableKind.Forcing, "CH4"), new(VariableKind.Forcing, "N2O"),
    ];

    [Theory]
    [InlineData(GreenhouseGasMethod.Etminan2016)]
    [InlineData(GreenhouseGasMethod.Myhre1998)]
    [InlineData(GreenhouseGasMethod.Leach2021)]
    [InlineData(GreenhouseGasMethod.Meinshausen2020)]
    public void Forcing_is_what_the_formula_of_the_paper_gives(GreenhouseGasMethod method)
    {
        var model = EnsembleModel.Create(Species, Parameters.Select([Member]), greenhouseGases: method);
        var result = model.Run([Scenarios[0], Scenarios[7]], new RunSettings { To = 2500, Variables = Variables });
        double Baseline(string gas) => Parameters.Of("baseline_concentration", Row(gas))[Member];
        double Reference(string gas) => Row(gas)["forcing_reference_concentration"];
        (double, double, double) baseline = (Baseline("CO2"), Baseline("CH4"), Baseline("N2O"));
        var offset = method == GreenhouseGasMethod.Meinshausen2020 ? Formula(method, baseline, (Reference("CO2"), Reference("CH4"), Reference("N2O"))) : (0, 0, 0);
        var from = method == GreenhouseGasMethod.Meinshausen2020 ? (Reference("CO2"), Reference("CH4"), Reference("N2O")) : baseline;
        foreach (var scenario in (int[])[0, 1])
        {
            for (var year = 1751; year <= 2500; year += 7)
            {
                double Value(int variable) => result.Values(scenario, variable, year)[0];
                var expected = Formula(method, (Value(0), Value(1), Value(2)), from);

                Assert.Equal((expected.Item1 - offset.Item1) * Scale("CO2"), Value(3), 1e-10);
                Assert.Equal((expected.Item2 - offset.Item2) * Scale("CH4"), Value(4), 1e-10);
                Assert.Equal((expected.Item3 - offset.Item3) * Scale("N2O"), Value(5), 1e-10);
            }
        }
    }

    [Fact]
    public void The_lifetime_of_methane_by_the_general_response_follows_its_own_column()
    {
        // The 1.4.1 tables hold no iirf_0 of methane: then the lifetime does not change. With one it is g0 exp(I / g1).
        var unchanged = EnsembleModel.Create(Species, Parameters.Select([Member]), MethaneMethod.Leach2021);
        var some = Parameters.Select([Member]).With("iirf_0[CH4]", [8.0]).With("iirf_uptake[CH4]", [0.0001]).With("iirf_temperature[CH4]", [-0.2]).With("iirf_airborne[CH4]", [0.00033]);
        var changing = EnsembleModel.Create(Species, some, MethaneMethod.Leach2021);
        ClimateVariable[] variables = [new(VariableKind.LifetimeScaling, "CH4"), new(VariableKind.Airborne, "CH4"), new(VariableKind.AbsoluteTemperature)];

        var constant = unchanged.Run([Scenarios[7]], new RunSettings { To = 2300, Variables = variables });
        var result = changing.Run([Scenarios[7]], new RunSettings { To = 2300, Variables = variables });

        var cumulative = 0.0;
        for (var year = 1750; year < 2300; year++)
        {
            var airborne = result.Values(0, 1, year)[0];
            var response = 8.0 + (0.0001 * (cumulative - airborne)) + (-0.2 * result.Values(0, 2, year)[0]) + (0.00033 * airborne);
            Assert.Equal(Row("CH4")["g0"] * Math.Exp(Math.Min(100, response) / Row("CH4")["g1"]), result.Values(0, 0, year)[0], 1e-12);
            Assert.Equal(1, constant.Values(0, 0, year)[0]);
            cumulative += Scenarios[7].Emissions["CH4"][year - 1750];
        }
    }

    [Fact]
    public void The_lifetime_of_methane_by_Thornhill_is_the_exponential_of_the_sum_of_logarithms()
    {
        string[] gases = ["CH4", "N2O", "Equivalent effective stratospheric chlorine"];
        var model = EnsembleModel.Create(Species, Parameters.Select([Member]));
        var result = model.Run([Scenarios[7]], new RunSettings { To = 2300, Variables = [new(VariableKind.LifetimeScaling, "CH4"), new(VariableKind.AbsoluteTemperature), .. gases.Select(gas => new ClimateVariable(VariableKind.Concentration, gas))] });

        for (var year = 1750; year < 2300; year++)
        {
            var sum = Math.Log(1 + (result.Values(0, 1, year)[0] * Row("CH4")["lifetime_temperature_sensitivity"]));
            foreach (var name in (string[])["NOx", "VOC"])
            {
                sum += Math.Log(1 + ((Scenarios[7].Emissions[name][year - 1750] - Row(name)["baseline_emissions"]) * Row(name)["ch4_lifetime_chemical_sensitivity"]));
            }

            foreach (var (index, name) in gases.Index())
            {
                sum += Math.Log(1 + ((result.Values(0, index + 2, year)[0] - Parameters.Of("baseline_concentration", Row(name))[Member]) * Row(name)["ch4_lifetime_chemical_sensitivity"]));
            }

            Assert.Equal(Math.Exp(sum), result.Values(0, 0, year)[0], 1e-12);
        }
    }

    [Fact]
    public void A_prescribed_concentration_implies_the_emissions_that_lead_to_it_box_by_box()
    {
        // Any path will do; the implied emissions are worked out by hand and must give the airborne burden and the scaling of the next year.
        double[] path = [.. Enumerable.Range(0, 351).Select(bound => 278.3 + (0.4 * bound) + (5 * Math.Sin(bound / 9.0)))];
        var prescribed = new Scenario("prescribed", Scenarios[2].Emissions, Scenarios[2].Forcing, new Dictionary<string, double[]> { ["CO2"] = path });
        var model = EnsembleModel.Create(Species, Parameters.Select([Member]));
        var result = model.Run([prescribed], new RunSettings { Variables = [new(VariableKind.LifetimeScaling, "CO2"), new(VariableKind.Airborne, "CO2"), new(VariableKind.AbsoluteTemperature)] });
        double Own(string property) => Parameters.Of(property, Row("CO2"))[Member];

        var perEmission = 1 / (5.1352 * 44.009 / 28.97);
        var (boxes, cumulative, airborne) = (new double[4], 0.0, 0.0);
        for (var bound = 0; bound < 350; bound++)
        {
            var response = Own("iirf_0") + (Own("iirf_uptake") * (cumulative - airborne)) + (Own("iirf_temperature") * result.Values(0, 2, 1750 + bound)[0]) + (Own("iirf_airborne") * airborne);
            var alpha = Own("g0") * Math.Exp(Math.Min(100, response) / Own("g1"));

            // What a box of a billion years loses in one is felt in its last digits only, which the plain exponential rounds off.
            Assert.Equal(alpha, result.Values(0, 0, 1750 + bound)[0], 1e-6 * alpha);
            double Rate(int box) => 1 / (alpha * Row("CO2")[$"unperturbed_lifetime{box}"]);
            airborne = (path[bound + 1] - Own("baseline_concentration")) / perEmission;
            var emissions = (airborne - Enumerable.Range(0, 4).Sum(box => boxes[box] * Math.Exp(-Rate(box))))
                / Enumerable.Range(0, 4).Sum(box => Row("CO2")[$"partition_fraction{box}"] / Rate(box) * (1 - Math.Exp(-Rate(box))));
            for (var box = 0; box < 4; box++)
            {
                boxes[box] = (emissions * Row("CO2")[$"partition_fraction{box}"] / Rate(box) * (1 - Math.Exp(-Rate(box)))) + (boxes[box] * Math.Exp(-Rate(box)));
            }

            cumulative += emissions;
            Assert.Equal(airborne, result.Values(0, 1, 1751 + bound)[0], 1e-9 * Math.Abs(airborne));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void An_ocean_of_other_layers_is_that_of_three_when_its_layers_say_the_same(int layers)
    {
        // A fourth layer that hardly exchanges changes hardly anything; two layers equal three whose deepest hardly exchanges.
        var whole = Parameters.Select([Member]);
        var columns = whole.ColumnNames.ToDictionary(name => name, name => whole.Required(name), StringComparer.Ordinal);
        ParameterSet Of(int count, double deepestTransfer)
        {
            var own = columns.Where(column => !column.Key.StartsWith("ocean_heat", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
            for (var layer = 0; layer < count; layer++)
            {
                own[$"ocean_heat_capacity[{layer}]"] = [10.0 * (layer + 1)];
                own[$"ocean_heat_transfer[{layer}]"] = [layer == count - 1 && deepestTransfer > 0 ? deepestTransfer : 1.3 + (0.1 * layer)];
            }

            own["deep_ocean_efficacy"] = [1.0];
            return ParameterSet.Create("layers", ["m"], own);
        }

        double[] Run(ParameterSet set)
        {
            var result = EnsembleModel.Create(Species, set).Run([Scenarios[7]], new RunSettings { From = 1750, To = 2100, Variables = [new(VariableKind.AbsoluteTemperature)] });
            return [.. Enumerable.Range(1750, 351).Select(year => result.Values(0, 0, year)[0])];
        }

        var fewer = Run(Of(Math.Min(layers, 3), 0));
        var more = Run(Of(Math.Max(layers, 3), 1e-12));

        Assert.All(fewer.Zip(more), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }

    private static (double, double, double) Formula(GreenhouseGasMethod method, (double Co2, double Ch4, double N2o) now, (double Co2, double Ch4, double N2o) from)
    {
        var (c, m, n) = now;
        var (c0, m0, n0) = from;
        double Overlap(double ch4, double n2o) => 0.47 * Math.Log(1 + (2.01e-5 * Math.Pow(ch4 * n2o, 0.75)) + (5.32e-15 * ch4 * Math.Pow(ch4 * n2o, 1.52)));
        var roots = (Ch4: Math.Sqrt(m) - Math.Sqrt(m0), N2o: Math.Sqrt(n) - Math.Sqrt(n0));
        switch (method)
        {
            case GreenhouseGasMethod.Myhre1998:
                return (5.35 * Math.Log(c / c0), (0.036 * roots.Ch4) - Overlap(m, n0) + Overlap(m0, n0), (0.12 * roots.N2o) - Overlap(m0, n) + Overlap(m0, n0));
            case GreenhouseGasMethod.Leach2021:
                return ((4.57 * Math.Log(c / c0)) + (0.086 * (Math.Sqrt(c) - Math.Sqrt(c0))), 0.038 * roots.Ch4, 0.106 * roots.N2o);
            case GreenhouseGasMethod.Etminan2016:
                var (cMean, mMean, nMean) = ((c + c0) / 2, (m + m0) / 2, (n + n0) / 2);
                return (
                    ((-2.4e-7 * (c - c0) * (c - c0)) + (7.2e-4 * Math.Abs(c - c0)) - (2.1e-4 * nMean) + 5.36) * Math.Log(c / c0),
                    ((-1.3e-6 * mMean) - (8.2e-6 * nMean) + 0.043) * roots.Ch4,
                    ((-8.0e-6 * cMean) + (4.2e-6 * nMean) - (4.9e-6 * mMean) + 0.117) * roots.N2o);
            default:
                const double a1 = -2.4785e-7, b1 = 7.5906e-4, d1 = 5.2488;
                var alpha = c <= c0 ? d1 : c > c0 - (b1 / (2 * a1)) ? d1 - (b1 * b1 / (4 * a1)) : d1 + (a1 * (c - c0) * (c - c0)) + (b1 * (c - c0));
                return (
                    (alpha - (2.1492e-3 * Math.Sqrt(n))) * Math.Log(c / c0),
                    ((-8.9603e-5 * Math.Sqrt(m)) - (1.2462e-4 * Math.Sqrt(n)) + 0.045194) * roots.Ch4,
                    ((-3.4197e-4 * Math.Sqrt(c)) + (2.5455e-4 * Math.Sqrt(n)) - (2.4357e-4 * Math.Sqrt(m)) + 0.12173) * roots.N2o);
        }
    }

    private static double Scale(string gas) => Parameters.Of("forcing_scale", Row(gas))[Member] * (1 + Row(gas)["tropospheric_adjustment"]);

    private static SpeciesRow Row(string name) => Species.Rows[Species.IndexOf(name)];

    private static IReadOnlyList<Scenario> Build()
    {
        var sources = new ScenarioSources(Species);
        ClimateBundle.Fill(sources, Species, withScenarios: true, withHistory: true);
        return sources.Build([], 2500).Scenarios;
    }
}
