using System.Collections.Immutable;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Extraction;

/// <summary>A block of a published Akoma Ntoso file while its place in the text is being found.</summary>
internal sealed class AkomaNtosoDraft : INamedBlock
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

    string? INamedBlock.PrintedLabel => Num;

    INamedBlock? INamedBlock.Parent => Parent;

    INamedBlock? INamedBlock.Heading => Heading;

    // A file of Akoma Ntoso holds one document, and states the parents itself.
    int INamedBlock.Resolution => 0;

    bool INamedBlock.IsSectioned => false;

    /// <summary>The block, once it and all that it names have their names.</summary>
    public Block ToBlock() => new()
    {
        EId = EId,
        Kind = Kind,
        Role = Role,
        Num = Num,
        Level = Level,
        Parent = Parent?.EId,
        Heading = Heading?.EId,
        Text = Text,
        Changes = Changes,
        Notes = [.. Notes.Select(note => new NoteMark(note.At, note.Note.EId))],
        Rows = Rows,
    };
}
