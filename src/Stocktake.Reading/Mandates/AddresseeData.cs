namespace Stocktake.Reading.Mandates;

/// <summary><c>Data/addressees.json</c> as it stands; its members are explained there.</summary>
internal sealed record AddresseeData(Dictionary<string, ActorWords> Languages)
{
    private static readonly Lazy<AddresseeData> Bundled = new(() => DataFile.Load("addressees.json", MandateDataContext.Default.AddresseeData));

    public static AddresseeData Default => Bundled.Value;
}

/// <summary>The words for actors in one language.</summary>
internal sealed record ActorWords(
    string[] Heads,
    string[] Suffixes,
    string[] Modifiers,
    string[] Enders,
    string[] Relatives,
    string[] Joiners,
    string[] Markers,
    string[] Infinitives,
    string[] NotMarker,
    string[] Speakers,
    string[] Own,
    string[] Duties,
    string[] NotDuties);

/// <summary>The addressees of a verb, and where the task begins in the folded text.</summary>
internal readonly record struct Addressed(System.Collections.Immutable.ImmutableArray<string> Names, int TaskStart);
