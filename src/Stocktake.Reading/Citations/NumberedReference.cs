using System.Collections.Immutable;

namespace Stocktake.Reading.Citations;

/// <summary>A number that the words around it prove to be that of a resolution or the like; its organ may still be open.</summary>
internal sealed record NumberedReference
{
    /// <summary>First character in the folded text.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the last character in the folded text.</summary>
    public required int End { get; init; }

    public required ResolutionNumber Number { get; init; }

    public required NounKind Noun { get; init; }

    /// <summary>The organ that the phrase itself names; null where it names none.</summary>
    public Organ? Named { get; init; }

    /// <summary>"its resolution": the organ that speaks, unless one is named.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Organs named earlier in the sentence, the nearest last.</summary>
    public ImmutableArray<Organ> Near { get; init; } = [];

    /// <summary>Conferences in parentheses behind the number: none, one, or the former and the present one.</summary>
    public ImmutableArray<StatedEdition> Editions { get; init; } = [];

    /// <summary>In a text that shows two editions at once: behind the words that state the former one.</summary>
    public int? FormerEnd { get; init; }
}

/// <summary>The conference in whose words a resolution stands, as stated behind its number.</summary>
/// <param name="Text">Year and place (<c>2014 Busan</c>), or the conference's own name (<c>WRC-12</c>).</param>
/// <param name="Body">The body whose conference it was, where place and year prove it.</param>
internal sealed record StatedEdition(string Text, string? Body);
