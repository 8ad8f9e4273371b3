using System.Collections.Immutable;
using System.Globalization;

namespace Stocktake.Reading.Citations;

/// <summary>What a numbered text is called.</summary>
internal enum NounKind
{
    Resolution,
    Decision,
    Recommendation,
    Opinion,

    /// <summary>A document, an agenda item, a case: its number is no resolution.</summary>
    Other,
}

/// <summary>An organ and the form of its symbols.</summary>
internal sealed class Organ(OrganData data)
{
    // A list that the data file leaves out comes as default, not as the property's initial value.
    private readonly ImmutableArray<NumberShape> _shapes = data.Numbers.IsDefault ? [] : data.Numbers;
    private readonly ImmutableArray<int> _sessions = data.Sessions.IsDefault ? [] : data.Sessions;

    public string Key => data.Key;

    /// <summary>Keys of the organs that share this short name; empty for an organ's own name.</summary>
    public ImmutableArray<string> OneOf { get; } = data.OneOf.IsDefault ? [] : data.OneOf;

    /// <summary>Whether the organ numbers its texts so.</summary>
    public bool Uses(in ResolutionNumber number) =>
        _shapes.Contains(number.Shape)
        && (number.Shape != NumberShape.Session || _sessions is not [var first, var last] || (number.First >= first && number.First <= last));

    /// <summary>The symbol of a text of this organ; null where it has no such symbols.</summary>
    public string? Target(NounKind noun, in ResolutionNumber number)
    {
        var form = noun switch
        {
            NounKind.Resolution => data.Resolution,
            NounKind.Decision => data.Decision,
            NounKind.Recommendation => data.Recommendation,
            NounKind.Opinion => data.Opinion,
            _ => null,
        };
        return form?.Replace("{n}", number.Text, StringComparison.Ordinal)
            .Replace("{a}", number.First.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{b}", number.Second, StringComparison.Ordinal);
    }
}
