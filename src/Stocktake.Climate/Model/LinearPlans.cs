using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>Finds every forcing that is a weighted sum of drivers (FaIR 2.2): which drivers, and with what coefficient for each member.</summary>
internal sealed class LinearPlans(SpeciesTable species, ParameterSet parameters, int[] gasSpecies, bool[] isSharedGas, int[][] minorGasGroups, List<Driver> drivers)
{
    /// <summary>The position of a driver, which is added where it is new.</summary>
    public static int PositionOf(List<Driver> drivers, Driver driver)
    {
        var position = drivers.IndexOf(driver);
        if (position >= 0)
        {
            return position;
        }

        drivers.Add(driver);
        return drivers.Count - 1;
    }

    /// <summary>All linear forcings: groups of minor gases, calculated forcers, prescribed forcers.</summary>
    public List<LinearPlan> All()
    {
        var plans = new List<LinearPlan>();
        for (var group = 0; group < minorGasGroups.Length; group++)
        {
            var first = minorGasGroups[group][0];
            plans.Add(new LinearPlan(-1, first, [(Position(DriverKind.MinorGases, group), parameters.Of("forcing_scale", species.Rows[first]))], []));
        }

        for (var index = 0; index < species.Rows.Length; index++)
        {
            if (Plan(index) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    private LinearPlan? Plan(int index)
    {
        var row = species.Rows[index];
        return row switch
        {
            { Mode: InputMode.Forcing } => new LinearPlan(index, index, [(Position(DriverKind.Forcing, index), parameters.Of("forcing_scale", row))], []),
            { Kind: SpeciesKind.AerosolRadiation } => Sum(index, "erfari_radiative_efficiency", Acting, withoutChlorine: true),
            { Kind: SpeciesKind.Ozone } => Sum(index, "ozone_radiative_efficiency", Acting),
            { Kind: SpeciesKind.Contrails } => Sum(index, "contrails_radiative_efficiency", _ => DriverKind.Emissions),
            { Kind: SpeciesKind.SnowAndIce } => Sum(index, "lapsi_radiative_efficiency", _ => DriverKind.Emissions),
            { Kind: SpeciesKind.StratosphericWater } => Sum(index, "h2o_stratospheric_factor", _ => DriverKind.Concentration),
            { Kind: SpeciesKind.LandUse } => Sum(index, "land_use_cumulative_emissions_to_forcing", _ => DriverKind.CumulativeEmissions),
            _ => null,
        };
    }

    private static DriverKind? Acting(SpeciesRow row) =>
        row.ActsThroughConcentration ? DriverKind.Concentration : row.ActsThroughEmissions ? DriverKind.Emissions : null;

    // Chlorine is worked out after the aerosols, so the reference has no number for it yet and drops it there.
    private LinearPlan Sum(int index, string property, Func<SpeciesRow, DriverKind?> through, bool withoutChlorine = false)
    {
        var plan = new LinearPlan(index, index, [], []);
        var scale = BlockAssembly.Scale(parameters, species.Rows[index]);
        for (var from = 0; from < species.Rows.Length; from++)
        {
            var row = species.Rows[from];
            var coefficient = parameters.Of(property, row);
            if (through(row) is not { } kind || coefficient.IsNothing || (withoutChlorine && row.Kind == SpeciesKind.StratosphericChlorine))
            {
                continue;
            }

            var gas = Array.IndexOf(gasSpecies, from);
            if (kind == DriverKind.Concentration && gas >= 0 && !isSharedGas[from])
            {
                plan.Gases.Add((gas, coefficient * scale));
            }
            else
            {
                plan.Shared.Add((Position(kind, from), coefficient * scale));
            }
        }

        return plan;
    }

    private int Position(DriverKind kind, int of) => PositionOf(drivers, new Driver(kind, of));
}
