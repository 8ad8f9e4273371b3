using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Calibration;

/// <summary>A member that passed the first step: its number and its indicators, in the order of the targets.</summary>
internal readonly record struct Survivor(long Number, double[] Values);

/// <summary>
/// The first step. Each climate of the prior is run through history with the observed CO2 and CH4; those that are near the observed warming and within
/// reach of every target are run again with sixteen carbon cycles each, driven by emissions, and held against all targets; what remains is run on into the
/// future. Reads a range of numbers of climates; writes survivors in ascending order. Safe on several threads.
/// </summary>
internal sealed class PriorRun
{
    /// <summary>Carbon cycles that are joined with each climate.</summary>
    public const int CarbonCycles = 16;

    // Beyond these shares of a target a member could have no weight.
    private const double SmallestShare = 0.0005;

    private readonly CalibrationData _data;
    private readonly CalibrationRecipe _recipe;
    private readonly PriorDistribution _prior;
    private readonly Indicators _indicators;
    private readonly int[] _order;
    private readonly (double Low, double High)[] _reach;
    private readonly long[] _carbon;

    /// <summary>Gets ready: finds the reference climate and the carbon cycles that are worth running.</summary>
    /// <param name="data">What is read.</param>
    /// <param name="recipe">Seed and limits.</param>
    /// <param name="carbonCycles">Carbon cycles drawn from the prior.</param>
    /// <param name="threads">Threads to use; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public PriorRun(CalibrationData data, CalibrationRecipe recipe, int carbonCycles, int threads, CancellationToken cancellation)
    {
        (_data, _recipe) = (data, recipe);
        _prior = new PriorDistribution(data);
        _indicators = new Indicators(data);
        _order = [.. data.Targets.Select(target => Array.IndexOf(Indicators.Keys, target.Key))];
        _reach = [.. data.Targets.Select(target => (target.Quantile(SmallestShare), target.Quantile(1 - SmallestShare)))];
        _carbon = CarbonScreening.Passing(data, _prior, recipe.Seed, carbonCycles, threads, cancellation);
    }

    /// <summary>The members with these numbers.</summary>
    public ParameterSet Members(IReadOnlyList<long> numbers) => _prior.Draw(_recipe.Seed, [.. numbers.Select(Member)]);

    /// <summary>Runs climates and keeps some members.</summary>
    /// <param name="climates">Their numbers, ascending.</param>
    /// <param name="all">Receives the indicators of each climate with a carbon cycle from the whole prior, if wanted.</param>
    public List<Survivor> Run(IReadOnlyList<long> climates, List<double[]>? all = null)
    {
        PriorMember[] alone = [.. climates.Select(climate => new PriorMember(climate * CarbonCycles, climate, climate))];
        if (all is not null)
        {
            Apart(alone, members => Evaluate(members, all));
        }

        var passed = Apart(alone, Screen);
        return Apart([.. passed.SelectMany(climate => Enumerable.Range(0, CarbonCycles).Select(carbon => Member((climate * CarbonCycles) + carbon)))], members => Evaluate(members, null));
    }

    // Which of the passing carbon cycles a member has is a function of its number.
    private PriorMember Member(long number) =>
        new(number, number / CarbonCycles, _carbon[(int)(new CounterRandom(_recipe.Seed, number).Uniform(CarbonScreening.ChoicePosition) * _carbon.Length)]);

    // Members that lead out of the range of the formulas are lost, and they alone.
    private static List<T> Apart<T>(PriorMember[] members, Func<PriorMember[], IEnumerable<T>> run)
    {
        try
        {
            return members.Length == 0 ? [] : [.. run(members)];
        }
        catch (ClimateInputException) when (members.Length > 1)
        {
            var half = members.Length / 2;
            return [.. Apart(members[..half], run), .. Apart(members[half..], run)];
        }
        catch (ClimateInputException)
        {
            return [];
        }
    }

    private IEnumerable<long> Screen(PriorMember[] members)
    {
        var (history, misfit) = _indicators.OfHistory(EnsembleModel.Create(_data.Species, _prior.Draw(_recipe.Seed, members)), _data.Observed);
        return Enumerable.Range(0, members.Length).Where(member => IsInReach(history, misfit, member, withGases: false)).Select(member => members[member].Climate);
    }

    private List<Survivor> Evaluate(PriorMember[] members, List<double[]>? all)
    {
        var parameters = _prior.Draw(_recipe.Seed, members);
        var (history, misfit) = _indicators.OfHistory(EnsembleModel.Create(_data.Species, parameters), _data.Scenario);
        var kept = Enumerable.Range(0, members.Length).Where(member => all is not null || IsInReach(history, misfit, member, withGases: true)).ToArray();
        if (kept.Length == 0)
        {
            return [];
        }

        var future = _indicators.OfFuture(EnsembleModel.Create(_data.Species, parameters.Select(kept)));
        var evaluated = kept.Select((member, position) => new Survivor(members[member].Number, Array.ConvertAll(_order, indicator => indicator < history.Length ? history[indicator][member] : future[position]))).ToList();
        all?.AddRange(evaluated.Select(member => member.Values));
        return evaluated.FindAll(member => member.Values.Zip(_reach).All(pair => pair.First >= pair.Second.Low && pair.First <= pair.Second.High));
    }

    private bool IsInReach(double[][] history, double[] misfit, int member, bool withGases)
    {
        for (var target = 0; target < _order.Length; target++)
        {
            if (_order[target] < history.Length && (withGases || !_data.Targets[target].IsOfGas)
                && !(history[_order[target]][member] >= _reach[target].Low && history[_order[target]][member] <= _reach[target].High))
            {
                return false;
            }
        }

        return misfit[member] <= _recipe.LargestMisfit;
    }
}
