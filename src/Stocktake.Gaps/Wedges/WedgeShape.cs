using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Wedges;

/// <summary>
/// The reduction that a promise makes, year by year, out of its assumptions. With <c>B(y)</c> what the sector of those who promise emits in
/// year y without the promise (the base, carried along by the baseline of its species), the promise is one of
/// <list type="bullet">
/// <item><c>levels</c>: emissions go from B(from) through base level × (1 − cut) of every milestone, in straight lines or in steps, and stay
/// at the last; the reduction is what B exceeds that by, and never less than nothing;</item>
/// <item><c>yearly</c>: emissions fall by the rate each year from B(from) on until the due year, and stay there;</item>
/// <item><c>amount</c>: the reduction grows in a straight line to the amount in the due year, and stays;</item>
/// <item><c>total</c>: the amount is the sum of equal reductions of the years after the first up to the due year.</item>
/// </list>
/// Of it counts what is delivered; after the last year that the promise names, what is kept.
/// </summary>
internal sealed class WedgeShape
{
    private readonly WedgeDefinition _wedge;
    private readonly BaselineEmissions _baseline;
    private readonly WedgeEnd _end;
    private readonly ILookup<AssumptionKind, Assumption> _assumptions;
    private readonly int _from;
    private readonly int _last;

    private WedgeShape(WedgeDefinition wedge, IReadOnlyList<Assumption> assumptions, BaselineEmissions baseline, WedgeEnd end)
    {
        (_wedge, _baseline, _end, _assumptions) = (wedge, baseline, end, assumptions.ToLookup(assumption => assumption.Kind));
        _from = (int)Value(AssumptionKind.From);
        _last = wedge.Form == "levels" ? _assumptions[AssumptionKind.Cut].Max(cut => cut.Year!.Value) : (int)Value(AssumptionKind.Due);
    }

    /// <summary>Reductions by species, each for the years of <see cref="WedgeSeries"/>.</summary>
    public static IReadOnlyDictionary<string, double[]> Reductions(WedgeDefinition wedge, IReadOnlyList<Assumption> assumptions, BaselineEmissions baseline, WedgeEnd end)
    {
        var shape = new WedgeShape(wedge, assumptions, baseline, end);
        var species = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var index = 0; index < WedgeSeries.Years; index++)
        {
            var year = WedgeSeries.FirstYear + index;
            foreach (var (name, reduction) in baseline.Spread(wedge.Species, year, shape.Reduction(year)))
            {
                if (!species.TryGetValue(name, out var series))
                {
                    species[name] = series = new double[WedgeSeries.Years];
                }

                series[index] = reduction;
            }
        }

        return species;
    }

    private double Reduction(int year)
    {
        if (year < _from)
        {
            return 0;
        }

        var promised = _wedge.Form switch
        {
            "amount" => Value(AssumptionKind.Amount) * Share * ValueOr(AssumptionKind.Each, 1) * (year >= _last ? 1 : (double)(year - _from) / (_last - _from)),
            "total" => year > _from && year <= _last ? Value(AssumptionKind.Amount) * Share / (_last - _from) : 0,
            "yearly" => WithoutPromise(year) - (WithoutPromise(_from) * Math.Pow(1 - (Value(AssumptionKind.Rate) / 100), Math.Min(year, _last) - _from)),
            _ => WithoutPromise(year) - Level(year),
        };
        var lasting = year > _last ? Value(AssumptionKind.Kept) / 100 : 1;
        return Math.Max(0, promised) * lasting * Value(AssumptionKind.Delivered) / 100;
    }

    private double Share => ValueOr(AssumptionKind.Share, 100) / 100;

    // What is emitted in a year without the promise: the base goes with the baseline of its species from the year of its source on.
    private double WithoutPromise(int year)
    {
        var source = _assumptions[AssumptionKind.Base].Single();
        var then = _baseline.Group(_wedge.Species, source.Year!.Value);
        return Value(AssumptionKind.Base) * Share * (then == 0 ? 1 : _baseline.Group(_wedge.Species, year) / then);
    }

    private double Level(int year)
    {
        var baseLevel = _assumptions[AssumptionKind.BaseLevel].Any() ? Value(AssumptionKind.BaseLevel) * Share : WithoutPromise((int)Value(AssumptionKind.BaseYear));
        var (leftYear, leftLevel) = (_from, WithoutPromise(_from));
        var isFirst = true; // Of steps, nothing is promised before the first.
        foreach (var cut in _assumptions[AssumptionKind.Cut].OrderBy(cut => cut.Year))
        {
            var level = baseLevel * (1 - (Of(cut) / 100));
            if (year < cut.Year)
            {
                return _wedge.Interpolation == "steps" || cut.Year == leftYear
                    ? isFirst ? WithoutPromise(year) : leftLevel
                    : leftLevel + ((level - leftLevel) * (year - leftYear) / (cut.Year!.Value - leftYear));
            }

            (leftYear, leftLevel, isFirst) = (cut.Year!.Value, level, false);
        }

        return leftLevel;
    }

    private double Value(AssumptionKind kind) => Of(_assumptions[kind].Single());

    private double ValueOr(AssumptionKind kind, double otherwise) => _assumptions[kind].Any() ? Value(kind) : otherwise;

    private double Of(Assumption assumption) => _end switch { WedgeEnd.Low => assumption.Low, WedgeEnd.High => assumption.High, _ => assumption.Value };
}
