using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stocktake.Reading.Targets;

/// <summary>The content of <c>Data/quantities.json</c>.</summary>
internal sealed record QuantityData
{
    public required ImmutableArray<UnitData> Units { get; init; }

    public required ImmutableDictionary<string, string> Signs { get; init; }

    public required ImmutableDictionary<string, double> Magnitudes { get; init; }

    public required ImmutableDictionary<string, double> Numerals { get; init; }

    public required ImmutableDictionary<string, double> Shares { get; init; }

    public required ImmutableArray<FactorData> Factors { get; init; }

    public required ImmutableArray<string> Vague { get; init; }

    public required ImmutableArray<string> Ranges { get; init; }

    public required ImmutableArray<string> From { get; init; }

    public required ImmutableArray<string> FromOrBy { get; init; }

    public required ImmutableArray<string> To { get; init; }

    public required ImmutableArray<string> Hedges { get; init; }

    public required ImmutableArray<string> YearlyBefore { get; init; }

    public required ImmutableArray<string> YearlyAfter { get; init; }
}

/// <summary>The words of one unit.</summary>
internal sealed record UnitData
{
    public string? Unit { get; init; }

    public double? Scale { get; init; }

    public bool AsWritten { get; init; }

    public required ImmutableArray<string> Words { get; init; }
}

/// <summary>Verbs that hold their own number, such as "halve".</summary>
internal sealed record FactorData
{
    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required TargetDirection Direction { get; init; }

    public required ImmutableArray<string> Words { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(QuantityData))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]>>))]
internal sealed partial class TargetDataContext : JsonSerializerContext;
