using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stocktake.Reading.Citations;

/// <summary>What <c>Data/symbols.json</c> holds; lists of words are kept by language code.</summary>
internal sealed record SymbolData
{
    private static readonly Lazy<SymbolData> Loaded = new(() => DataFile.Load("symbols.json", CitationDataContext.Default.SymbolData));

    public static SymbolData Bundled => Loaded.Value;

    public required ImmutableArray<string> Series { get; init; }

    public required ImmutableArray<string> Suffixes { get; init; }

    public required ImmutableDictionary<string, ImmutableDictionary<string, ImmutableArray<string>>> Nouns { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Own { get; init; }

    public required ImmutableDictionary<string, ImmutableDictionary<string, ImmutableArray<string>>> Same { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Joiners { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Connectors { get; init; }

    public required ImmutableArray<OrganData> Organs { get; init; }
}

/// <summary>An organ that numbers its resolutions or decisions.</summary>
internal sealed record OrganData
{
    public required string Key { get; init; }

    public string? Resolution { get; init; }

    public string? Decision { get; init; }

    public string? Recommendation { get; init; }

    public string? Opinion { get; init; }

    public ImmutableArray<NumberShape> Numbers { get; init; }

    public ImmutableArray<int> Sessions { get; init; }

    public ImmutableArray<string> OneOf { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Names { get; init; }
}

/// <summary>What <c>Data/conferences.json</c> holds.</summary>
internal sealed record ConferenceData
{
    private static readonly Lazy<ConferenceData> Loaded = new(() => DataFile.Load("conferences.json", CitationDataContext.Default.ConferenceData));

    public static ConferenceData Bundled => Loaded.Value;

    public required ImmutableArray<Conference> Conferences { get; init; }

    public required ImmutableArray<string> RadioConferences { get; init; }

    public required ImmutableArray<string> RadioConferenceNames { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Places { get; init; }
}

/// <summary>One conference of a body: its place and year are part of the names of its resolutions.</summary>
internal sealed record Conference(string Body, string Place, int Year);

/// <summary>What <c>Data/instruments.json</c> holds for one instrument: full and short names by language code.</summary>
internal sealed record InstrumentData
{
    public required string Key { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Names { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SymbolData))]
[JsonSerializable(typeof(ConferenceData))]
[JsonSerializable(typeof(ImmutableArray<InstrumentData>))]
internal sealed partial class CitationDataContext : JsonSerializerContext;
