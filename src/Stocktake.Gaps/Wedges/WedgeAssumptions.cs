using System.Globalization;
using Stocktake.Climate.Species;
using Stocktake.Gaps.Data;
using Stocktake.Register.Commitments;

namespace Stocktake.Gaps.Wedges;

/// <summary>Writes out the assumptions of a definition one by one, each with its value and its source.</summary>
/// <param name="register">What was promised, and figures of record.</param>
/// <param name="baseline">What is emitted without the promises.</param>
internal sealed class WedgeAssumptions(GapRegister register, BaselineEmissions baseline)
{
    private const string Percent = "%";
    private const string Years = "a";

    /// <summary>The assumptions of a definition; null where the register does not hold what it is about, or not its number.</summary>
    public IReadOnlyList<Assumption>? Of(WedgeDefinition wedge)
    {
        CommitmentItem? commitment = null;
        if (wedge.Commitment is { } slug && (!register.Commitments.TryGetValue(slug, out commitment) || wedge.Targets.Any(target => TargetOf(commitment, target) is null)))
        {
            return null;
        }

        if (wedge.Figure is { } figure && !register.Figures.ContainsKey(figure))
        {
            return null;
        }

        var scope = new Scope(wedge, commitment);
        var all = new List<Assumption?>
        {
            Number(scope, AssumptionKind.Base, wedge.Base, UnitOf(wedge), 0, double.MaxValue),
            Number(scope, AssumptionKind.BaseLevel, wedge.BaseLevel, UnitOf(wedge), 0, double.MaxValue),
            Number(scope, AssumptionKind.Share, wedge.Share, Percent, 0, 100),
            Number(scope, AssumptionKind.Amount, wedge.Amount, wedge.Unit ?? "", 0, double.MaxValue),
            Number(scope, AssumptionKind.Each, wedge.Each, "", 0, double.MaxValue),
            Number(scope, AssumptionKind.Rate, wedge.Rate, "%/a", 0, 100),
            Number(scope, AssumptionKind.BaseYear, wedge.BaseYear, Years, 1850, WedgeSeries.LastYear),
            Number(scope, AssumptionKind.From, wedge.From, Years, 1990, WedgeSeries.LastYear),
        };
        all.AddRange(wedge.Milestones.Select(milestone => Milestone(scope, milestone)));
        if (wedge.Form is "amount" or "total" or "yearly")
        {
            all.Add(wedge.Due is null ? DueOfTarget(scope) : Number(scope, AssumptionKind.Due, wedge.Due, Years, 1990, WedgeSeries.LastYear));
        }

        all.Add(Whole(wedge, AssumptionKind.Delivered));
        all.Add(Whole(wedge, AssumptionKind.Kept));
        var missing = wedge.Milestones.Length + (wedge.Form is "amount" or "total" or "yearly" ? 1 : 0)
            > all.Count(assumption => assumption?.Kind is AssumptionKind.Cut or AssumptionKind.Due)
            || (wedge.Amount is not null && all.TrueForAll(assumption => assumption?.Kind != AssumptionKind.Amount))
            || (wedge.Share is not null && all.TrueForAll(assumption => assumption?.Kind != AssumptionKind.Share));
        return missing ? null : [.. all.OfType<Assumption>()];
    }

    private static TargetItem? TargetOf(CommitmentItem? commitment, int ordinal) => commitment?.Targets.FirstOrDefault(target => target.Ordinal == ordinal);

    private static string UnitOf(WedgeDefinition wedge) => wedge.Species switch
    {
        BaselineEmissions.Kyoto or BaselineEmissions.Hydrofluorocarbons => "Gt CO2e/a",
        BaselineEmissions.NetCarbonDioxide => "Gt CO2/a",
        _ => EmissionUnits.Of(wedge.Species) + "/a",
    };

    // How much is delivered and how much lasts: what is pledged, unless the reader says otherwise.
    private static Assumption Whole(WedgeDefinition wedge, AssumptionKind kind) => new()
    {
        Id = IdOf(wedge, kind), Kind = kind, Value = 100, Low = 100, High = 100, Unit = Percent, Most = 100,
    };

    private static string IdOf(WedgeDefinition wedge, AssumptionKind kind, int? year = null)
    {
        var word = kind.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{wedge.Id}.{char.ToLowerInvariant(word[0])}{word[1..]}{(year is null ? "" : $"-{year}")}");
    }

    private Assumption? Number(Scope scope, AssumptionKind kind, NumberDefinition? number, string unit, double least, double most)
    {
        if (number is null)
        {
            return null;
        }

        var assumption = new Assumption { Id = IdOf(scope.Wedge, kind), Kind = kind, Value = 0, Low = 0, High = 0, Unit = unit, Least = least, Most = most, Why = number.Why };
        return number switch
        {
            { Target: { } ordinal } => TargetOf(scope.Commitment, ordinal) is { Value: { } low } target
                ? Ranged(assumption with { Passage = scope.Commitment?.Source }, low * number.Scale, (target.ValueHigh ?? low) * number.Scale)
                : null,
            { Figure: { } slug } => register.Figures.TryGetValue(slug, out var figure)
                ? Ranged(assumption with { Passage = figure.Item.Source, Names = figure.Item.Measures }, figure.Item.Value * number.Scale, figure.Item.Value * number.Scale)
                : null,
            { Quantity: { } id } => Quantified(assumption, GapTables.Quantities[id], unit),
            { WorldShare: { } id } => OfWorld(assumption, GapTables.Quantities[id]),
            { Baseline: { } group } => OfBaseline(assumption, group, scope.Wedge),
            { Value: { } value } => assumption with { Value = value, Low = number.Low ?? value, High = number.High ?? value },
            _ => null,
        };
    }

    private static Assumption Ranged(Assumption assumption, double low, double high) => assumption with { Value = (low + high) / 2, Low = low, High = high };

    private static Assumption Quantified(Assumption assumption, Quantity quantity, string unit) => assumption with
    {
        Value = quantity.Value, Low = quantity.Low ?? quantity.Value, High = quantity.High ?? quantity.Value, Unit = unit.Length == 0 ? quantity.Unit : unit, Year = quantity.Year,
        Names = quantity.Names, Publication = quantity.Source,
    };

    private Assumption OfWorld(Assumption assumption, Quantity share)
    {
        var world = baseline.World(share.Year) / 100;
        return assumption with
        {
            Value = share.Value * world, Low = (share.Low ?? share.Value) * world, High = (share.High ?? share.Value) * world, Year = share.Year,
            Names = share.Names, Publication = share.Source, IsOfBaseline = true,
        };
    }

    private Assumption OfBaseline(Assumption assumption, string group, WedgeDefinition wedge)
    {
        var year = (int)(wedge.From.Value ?? WedgeSeries.FirstYear);
        var value = baseline.Group(group, year);
        return assumption with { Value = value, Low = value, High = value, Year = year, IsOfBaseline = true };
    }

    // A cut and the year in which it is reached: of a target, or as the definition states it.
    private static Assumption? Milestone(Scope scope, NumberDefinition milestone)
    {
        var target = milestone.Target is { } ordinal ? TargetOf(scope.Commitment, ordinal) : null;
        if ((milestone.Year ?? target?.DueYear) is not { } year || (milestone.Cut ?? target?.Value) is not { } low)
        {
            return null;
        }

        var high = milestone.Cut ?? target?.ValueHigh ?? low;
        if (milestone.Halves)
        {
            (low, high) = (100 * (1 - (1 / low)), 100 * (1 - (1 / high)));
        }

        return Ranged(
            new Assumption
            {
                Id = IdOf(scope.Wedge, AssumptionKind.Cut, year), Kind = AssumptionKind.Cut, Value = 0, Low = 0, High = 0, Unit = Percent, Year = year, Most = 100,
                Passage = target is null ? null : scope.Commitment?.Source, Publication = milestone.Source, Why = milestone.Why,
            },
            low,
            high);
    }

    private static Assumption? DueOfTarget(Scope scope) => scope.Wedge.Targets.Select(target => TargetOf(scope.Commitment, target)?.DueYear).FirstOrDefault() is { } year
        ? new Assumption
        {
            Id = IdOf(scope.Wedge, AssumptionKind.Due), Kind = AssumptionKind.Due, Value = year, Low = year, High = year, Unit = Years, Least = 1990, Most = WedgeSeries.LastYear,
            Passage = scope.Commitment?.Source,
        }
        : null;

    private sealed record Scope(WedgeDefinition Wedge, CommitmentItem? Commitment);
}
