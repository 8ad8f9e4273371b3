namespace Stocktake.Reading.Mandates;

/// <summary><c>Data/due.json</c> as it stands; its members are explained there.</summary>
internal sealed record DueData(Dictionary<string, string[]> Organs, Dictionary<string, TimeWords> Languages)
{
    private static readonly Lazy<DueData> Bundled = new(() => DataFile.Load("due.json", MandateDataContext.Default.DueData));

    public static DueData Default => Bundled.Value;
}

/// <summary>The words for times in one language.</summary>
internal sealed record TimeWords(
    string[] Due,
    string[] NotDue,
    Dictionary<string, string[]> Frequency,
    Dictionary<string, int> Ordinals,
    string[] Months);
