using System.Text.Json;

namespace Stocktake.Reading.Mandates;

/// <summary><c>Data/addressees.json</c> as it stands; its members are explained there.</summary>
internal sealed record AddresseeData(Dictionary<string, ActorWords> Languages)
{
    private static readonly Lazy<AddresseeData> Bundled = new(() => DataFile.Load("addressees.json", Read));

    public static AddresseeData Default => Bundled.Value;

    private static AddresseeData Read(JsonElement data) => new(data.ByKey("languages", ActorWords.Read));
}

/// <summary>The words for actors in one language.</summary>
internal sealed record ActorWords(
    string[] Heads,
    string[] Suffixes,
    string[] Modifiers,
    string[] Enders,
    string[] Relatives,
    string[] Asides,
    string[] Things,
    string[] Joiners,
    string[] Markers,
    string[] Infinitives,
    string[] NotMarker,
    string[] Speakers,
    string[] Own,
    string[] Duties,
    string[] NotDuties)
{
    public static ActorWords Read(JsonElement data) => new(
        data.Words("heads"),
        data.Words("suffixes"),
        data.Words("modifiers"),
        data.Words("enders"),
        data.Words("relatives"),
        data.WordsOrNone("asides"),
        data.WordsOrNone("things"),
        data.Words("joiners"),
        data.Words("markers"),
        data.Words("infinitives"),
        data.Words("notMarker"),
        data.Words("speakers"),
        data.Words("own"),
        data.Words("duties"),
        data.Words("notDuties"));
}

/// <summary>The addressees of a verb, and where the task begins in the folded text.</summary>
internal readonly record struct Addressed(System.Collections.Immutable.ImmutableArray<string> Names, int TaskStart);
