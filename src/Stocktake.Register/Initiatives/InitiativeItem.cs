using Stocktake.Register.Facts;

namespace Stocktake.Register.Initiatives;

/// <summary>An initiative in a list.</summary>
public sealed record InitiativeItem
{
    /// <summary>The id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Titles by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>One sentence on what it is, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>programme project partnership fund platform alliance campaign network report mission course standard.</summary>
    public required string Kind { get; init; }

    /// <summary>planned active completed unknown, as of its source.</summary>
    public required string Status { get; init; }

    /// <summary>From when, as precise as known.</summary>
    public string? From { get; init; }

    /// <summary>Until when, as precise as known.</summary>
    public string? To { get; init; }

    /// <summary>tabulated read entered.</summary>
    public required string Origin { get; init; }

    /// <summary>Where its review stands.</summary>
    public required string Review { get; init; }

    /// <summary>Whether it was invented to show the program.</summary>
    public bool IsSample { get; init; }

    /// <summary>Who has which part in it.</summary>
    public IReadOnlyList<NamedActor> Actors { get; init; } = [];

    /// <summary>Codes of its themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3 codes, M49 codes of regions, or <c>world</c>.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Its money.</summary>
    public IReadOnlyList<InitiativeMoney> Money { get; init; } = [];

    /// <summary>Where it stands; null where that is not known.</summary>
    public FactSource? Source { get; init; }
}

/// <summary>An amount.</summary>
/// <param name="Role">budget mobilized pledged.</param>
/// <param name="Amount">Above 0.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record InitiativeMoney(string Role, double Amount, string Currency);
