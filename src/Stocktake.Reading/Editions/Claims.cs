using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading;

/// <summary>A reference to an instrument; <c>block.Text[Start..End]</c> equals <see cref="Surface"/>.</summary>
public sealed record Citation
{
    /// <summary><see cref="Reading.Block.EId"/> of the block it stands in.</summary>
    public required string Block { get; init; }

    /// <summary>First character, inclusive.</summary>
    public required int Start { get; init; }

    /// <summary>Last character, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>The words themselves.</summary>
    public required string Surface { get; init; }

    /// <summary>The symbol in the body's own form, e.g. <c>A/RES/70/1</c>, <c>ITU-PP/RES/136</c>; null for an instrument named by title alone.</summary>
    public string? Target { get; init; }

    /// <summary>Key of the bundled list of named instruments, e.g. <c>paris-agreement</c>; null for a symbol.</summary>
    public string? Name { get; init; }

    /// <summary>The edition as stated, e.g. <c>2022 Bucharest</c>; null if not stated.</summary>
    public string? Edition { get; init; }

    /// <summary>Which state of a revised text cites it, where the text proves it.</summary>
    public RevisionState? State { get; init; }
}

/// <summary>One of the two states that a revised text shows at once.</summary>
public enum RevisionState
{
    /// <summary>Before the revision.</summary>
    Original,

    /// <summary>After the revision.</summary>
    Revised,
}

/// <summary>Who must do what by when.</summary>
public sealed record Mandate
{
    /// <summary><see cref="Reading.Block.EId"/> of the block it stands in.</summary>
    public required string Block { get; init; }

    /// <summary>The force of the verb.</summary>
    public required Act Act { get; init; }

    /// <summary>The verb as written.</summary>
    public required string Verb { get; init; }

    /// <summary>Who speaks: a key of <c>Data/bodies.json</c>; null where the text names no body.</summary>
    public string? By { get; init; }

    /// <summary>Who is told, as written, one entry each; empty where nobody is named.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>What they are to do, as written.</summary>
    public required string Task { get; init; }

    /// <summary>By when; null if not said.</summary>
    public Due? Due { get; init; }

    /// <summary>How often; null if not said.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Keys of <c>Data/themes.json</c>, in its order.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];
}

/// <summary>When something is due.</summary>
/// <param name="Text">The words.</param>
/// <param name="Session">The session of the body that speaks, or null.</param>
/// <param name="Date">The date, as precise as the text and its own date allow, or null.</param>
public sealed record Due(string Text, int? Session, PartialDate? Date);

/// <summary>The force of an act verb.</summary>
public enum Act
{
    /// <summary>Somebody is bound to do something by another verb.</summary>
    Other,

    /// <summary>The speaker decides.</summary>
    Decides,

    /// <summary>An organ of its own is instructed.</summary>
    Instructs,

    /// <summary>Requests.</summary>
    Requests,

    /// <summary>Invites.</summary>
    Invites,

    /// <summary>Encourages.</summary>
    Encourages,

    /// <summary>Calls upon.</summary>
    CallsUpon,

    /// <summary>Urges.</summary>
    Urges,

    /// <summary>Recommends.</summary>
    Recommends,

    /// <summary>Authorizes.</summary>
    Authorizes,

    /// <summary>Appeals.</summary>
    Appeals,

    /// <summary>Demands.</summary>
    Demands,
}

/// <summary>How often something is to be done.</summary>
public enum Frequency
{
    /// <summary>One time.</summary>
    Once,

    /// <summary>Every year.</summary>
    Annual,

    /// <summary>Every second year.</summary>
    Biennial,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Again and again, without a stated period.</summary>
    Periodic,
}

/// <summary>A quantity that somebody aims at, promises, or is said to need.</summary>
public sealed record Target
{
    /// <summary><see cref="Reading.Block.EId"/> of the block it stands in.</summary>
    public required string Block { get; init; }

    /// <summary>Whose target, as written; null if the text leaves it open.</summary>
    public string? Actor { get; init; }

    /// <summary>What is measured, as written.</summary>
    public required string Measure { get; init; }

    /// <summary>Which way.</summary>
    public required TargetDirection Direction { get; init; }

    /// <summary>The value in <see cref="Unit"/>, scaled; null where none is stated.</summary>
    public double? Value { get; init; }

    /// <summary>The upper end of a range; null if there is none.</summary>
    public double? ValueHigh { get; init; }

    /// <summary>One of <c>% °C t USD count year ha km2 times W/m2 kWh</c>, with <c>/a</c> for a yearly rate; otherwise the word as written.</summary>
    public string? Unit { get; init; }

    /// <summary>The year it is counted from; null if none.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The year it is due; null if none.</summary>
    public int? Year { get; init; }

    /// <summary>The exact words.</summary>
    public required string Quote { get; init; }
}

/// <summary>Which way a target points.</summary>
public enum TargetDirection
{
    /// <summary>Less.</summary>
    Decrease,

    /// <summary>More.</summary>
    Increase,

    /// <summary>Arrive at.</summary>
    Reach,

    /// <summary>Not beyond.</summary>
    Limit,
}
