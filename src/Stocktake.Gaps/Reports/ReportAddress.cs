using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Reports;

/// <summary>Addresses on the site, from its root.</summary>
internal static class ReportAddress
{
    public static string OfMandate(string slug) => "/mandates/" + Uri.EscapeDataString(slug);

    public static string OfWork(string slug) => "/documents/" + Uri.EscapeDataString(slug);

    public static string OfInitiative(string slug) => "/initiatives/" + Uri.EscapeDataString(slug);

    /// <summary>The paragraph in the edition from which the words are.</summary>
    public static string OfPassage(string work, MandatePassage passage) =>
        $"{OfWork(work)}/{passage.Language}{(passage.EditionDate.Length == 0 ? "" : "@" + passage.EditionDate)}#{passage.EId}";
}
