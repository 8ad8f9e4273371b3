using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;

namespace Stocktake.Gaps.Wedges;

/// <summary>What a wedge stands for.</summary>
public enum WedgeStanding
{
    /// <summary>Somebody promised it: it counts in the sum of promises.</summary>
    Promise,

    /// <summary>Somebody calls for it; nobody promised it.</summary>
    Call,

    /// <summary>A report says that it is needed; nobody promised it.</summary>
    Need,
}

/// <summary>
/// What a promise changes: a difference of emissions by species and year against the baseline, with its range and the assumptions it rests
/// on. A wedge is positive where it emits less.
/// </summary>
public sealed record Wedge
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it was promised, is called for, or is needed.</summary>
    public required WedgeStanding Standing { get; init; }

    /// <summary>What it is, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The commitment that it expresses; null where a figure of record stands instead.</summary>
    public CommitmentItem? Commitment { get; init; }

    /// <summary>The targets of the commitment that it expresses, from 1.</summary>
    public IReadOnlyList<int> Targets { get; init; } = [];

    /// <summary>The figure of record that it expresses; null where a commitment does.</summary>
    public FigureOf? Figure { get; init; }

    /// <summary>Whose emissions it is about.</summary>
    public required WedgeScope Scope { get; init; }

    /// <summary>Whether it is about carbon dioxide net of what land takes up, so that tonnes of land use are among its own.</summary>
    public bool IsNet { get; init; }

    /// <summary>levels yearly amount total: see <c>data/gaps/README.md</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The assumptions, in the order in which they are used.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    /// <summary>The reductions by species.</summary>
    public required IReadOnlyDictionary<string, WedgeSeries> Reductions { get; init; }

    /// <summary>What it expresses, in addresses: the commitment's or the figure's id.</summary>
    public string Subject => Commitment?.Slug ?? Figure!.Item.Slug;

    /// <summary>The reduction of all species in a year, Gt CO2 equivalents (GWP100, AR6).</summary>
    public double Equivalent(int year, WedgeEnd end = WedgeEnd.Central) =>
        Reductions.Sum(species => BaselineEmissions.Equivalent(species.Key, species.Value[end][year - WedgeSeries.FirstYear]));
}
