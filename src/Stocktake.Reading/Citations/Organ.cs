using System.Globalization;
using Stocktake.Reading.Output;

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
    public string Key => data.Key;

    /// <summary>Keys of the organs that share this short name; empty for an organ's own name.</summary>
    public string[] OneOf => data.OneOf;

    /// <summary>Whether the organ numbers its texts so.</summary>
    public bool Uses(in ResolutionNumber number) =>
        Array.IndexOf(data.Numbers, ContractNames.Of(number.Shape)) >= 0
        && (number.Shape is NumberShape.RomanSession ? Within(data.RomanSessions, number.First)
            : number.Shape is not (NumberShape.Session or NumberShape.Dotted or NumberShape.ConferenceSession) || Within(data.Sessions, number.First));

    // A number with a prefix ("BS-V/11") has no session that could be counted here.
    private static bool Within(SessionRange? held, int session) => held is null || session == 0 || (session >= held.First && session <= held.Last);

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
