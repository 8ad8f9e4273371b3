using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model.Forcing;

namespace Stocktake.Climate.Model;

/// <summary>A linear forcing before it is packed by block.</summary>
/// <param name="Species">The species whose forcing it is, or -1 for a group of minor gases.</param>
/// <param name="Weights">The species whose efficacy and feedback count.</param>
/// <param name="Shared">Drivers and coefficients.</param>
/// <param name="Gases">Gases that differ between members, and coefficients.</param>
internal sealed record LinearPlan(int Species, int Weights, List<(int Driver, MemberValues Coefficient)> Shared, List<(int Gas, MemberValues Coefficient)> Gases)
{
    public LinearForcing Pack(int start, int members) => new()
    {
        Shared = [.. Shared.Select(term => (term.Driver, Lanes.Pack(term.Coefficient, start, members)))],
        Gases = [.. Gases.Select(term => (term.Gas, Lanes.Pack(term.Coefficient, start, members)))],
    };
}
