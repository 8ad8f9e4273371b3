namespace Stocktake.Gaps.Exploring;

/// <summary>What a lever does.</summary>
public enum LeverKind
{
    /// <summary>Cuts emissions of a sector by a part, per cent.</summary>
    Cut,

    /// <summary>Takes an amount away each year.</summary>
    Amount,

    /// <summary>Cuts emissions of a sector by a part of what is left, per cent each year.</summary>
    Yearly,

    /// <summary>Removes carbon dioxide by a method.</summary>
    Removal,

    /// <summary>Modifies solar radiation by a method.</summary>
    Solar,
}

/// <summary>One lever of the explorer: an entry of <c>data/gaps/levers.json</c>. Its value is 0 where nothing is done.</summary>
public sealed record Lever
{
    /// <summary>Its id, the parameter of the address.</summary>
    public required string Id { get; init; }

    /// <summary>energy gases land removal solar.</summary>
    public required string Group { get; init; }

    /// <summary>What it does.</summary>
    public required LeverKind Kind { get; init; }

    /// <summary>The unit of its value.</summary>
    public required string Unit { get; init; }

    /// <summary>The largest value it takes; the least is 0.</summary>
    public required double Most { get; init; }

    /// <summary>What it is, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The wedges whose promises it stands for; empty where none does.</summary>
    public IReadOnlyList<string> Wedges { get; init; } = [];

    /// <summary>A species or a group of them; null where it moves none.</summary>
    public string? Species { get; init; }

    /// <summary>Id of its sector; null where it moves no emissions.</summary>
    public string? Sector { get; init; }

    /// <summary>ISO 3166-1 alpha-3 codes; null for the world.</summary>
    public IReadOnlyList<string>? Area { get; init; }

    /// <summary>Name of the method, of removal and modification.</summary>
    public string? Method { get; init; }

    /// <summary>The group of species that it cuts the whole of.</summary>
    public string? Baseline { get; init; }

    /// <summary>The published quantity that it cuts.</summary>
    public string? Quantity { get; init; }

    /// <summary>The published quantity, in per cent of the world's greenhouse gases, that it cuts.</summary>
    public string? WorldShare { get; init; }
}
