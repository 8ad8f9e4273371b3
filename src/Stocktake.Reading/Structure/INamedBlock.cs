namespace Stocktake.Reading.Structure;

/// <summary>What the name of a block is made of (<see cref="EIds"/>).</summary>
internal interface INamedBlock
{
    BlockKind Kind { get; }

    /// <summary>The label as printed; null if none.</summary>
    string? PrintedLabel { get; }

    INamedBlock? Parent { get; }

    /// <summary>The heading it stands under.</summary>
    INamedBlock? Heading { get; }

    /// <summary>The resolution counted from 1, where a file holds several, else 0.</summary>
    int Resolution { get; }

    /// <summary>The annex counted from 1; 0 outside.</summary>
    int Annex { get; }

    /// <summary>Counts its paragraphs anew under every heading.</summary>
    bool IsSectioned { get; }

    string EId { get; set; }
}
