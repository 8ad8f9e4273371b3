using System.Globalization;

namespace Stocktake.Reading.Citations;

/// <summary>The shapes in which organs number what they adopt.</summary>
internal enum NumberShape
{
    /// <summary>Session and number: 70/1.</summary>
    Session,

    /// <summary>Year and number: 2020/1.</summary>
    Year,

    /// <summary>Special or emergency special session: S-10/2, ES-11/4.</summary>
    Special,

    /// <summary>Number and session in Roman figures: 1514 (XV), 217 A (III).</summary>
    Roman,

    /// <summary>Session in Roman figures and number: X/2, BS-V/11.</summary>
    RomanSession,

    /// <summary>Number and year: 2510 (2020).</summary>
    ParenthesizedYear,

    /// <summary>A decision that names its conference: 1/CP.21, 18/CMA.1.</summary>
    Conference,

    /// <summary>A decision of the chemicals and waste conventions: BC-14/12.</summary>
    Chemicals,

    /// <summary>Committees of the International Maritime Organization: MEPC.304(72).</summary>
    Maritime,

    /// <summary>World Health Assembly: WHA58.3.</summary>
    WorldHealth,

    /// <summary>Session and number with a full stop, as the World Health Assembly's without its letters: 58.3.</summary>
    Dotted,

    /// <summary>Session and number of the General Conference of UNESCO: 41 C/40, 41 C/Resolution 40.</summary>
    ConferenceSession,

    /// <summary>A number alone: 136.</summary>
    Plain,
}

/// <summary>The number of a resolution or decision, without spaces.</summary>
/// <param name="Shape">How it is built.</param>
/// <param name="Text">The number in the form that symbols use: <c>70/238B</c>, <c>217(III)A</c>, <c>2510(2020)</c>.</param>
/// <param name="First">The first figure: the session, the year, or the number alone; 0 where there is none.</param>
/// <param name="Second">The second figure with its letter; empty where there is none.</param>
internal readonly record struct ResolutionNumber(NumberShape Shape, string Text, int First, string Second)
{
    /// <summary>Whether the number alone names its conference, so that no organ is needed.</summary>
    public bool IsSelfExplaining => Shape is NumberShape.Conference or NumberShape.Chemicals or NumberShape.WorldHealth or NumberShape.Maritime;

    /// <summary>Two years in short form (2015/16), which only the context tells from a resolution.</summary>
    public bool MayBeTwoYears =>
        Shape == NumberShape.Year && Second.Length == 2 && int.TryParse(Second, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second == (First + 1) % 100;
}
