using System.Text.Json.Serialization;

namespace Stocktake.Web.Gaps;

/// <summary>How an assessment is written (<c>Stocktake.Gaps.Assessments.AssessmentJson</c>), for the description of the interface; three numbers are low, middle, high.</summary>
/// <param name="Date">The day of the assessment.</param>
/// <param name="Method">Version of the method.</param>
/// <param name="Inputs">SHA-256 of what it depends on.</param>
/// <param name="Baseline">The scenario without the promises.</param>
/// <param name="Ensemble">The parameter set, and how many members.</param>
/// <param name="Metric">What sums of gases are weighted by.</param>
/// <param name="Together">All promises together, or those of the one that is asked about.</param>
/// <param name="EmissionsGap">Gaps to published levels, Gt CO2 equivalents.</param>
/// <param name="Pathways">Published pathways, run; only in an assessment of all promises.</param>
/// <param name="PathwayGaps">Gaps between published pathways; only in an assessment of all promises.</param>
/// <param name="Wedges">Each promise, call or need as a difference of emissions.</param>
/// <param name="Unexpressed">Targets that cannot be expressed in emissions.</param>
public sealed record AssessmentDescription(
    string Date, string Method, string Inputs, string Baseline, string Ensemble, string Metric, TogetherDescription Together, IReadOnlyList<EmissionsGapDescription> EmissionsGap,
    IReadOnlyList<WedgeDescription> Wedges, IReadOnlyList<UnexpressedDescription> Unexpressed, IReadOnlyList<PathwayDescription>? Pathways = null,
    IReadOnlyList<PathwayGapDescription>? PathwayGaps = null);

/// <summary>What promises come to together.</summary>
/// <param name="ReductionGtCO2e">By year, Gt CO2 equivalents.</param>
/// <param name="WarmingWithout2100">Warming without them, °C above 1850–1900.</param>
/// <param name="WarmingWith2100">Warming with them.</param>
/// <param name="Change2050">What they change, K.</param>
/// <param name="Change2100">What they change, K.</param>
/// <param name="WarmingWithout">Warming without them by year, °C above 1850–1900.</param>
/// <param name="WarmingWith">Warming with them by year.</param>
/// <param name="Change">What they change by year, K.</param>
public sealed record TogetherDescription(
    IReadOnlyDictionary<string, double[]> ReductionGtCO2e, double[] WarmingWithout2100, double[] WarmingWith2100, double[] Change2050, double[] Change2100,
    IReadOnlyDictionary<string, double[]> WarmingWithout, IReadOnlyDictionary<string, double[]> WarmingWith, IReadOnlyDictionary<string, double[]> Change);

/// <summary>A gap to a published level, Gt CO2 equivalents.</summary>
/// <param name="Id">Edition, year and limit.</param>
/// <param name="Level">The published level.</param>
/// <param name="Without">The gap without the promises.</param>
/// <param name="With">The gap with them.</param>
/// <param name="YearlyCut">By how much emissions must fall each year, from 0 to 1.</param>
public sealed record EmissionsGapDescription(string Id, double Level, double Without, double With, double YearlyCut);

/// <summary>A published pathway, run through the ensemble.</summary>
public sealed record PathwayDescription
{
    /// <summary>Edition and family.</summary>
    public required string Id { get; init; }

    /// <summary>The edition.</summary>
    public required string Edition { get; init; }

    /// <summary>What it follows.</summary>
    public required string Family { get; init; }

    /// <summary>The limit that it keeps, °C.</summary>
    public double? Limit { get; init; }

    /// <summary>The chance of keeping it, per cent.</summary>
    public double? Chance { get; init; }

    /// <summary>How many scenarios it is the median of.</summary>
    public double? Scenarios { get; init; }

    /// <summary>Its emissions by year.</summary>
    public required IReadOnlyDictionary<string, PathwayLevelDescription> Levels { get; init; }

    /// <summary>°C above 1850–1900.</summary>
    public required double[] Warming2030 { get; init; }

    /// <summary>°C above 1850–1900.</summary>
    public required double[] Warming2050 { get; init; }

    /// <summary>°C above 1850–1900.</summary>
    public required double[] Warming2100 { get; init; }

    /// <summary>The highest warming to 2100.</summary>
    public required double[] Peak { get; init; }

    /// <summary>Its year in the median.</summary>
    public required int PeakYear { get; init; }

    /// <summary>What is kept with a chance of 66 %, °C.</summary>
    public required double Peak66 { get; init; }

    /// <summary>What the edition states, °C.</summary>
    public double? PublishedWarmingLow { get; init; }

    /// <summary>What the edition states, °C.</summary>
    public double? PublishedWarmingHigh { get; init; }

    /// <summary>From 0 to 1.</summary>
    [JsonPropertyName("chanceBelow1.5")]
    public required double ChanceBelow15 { get; init; }

    /// <summary>Of the median, °C.</summary>
    [JsonPropertyName("degreesAbove1.5")]
    public required double DegreesAbove15 { get; init; }

    /// <summary>Of the median.</summary>
    [JsonPropertyName("yearsAbove1.5")]
    public required double YearsAbove15 { get; init; }

    /// <summary>From 0 to 1.</summary>
    [JsonPropertyName("chanceBelow1.8")]
    public required double ChanceBelow18 { get; init; }

    /// <summary>Of the median, °C.</summary>
    [JsonPropertyName("degreesAbove1.8")]
    public required double DegreesAbove18 { get; init; }

    /// <summary>Of the median.</summary>
    [JsonPropertyName("yearsAbove1.8")]
    public required double YearsAbove18 { get; init; }

    /// <summary>From 0 to 1.</summary>
    [JsonPropertyName("chanceBelow2.0")]
    public required double ChanceBelow20 { get; init; }

    /// <summary>Of the median, °C.</summary>
    [JsonPropertyName("degreesAbove2.0")]
    public required double DegreesAbove20 { get; init; }

    /// <summary>Of the median.</summary>
    [JsonPropertyName("yearsAbove2.0")]
    public required double YearsAbove20 { get; init; }

    /// <summary>The year in which carbon dioxide is at net zero.</summary>
    public double? NetZeroCO2 { get; init; }

    /// <summary>The year in which all gases are.</summary>
    public double? NetZero { get; init; }

    /// <summary>The category of AR6 with today's warming.</summary>
    public required string Category { get; init; }

    /// <summary>The category with the warming that AR6 assessed.</summary>
    public required string CategoryAr6 { get; init; }
}

/// <summary>What a pathway emits in a year.</summary>
/// <param name="Value">Gt CO2 equivalents.</param>
/// <param name="Origin">How the level is known.</param>
/// <param name="YearlyCut">By how much emissions must fall each year from today, from 0 to 1.</param>
/// <param name="Low">The low end, where it is published.</param>
/// <param name="High">The high end, where it is published.</param>
/// <param name="YearlyCutFromEdition">The same from the last year that the edition states.</param>
public sealed record PathwayLevelDescription(double Value, string Origin, double YearlyCut, double? Low = null, double? High = null, double? YearlyCutFromEdition = null);

/// <summary>A gap between two published pathways, Gt CO2 equivalents.</summary>
/// <param name="Id">Pathway, limit and year.</param>
/// <param name="Gap">The gap.</param>
/// <param name="LevelsKnown">Whether both have a level of the year.</param>
/// <param name="Published">The gap that the edition states.</param>
/// <param name="Low">Its low end.</param>
/// <param name="High">Its high end.</param>
public sealed record PathwayGapDescription(string Id, double Gap, bool LevelsKnown, double? Published = null, double? Low = null, double? High = null);

/// <summary>A promise, a call or a need as a difference of emissions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Standing">promise call need.</param>
/// <param name="Sector">Its sector.</param>
/// <param name="Assumptions">What it rests on.</param>
/// <param name="Reductions">By species and year, in the unit of the species.</param>
/// <param name="ReductionGtCO2e">By year, Gt CO2 equivalents.</param>
/// <param name="Change2050">What it changes alone, K.</param>
/// <param name="Change2100">What it changes alone, K.</param>
/// <param name="Change">What it changes alone by year, K.</param>
/// <param name="Adds2100">What all promises change more because of it, K.</param>
/// <param name="Tracks">How each of its targets stands; null for one that nothing measures.</param>
/// <param name="Commitment">Id of the commitment.</param>
/// <param name="Figure">Id of the figure of record, where that stands instead.</param>
/// <param name="Counted2030">How much of it counts in the sum of promises, Gt CO2 equivalents.</param>
public sealed record WedgeDescription(
    string Id, string Standing, string Sector, IReadOnlyList<AssumptionDescription> Assumptions, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double[]>> Reductions,
    IReadOnlyDictionary<string, double[]> ReductionGtCO2e, double[] Change2050, double[] Change2100, IReadOnlyDictionary<string, double[]> Change, double Adds2100, IReadOnlyList<TrackDescription?> Tracks,
    string? Commitment = null, string? Figure = null, double? Counted2030 = null);

/// <summary>An assumption.</summary>
/// <param name="Id">Its id, by which an address sets another value.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">The end that makes the promise smaller.</param>
/// <param name="High">The end that makes it larger.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Address of a passage or publication; baseline, choice, or changed by the reader.</param>
public sealed record AssumptionDescription(string Id, double Value, double Low, double High, string Unit, string Source);

/// <summary>How a target stands: parts of the whole, which add up to one.</summary>
/// <param name="State">onTrack offTrack met notMeasured.</param>
/// <param name="Delivered">What is delivered.</param>
/// <param name="OnTheWay">What a straight path has yet to bring.</param>
/// <param name="Missing">What it should have brought and did not.</param>
public sealed record TrackDescription(string State, double Delivered, double OnTheWay, double Missing);

/// <summary>A target that cannot be expressed in emissions.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record UnexpressedDescription(string Target, string Reason);
