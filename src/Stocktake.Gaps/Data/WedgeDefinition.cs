namespace Stocktake.Gaps.Data;

/// <summary>How a commitment becomes a wedge: an entry of <c>data/gaps/wedges.json</c>, whose README says what each member means.</summary>
internal sealed record WedgeDefinition
{
    public required string Id { get; init; }

    /// <summary>promise call need.</summary>
    public required string Standing { get; init; }

    /// <summary>Id of the commitment; null where a figure of record stands instead.</summary>
    public string? Commitment { get; init; }

    /// <summary>The targets of the commitment that it expresses, from 1.</summary>
    public int[] Targets { get; init; } = [];

    /// <summary>Id of a figure of record.</summary>
    public string? Figure { get; init; }

    public required Dictionary<string, string> Names { get; init; }

    /// <summary>levels yearly amount total.</summary>
    public required string Form { get; init; }

    /// <summary>steps, or null for straight lines between the milestones.</summary>
    public string? Interpolation { get; init; }

    /// <summary>A species of the model, or kyoto, hfcs, co2-net.</summary>
    public required string Species { get; init; }

    public required string Sector { get; init; }

    /// <summary>ISO 3166-1 alpha-3 codes, or world.</summary>
    public required string[] Area { get; init; }

    /// <summary>Codes that are taken out of the area.</summary>
    public string[] Except { get; init; } = [];

    public NumberDefinition? Base { get; init; }

    /// <summary>The level from which cuts are counted, where it is published for the base year; else it follows from the base.</summary>
    public NumberDefinition? BaseLevel { get; init; }

    public NumberDefinition? Share { get; init; }

    public NumberDefinition? Each { get; init; }

    public NumberDefinition? Amount { get; init; }

    public NumberDefinition? Rate { get; init; }

    /// <summary>Why the amount is read as a sum over years.</summary>
    public NumberDefinition? Total { get; init; }

    public string? Unit { get; init; }

    public NumberDefinition? BaseYear { get; init; }

    public required NumberDefinition From { get; init; }

    public NumberDefinition? Due { get; init; }

    public NumberDefinition[] Milestones { get; init; } = [];
}

/// <summary>A number of a definition: one of a target, a figure of record, a published quantity, the baseline, or a choice of ours with its reason.</summary>
internal sealed record NumberDefinition
{
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>A target of the commitment, from 1.</summary>
    public int? Target { get; init; }

    /// <summary>A figure of record.</summary>
    public string? Figure { get; init; }

    /// <summary>A published quantity.</summary>
    public string? Quantity { get; init; }

    /// <summary>The baseline's own emissions of a group of species.</summary>
    public string? Baseline { get; init; }

    /// <summary>A published quantity in per cent of the world's greenhouse gases in its year.</summary>
    public string? WorldShare { get; init; }

    /// <summary>Factor from the source's unit to that of the wedge.</summary>
    public double Scale { get; init; } = 1;

    public int? Year { get; init; }

    public double? Cut { get; init; }

    /// <summary>Whether the target states a factor by which efficiency rises, so that 1 − 1/factor is cut.</summary>
    public bool Halves { get; init; }

    public Dictionary<string, string>? Why { get; init; }

    public Publication? Source { get; init; }
}
