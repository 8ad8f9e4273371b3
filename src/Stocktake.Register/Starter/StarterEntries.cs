using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stocktake.Register.Starter;

/// <summary>A text by language, with the two-letter codes of the files.</summary>
internal sealed class StarterTexts : Dictionary<string, string>
{
    public StarterTexts()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>Where a fact stands.</summary>
internal sealed record PassageEntry(string Document, string Paragraph, int? Page = null);

/// <summary>A document that entries cite.</summary>
internal sealed record SourceEntry(
    string Id, string? Symbol, StarterTexts Title, string Publisher, string? Date, string Language, string? Address, string? Work, string Kind = "other");

/// <summary>An instrument that texts name.</summary>
internal sealed record InstrumentEntry(
    string Id, string Kind, string? Symbol, StarterTexts Title, string? Adopted, string? InForce, string? Body, PassageEntry Source,
    IReadOnlyList<PassageEntry>? NamedIn = null, string? NameKey = null);

/// <summary>Who promised what.</summary>
internal sealed record CommitmentEntry(
    string Id, StarterTexts Title, IReadOnlyList<string> Actors, string Kind, IReadOnlyList<string> Themes, IReadOnlyList<TargetEntry> Targets,
    string? Made, string Status, string? Instrument, IReadOnlyList<string> Initiatives, PassageEntry Source);

/// <summary>One quantity of a commitment; the value is a number, two numbers for a range, or null.</summary>
internal sealed record TargetEntry(StarterTexts Measure, string Direction, JsonElement? Value, string? Unit, int? BaseYear, int? DueYear)
{
    /// <summary>The value and the upper end of a range.</summary>
    /// <exception cref="FormatException">It is neither a number nor two of which the first is the lower.</exception>
    public (double? Value, double? High) Range() => Value switch
    {
        null or { ValueKind: JsonValueKind.Null } => (null, null),
        { ValueKind: JsonValueKind.Number } number => (number.GetDouble(), null),
        { ValueKind: JsonValueKind.Array } pair when pair.GetArrayLength() == 2
            && pair[0].ValueKind == JsonValueKind.Number && pair[1].ValueKind == JsonValueKind.Number
            && pair[0].GetDouble() < pair[1].GetDouble() => (pair[0].GetDouble(), pair[1].GetDouble()),
        _ => throw new FormatException(),
    };
}

/// <summary>What is being done.</summary>
internal sealed record InitiativeEntry(
    string Id, string Kind, StarterTexts Title, StarterTexts What, IReadOnlyList<PartEntry> Actors, IReadOnlyList<string> Themes,
    IReadOnlyList<string> Areas, IReadOnlyList<MoneyEntry> Money, string? From, string? To, string Status,
    IReadOnlyList<PassageEntry> Mandates, IReadOnlyList<string> Commitments, PassageEntry Source);

/// <summary>The part that an actor has in an initiative.</summary>
internal sealed record PartEntry(string Actor, string Role);

/// <summary>An amount of an initiative.</summary>
internal sealed record MoneyEntry(double Amount, string Currency, string Role);

/// <summary>A figure of record about an entry.</summary>
internal sealed record FigureEntry(string Id, string About, StarterTexts Measure, double Value, string Unit, string Date, PassageEntry Source);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SourceEntry))]
[JsonSerializable(typeof(InstrumentEntry))]
[JsonSerializable(typeof(CommitmentEntry))]
[JsonSerializable(typeof(InitiativeEntry))]
[JsonSerializable(typeof(FigureEntry))]
internal sealed partial class StarterJson : JsonSerializerContext;
