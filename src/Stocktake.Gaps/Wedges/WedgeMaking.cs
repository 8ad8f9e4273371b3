using System.Globalization;
using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Wedges;

/// <summary>Makes wedges out of what the register holds.</summary>
internal static class WedgeMaking
{
    private static readonly WedgeEnd[] Ends = [WedgeEnd.Low, WedgeEnd.Central, WedgeEnd.High];

    /// <summary>Every wedge that the register allows, in ordinal order of their ids.</summary>
    /// <param name="register">What was promised, and figures of record.</param>
    /// <param name="baseline">What is emitted without the promises.</param>
    /// <param name="changes">Values that the reader set, by id of the assumption.</param>
    /// <exception cref="GapInputException">A change names no assumption, or is out of its range.</exception>
    public static IReadOnlyList<Wedge> All(GapRegister register, BaselineEmissions baseline, IReadOnlyDictionary<string, double> changes)
    {
        var writing = new WedgeAssumptions(register, baseline);
        var wedges = new List<Wedge>();
        var left = new HashSet<string>(changes.Keys, StringComparer.Ordinal);
        foreach (var definition in GapTables.Wedges)
        {
            if (writing.Of(definition) is { } written)
            {
                Assumption[] assumptions = [.. written.Select(assumption => Changed(assumption, changes))];
                left.ExceptWith(assumptions.Select(assumption => assumption.Id));
                wedges.Add(Make(definition, assumptions, register, baseline));
            }
        }

        return left.Count == 0 ? wedges : throw new GapInputException(GapFault.UnknownAssumption, left.Order(StringComparer.Ordinal).First());
    }

    private static Wedge Make(WedgeDefinition definition, Assumption[] assumptions, GapRegister register, BaselineEmissions baseline)
    {
        var ends = Ends.Select(end => WedgeShape.Reductions(definition, assumptions, baseline, end)).ToArray();
        return new Wedge
        {
            Id = definition.Id,
            Standing = Enum.Parse<WedgeStanding>(definition.Standing, ignoreCase: true),
            Names = definition.Names,
            Commitment = definition.Commitment is { } commitment ? register.Commitments[commitment] : null,
            Targets = definition.Targets,
            Figure = definition.Figure is { } figure ? register.Figures[figure] : null,
            Scope = WedgeScope.Of(definition),
            IsNet = definition.Species == BaselineEmissions.NetCarbonDioxide,
            Form = definition.Form,
            Assumptions = assumptions,
            Reductions = ends[1].Keys.ToDictionary(species => species, species => new WedgeSeries(ends[0][species], ends[1][species], ends[2][species]), StringComparer.Ordinal),
        };
    }

    private static Assumption Changed(Assumption assumption, IReadOnlyDictionary<string, double> changes)
    {
        if (!changes.TryGetValue(assumption.Id, out var value))
        {
            return assumption;
        }

        var isYear = assumption.Kind is AssumptionKind.BaseYear or AssumptionKind.From or AssumptionKind.Due;
        return double.IsFinite(value) && value >= assumption.Least && value <= assumption.Most && (!isYear || double.IsInteger(value))
            ? assumption with { Value = value, Low = value, High = value, IsChanged = true }
            : throw GapInputException.OutOfRange(assumption.Id, value, assumption.Least, assumption.Most, assumption.Unit);
    }

    private static string Text(double value) => value == double.MaxValue ? "∞" : value.ToString(CultureInfo.InvariantCulture);
}
