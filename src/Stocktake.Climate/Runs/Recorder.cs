using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Runs;

/// <summary>Where the values of a variable are found on a bound. Resolved once a run; read once a bound and block.</summary>
internal abstract class Recorder
{
    /// <summary>Resolves a variable.</summary>
    /// <exception cref="ClimateInputException">There is no such species, forcer or layer, or it has no such quantity.</exception>
    public static Recorder For(ClimateVariable variable, EnsembleModel model)
    {
        switch (variable.Kind)
        {
            case VariableKind.Temperature or VariableKind.AbsoluteTemperature:
                return new FromState(state => state.Temperature);
            case VariableKind.LayerTemperature:
                var layer = int.Parse(variable.Name, System.Globalization.CultureInfo.InvariantCulture);
                return layer >= 0 && layer < model.Blocks[0].Propagator.Length - 1
                    ? new FromState(state => state.Energy[layer + 1])
                    : throw new ClimateInputException("request.no-layer", layer, model.Blocks[0].Propagator.Length - 2) { IsAboutRequest = true };
            case VariableKind.HeatContent:
                return new FromState(state => state.HeatContent, ClimateConstants.JoulesPerWattYear);
            case VariableKind.Imbalance:
                return new FromState(state => state.Imbalance);
            case VariableKind.Forcing when variable.Name.Length == 0:
                return new FromState(state => state.ForcingSum);
            default:
                return OfSpecies(variable, model);
        }
    }

    /// <summary>Whether the value belongs to the bound where the last step began rather than to the one where it ended.</summary>
    public bool IsOfStep { get; private init; }

    /// <summary>Writes the values of a block's members on a bound.</summary>
    /// <param name="block">The members.</param>
    /// <param name="state">Their state on the bound.</param>
    /// <param name="drivers">The scenario.</param>
    /// <param name="bound">The bound, counted from the first of the run.</param>
    /// <param name="target">One place a lane.</param>
    public abstract void Write(MemberBlock block, BlockState state, ScenarioDrivers drivers, int bound, Span<double> target);

    private static Recorder OfSpecies(ClimateVariable variable, EnsembleModel model)
    {
        var species = model.Species.IndexOf(variable.Name);
        if (species < 0)
        {
            throw new ClimateInputException("request.no-species", variable, variable.Name, string.Join(", ", model.Species.Names)) { IsAboutRequest = true };
        }

        var row = model.Species.Rows[species];
        var gas = Array.IndexOf(model.GasSpecies, species);
        var isShared = model.IsSharedGas[species];
        return variable.Kind switch
        {
            VariableKind.Forcing when Array.IndexOf(model.ComponentSpecies, species) is >= 0 and var component => new FromState(state => state.Forcing[component]),
            VariableKind.Forcing when row.IsMinorGas => new MinorGasForcing(species, model),
            VariableKind.Concentration when isShared => new FromShared(drivers => drivers.Gas(species)!.Concentration),
            VariableKind.Concentration when gas >= 0 => new FromState(state => state.Gases[gas].Concentration),
            VariableKind.Concentration when row.Kind == SpeciesKind.StratosphericChlorine => new FromShared(drivers => drivers.Chlorine),
            VariableKind.Airborne when isShared => new FromShared(drivers => drivers.Gas(species)!.Airborne),
            VariableKind.Airborne when gas >= 0 => new FromState(state => state.Gases[gas].Airborne),
            VariableKind.LifetimeScaling when isShared => new FromShared(drivers => drivers.Gas(species)!.Alpha) { IsOfStep = true },
            VariableKind.LifetimeScaling when gas >= 0 => new FromState(state => state.Gases[gas].Alpha) { IsOfStep = true },
            _ => throw new ClimateInputException("request.no-quantity", variable, variable.Name) { IsAboutRequest = true },
        };
    }

    private sealed class FromState(Func<BlockState, Vector<double>[]> values, double factor = 1) : Recorder
    {
        public override void Write(MemberBlock block, BlockState state, ScenarioDrivers drivers, int bound, Span<double> target)
        {
            var source = MemoryMarshal.Cast<Vector<double>, double>(values(state).AsSpan());
            source.CopyTo(target);
            for (var lane = 0; factor != 1 && lane < source.Length; lane++)
            {
                target[lane] *= factor;
            }
        }
    }

    private sealed class FromShared(Func<ScenarioDrivers, double[]> values) : Recorder
    {
        public override void Write(MemberBlock block, BlockState state, ScenarioDrivers drivers, int bound, Span<double> target)
        {
            target.Fill(values(drivers)[bound]);
        }
    }

    // A minor gas is summed with its group in the run; its own part is worked out again where it is asked for.
    private sealed class MinorGasForcing(int species, EnsembleModel model) : Recorder
    {
        private readonly MemberValues _scale = model.Parameters.Of("forcing_scale", model.Species.Rows[species]);
        private readonly ConditionalWeakTable<ScenarioDrivers, double[]> _series = [];

        public override void Write(MemberBlock block, BlockState state, ScenarioDrivers drivers, int bound, Span<double> target)
        {
            var series = _series.GetValue(drivers, each => each.MinorGas(species));
            for (var lane = 0; lane < target.Length; lane++)
            {
                target[lane] = _scale[block.Start + Math.Min(lane, block.Members - 1)] * series[bound];
            }
        }
    }
}
