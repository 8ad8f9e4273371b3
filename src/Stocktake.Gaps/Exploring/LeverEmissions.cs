using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Stocktake.Climate.Scenarios;
using Stocktake.Foundations;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Overlaps;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Exploring;

/// <summary>Turns levers into reductions and plans. Reads a state and the emissions of the world that it changes.</summary>
internal static class LeverEmissions
{
    private static readonly ConcurrentDictionary<string, WedgeScope> Scopes = new(StringComparer.Ordinal);

    /// <summary>The world with less emissions; levers that may hold the same tonne are joined as promises are (<see cref="JoinedWedges"/>).</summary>
    /// <exception cref="GapInputException">Emissions would fall below zero where they cannot.</exception>
    public static Scenario Reduced(ExplorerState state, BaselineEmissions emissions)
    {
        var levers = ExplorerModel.Levers.Where(lever => lever.Species is not null && state.Moves(lever.Id)).ToArray();
        if (levers.Length == 0)
        {
            return emissions.Scenario;
        }

        var joined = JoinedWedges.Of(levers.Select(lever => WedgeOf(lever, state, emissions)));
        try
        {
            return Reductions.TakenFrom(emissions, "levers", joined.Reductions.ToDictionary(species => species.Key, species => species.Value.Central, StringComparer.Ordinal));
        }
        catch (GapInputException exception) when (exception.Fault == GapFault.NegativeEmissions)
        {
            // Only the levers that move this species can have done it.
            var (species, year) = (exception.Values[0], exception.Values[1]);
            throw new GapInputException(exception.Fault, species, year, string.Join(", ", levers.Where(lever => BaselineEmissions.SpeciesOf(lever.Species!).Contains(species)).Select(lever => lever.Id)));
        }
    }

    /// <summary>What the lever's sector emits in a year, in the unit of its species; base values as the reader assumes them.</summary>
    public static double Emitted(Lever lever, ExplorerState state, BaselineEmissions emissions, int year)
    {
        if (lever.Baseline is { } group)
        {
            return emissions.Group(group, year);
        }

        var quantity = GapTables.Quantities[lever.Quantity ?? lever.WorldShare!];
        var value = state.Assumptions.TryGetValue(quantity.Id, out var assumed) ? assumed : quantity.Value;
        var then = lever.WorldShare is null ? value : value / 100 * emissions.World(quantity.Year);
        return then * emissions.Group(lever.Species!, year) / emissions.Group(lever.Species!, quantity.Year);
    }

    /// <summary>The plan of levers of a kind by numbers, as the climate room reads plans; null where none of those has a value.</summary>
    public static byte[]? Plan(ExplorerState state, LeverKind kind) => Table(
        "scenario,method,start,ramp,amount,unit\n",
        ExplorerModel.Levers.Where(lever => lever.Kind == kind && state[lever.Id] > 0).Select(lever => string.Create(
            CultureInfo.InvariantCulture, $"*,{lever.Method},{WedgeSeries.FirstYear},{state.By - WedgeSeries.FirstYear + 1},{state[lever.Id]:R},{lever.Unit}\n")));

    /// <summary>The plan of levers of a kind year by year; null where there are none.</summary>
    public static byte[]? YearlyPlan(ExplorerState state, LeverKind kind, Func<Lever, bool> which)
    {
        var years = Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years).ToArray();
        return Table(
            $"scenario,variable,unit,{string.Join(',', years)}\n",
            ExplorerModel.Levers.Where(lever => lever.Kind == kind && which(lever)).Select(lever =>
                $"*,{lever.Method},{lever.Unit},{string.Join(',', years.Select(year => state.ValueIn(lever.Id, year).ToString("R", CultureInfo.InvariantCulture)))}\n"));
    }

    private static byte[]? Table(string heading, IEnumerable<string> rows) => string.Concat(rows) is { Length: > 0 } text ? Encoding.UTF8.GetBytes(heading + text) : null;

    private static Wedge WedgeOf(Lever lever, ExplorerState state, BaselineEmissions emissions)
    {
        var species = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var index = 0; index < WedgeSeries.Years; index++)
        {
            foreach (var (name, less) in emissions.Spread(lever.Species!, WedgeSeries.FirstYear + index, Reduction(lever, state, emissions, WedgeSeries.FirstYear + index)))
            {
                if (!species.TryGetValue(name, out var series))
                {
                    species[name] = series = new double[WedgeSeries.Years];
                }

                series[index] = less;
            }
        }

        return new Wedge
        {
            Id = lever.Id, Standing = WedgeStanding.Promise, Names = lever.Names, Form = "lever", Assumptions = [],
            Scope = Scopes.GetOrAdd(lever.Id, _ => new WedgeScope(lever.Sector!, lever.Area ?? [.. Area.All.Select(area => area.Alpha3)], lever.Baseline is not null)),
            Reductions = species.ToDictionary(pair => pair.Key, pair => new WedgeSeries(pair.Value, pair.Value, pair.Value), StringComparer.Ordinal),
        };
    }

    private static double Reduction(Lever lever, ExplorerState state, BaselineEmissions emissions, int year) => lever.Kind switch
    {
        LeverKind.Amount => state.ValueIn(lever.Id, year),

        // What falls by a part each year from the last year of history on, until the year of the state; it stays there.
        LeverKind.Yearly => Math.Max(0, Emitted(lever, state, emissions, year)
            - (Emitted(lever, state, emissions, WedgeSeries.FirstYear - 1) * Math.Pow(1 - (state[lever.Id] / 100), Math.Min(year, state.By) - (WedgeSeries.FirstYear - 1)))),
        _ => state.ValueIn(lever.Id, year) / 100 * Math.Max(0, Emitted(lever, state, emissions, year)),
    };
}
