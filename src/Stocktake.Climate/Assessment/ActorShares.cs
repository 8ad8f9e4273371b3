using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Foundations;

namespace Stocktake.Climate.Assessment;

/// <summary>Emissions of actors: countries, sectors, companies; parts of the world's.</summary>
public sealed class ActorShares
{
    private readonly EmissionsTable _table;

    private ActorShares(EmissionsTable table) => _table = table;

    /// <summary>The actors.</summary>
    internal IEnumerable<(string Name, Dictionary<string, YearlySeries> Series)> Actors => _table.Scenarios;

    /// <summary>Conversions that were applied and rows that were left out, one sentence each.</summary>
    public IReadOnlyList<Sentence> Notes => _table.Notes;

    /// <summary>Reads a table of emissions in either form of <c>--emissions</c>, the scenario being the name of the actor; species and years that are not given are none of its.</summary>
    /// <exception cref="ClimateInputException">The table is wrong.</exception>
    public static ActorShares Read(ReadOnlyMemory<byte> utf8, string source, SpeciesTable species) => new(EmissionsReader.Read(utf8, source, species));

    /// <summary>A scenario without the emissions of an actor.</summary>
    /// <exception cref="ClimateInputException">The actor emits more than the world.</exception>
    internal Scenario TakenFrom(Scenario scenario, (string Name, Dictionary<string, YearlySeries> Series) actor)
    {
        var emissions = scenario.Emissions.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (species, share) in actor.Series)
        {
            double[] left = [.. emissions[species]];
            for (var year = Math.Max(share.FirstYear, Scenario.FirstYear); year <= Math.Min(share.LastYear, Scenario.FirstYear + left.Length - 1); year++)
            {
                left[year - Scenario.FirstYear] -= share[year];
                if (left[year - Scenario.FirstYear] < 0 && !species.StartsWith("CO2", StringComparison.Ordinal))
                {
                    throw new ClimateInputException("input.share-too-large", _table.Source, year, actor.Name, share[year], species, scenario.Name, emissions[species][year - Scenario.FirstYear], EmissionUnits.Of(species));
                }
            }

            emissions[species] = left;
        }

        return scenario.With($"{scenario.Name} without {actor.Name}", emissions);
    }
}
