using Stocktake.Register.Facts;
using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Reports;

/// <summary>Addresses on the site, from its root.</summary>
internal static class ReportAddress
{
    public static string OfMandate(string slug) => "/mandates/" + Uri.EscapeDataString(slug);

    public static string OfWork(string slug) => "/documents/" + Uri.EscapeDataString(slug);

    public static string OfInitiative(string slug) => "/initiatives/" + Uri.EscapeDataString(slug);

    public static string OfPathway(string id) => "/pathways/" + Uri.EscapeDataString(id);

    /// <summary>The paragraph in the edition from which the words are.</summary>
    public static string OfPassage(string work, MandatePassage passage) => OfBlock(work, passage.Language, passage.EditionDate, passage.EId);

    /// <summary>The paragraph where the text is held and it was found there, else the document.</summary>
    public static string OfPassage(FactSource passage) =>
        passage is { Language: { } language, EId: { } eId } ? OfBlock(passage.Work.Slug, language, passage.EditionDate ?? "", eId) : OfWork(passage.Work.Slug);

    private static string OfBlock(string work, string language, string date, string eId) => $"{OfWork(work)}/{language}{(date.Length == 0 ? "" : "@" + date)}#{eId}";
}
