using System.Text.Json;

namespace Stocktake.Reading.Citations;

/// <summary>What <c>Data/symbols.json</c> holds; lists of words are kept by language code.</summary>
internal sealed record SymbolData
{
    private static readonly Lazy<SymbolData> Loaded = new(() => DataFile.Load("symbols.json", Read));

    public static SymbolData Bundled => Loaded.Value;

    public required string[] Series { get; init; }

    public required string[] Suffixes { get; init; }

    public required Dictionary<string, Dictionary<string, string[]>> Nouns { get; init; }

    public required Dictionary<string, string[]> Own { get; init; }

    public required Dictionary<string, Dictionary<string, string[]>> Same { get; init; }

    public required Dictionary<string, string[]> Joiners { get; init; }

    public required Dictionary<string, string[]> Connectors { get; init; }

    public required OrganData[] Organs { get; init; }

    private static SymbolData Read(JsonElement data) => new()
    {
        Series = data.Words("series"),
        Suffixes = data.Words("suffixes"),
        Nouns = data.ByKey("nouns", DataValues.WordsByKey),
        Own = data.WordsByKey("own"),
        Same = data.ByKey("same", DataValues.WordsByKey),
        Joiners = data.WordsByKey("joiners"),
        Connectors = data.WordsByKey("connectors"),
        Organs = data.Items("organs", OrganData.Read),
    };
}

/// <summary>An organ that numbers its resolutions or decisions.</summary>
internal sealed record OrganData
{
    public required string Key { get; init; }

    public string? Resolution { get; init; }

    public string? Decision { get; init; }

    public string? Recommendation { get; init; }

    public string? Opinion { get; init; }

    /// <summary>The shapes of its numbers, in the words of the contract for <see cref="NumberShape"/>.</summary>
    public string[] Numbers { get; init; } = [];

    /// <summary>The sessions it has held; null where they do not bound its numbers.</summary>
    public SessionRange? Sessions { get; init; }

    /// <summary>The sessions that it numbered in Roman figures; null where they do not bound its numbers.</summary>
    public SessionRange? RomanSessions { get; init; }

    public string[] OneOf { get; init; } = [];

    public required Dictionary<string, string[]> Names { get; init; }

    public static OrganData Read(JsonElement data) => new()
    {
        Key = data.Text("key"),
        Resolution = data.TextOrNone("resolution"),
        Decision = data.TextOrNone("decision"),
        Recommendation = data.TextOrNone("recommendation"),
        Opinion = data.TextOrNone("opinion"),
        Numbers = data.WordsOrNone("numbers"),
        Sessions = RangeOrNone(data, "sessions"),
        RomanSessions = RangeOrNone(data, "romanSessions"),
        OneOf = data.WordsOrNone("oneOf"),
        Names = data.WordsByKey("names"),
    };

    private static SessionRange? RangeOrNone(JsonElement data, string name) => data.Holds(name, out var range) ? new(range[0].GetInt32(), range[1].GetInt32()) : null;
}

/// <summary>From the first session to the last.</summary>
internal sealed record SessionRange(int First, int Last);

/// <summary>What <c>Data/conferences.json</c> holds.</summary>
internal sealed record ConferenceData
{
    private static readonly Lazy<ConferenceData> Loaded = new(() => DataFile.Load("conferences.json", Read));

    public static ConferenceData Bundled => Loaded.Value;

    public required Conference[] Conferences { get; init; }

    public required string[] RadioConferences { get; init; }

    public required string[] RadioConferenceNames { get; init; }

    public required Dictionary<string, string[]> Places { get; init; }

    private static ConferenceData Read(JsonElement data) => new()
    {
        Conferences = data.Items("conferences", static entry => new Conference(entry.Text("body"), entry.Text("place"), entry.GetProperty("year").GetInt32())),
        RadioConferences = data.Words("radioConferences"),
        RadioConferenceNames = data.Words("radioConferenceNames"),
        Places = data.WordsByKey("places"),
    };
}

/// <summary>One conference of a body: its place and year are part of the names of its resolutions.</summary>
internal sealed record Conference(string Body, string Place, int Year);

/// <summary>What <c>Data/instruments.json</c> holds for one instrument: full and short names by language code.</summary>
internal sealed record InstrumentData(string Key, Dictionary<string, string[]> Names)
{
    public static InstrumentData Read(JsonElement data) => new(data.Text("key"), data.WordsByKey("names"));
}
