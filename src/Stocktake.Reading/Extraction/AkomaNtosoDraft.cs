using System.Collections.Immutable;

namespace Stocktake.Reading.Extraction;

/// <summary>A block of a published Akoma Ntoso file while its place in the text is being found.</summary>
internal sealed class AkomaNtosoDraft
{
    public required BlockKind Kind { get; set; }

    public BlockRole Role { get; set; }

    public string? Num { get; set; }

    public string Text { get; set; } = "";

    public int Level { get; set; } = 1;

    public AkomaNtosoDraft? Parent { get; set; }

    public AkomaNtosoDraft? Heading { get; set; }

    /// <summary>0 in the main text, the annex's number in an annex.</summary>
    public int Annex { get; init; }

    public List<(int At, AkomaNtosoDraft Note)> Notes { get; } = [];

    public ImmutableArray<Change> Changes { get; set; } = [];

    public ImmutableArray<ImmutableArray<string>> Rows { get; set; }

    public string EId { get; set; } = "";
}
